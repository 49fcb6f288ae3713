import { describe, expect, test } from "vitest"
import type { Gateway } from "../../grammar/gateway-kind.ts"
import type { Refinement } from "../../grammar/type.ts"
import { providerSlug, withoutModel } from "../config/provider-slug.ts"
import { pathFault, versionedBase } from "./base-path.ts"
import { providerOf } from "./index.ts"
import { catalogSlug, unlistedSlug } from "./slug.ts"

const ruleOf = (refinement: Refinement, slug: string, gateway: Gateway = "hosted") =>
  refinement(slug, { gateway, trustedHosts: [] })?.rule

const long = (length: number): string => "a".repeat(length)

describe("a Model Catalog slug", () => {
  test.each(["@openai-prod", "@a", "@A_1.b", `@${long(255)}`])("%s", slug => {
    expect(ruleOf(catalogSlug, slug)).toBeUndefined()
  })

  test.each([
    ["openai", "value.catalog-slug"],
    ["@", "value.catalog-slug"],
    [`@${long(256)}`, "value.catalog-slug"],
    ["@a b", "value.catalog-slug"],
    ["x@a", "value.catalog-slug"],
    ["@a/model", "value.catalog-slug"],
    ["$SLUG", "value.placeholder"],
    ["@undefined", "value.placeholder"]
  ])("%s is refused: %s", (slug, rule) => {
    expect(ruleOf(catalogSlug, slug)).toBe(rule)
  })

  test("with a model after it gets the advice to name the model in the body", () => {
    const repair = (slug: string) => catalogSlug(slug)?.repair
    expect(repair("@a/model")).toMatch(/body/)
    expect(repair("@a b")).not.toMatch(/body/)
  })
})

describe("the slug of an unlisted provider", () => {
  test.each([
    ["new-provider", undefined],
    [long(255), undefined],
    [long(256), "value.provider-slug"],
    ["", "value.provider-slug"],
    ["a/b", "value.provider-slug"],
    ["@a", "value.provider-slug"],
    ["openai", "value.listed-provider"],
    [`\${SLUG}`, "value.placeholder"]
  ])("%s: %s", (slug, rule) => {
    expect(ruleOf(unlistedSlug, slug)).toBe(rule)
  })

  test("with an @ gets the advice to write it as provider", () => {
    const repair = (slug: string) => unlistedSlug(slug)?.repair
    expect(repair("@a")).toBe("Write it as provider.")
    expect(repair("a@")).toBe("Write the slug as the gateway knows it.")
  })
})

test.each([
  ["openai", undefined, undefined],
  ["@a", undefined, "value.catalog-slug-hosted"],
  ["@a/model", "value.slug-with-model", "value.catalog-slug-hosted"],
  ["@a b/model", "value.catalog-slug", "value.catalog-slug-hosted"],
  ["@a b", "value.catalog-slug", "value.catalog-slug-hosted"],
  ["acme", "value.unknown-provider", "value.unknown-provider"],
  ["$PROVIDER", "value.placeholder", "value.placeholder"]
])("the provider %s of a target is checked: hosted %s, open-source %s", (slug, hosted, here) => {
  expect(ruleOf(providerSlug, slug)).toBe(hosted)
  expect(ruleOf(providerSlug, slug, "open-source")).toBe(here)
})

test("withoutModel removes everything after the first slash", () => {
  expect(["@a/b/c", "@a", "/a", ""].map(withoutModel)).toEqual(["@a", "@a", "", ""])
})

describe("the path of a custom host", () => {
  const fault = (host: string, slug = "openai") =>
    pathFault(host, slug)?.what.split(" ").slice(0, 2).join(" ")

  test.each(["chat/completions", "completions", "messages", "embeddings", "responses"])(
    "may not end in %s",
    path => {
      expect(fault(`https://a.com/v1/${path}`, "ollama")).toBe("ends in")
      expect(fault(`https://a.com/v1/${path}/`)).toBe("ends in")
      expect(fault(`https://a.com/v1/${path}/x`)).toBeUndefined()
      expect(fault(`https://a.com/v1/x${path}`)).toBe(path.includes("/") ? "ends in" : undefined)
    }
  )

  test.each(["generate", "chat", "embed", "embeddings"])("may not end in Ollama's own /api/%s", path => {
    const host = `http://a.com/api/${path}`
    expect(pathFault(host, "ollama")).toMatchObject({ edit: { set: "http://a.com" } })
    expect(pathFault(`${host}//`, "ollama")?.edit).toEqual({ set: "http://a.com" })
    expect(pathFault(host, "openai")?.what).toContain("Ollama's own API")
    expect(pathFault(host, "openai")?.edit).toBeUndefined()
    expect(fault(`${host}/x`, "ollama")).toBeUndefined()
    expect(fault(`http://a.com/x${path}`, "ollama")).toBeUndefined()
  })

  test("is required if the provider's own address has a version", () => {
    expect([fault("https://a.com"), fault("https://a.com/"), fault("https://a.com/v1")]).toEqual([
      "has no",
      "has no",
      undefined
    ])
    expect(fault("https://a.com", "ollama")).toBeUndefined()
    expect(fault("no url")).toBeUndefined()
  })

  test("is proposed without the endpoint, unless the rest is wrong too", () => {
    const editOf = (host: string, slug: string) => pathFault(host, slug)?.edit
    expect(editOf("https://a.com/v1/chat/completions", "openai")).toEqual({ set: "https://a.com/v1" })
    expect(editOf("https://a.com/v1/messages//", "openai")).toEqual({ set: "https://a.com/v1" })
    expect(editOf("https://a.com/chat/completions", "openai")).toBeUndefined()
    expect(editOf("https://a.com/v1/chat/completions", "huggingface")).toBeUndefined()
    expect(editOf("https://a.com", "openai")).toBeUndefined()
  })

  test("needs a version for each provider with a versioned address", () => {
    const versioned = [...providerOf.keys()].filter(slug => fault("https://a.com", slug) === "has no")
    expect(new Set(versioned)).toEqual(versionedBase)
  })
})
