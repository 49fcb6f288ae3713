// For each kind of route, where every row stands: its slot, and its turn in the emission. Made on first use and kept.

import { formatPath, type Path, quote } from "../issue/issue.ts"
import { nearMiss } from "../issue/near-miss.ts"
import {
  catalogForm,
  inlineConfigForm,
  providerForms,
  type RouteForm,
  routedByForm,
  savedConfigForm,
  unlistedForm,
  virtualKeyForm
} from "../route/route-rows.ts"
import { report } from "../table/compilation.ts"
import { gatewayRows, identityRows } from "../table/gateway.ts"
import { isPlainObject, reportNotObject } from "../table/plain-object.ts"
import { type Encoder, type Entry, encoderOf, Slots } from "./encoder.ts"
import type { Run } from "./run.ts"

/** The rows of one kind of route and of the gateway, ready to encode and to emit. */
export interface Layout {
  readonly form: RouteForm
  /** All rows, by slot. */
  readonly entries: ReadonlyArray<Entry>
  /** The encoder of each top-level key. */
  readonly keys: ReadonlyMap<string, Encoder>
  /** Rows of the client, in order of emission. */
  readonly client: ReadonlyArray<Entry>
  /** Rows that one request may change, in order of emission: they stand after all of the client's. */
  readonly request: ReadonlyArray<Entry>
}

const routePath: Path = ["route"]

function layoutFor(form: RouteForm): Layout {
  const slots = new Slots()
  const keys = new Map<string, Encoder>()
  const add = (key: string, encode: Encoder): unknown => keys.set(key, encode)
  for (const [key, node] of Object.entries(identityRows)) add(key, encoderOf(node, [key], slots))
  add("route", encoderOf(form.rows, routePath, slots))
  for (const [key, node] of Object.entries(gatewayRows)) add(key, encoderOf(node, [key], slots))
  const { entries } = slots
  const inScope = (scope: string) => entries.filter(entry => entry.row.scope === scope)
  return {
    form,
    entries,
    keys,
    client: inScope("client"),
    request: [...inScope("both"), ...inScope("request")]
  }
}

const gatewayEncoders = new Slots()

/** Encoders of the keys that do not depend on the route, for a spec whose route is not clear. */
export const anyRoute: Pick<Layout, "keys" | "entries"> = {
  keys: new Map(
    Object.entries({ ...identityRows, ...gatewayRows }).map(([key, node]) => [
      key,
      encoderOf(node, [key], gatewayEncoders)
    ])
  ),
  entries: gatewayEncoders.entries
}

const layouts = new Map<RouteForm, Layout>()

/** The layout of a route. */
export function layoutOf(form: RouteForm): Layout {
  const known = layouts.get(form)
  if (known !== undefined) return known
  const made = layoutFor(form)
  layouts.set(form, made)
  return made
}

// --- which route a spec means ---------------------------------------------------------------------------------------

const discriminants = ["provider", "virtualKey", "unlistedProvider", "routedBy"] as const
const ways =
  'Write one of { provider, auth }, { provider: "@slug" }, { config }, { virtualKey }, { routedBy } or { unlistedProvider }.'

/** The one route that `route` means, or `undefined` after reporting that it is none, or several. */
export function routeFormOf(route: unknown, run: Run): RouteForm | undefined {
  if (route === undefined) {
    return report(
      run,
      "shape.missing",
      routePath,
      "route is missing: the gateway must know where to send the request",
      ways
    )
  }
  if (!isPlainObject(route)) return reportNotObject(route, run, routePath, '{ provider: "openai", auth }')
  const given = discriminants.filter(key => Object.hasOwn(route, key) && route[key] !== undefined)
  if (given.length > 1) {
    return report(
      run,
      "shape.two-routes",
      routePath,
      `route is given ${given.length === 2 ? "twice" : `${given.length} times`}, by ${given.join(" and ")}`,
      "Keep the one that you mean."
    )
  }
  switch (given[0]) {
    case "provider":
      return providerFormOf(route.provider, run)
    case "virtualKey":
      return virtualKeyForm
    case "unlistedProvider":
      return unlistedForm
    case "routedBy":
      return routedByForm
    default:
      return configFormOf(route, run)
  }
}

function providerFormOf(provider: unknown, run: Run): RouteForm | undefined {
  if (typeof provider !== "string" || provider.startsWith("@")) return catalogForm
  const form = providerForms.get(provider)
  if (form !== undefined) return form
  const near = nearMiss(provider, providerForms.keys())
  return report(
    run,
    "shape.unknown-provider",
    ["route", "provider"],
    `${formatPath(["route", "provider"])} is ${quote(provider)}, which is no provider in the table`,
    near === undefined
      ? 'For a slug of the Model Catalog write "@slug"; for one that the table lacks, unlistedProvider.'
      : `Did you mean ${JSON.stringify(near)}? For a slug that the table lacks write unlistedProvider.`
  )
}

function configFormOf(route: Record<string, unknown>, run: Run): RouteForm | undefined {
  if (!Object.hasOwn(route, "config") || route.config === undefined) {
    return report(run, "shape.no-route", routePath, "route names no way to reach a model", ways)
  }
  return typeof route.config === "object" && route.config !== null && isPlainObject(route.config)
    ? inlineConfigForm
    : savedConfigForm
}
