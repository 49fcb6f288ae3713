// Slugs of providers that the gateway most likely refuses.

import type { Gateway } from "../../grammar/gateway-kind.ts"
import { looksLikeKey } from "../../issue/looks-like-key.ts"
import { type Words, words } from "../../issue/words.ts"
import { providerOf } from "../../rows/provider/index.ts"
import { nearestSlug } from "../../rows/provider/nearest.ts"

export interface UnknownSlug {
  /** A clause that follows the place. */
  readonly what: Words
  readonly repair: Words
  /** The slug that is meant, where one is near. */
  readonly near: string | undefined
}

/** What there is to say of a slug that is not a known one. */
export function unknownSlug(slug: string, gateway: Gateway): UnknownSlug {
  if (looksLikeKey(slug)) {
    return {
      what: "looks like a key, not like the slug of a provider",
      repair: "Give the key as the credential.",
      near: undefined
    }
  }
  const near = nearestSlug(slug)
  return {
    what: words`is ${{ quoted: slug }}, not a known provider of the ${gateway} gateway, which compares exact slugs and answers 400 to any other`,
    repair: repairOf(slug, near, gateway),
    near: looksCatalogued(slug, gateway) ? undefined : near
  }
}

/** Whether a slug reads like one that was given in the Model Catalog: a provider and a name of one's own. */
const looksCatalogued = (slug: string, gateway: Gateway): boolean =>
  gateway === "hosted" && slug.split(/[-_]/).length > 1 && nearestExact(slug.split(/[-_]/)[0] ?? "")

const nearestExact = (word: string): boolean => providerOf.has(word) || nearestSlug(word) !== undefined

function repairOf(slug: string, near: string | undefined, gateway: Gateway): Words {
  if (looksCatalogued(slug, gateway))
    return words`Did you mean ${{ quoted: `@${slug}` }}, a slug of the Model Catalog?`
  if (near !== undefined) return `Did you mean ${JSON.stringify(near)}?`
  return gateway === "hosted"
    ? words`For a slug of the Model Catalog write ${{ quoted: `@${slug}` }}.`
    : "Make sure that your gateway has it."
}
