// The provider of a target, as each gateway reads it.

import { expect, test } from "vitest"
import { issuesOf } from "../../compile/issues.fixture.ts"

const open = (provider: unknown) => issuesOf({ provider, api_key: "k" }, "open-source")

test("a slug that the gateway serves has no issue", () => {
  expect(issuesOf({ provider: "@openai-prod" })).toBe("")
  expect(open("groq")).toBe("")
})

test("a Model Catalog slug gets an error for the open-source gateway, and with a model for the hosted one", () => {
  expect(open("@openai-prod")).toMatchInlineSnapshot(`
    "error: provider is "@openai-prod", a Model Catalog slug, so the open-source gateway answers 400
      Name the provider, and add "api_key". (value.catalog-slug-hosted)"
  `)
  expect(issuesOf({ provider: "@openai-prod/gpt-4o" })).toMatchInlineSnapshot(`
    "error: provider is "@openai-prod/gpt-4o", a slug with a model, so the gateway answers 400
      Write "provider": "@openai-prod" and "override_params": { "model": … }. (value.slug-with-model)"
  `)
  expect(issuesOf({ provider: "@open ai" })).toMatchInlineSnapshot(`
    "error: provider is "@open ai", not @ and a slug of letters, digits, dots, hyphens and underscores
      For example, write "@openai-prod". (value.catalog-slug)"
  `)
})

test("an unknown slug gets an error with a repair", () => {
  expect(open("opnai")).toMatchInlineSnapshot(`
    "error: provider is "opnai", which the open-source gateway does not serve, so it answers 400
      Did you mean "openai"? (value.unknown-provider)"
  `)
  expect(open("vertex")).toContain('Did you mean "vertex-ai"?')
  expect(issuesOf({ provider: "somebody-new" })).toMatchInlineSnapshot(`
    "error: provider is "somebody-new", which the hosted gateway does not serve, so it answers 400
      For a Model Catalog slug write "@somebody-new". (value.unknown-provider)"
  `)
  expect(issuesOf({ provider: "opnai", api_key: "k" })).toContain('error: provider is "opnai"')
  expect(issuesOf({ provider: "" })).toMatchInlineSnapshot(`
    "error: provider is empty
      Leave it out, or write one. (value.empty)"
  `)
  expect(issuesOf({ provider: "<redacted>" })).toContain("value.redacted-text")
})

test("a provider of the other gateway gets an error", () => {
  expect(open("fal-ai")).toMatchInlineSnapshot(`
    "error: provider is "fal-ai", which the open-source gateway does not serve
      Name another provider, or compile for the other gateway. (value.provider-not-served)"
  `)
})

test("a value that is not a string gets an error", () => {
  expect(open({ name: "openai" })).toMatchInlineSnapshot(`
    "error: provider must be a string; it is an object
      Write a string. (shape.type)"
  `)
})

test("a printed Redacted gets one error", () => {
  expect(issuesOf({ provider: "<redacted>" })).toMatchInlineSnapshot(`
    "error: provider is a printed Redacted, not the secret
      Pass the Redacted itself. (value.redacted-text)"
  `)
})
