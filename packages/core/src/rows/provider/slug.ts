// Provider slugs: those of the Model Catalog, and those that the table does not list.

import { type Codec, plainText } from "../../grammar/codec.ts"
import { tell } from "../../grammar/run.ts"
import { isCatalogSlug, isProviderSlug } from "../../grammar/slug-pattern.ts"
import { words } from "../../issue/words.ts"
import { providerOf } from "./index.ts"

/** `@` and the slug that the Model Catalog gave to a set of credentials. Hosted only. */
export const catalogSlug: Codec<`@${string}`> = {
  kind: "catalog-slug",
  encode(value, run, path) {
    const given = plainText(value, run, path)
    if (given === undefined || isCatalogSlug(given)) return given
    return tell(run, {
      rule: "value.catalog-slug",
      path,
      what: words`is ${{ quoted: given }}, not @ and a slug of letters, digits, dots, hyphens and underscores`,
      repair: given.includes("/")
        ? 'Write the model into the body: "model": "@slug/model".'
        : 'Write it as the Model Catalog shows it, for example "@openai-prod".'
    })
  }
}

/** The slug of a provider that this table does not list: an escape hatch, and no way around its checks. */
export const providerSlug: Codec<string> = {
  kind: "provider-slug",
  encode(value, run, path) {
    const given = plainText(value, run, path)
    if (given === undefined) return undefined
    if (!isProviderSlug(given)) {
      return tell(run, {
        rule: "value.provider-slug",
        path,
        what: words`is ${{ quoted: given }}, not a slug of letters, digits, dots, hyphens and underscores`,
        repair: given.startsWith("@")
          ? "Write a Model Catalog slug as provider."
          : "Write the slug as the gateway knows it."
      })
    }
    if (!providerOf.has(given)) return given
    return tell(run, {
      rule: "value.listed-provider",
      path,
      what: words`is ${{ quoted: given }}, a known provider whose fields would not be checked here`,
      repair: `Write provider: ${JSON.stringify(given)}.`
    })
  }
}
