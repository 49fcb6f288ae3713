// Slugs that the table does not list, and that the gateway most likely refuses.

import type { Gateway } from "../../grammar/gateway-kind.ts"
import { report } from "../../grammar/run.ts"
import { quote } from "../../issue/issue.ts"
import { looksLikeKey } from "../../issue/looks-like-key.ts"
import { providerOf } from "../../rows/provider/index.ts"
import { nearestSlug } from "../../rows/provider/nearest.ts"
import type { Rule } from "./facts.ts"

/** A clause about a slug that is most likely refused, and the repair; `undefined` for one that may well exist. */
export function unknownSlug(
  slug: string,
  gateway: Gateway
): { readonly fault: string; readonly repair: string } | undefined {
  if (looksLikeKey(slug)) {
    return {
      fault: "looks like a key, not like the slug of a provider",
      repair: "Give the key as the credential."
    }
  }
  const near = nearestSlug(slug)
  // The list of the open-source gateway is fixed (gateway/src/globals.ts:117); the hosted one grows.
  if (near === undefined && gateway === "hosted") return undefined
  return {
    fault: `is ${quote(slug)}, which is no provider that the ${gateway} gateway is known to have; it compares exact slugs`,
    repair: near === undefined ? "Make sure that your gateway has it." : `Did you mean ${quote(near)}?`
  }
}

export const unknownProvider: Rule = ({ run, route }) => {
  const slug = route.unlistedProvider
  if (typeof slug !== "string" || providerOf.has(slug)) return
  const unknown = unknownSlug(slug, run.gateway)
  if (unknown === undefined) return
  const path = ["route", "unlistedProvider"]
  report(
    run,
    "route.unknown-provider",
    path,
    `route.unlistedProvider ${unknown.fault}`,
    unknown.repair,
    "warning"
  )
}
