// Provider slugs: those of the Model Catalog, and those that are not in the table.

import { isPlaceholder, placeholder } from "../../grammar/placeholder.ts"
import { catalogPattern, isCatalogSlug, isProviderSlug, slugPattern } from "../../grammar/slug-pattern.ts"
import type { Problem, Refinement } from "../../grammar/type.ts"
import { words } from "../../issue/words.ts"
import { providerOf } from "./index.ts"

/** The problem of a string that is not a slug of the Model Catalog. */
export const notCatalogSlug = (text: string): Problem => ({
  rule: "value.catalog-slug",
  what: words`is ${{ quoted: text }}, not @ and a slug of letters, digits, dots, hyphens and underscores`,
  repair: 'Write it as the Model Catalog shows it, for example "@openai-prod".'
})

/** `@` and the slug that the Model Catalog assigned to a set of credentials. Hosted only. */
export const catalogSlug = {
  name: "a Model Catalog slug",
  problem(text) {
    if (isPlaceholder(text)) return placeholder
    if (isCatalogSlug(text)) return undefined
    const problem = notCatalogSlug(text)
    if (!text.includes("/")) return problem
    return { ...problem, repair: 'Write the model into the body: "model": "@slug/model".' }
  },
  pattern: catalogPattern
} as const satisfies Refinement

/** The slug of a provider that is not in the table: an escape hatch, but not a way around its checks. */
export const unlistedSlug = {
  name: "the slug of an unlisted provider",
  problem(text) {
    if (isPlaceholder(text)) return placeholder
    if (!isProviderSlug(text)) {
      return {
        rule: "value.provider-slug",
        what: words`is ${{ quoted: text }}, not a slug of letters, digits, dots, hyphens and underscores`,
        repair: text.startsWith("@")
          ? "Write a Model Catalog slug as provider."
          : "Write the slug as the gateway knows it."
      }
    }
    if (!providerOf.has(text)) return undefined
    return {
      rule: "value.listed-provider",
      what: words`is ${{ quoted: text }}, a known provider whose fields would not be checked here`,
      repair: words`Write provider: ${{ quoted: text }}.`
    }
  },
  pattern: slugPattern
} as const satisfies Refinement
