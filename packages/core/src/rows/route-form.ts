// Which way to reach a model a spec's route means.

import { isAbsent, isOwn, isPlainObject, reportNotObject } from "../grammar/plain-object.ts"
import { type Run, report } from "../grammar/run.ts"
import { formatPath, type Path, quote } from "../issue/issue.ts"
import { nearestSlug } from "./provider/nearest.ts"
import {
  catalogForm,
  formOfProvider,
  inlineConfigForm,
  type RouteForm,
  routedByForm,
  savedConfigForm,
  unlistedForm,
  virtualKeyForm
} from "./route-rows.ts"

const routePath: Path = ["route"]
const ways =
  'Write one of { provider, auth }, { provider: "@slug" }, { config }, { virtualKey }, { routedBy } or { unlistedProvider }.'

/** The keys of a route that say by themselves which way it is. */
export const discriminants = ["provider", "virtualKey", "unlistedProvider", "routedBy"] as const

/** Reports a route that is no object. */
export function reportNoRoute(route: unknown, run: Run): undefined {
  if (!isAbsent(route)) return reportNotObject(route, run, routePath, '{ provider: "openai", auth }')
  const message = "route is missing: the gateway must know where to send the request"
  return report(run, "shape.missing", routePath, message, ways)
}

/** The one route that `route` means, or `undefined` after reporting that it is none, or several. */
export function routeFormOf(route: Readonly<Record<string, unknown>>, run: Run): RouteForm | undefined {
  const { provider, virtualKey, unlistedProvider, routedBy } = route
  // What nearly every route says, and nothing else that could decide.
  if (isAbsent(virtualKey) && isAbsent(unlistedProvider) && isAbsent(routedBy)) {
    if (!isAbsent(provider) && isOwn(route, "provider")) return providerFormOf(provider, run)
  }
  const given = discriminants.filter(key => !isAbsent(route[key]) && isOwn(route, key))
  if (given.length > 1) return reportSeveral(given, run)
  switch (given[0]) {
    case "provider":
      return providerFormOf(provider, run)
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

function reportSeveral(given: ReadonlyArray<string>, run: Run): undefined {
  const times = given.length === 2 ? "twice" : `${given.length} times`
  const message = `route is given ${times}, by ${given.join(" and ")}`
  return report(run, "shape.two-routes", routePath, message, "Keep the one that you mean.")
}

function providerFormOf(provider: unknown, run: Run): RouteForm | undefined {
  if (typeof provider !== "string") return catalogForm
  const form = formOfProvider(provider)
  if (form !== undefined) return form
  if (provider.startsWith("@")) return catalogForm
  const near = nearestSlug(provider)
  return report(
    run,
    "shape.unknown-provider",
    ["route", "provider"],
    `${formatPath(["route", "provider"])} is ${quote(provider)}, which is no provider in the table`,
    near === undefined
      ? `For a slug of the Model Catalog write ${quote(`@${provider}`)}; for one that the table lacks, unlistedProvider.`
      : `Did you mean ${JSON.stringify(near)}? For a slug that the table lacks write unlistedProvider.`
  )
}

function configFormOf(route: Readonly<Record<string, unknown>>, run: Run): RouteForm | undefined {
  if (!isOwn(route, "config") || isAbsent(route.config)) {
    const unset = [...discriminants, "config"].find(key => isOwn(route, key))
    if (unset !== undefined) {
      const message = `route.${unset} has no value`
      return report(run, "shape.no-route", ["route", unset], message, "Look where its value comes from.")
    }
    return report(run, "shape.no-route", routePath, "route names no way to reach a model", ways)
  }
  return isPlainObject(route.config) ? inlineConfigForm : savedConfigForm
}
