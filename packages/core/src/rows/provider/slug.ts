// Provider slugs: those of the Model Catalog, and those that are not in the table.

import { isPlaceholder, placeholder } from "../../grammar/placeholder.ts"
import { catalogPattern, slugPattern } from "../../grammar/slug-pattern.ts"
import { type Problem, problem, type Refinement } from "../../grammar/type.ts"
import { words } from "../../issue/words.ts"
import { providerOf } from "./index.ts"

/** The problem with a string that is not a slug of the Model Catalog. */
export const notCatalogSlug = (text: string): Problem =>
  problem(
    "value.catalog-slug",
    words`is ${{ quoted: text }}, not @ and a slug of letters, digits, dots, hyphens and underscores`,
    'For example, write "@openai-prod".'
  )

/** `@` and the slug that the Model Catalog assigned to a set of credentials. Hosted only. */
export const catalogSlug = ((text: string) => {
  if (isPlaceholder(text)) return placeholder
  if (catalogPattern.test(text)) return undefined
  const found = notCatalogSlug(text)
  if (!text.includes("/")) return found
  return { ...found, repair: 'Write "model": "@slug/model" into the body.' }
}) satisfies Refinement

/** The slug of a provider that is not in the table: an escape hatch, but not a way around its checks. */
export const unlistedSlug = ((text: string) => {
  if (isPlaceholder(text)) return placeholder
  if (!slugPattern.test(text))
    return problem(
      "value.provider-slug",
      words`is ${{ quoted: text }}, not a slug of letters, digits, dots, hyphens and underscores`,
      text.startsWith("@") ? "Write it as provider." : "Write the slug as the gateway knows it."
    )
  if (!providerOf.has(text)) return undefined
  return problem(
    "value.listed-provider",
    words`is ${{ quoted: text }}, a known provider`,
    words`Write provider: ${{ quoted: text }}.`
  )
}) satisfies Refinement
