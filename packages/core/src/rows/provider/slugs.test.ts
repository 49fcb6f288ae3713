// Slugs that are known only when the program runs.

import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { compileResult } from "../../compile/compile.ts"
import type { RequestSpec } from "../../spec/request-spec.ts"
import { ownProviders, providers } from "./index.ts"
import * as own from "./own-providers.ts"
import type { Provider } from "./provider.ts"
import { isBearerProvider, isProvider } from "./slugs.ts"

const noSlugs = ["opnai", "@openai-prod", "", "constructor", "__proto__", undefined, null, 1, {}]

test("the list of providers with own rows is complete", () => {
  expect(new Set(ownProviders)).toEqual(new Set<Provider>(Object.values(own)))
})

describe("isProvider", () => {
  test("is true only for slugs in the table", () => {
    expect(providers.filter(({ slug }) => !isProvider(slug))).toEqual([])
    expect(noSlugs.filter(isProvider)).toEqual([])
  })
})

describe("isBearerProvider", () => {
  test("is true exactly for slugs whose route compiles with only a token", () => {
    const compiles = (slug: string, gateway: "hosted" | "open-source"): boolean =>
      Result.isSuccess(
        compileResult({ apiKey: "pk-fake", route: { provider: slug, auth: "k-fake" } } as RequestSpec, {
          gateway
        })
      )
    const found = providers.map(({ slug }) => slug).filter(isBearerProvider)
    expect(found).toEqual(
      providers
        .map(({ slug }) => slug)
        .filter(slug => compiles(slug, "hosted") || compiles(slug, "open-source"))
    )
    expect(found).toEqual(expect.arrayContaining(["openai", "anthropic", "groq", "mistral-ai"]))
    expect(found).not.toContain("azure-openai")
    expect(found.length).toBeLessThan(providers.length)
  })

  test("is false for text that is not a slug", () => {
    expect(noSlugs.filter(isBearerProvider)).toEqual([])
  })
})
