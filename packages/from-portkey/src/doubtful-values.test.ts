import { formatIssue } from "@portspec/core"
import { describe, expect, test } from "vitest"
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

describe("keys and ids that were mixed up get a warning at their option", () => {
  test.each([
    [{ virtualKey: "sk-fake" }, "virtualKey", "route.key-as-virtual-key"],
    [{ virtual_key: "pc-main-1" }, "virtual_key", "route.not-virtual-key"],
    [{ virtualKey: ["a", "b"] }, "virtualKey", "route.not-virtual-key"],
    [{ virtualKey: "open-ai-xxx" }, "virtualKey", "value.variable-name"],
    [{ apiKey: "pc-main-1", provider: "@prod" }, "apiKey", "auth.id-as-key"],
    [{ apiKey: "gsk_fake", provider: "@prod" }, "apiKey", "value.key-of-provider"]
  ])("%j", (options, option, rule) => {
    const { notes } = fromPortkeyOptions({ apiKey: "pk-fake", strictOpenAiCompliance: true, ...options })
    const found = notes.filter(note => !note.rule.startsWith("sdk."))
    expect(found.map(note => [note.rule, note.path, note.severity])).toEqual([[rule, [option], "warning"]])
    expect(found[0]?.message.startsWith(`${option} `)).toBe(true)
    expect(JSON.stringify(notes)).not.toMatch(/sk-fake|gsk_fake|pc-main/)
  })

  test("a name and a key have none", () => {
    expect(told({ apiKey: "pk-fake", virtualKey: "main" })).toBe("")
  })
})

describe("an option that is missing under its own name, but there under another, is one mistake", () => {
  const azure = { provider: "azure-openai", azureApiVersion: "v", azureDeploymentId: "d" }
  const rules = (options: object) =>
    fromPortkeyOptions({ apiKey: "pk-fake", strictOpenAiCompliance: true, ...options }).notes.map(
      ({ rule, path }) => `${rule} ${path[0]}`
    )

  test("the endpoint of Azure", () => {
    const options = { ...azure, Authorization: "Bearer fake" }
    expect(rules({ ...options, azureEndpoint: "https://r.openai.azure.com" })).toEqual([
      "sdk.unknown-option azureEndpoint"
    ])
    expect(rules({ ...options, other: "a" })).toEqual([
      "sdk.unknown-option other",
      "sdk.missing azureResourceName"
    ])
  })

  test("the key of the provider", () => {
    expect(rules({ ...azure, azureResourceName: "r", azureApiKey: "fake" })).toEqual([
      "sdk.unknown-option azureApiKey"
    ])
  })

  test("the mode of old options", () => {
    expect(rules({ mode: "single", llms: [{ provider: "openai" }] })).toEqual(["sdk.unknown-option llms"])
    expect(rules({ mode: "single", provider: "@prod" })).toEqual(["name.deprecated mode"])
  })
})
