import { describe, expect, test } from "vitest"
import type { Gateway } from "../../grammar/gateway-kind.ts"
import type { Words } from "../../issue/words.ts"
import { unknownSlug } from "./unknown-slug.ts"

const textOf = (words: Words): string =>
  typeof words === "string"
    ? words
    : words
        .map(part => (typeof part === "string" ? part : "quoted" in part ? `"${part.quoted}"` : "…"))
        .join("")

const told = (slug: string, gateway: Gateway) => {
  const { repair, near } = unknownSlug(slug, gateway)
  return { repair: textOf(repair), near }
}

describe("the repair of an unknown slug", () => {
  test.each<[string, Gateway, string, string | undefined]>([
    ["opnai", "hosted", 'Did you mean "openai"?', "openai"],
    ["opnai", "open-source", 'Did you mean "openai"?', "openai"],
    ["gemini", "hosted", 'Did you mean "google"?', "google"],
    ["gem-ini", "hosted", 'Did you mean "google", or "@gem-ini", a slug of the Model Catalog?', undefined],
    ["gem-ini", "open-source", 'Did you mean "google"?', "google"],
    ["open-ay", "hosted", 'Did you mean "openai"?', "openai"],
    ["zzzzzz", "hosted", 'For a slug of the Model Catalog write "@zzzzzz".', undefined],
    ["zzzzzz", "open-source", "Make sure that your gateway has it.", undefined],
    ["undefined", "hosted", "Check where the value comes from.", undefined],
    ["sk-proj-0123456789abcdefghij", "hosted", "Give the key as the credential.", undefined]
  ])("%s, for the %s gateway: %s", (slug, gateway, repair, near) => {
    expect(told(slug, gateway)).toEqual({ repair, near })
  })
})
