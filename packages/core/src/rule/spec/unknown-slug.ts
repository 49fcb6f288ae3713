// Provider slugs that the gateway will most likely refuse.

import type { Gateway } from "../../grammar/gateway-kind.ts"
import { isPlaceholder, placeholder } from "../../grammar/placeholder.ts"
import { catalogPattern } from "../../grammar/slug-pattern.ts"
import { looksLikeKey } from "../../issue/looks-like-key.ts"
import { type Words, words } from "../../issue/words.ts"
import { providerOf } from "../../rows/provider/index.ts"
import { isMisspelt, nearestSlug, slugIn } from "../../rows/provider/nearest.ts"
import { configField } from "../../rows/route-rows.ts"

export interface UnknownSlug {
  /** A clause that follows the path. */
  readonly what: Words
  readonly repair: Words
  /** The intended slug, if one is similar enough. */
  readonly near: string | undefined
}

// Servers with OpenAI's API, and what other tools call them.
const server =
  /^(?:vllm|sglang|tgi|lm[-_]?studio|local[-_]?ai|llama[-_.]?cpp|openai[-_]?(?:compatible|like)|custom(?:[-_]?openai)?)$/i

// How the names of well-known models begin.
const model =
  /^(?:(?:chat)?gpt-|o[134](?:-|$)|claude-|gemini-|gemma-?\d|llama-?\d|mi[sx]tral-|deepseek-(?:chat|coder|r\d|v\d)|qwen-?\d|grok-\d|text-embedding-)/i

const inQuotes = /^["'`](.*)["'`]$/
const expression = /^=(.+)/

/** What to report about a value that is not a slug at all: no repair may write it after an @. */
function otherThanSlug(text: string): Pick<UnknownSlug, "what" | "repair"> | undefined {
  const refused = "so the gateway answers 400"
  if (/^[[{]/.test(text))
    return {
      what: `is JSON, not a provider, ${refused}`,
      repair: words`Send it as ${{ field: configField }}.`
    }
  if (text.startsWith("pc-"))
    return {
      what: `is the id of a saved config, not a provider, ${refused}`,
      repair: words`Send it as ${{ field: configField }}.`
    }
  if (/^https?:\/\//i.test(text))
    return {
      what: `is a URL, not a provider, ${refused}`,
      repair: words`Name the provider, and send its own host as ${{ field: "x-portkey-custom-host" }}.`
    }
  if (server.test(text))
    return {
      what: words`is ${{ quoted: text }}, which is not a known provider, ${refused}`,
      repair: words`Write "openai" for a server with OpenAI's API, and send its base URL as ${{ field: "x-portkey-custom-host" }}.`
    }
  if (model.test(text))
    return {
      what: words`is ${{ quoted: text }}, the name of a model, ${refused}`,
      repair: "Name its provider here, and the model in the body."
    }
  return undefined
}

/** What to report about an unknown slug. */
export function unknownSlug(slug: string, gateway: Gateway): UnknownSlug {
  if (isPlaceholder(slug)) return { what: placeholder.what, repair: placeholder.repair, near: undefined }
  if (looksLikeKey(slug)) {
    return {
      what: "looks like a key, not like the slug of a provider",
      repair: "Give the key as the credential.",
      near: undefined
    }
  }
  const [, bare = slug] = inQuotes.exec(slug) ?? expression.exec(slug) ?? []
  if (bare !== slug) {
    const isSlug = providerOf.has(bare) || (gateway === "hosted" && catalogPattern.test(bare))
    const isQuoted = !slug.startsWith("=")
    const what = `${isQuoted ? "has quotes around it" : "begins with ="}, so the gateway answers 400`
    const repair = isQuoted ? "Leave out the quotes." : "Leave out the =, which only n8n reads."
    return { what, repair, near: isSlug ? bare : undefined }
  }
  const other = otherThanSlug(slug)
  if (other !== undefined) return { ...other, near: undefined }
  const near = nearestSlug(slug)
  const what = words`is ${{ quoted: slug }}, which is not a known provider: the ${gateway} gateway compares exact slugs and answers any other with 400`
  const name = slugIn(slug)
  if (near !== undefined && near === name)
    return { what, repair: `Write ${JSON.stringify(near)}, and name the model in the body.`, near }
  if (near !== undefined && (gateway === "open-source" || isMisspelt(slug, near)))
    return { what, repair: `Did you mean ${JSON.stringify(near)}?`, near }
  if (gateway === "open-source") return { what, repair: "Make sure that your gateway has it.", near }
  const own = words`${{ quoted: `@${name}` }}`
  return {
    what,
    repair:
      near === undefined
        ? words`For a slug of the Model Catalog write ${own}.`
        : words`Did you mean ${JSON.stringify(near)}, or ${own}, a slug of the Model Catalog?`,
    near: undefined
  }
}
