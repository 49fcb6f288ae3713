// Which kind of route a spec's route is.

import { hasPlainPrototype, isAbsent, isOwn } from "../grammar/plain-object.ts"
import { type Run, tell } from "../grammar/run.ts"
import type { Fields } from "../grammar/type.ts"
import { reportNotObject } from "../grammar/walk.ts"
import type { Path } from "../issue/issue.ts"
import { misspelt } from "../issue/misspelt.ts"
import { nearMiss } from "../issue/near-miss.ts"
import { words } from "../issue/words.ts"
import { insteadOfSlug, nearestSlug } from "./provider/nearest.ts"
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
/** The keys of a route that each determine its kind. */
export const discriminants = ["provider", "virtualKey", "unlistedProvider", "routedBy"] as const
const deciding = [...discriminants, "config"]
const ways = `Write one of ${deciding.join(", ")}.`

/** Reports a route that is not an object. */
export function reportNoRoute(route: unknown, run: Run): undefined {
  if (!isAbsent(route)) return reportNotObject(route, run, routePath, '{ provider: "openai", auth }')
  const what = "is missing, so there is nothing to call"
  return tell(run, { rule: "shape.missing", path: routePath, what, repair: ways })
}

/**
 * Returns `route` itself or, if only the name of its discriminator is misspelt, a copy with the right name. The misspelt
 * name is reported.
 */
export function routeAsMeant(route: Fields, run: Run): Fields {
  if (route.provider !== undefined || deciding.some(key => isOwn(route, key))) return route
  for (const key of Object.keys(route)) {
    const near = nearMiss(key, deciding)
    if (near === undefined) continue
    tell(run, {
      rule: "shape.unknown-key",
      path: [...routePath, key],
      what: words`is not a key of ${{ at: routePath }}`,
      ...misspelt(near, route)
    })
    return { ...route, [near]: route[key], [key]: undefined }
  }
  return route
}

/**
 * The one kind of `route`, or `undefined` after reporting that it has none or several. A misspelt provider is reported
 * too, and the kind is that of the intended provider.
 */
export function routeFormOf(route: Fields, run: Run): RouteForm | undefined {
  const { provider, virtualKey, unlistedProvider, routedBy } = route
  // The most common case: a provider, and no other discriminator.
  if (isAbsent(virtualKey) && isAbsent(unlistedProvider) && isAbsent(routedBy)) {
    if (!isAbsent(provider) && isOwn(route, "provider")) return providerFormOf(provider, run)
  }
  const given = discriminants.filter(key => !isAbsent(route[key]) && isOwn(route, key))
  if (given.length > 1) {
    const what = `is given by ${given.join(" and ")}`
    return tell(run, { rule: "shape.two-routes", path: routePath, what, repair: "Keep one." })
  }
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

function providerFormOf(provider: unknown, run: Run): RouteForm | undefined {
  if (typeof provider !== "string") return catalogForm
  const form = formOfProvider(provider)
  if (form !== undefined) return form
  if (provider.startsWith("@")) return catalogForm
  const near = nearestSlug(provider)
  const { repair, edit } = insteadOfSlug(provider, near)
  tell(run, {
    rule: "shape.unknown-provider",
    path: [...routePath, "provider"],
    what: words`is ${{ quoted: provider }}, not a known provider`,
    repair: words`${repair} Or write unlistedProvider.`,
    edit
  })
  // The other keys are checked as those of the provider that is probably meant.
  return near === undefined ? undefined : formOfProvider(near)
}

function configFormOf(route: Fields, run: Run): RouteForm | undefined {
  if (!isOwn(route, "config") || isAbsent(route.config)) {
    const unset = deciding.find(key => isOwn(route, key))
    if (unset !== undefined) {
      return tell(run, {
        rule: "shape.no-route",
        path: [...routePath, unset],
        what: "has no value",
        repair: "Check where the value comes from."
      })
    }
    return tell(run, {
      rule: "shape.no-route",
      path: routePath,
      what: "names no provider, so there is nothing to call",
      repair: ways
    })
  }
  // The code that reads it checks whether it is plain in all respects.
  return hasPlainPrototype(route.config) ? inlineConfigForm : savedConfigForm
}
