// Reads a whole spec, which may be anything, into the slots of its route's layout.

import { hasOwn, isAbsent, isOwn, isPlainObject } from "../grammar/plain-object.ts"
import { notFieldName, ofHttpClient } from "../grammar/refinement/field-name.ts"
import type { RowTree } from "../grammar/row.ts"
import { isForwarded, type Run } from "../grammar/run.ts"
import { type Fields, type Problem, problem } from "../grammar/type.ts"
import { reportNotObject } from "../grammar/walk.ts"
import { carry } from "../grammar/wire/names-and-values.ts"
import { isFieldName } from "../http/field-name.ts"
import { isTransportField } from "../http/transport-fields.ts"
import type { Path } from "../issue/issue.ts"
import { words } from "../issue/words.ts"
import { gatewayRows, identityRows } from "../rows/gateway.ts"
import { knownFields } from "../rows/known-fields.ts"
import { reportNoRoute, routeAsMeant, routeFormOf } from "../rows/route-form.ts"
import { reportUnknownKey } from "./key-issues.ts"
import { gatewayLayout, type Layout, layoutOf } from "./layout.ts"

/**
 * Encodes every part of `spec` that can be understood and reports the rest. Returns the layout of the slots, or
 * `undefined` if the route is not clear. The other keys are checked in either case.
 */
export function encodeSpec(spec: unknown, run: Run): Layout | undefined {
  if (!isPlainObject(spec)) return reportNotObject(spec, run, [], "{ apiKey, route }")
  const given = isOwn(spec, "route") ? spec.route : undefined
  const route = isPlainObject(given) ? routeAsMeant(given, run) : reportNoRoute(given, run)
  const layout = route && layoutOfRoute(route, run)
  // If there is an issue, the layout may be that of the provider that is probably meant.
  const isMeant = run.issues.length > 0
  const ofGateway = gatewayLayout()
  // Stryker disable next-line ArrayDeclaration: it would grow
  run.slots = new Array((layout ?? ofGateway).entries.length)
  let extra: unknown
  for (const key in spec) {
    const value = spec[key]
    if (isAbsent(value) || !hasOwn.call(spec, key)) continue
    if (key === "route")
      layout?.encodeRoute(isMeant ? asMeant(route as Fields, layout) : (route as Fields), run)
    else if (key === "extraHeaders") extra = value
    else if (key !== "$schema") {
      const encode = ofGateway.encoders.get(key)
      if (encode === undefined) reportUnknownKey(key, topLevel, spec, run, [])
      else encode(value, run)
    }
  }
  // After the forwarded fields, regardless of the order of keys: emission has an order of its own.
  if (extra !== undefined) encodeExtra(extra, run)
  return layout
}

function layoutOfRoute(route: Fields, run: Run): Layout | undefined {
  const form = routeFormOf(route, run)
  return form === undefined ? undefined : layoutOf(form)
}

/** A route with the provider of its layout, which it may have misspelt. */
const asMeant = (route: Fields, { form }: Layout): Fields =>
  form.provider === undefined ? route : { ...route, provider: form.provider.slug }

/** The keys of a spec. Only their names matter. */
const topLevel: RowTree = { route: {}, ...identityRows, ...gatewayRows, extraHeaders: {} }

const extraPath: Path = ["extraHeaders"]

function encodeExtra(value: unknown, run: Run): void {
  if (!isPlainObject(value)) reportNotObject(value, run, extraPath, '{ "x-user-id": "42" }')
  else carry(value, run, extraPath, name => extraFault(name, run))
}

function extraFault(name: string, run: Run): Problem | undefined {
  if (!isFieldName(name)) return notFieldName
  if (isTransportField(name)) return ofHttpClient
  const known = knownFields().get(name)
  // The provider reads a forwarded field, whatever the name means to Portkey.
  if (known === undefined || name === "authorization" || isForwarded(run, name)) return undefined
  const what = "is a field that Portkey defines"
  return name.startsWith("x-portkey-")
    ? problem("value.field-known", what, known.advice)
    : problem("forward.not-named", what, words`${known.advice} To pass it on, name it in forwardHeaders.`)
}
