// The provider of a target: a slug of the table, a slug of the Model Catalog, or one that only the gateway may know.

import type { Gateway } from "../../grammar/gateway-kind.ts"
import { isPlaceholder, placeholder } from "../../grammar/placeholder.ts"
import { isCatalogSlug } from "../../grammar/slug-pattern.ts"
import type { Problem, Refinement } from "../../grammar/type.ts"
import { words } from "../../issue/words.ts"
import { providerOf } from "../provider/index.ts"
import { isMisspelt, nearestSlug } from "../provider/nearest.ts"
import { notCatalogSlug } from "../provider/slug.ts"

export const providerSlug = {
  name: "the slug of a provider",
  problem(slug, { gateway }) {
    const listed = providerOf.get(slug)
    if (listed === undefined && isPlaceholder(slug)) return placeholder
    if (listed === undefined)
      return slug.startsWith("@")
        ? catalogProblem(slug, gateway === "hosted")
        : unlistedProblem(slug, gateway)
    if (listed.only === undefined || listed.only === gateway) return undefined
    return {
      rule: "value.provider-not-served",
      what: words`is ${{ quoted: slug }}, which the ${gateway} gateway does not serve`,
      repair: "Name another provider, or compile for the other gateway."
    }
  }
} as const satisfies Refinement

function catalogProblem(slug: string, hosted: boolean): Problem | undefined {
  if (!hosted) {
    return {
      rule: "value.catalog-slug-hosted",
      what: words`is ${{ quoted: slug }}, a slug of the hosted Model Catalog, which the open-source gateway answers with 400`,
      repair: 'Name the provider and its credential: "provider": "openai", "api_key": "…".'
    }
  }
  if (isCatalogSlug(slug)) return undefined
  const name = withoutModel(slug)
  if (name === slug || !isCatalogSlug(name)) return notCatalogSlug(slug)
  return {
    rule: "value.slug-with-model",
    what: words`is ${{ quoted: slug }}, a slug with a model, which the gateway looks up as one slug: it answers 400`,
    repair: words`Write "provider": ${{ quoted: name }} and "override_params": { "model": … }.`
  }
}

/** The slug of `@slug/model`. */
export function withoutModel(slug: string): string {
  const slash = slug.indexOf("/")
  return slash < 0 ? slug : slug.slice(0, slash)
}

const unlistedProblem = (slug: string, gateway: Gateway): Problem => ({
  rule: "value.unknown-provider",
  what: words`is ${{ quoted: slug }}, which is not a provider of the ${gateway} gateway: it answers 400`,
  ...repairOf(slug, gateway)
})

function repairOf(slug: string, gateway: Gateway): Pick<Problem, "repair" | "edit"> {
  const hosted = gateway === "hosted"
  const near = nearestSlug(slug)
  if (near !== undefined && (!hosted || isMisspelt(slug, near)))
    return { repair: `Did you mean ${JSON.stringify(near)}?`, edit: { set: near } }
  return {
    repair: hosted
      ? words`For a Model Catalog slug write ${{ quoted: `@${slug}` }}.`
      : 'Write a slug that the gateway knows: "openai".'
  }
}
