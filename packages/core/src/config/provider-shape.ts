// The provider of a target: a slug of the table, a slug of the Model Catalog, or one that only the gateway may know.

import { asciiJsonText } from "../http/ascii-json.ts"
import { quote } from "../issue/issue.ts"
import { reportPrinted } from "../table/codec.ts"
import { providerOf } from "../table/provider/index.ts"
import { nearestSlug } from "../table/provider/nearest.ts"
import { isPrintedRedacted } from "../table/secret.ts"
import { catalogSlug } from "../table/slug.ts"
import { complain, complainOfType, type Place, pathOf, type Walk } from "../table/walk.ts"
import type { Shape } from "./shape.ts"

export const provider: Shape = {
  form: { is: "provider" },
  write(value, walk, at, key) {
    if (typeof value !== "string")
      return complainOfType(value, walk, at, key, "the slug of a provider", 'Write a slug: "openai".')
    const listed = providerOf.get(value)
    if (listed === undefined) {
      const check = value.startsWith("@") ? checkCatalogSlug : checkUnknown
      return check(value, walk, at, key) ? asciiJsonText(value) : undefined
    }
    if (listed.only === undefined || listed.only === walk.run.gateway) return asciiJsonText(value)
    const what = `is ${quote(value)}, which the ${walk.run.gateway} gateway does not serve`
    const repair = "Name another provider, or compile for the other gateway."
    return complain(walk, at, key, "value.provider-not-served", what, repair)
  }
}

/** Whether a slug that begins with `@` is one of the Model Catalog; reports what is wrong with it. */
function checkCatalogSlug(value: string, walk: Walk, at: Place | undefined, key: string | number): boolean {
  if (walk.run.gateway === "hosted")
    return catalogSlug.encode(withoutModel(value), walk.run, pathOf(walk, at, key)) !== undefined
  const what = `is ${quote(value)}, a slug of the hosted Model Catalog, which the open-source gateway answers with 400`
  const repair = 'Name the provider and its credential: "provider": "openai", "api_key": "…".'
  complain(walk, at, key, "value.catalog-slug-hosted", what, repair)
  return false
}

/** The slug of `@slug/model`, which the hosted gateway takes too. */
export function withoutModel(slug: string): string {
  const slash = slug.indexOf("/")
  return slash < 0 ? slug : slug.slice(0, slash)
}

/** Whether a slug that the table does not list may be sent; reports why not. */
function checkUnknown(value: string, walk: Walk, at: Place | undefined, key: string | number): boolean {
  if (isPrintedRedacted(value)) reportPrinted(walk.run, pathOf(walk, at, key))
  else if (value === "") complain(walk, at, key, "value.empty", "is empty", 'Write a slug: "openai".')
  else if (walk.run.gateway === "open-source") {
    const what = `is ${quote(value)}, which is not a provider of the open-source gateway: it answers 400`
    complain(walk, at, key, "value.unknown-provider", what, nearestProvider(value))
    // The hosted gateway may well know providers that the table does not.
  } else return true
  return false
}

/** What to write in place of a slug that no provider has. */
export function nearestProvider(slug: string): string {
  const near = nearestSlug(slug)
  return near === undefined
    ? 'Write a slug as the gateway knows it: "openai".'
    : `Did you mean ${JSON.stringify(near)}?`
}
