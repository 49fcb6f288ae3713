// Slugs that the table does not list, and that the gateway most likely refuses.

import { quote } from "../../issue/issue.ts"
import { looksLikeKey } from "../../issue/looks-like-key.ts"
import type { Gateway } from "../../table/gateway-kind.ts"
import { providerOf } from "../../table/provider/index.ts"
import { nearestSlug } from "../../table/provider/nearest.ts"
import { report } from "../../table/run.ts"
import type { Rule } from "../rule.ts"

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
