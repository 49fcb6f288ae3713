// Slugs of providers that the gateway most likely refuses.

import type { Gateway } from "../../grammar/gateway-kind.ts"
import { looksLikeKey } from "../../issue/looks-like-key.ts"
import { type Words, words } from "../../issue/words.ts"
import { nearestSlug } from "../../rows/provider/nearest.ts"

export interface UnknownSlug {
  /** A clause that follows the place. */
  readonly what: Words
  readonly repair: Words
  /** The slug that is meant, where one is near. */
  readonly near: string | undefined
}

/** What there is to say of a slug that is not a known one; `undefined` where it may well exist. */
export function unknownSlug(slug: string, gateway: Gateway): UnknownSlug | undefined {
  if (looksLikeKey(slug)) {
    return {
      what: "looks like a key, not like the slug of a provider",
      repair: "Give the key as the credential.",
      near: undefined
    }
  }
  const near = nearestSlug(slug)
  // The list of the open-source gateway is fixed (gateway/src/globals.ts:117); the hosted one grows.
  if (near === undefined && gateway === "hosted") return undefined
  return {
    what: words`is ${{ quoted: slug }}, not a known provider of the ${gateway} gateway, which compares exact slugs`,
    repair:
      near === undefined ? "Make sure that your gateway has it." : `Did you mean ${JSON.stringify(near)}?`,
    near
  }
}
