// The provider of a target: a slug of the table, a slug of the Model Catalog, or one that only the gateway may know.

import { quote } from "../issue/issue.ts"
import { nearMiss } from "../issue/near-miss.ts"
import { reportPrinted } from "../table/codec.ts"
import { providerOf } from "../table/provider/index.ts"
import { isPrintedRedacted } from "../table/secret.ts"
import { catalogSlug } from "../table/slug.ts"
import type { Shape } from "./shape.ts"
import { complainOfType } from "./value-shape.ts"
import { complain, type Place, pathOf, type Walk } from "./walk.ts"

export const provider: Shape = {
  form: { is: "provider" },
  check(value, walk, at, key) {
    if (typeof value !== "string") {
      return complainOfType(value, walk, at, key, "the slug of a provider", 'Write a slug: "openai".')
    }
    const listed = providerOf.get(value)
    if (listed === undefined) {
      if (value.charCodeAt(0) === 0x40) checkCatalogSlug(value, walk, at, key)
      else complainOfUnknown(value, walk, at, key)
    } else if (listed.only !== undefined && listed.only !== walk.run.gateway) {
      complain(
        walk,
        at,
        key,
        "config.provider-not-served",
        `is ${quote(value)}, which the ${walk.run.gateway} gateway does not serve`,
        "Name another provider, or compile for the other gateway."
      )
    }
  }
}

function checkCatalogSlug(value: string, walk: Walk, at: Place | undefined, key: string | number): void {
  if (walk.run.gateway === "open-source") {
    return complain(
      walk,
      at,
      key,
      "config.catalog-slug",
      `is ${quote(value)}, a slug of the hosted Model Catalog, which the open-source gateway answers with 400`,
      'Name the provider and its credential: "provider": "openai", "api_key": "…".'
    )
  }
  const slug = withoutModel(value)
  catalogSlug.encode(slug, walk.run, pathOf(walk, at, key))
}

/** The slug of `@slug/model`, which the hosted gateway takes too. */
export function withoutModel(slug: string): string {
  const slash = slug.indexOf("/")
  return slash < 0 ? slug : slug.slice(0, slash)
}

function complainOfUnknown(value: string, walk: Walk, at: Place | undefined, key: string | number): void {
  if (isPrintedRedacted(value)) return void reportPrinted(walk.run, pathOf(walk, at, key))
  if (value === "") return complain(walk, at, key, "value.empty", "is empty", 'Write a slug: "openai".')
  // The hosted gateway may well know providers that the table does not.
  if (walk.run.gateway === "hosted") return
  const what = `is ${quote(value)}, which is not a provider of the open-source gateway: it answers 400`
  complain(walk, at, key, "config.unknown-provider", what, nearestProvider(value))
}

/** What to write in place of a slug that no provider has. */
export function nearestProvider(slug: string): string {
  const near = nearMiss(slug, providerOf.keys())
  return near === undefined
    ? 'Write a slug as the gateway knows it: "openai".'
    : `Did you mean ${JSON.stringify(near)}?`
}
