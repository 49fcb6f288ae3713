// Provider slugs: those of the Model Catalog, and those that the table does not list.

import { type Codec, plainText } from "../../grammar/codec.ts"
import { report } from "../../grammar/run.ts"
import { isCatalogSlug, isProviderSlug } from "../../grammar/slug-pattern.ts"
import { formatPath, quote } from "../../issue/issue.ts"
import { providerOf } from "./index.ts"

/** `@` and the slug that the Model Catalog gave to a set of credentials. Hosted only. */
export const catalogSlug: Codec<`@${string}`> = {
  kind: "catalog-slug",
  encode(value, run, path) {
    const given = plainText(value, run, path)
    if (given === undefined || isCatalogSlug(given)) return given
    return report(
      run,
      "value.catalog-slug",
      path,
      `${formatPath(path)} is ${quote(given)}, which is not @ and a slug of letters, digits, dots, hyphens and underscores`,
      given.includes("/")
        ? 'A model belongs in the body: "model": "@slug/model".'
        : 'Write it as the Model Catalog shows it, for example "@openai-prod".'
    )
  }
}

/** The slug of a provider that this table does not list: an escape hatch, and no way around its checks. */
export const providerSlug: Codec<string> = {
  kind: "provider-slug",
  encode(value, run, path) {
    const given = plainText(value, run, path)
    if (given === undefined) return undefined
    if (!isProviderSlug(given)) {
      return report(
        run,
        "value.provider-slug",
        path,
        `${formatPath(path)} is ${quote(given)}, which is not a slug of letters, digits, dots, hyphens and underscores`,
        given.startsWith("@")
          ? "A Model Catalog slug is written as provider."
          : "Write the slug as the gateway knows it."
      )
    }
    if (!providerOf.has(given)) return given
    return report(
      run,
      "value.listed-provider",
      path,
      `${formatPath(path)} is ${quote(given)}, which the table lists and could check`,
      `Write provider: ${quote(given)}.`
    )
  }
}
