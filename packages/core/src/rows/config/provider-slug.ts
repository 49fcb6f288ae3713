// The provider of a target: a slug of the table, a slug of the Model Catalog, or one that only the gateway may know.

import type { Gateway } from "../../grammar/gateway-kind.ts"
import { isPlaceholder, placeholder } from "../../grammar/placeholder.ts"
import { catalogPattern } from "../../grammar/slug-pattern.ts"
import { type Problem, problem, type Refinement } from "../../grammar/type.ts"
import { meantValue } from "../../issue/misspelt.ts"
import { words } from "../../issue/words.ts"
import { providerOf } from "../provider/index.ts"
import { insteadOfSlug, isMisspelt, nearestSlug } from "../provider/nearest.ts"
import { notCatalogSlug } from "../provider/slug.ts"

export const providerSlug: Refinement = (slug, { gateway }) => {
  const listed = providerOf.get(slug)
  if (listed === undefined && isPlaceholder(slug)) return placeholder
  if (listed === undefined)
    return slug.startsWith("@") ? catalogProblem(slug, gateway === "hosted") : unlistedProblem(slug, gateway)
  if (listed.only === undefined || listed.only === gateway) return undefined
  return problem(
    "value.provider-not-served",
    words`is ${{ quoted: slug }}, which the ${gateway} gateway does not serve`,
    "Name another provider, or compile for the other gateway."
  )
}

function catalogProblem(slug: string, hosted: boolean): Problem | undefined {
  if (!hosted)
    return problem(
      "value.catalog-slug-hosted",
      words`is ${{ quoted: slug }}, a Model Catalog slug, so the open-source gateway answers 400`,
      'Name the provider, and add "api_key".'
    )
  if (catalogPattern.test(slug)) return undefined
  const name = withoutModel(slug)
  if (name === slug || !catalogPattern.test(name)) return notCatalogSlug(slug)
  return problem(
    "value.slug-with-model",
    words`is ${{ quoted: slug }}, a slug with a model, so the gateway answers 400`,
    words`Write "provider": ${{ quoted: name }} and "override_params": { "model": … }.`
  )
}

/** The slug of `@slug/model`. */
export const withoutModel = (slug: string): string => slug.split("/")[0] as string

function unlistedProblem(slug: string, gateway: Gateway): Problem {
  const what = words`is ${{ quoted: slug }}, which the ${gateway} gateway does not serve, so it answers 400`
  const near = nearestSlug(slug)
  const instead =
    gateway === "open-source"
      ? meantValue(near, 'For example, write "openai".')
      : insteadOfSlug(slug, near !== undefined && isMisspelt(slug, near) ? near : undefined)
  return { rule: "value.unknown-provider", what, ...instead }
}
