import { describe, expect, test } from "vitest"
import { counterpartOf, ownersOf, providerKeys } from "./provider-keys.ts"
import { credentialsFor, needsOfProvider } from "./provider-needs.ts"

test("ownersOf returns the providers that have a row for a key, or have the key without a field", () => {
  expect(ownersOf("aws_access_key_id")).toEqual(expect.arrayContaining(["bedrock", "sagemaker"]))
  expect(ownersOf("azure_model_name")).toEqual(["azure-openai", "azure-ai"])
  expect(ownersOf("azure_region")).toEqual(["azure-ai"])
  expect(ownersOf("weather")).toEqual([])
})

test("keys have the types of their fields, except what a config writes as text", () => {
  const kindOf = (name: string) => providerKeys[name]?.type.kind.is
  expect(kindOf("vertex_service_account_json")).toBe("object")
  expect(kindOf("aws_region")).toBe("text")
  expect(kindOf("mistral_fim_completion")).toBe("choice")
  expect(providerKeys.azure_region?.only).toBe("hosted")
  expect(providerKeys.aws_region?.only).toBeUndefined()
  expect(providerKeys.api_key).toBeUndefined()
})

describe("the counterpart of another provider's key", () => {
  test.each([
    ["vertex_project_id", "vertex-ai", undefined],
    ["weather", "openai", undefined],
    ["aws_region", "acme", undefined],
    ["region", "bedrock", "aws_region"],
    ["vertex_region", "bedrock", undefined]
  ])("of %s for %s is %s", (key, provider, expected) => {
    expect(counterpartOf(key, provider)).toBe(expected)
  })
})

describe("what a target needs for its provider", () => {
  const needs = (slug: string) => needsOfProvider().get(slug) ?? { companions: [], credentials: [] }
  const credentials = (slug: string, gateway: "hosted" | "open-source") =>
    credentialsFor(needs(slug), gateway).map(parts =>
      parts.map(({ key, value }) => (value === undefined ? key : `${key}=${value}`)).join(" ")
    )

  test("a bearer token is one key", () => {
    expect(credentials("openai", "hosted")).toEqual(["api_key"])
    expect(credentials("ollama", "hosted")).toEqual([])
  })

  test("a cloud has several credentials, each with its discriminator, and some for one gateway only", () => {
    expect(credentials("bedrock", "hosted")).toContain("aws_access_key_id aws_secret_access_key")
    expect(credentials("bedrock", "hosted")).toContain("aws_role_arn aws_auth_type=assumedRole")
    const part = (only: "hosted" | undefined) => ({ key: "a", value: undefined, only })
    const given = { companions: [], credentials: [[part(undefined)], [part(undefined), part("hosted")]] }
    expect([credentialsFor(given, "hosted").length, credentialsFor(given, "open-source").length]).toEqual([
      2, 1
    ])
  })

  test("companions are required fields of the provider, some only without a custom host", () => {
    expect(needs("azure-openai").companions).toEqual([
      { key: "resource_name", unless: "custom_host" },
      { key: "deployment_id", unless: undefined },
      { key: "api_version", unless: undefined }
    ])
    expect(needs("openai").companions).toEqual([])
  })
})
