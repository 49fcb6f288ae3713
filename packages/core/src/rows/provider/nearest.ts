// The provider that an unknown slug most likely means.

import { meantValue, type Repair } from "../../issue/misspelt.ts"
import { folded, isWithinEdits, nearMiss } from "../../issue/near-miss.ts"
import { words } from "../../issue/words.ts"
import { providerOf } from "./index.ts"

// Nicknames of providers that similarity cannot find: `vertex` is nearer to cortex, and `grok` to groq.
const nicknames: ReadonlyMap<string, string> = new Map([
  ["vertex", "vertex-ai"],
  ["grok", "x-ai"],
  ["azure", "azure-openai"],
  ["gemini", "google"],
  ["claude", "anthropic"],
  ["aws", "bedrock"],
  ["amazonbedrock", "bedrock"],
  ["googlegemini", "google"],
  ["googlevertex", "vertex-ai"],
  ["cloudflare", "workers-ai"],
  ["hf", "huggingface"]
])

/** The slug in `slug/model` or `slug:model`, as other tools write a provider and a model. */
export const slugIn = (text: string): string => text.split(/[/:]/)[0] as string

/** The slug of the table that `slug`, alone or with a model, most likely means, or `undefined` if none is similar. */
export function nearestSlug(slug: string): string | undefined {
  const name = slugIn(slug)
  if (name !== slug && providerOf.has(name)) return name
  return nicknames.get(folded(name)) ?? nearMiss(name, providerOf.keys())
}

/** What to write instead of an unknown slug: the slug `near`, or the same name in the Model Catalog. */
export const insteadOfSlug = (slug: string, near: string | undefined): Repair =>
  meantValue(near, words`For a Model Catalog slug write ${{ quoted: `@${slugIn(slug)}` }}.`)

/** Whether a slug is a misspelt or familiar name of `near`, and unlikely to be a name from the Model Catalog. */
export const isMisspelt = (slug: string, near: string): boolean =>
  slugIn(slug) === near || !/[-_]/.test(slug) || isWithinEdits(folded(slug), folded(near), 1)
