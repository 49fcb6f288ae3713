import { formatIssue } from "@portspec/core"
import { expect, test } from "vitest"
import { fromPortkeyOptions } from "./from-portkey-options.ts"

const told = (options: object): string =>
  fromPortkeyOptions({ strictOpenAiCompliance: true, ...options })
    .notes.map(formatIssue)
    .join("\n")

test("a missing key gets a warning", () => {
  const rest = { provider: "openai", Authorization: "Bearer sk-fake" }
  expect(told({ ...rest, apiKey: undefined })).toMatchInlineSnapshot(`
    "warning: apiKey has no value, so the spec has none
      Check where the value comes from. (value.placeholder)"
  `)
  expect(told({ ...rest, apiKey: "undefined" })).toMatchInlineSnapshot(`
    "warning: apiKey is an unfilled placeholder
      Check where the value comes from. (value.placeholder)"
  `)
  expect(told({ ...rest, apiKey: "pk-fake", Authorization: "Bearer undefined" })).toMatchInlineSnapshot(`
    "warning: Authorization is an unfilled placeholder
      Check where the value comes from. (value.placeholder)"
  `)
  expect(told({ ...rest, apiKey: undefined, api_key: "pk-fake" })).not.toContain("undefined")
  expect(told(rest)).toBe("")
})

test("a misspelt provider gets a warning", () => {
  expect(told({ provider: "opnai", Authorization: "Bearer sk-fake" })).toMatchInlineSnapshot(`
    "warning: provider is "opnai", which is not a known provider: the hosted gateway compares exact slugs and answers any other with 400
      Did you mean "openai"? (route.unknown-provider)"
  `)
})

test("a misspelt provider in nested headers gets a warning at its place", () => {
  expect(told({ headers: { "x-portkey-provider": "opnai", authorization: "Bearer sk-fake" } })).toContain(
    'headers["x-portkey-provider"] is "opnai"'
  )
})

test("the provider's key under its own name gets a repair, with any separators", () => {
  for (const name of ["openaiApiKey", "openai_api_key"])
    expect(told({ provider: "openai", Authorization: "Bearer sk-fake", [name]: "sk-fake" })).toContain(
      "\n  Write it as route.auth. (sdk.unknown-option)"
    )
})
