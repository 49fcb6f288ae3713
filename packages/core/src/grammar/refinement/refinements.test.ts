// Small refinements of strings, each with its edge cases.

import * as Redacted from "effect/Redacted"
import { describe, expect, test } from "vitest"
import type { Gateway } from "../gateway-kind.ts"
import type { Refinement } from "../type.ts"
import { fieldValue } from "./field-value.ts"
import { longestLabel, noLabel, tooLong } from "./label.ts"
import { listItem } from "./list-item.ts"
import { oneLinePem, pem } from "./pem.ts"
import { portkeyKey } from "./portkey-key.ts"
import { traceParent } from "./trace-parent.ts"
import { url } from "./url.ts"

const ruleOf = (refinement: Refinement, text: string, gateway: Gateway = "hosted") =>
  refinement(text, { gateway, trustedHosts: [] })?.rule

describe("a W3C traceparent", () => {
  const trace = "4bf92f3577b34da6a3ce929d0e0e4736"
  const parent = "00f067aa0ba902b7"

  test.each([
    `00-${trace}-${parent}-01`,
    `ff-${trace}-${parent}-00`,
    `00-${"0".repeat(31)}1-${"0".repeat(15)}1-01`
  ])("%s is valid", text => {
    expect(ruleOf(traceParent, text)).toBeUndefined()
  })

  test.each([
    "",
    `0-${trace}-${parent}-01`,
    `000-${trace}-${parent}-01`,
    `00-${trace}a-${parent}-01`,
    `00-${trace.slice(1)}-${parent}-01`,
    `00-${trace}-${parent}a-01`,
    `00-${trace}-${parent.slice(1)}-01`,
    `00-${trace}-${parent}-1`,
    `00-${trace}-${parent}-011`,
    `00-${trace}-${parent}`,
    `00-${trace}-${parent}-01-x`,
    `00-${trace.toUpperCase()}-${parent}-01`,
    `00-${trace.replace("4", "g")}-${parent}-01`,
    `00-${"0".repeat(32)}-${parent}-01`,
    `00-${trace}-${"0".repeat(16)}-01`,
    ` 00-${trace}-${parent}-01`
  ])("%s is invalid", text => {
    expect(ruleOf(traceParent, text)).toBe("value.traceparent")
  })
})

describe("a PEM private key", () => {
  const key = "-----BEGIN PRIVATE KEY-----\nMIIfake\n-----END PRIVATE KEY-----"

  test("a PEM key may have real line breaks, escaped ones, or none", () => {
    const line = "-----BEGIN PRIVATE KEY-----MIIfake-----END PRIVATE KEY-----"
    for (const text of [key, key.replaceAll("\n", "\\n"), key.replaceAll("\n", "\r\n\r\n"), ` ${line} `]) {
      expect(oneLinePem(text)).toBe(line)
      expect(ruleOf(pem, text)).toBeUndefined()
    }
  })

  test.each([
    ["", "value.empty"],
    [key.replaceAll("PRIVATE", "ENCRYPTED PRIVATE"), "value.pem-encrypted"],
    [key.replace("fake", "é"), "value.not-a-field-value"],
    [key.replaceAll("PRIVATE", "RSA PRIVATE"), "value.pem"],
    ["-----BEGIN PRIVATE KEY----------END PRIVATE KEY-----", "value.pem"],
    [`x${key}`, "value.pem"],
    [`${key}x`, "value.pem"]
  ])("%j is invalid: %s", (text, rule) => {
    expect(ruleOf(pem, text)).toBe(rule)
  })
})

describe("an item of a comma-separated list", () => {
  test("an item contains no comma, bracket or quote", () => {
    for (const text of ["", "a", "a b", "prompt-caching-2024"]) expect(ruleOf(listItem, text)).toBeUndefined()
    for (const text of ["a,b", "[a", "a]", '"a', "a'"]) expect(ruleOf(listItem, text)).toBe("value.list-item")
  })
})

test("the hosted gateway refuses Bearer before a Portkey API key", () => {
  for (const text of ["Bearer k", "bearer k", "BEARER  k"]) {
    expect(ruleOf(portkeyKey, text)).toBe("value.key-with-scheme")
    expect(ruleOf(portkeyKey, text, "open-source")).toBeUndefined()
  }
  for (const text of ["k", "Bearer", "Bearerk", "xBearer k", "abcdef k"])
    expect(ruleOf(portkeyKey, text)).toBeUndefined()
})

test("the hosted gateway refuses a provider's key as the Portkey API key", () => {
  const ofProviders = [
    "sk-ant-fake",
    "sk-proj-fake",
    "sk-or-fake",
    "gsk_fake",
    "xai-fake",
    "hf_fake",
    "ya29.fake"
  ]
  for (const text of [...ofProviders, `AIza${"x".repeat(35)}`]) {
    expect(ruleOf(portkeyKey, text)).toBe("value.key-of-provider")
    expect(ruleOf(portkeyKey, text, "open-source")).toBeUndefined()
  }
  // A Portkey API key, which is base64 or a JWT, may also begin like this.
  for (const text of ["sk-fake", "AIzaFake", "AKIAfake", "eyJfake.eyJ.fake", "gskfake", "pk-fake"])
    expect(ruleOf(portkeyKey, text)).toBeUndefined()
})

test("the repair of a label that is not a string shows a number or boolean, and no possible secret", () => {
  const repair = (value: unknown) => noLabel(value).repair
  expect([1, true, null, undefined].map(repair)).toEqual(
    ["1", "true", "null", "undefined"].map(text => `Write "${text}", or leave it out.`)
  )
  expect([{}, [1]].map(repair)).toEqual(Array(2).fill("Give each part its own key."))
  const opaque = [new Date(0), new Map(), Redacted.make("sk-fake"), () => "sk-fake", Symbol("sk-fake")]
  expect(opaque.map(repair)).toEqual(Array(5).fill("Write a string, or leave it out."))
  expect(noLabel(Redacted.make("sk-fake")).what).not.toContain("sk-fake")
  expect(tooLong("a".repeat(longestLabel + 1)).rule).toBe("value.metadata-length")
})

describe("a field value", () => {
  test.each(["a", "a b", "a\tb", "!~", "a".repeat(17), `a ${"b".repeat(20)}`])("%j is valid", text => {
    expect(ruleOf(fieldValue, text)).toBeUndefined()
  })

  test.each([
    ["", "value.empty"],
    [" a", "value.not-a-field-value"],
    ["a ", "value.not-a-field-value"],
    ["a\n", "value.not-a-field-value"],
    ["é", "value.not-a-field-value"]
  ])("%j is invalid: %s", (text, rule) => {
    expect(ruleOf(fieldValue, text)).toBe(rule)
  })
})

describe("a URL that the gateway calls", () => {
  test.each(["https://a.com", "http://a.com/v1", "https://a.com/v1//", "HTTPS://a.com"])("%s", text => {
    expect(ruleOf(url, text)).toBeUndefined()
  })

  test.each([
    ["a.com", "value.url"],
    ["ftp://a.com", "value.url"],
    ["https://u@a.com", "value.url-credentials"],
    ["https://:p@a.com", "value.url-credentials"],
    ["https://a.com/@x", "value.url-credentials"],
    ["https://a.com/?a=b", "value.url"],
    ["https://a.com/v1?", "value.url"],
    ["https://a.com/v1#a", "value.url"],
    ["https://a.com/v1#", "value.url"]
  ])("%s is invalid: %s", (text, rule) => {
    expect(ruleOf(url, text)).toBe(rule)
  })
})
