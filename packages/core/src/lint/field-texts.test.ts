// Strings of one field that differ in one thing, and what lint reports about each.

import { describe, expect, test } from "vitest"
import type { Gateway } from "../grammar/gateway-kind.ts"
import type { Issue } from "../issue/issue.ts"
import { lint } from "./lint.ts"

const openai = {
  "x-portkey-api-key": "pk-fake",
  "x-portkey-provider": "openai",
  authorization: "Bearer k-fake"
}

const issuesOf = (
  name: string,
  text: string,
  gateway: Gateway = "hosted",
  others: Readonly<Record<string, string>> = openai
): ReadonlyArray<Issue> =>
  lint({ ...others, [name]: text }, { gateway }).filter(({ path }) => path[0] === name)

/** The change that an issue proposes, as ` → new text` or ` → removed`. */
function changeOf({ edit }: Issue): string {
  if (edit === undefined) return ""
  return "set" in edit ? ` → ${edit.set}` : " → removed"
}

/** A line for each text: the issues, and the text that each proposes instead. */
const reported = (
  name: string,
  texts: ReadonlyArray<string>,
  gateway?: Gateway,
  others?: Readonly<Record<string, string>>
): string =>
  texts
    .map(text => {
      const issues = issuesOf(name, text, gateway, others)
      const lines = issues.map(issue => `${issue.severity} ${issue.rule}${changeOf(issue)}`)
      return `${JSON.stringify(text)}: ${lines.join(", ") || "nothing"}`
    })
    .join("\n")

const firstRepair = (name: string, text: string): string | undefined => issuesOf(name, text)[0]?.repair

test("a bearer token has exactly one Bearer and one space before it", () => {
  const texts = [
    "Bearer k",
    "bearer k",
    "BEARER k",
    "Bearer  k",
    "Bearer\tk",
    "Bearer a b",
    "Bearer Bearer k",
    "Bearer bearer k",
    "Bearer",
    "bearer",
    "k",
    "k bearer",
    "Basic a2V5",
    "Basic a b"
  ]
  expect(reported("authorization", texts)).toMatchInlineSnapshot(`
    ""Bearer k": nothing
    "bearer k": error value.bearer-scheme
    "BEARER k": error value.bearer-scheme
    "Bearer  k": error value.bearer-scheme
    "Bearer\\tk": error value.bearer-scheme
    "Bearer a b": error value.bearer-scheme
    "Bearer Bearer k": error value.bearer-doubled
    "Bearer bearer k": error value.bearer-doubled
    "Bearer": error value.bearer-doubled
    "bearer": error value.bearer-doubled
    "k": warning value.bearer-scheme
    "k bearer": error value.bearer-token
    "Basic a2V5": error value.bearer-token
    "Basic a b": error value.bearer-token"
  `)
})

test("a forwarded authorization may have another scheme", () => {
  const forwarding = { ...openai, "x-portkey-forward-headers": "authorization" }
  const texts = ["Bearer k", "Bearer a b", "bearer k", "Basic a2V5", "Basic a b", "k"]
  expect(reported("authorization", texts, "hosted", forwarding)).toMatchInlineSnapshot(`
    ""Bearer k": nothing
    "Bearer a b": error value.bearer-scheme
    "bearer k": error auth.forwarded-bearer
    "Basic a2V5": nothing
    "Basic a b": nothing
    "k": nothing"
  `)
})

test("the native credential field of a provider has no Bearer", () => {
  const anthropic = { "x-portkey-api-key": "pk-fake", "x-portkey-provider": "anthropic" }
  expect(
    reported("x-api-key", ["k", "Bearer k", "bearer k", "bearer", "Bearer\tk"], "hosted", anthropic)
  ).toMatchInlineSnapshot(`
    ""k": warning field.alias
    "Bearer k": error value.bearer-scheme
    "bearer k": error value.bearer-scheme
    "bearer": warning field.alias, error value.bearer-doubled
    "Bearer\\tk": error value.bearer-scheme"
  `)
})

test("a private key has no line breaks, escaped or real", () => {
  const oracle = { "x-portkey-api-key": "pk-fake", "x-portkey-provider": "oracle" }
  const texts = ["\\n", "\\r", "\\t", "n"].map(
    end => `-----BEGIN PRIVATE KEY-----ZmFrZQ==${end}-----END PRIVATE KEY-----`
  )
  expect(reported("x-portkey-oracle-private-key", texts, "hosted", oracle)).toMatchInlineSnapshot(`
    ""-----BEGIN PRIVATE KEY-----ZmFrZQ==\\\\n-----END PRIVATE KEY-----": error value.pem-newlines
    "-----BEGIN PRIVATE KEY-----ZmFrZQ==\\\\r-----END PRIVATE KEY-----": error value.pem-newlines
    "-----BEGIN PRIVATE KEY-----ZmFrZQ==\\\\t-----END PRIVATE KEY-----": nothing
    "-----BEGIN PRIVATE KEY-----ZmFrZQ==n-----END PRIVATE KEY-----": nothing"
  `)
})

describe("a boolean", () => {
  const texts = ["true", "false", "True", "FALSE", "1", "yes", "on", "0", "no", "off", "YES", "treu", "maybe"]

  test("for the hosted gateway may have any letter case", () => {
    expect(reported("x-portkey-debug", texts)).toMatchInlineSnapshot(`
      ""true": nothing
      "false": nothing
      "True": warning field.letter-case → true
      "FALSE": warning field.letter-case → false
      "1": error value.flag → true
      "yes": error value.flag → true
      "on": error value.flag → true
      "0": error value.flag → false
      "no": error value.flag → false
      "off": error value.flag → false
      "YES": error value.flag → true
      "treu": error value.flag → true
      "maybe": error value.flag"
    `)
  })

  test("for the open-source gateway must be in lower case", () => {
    expect(reported("x-portkey-strict-open-ai-compliance", texts, "open-source")).toMatchInlineSnapshot(`
      ""true": nothing
      "false": nothing
      "True": error value.flag → true
      "FALSE": error value.flag → false
      "1": error value.flag → true
      "yes": error value.flag → true
      "on": error value.flag → true
      "0": error value.flag → false
      "no": error value.flag → false
      "off": error value.flag → false
      "YES": error value.flag → true
      "treu": error value.flag → true
      "maybe": error value.flag"
    `)
  })

  test("whose presence counts must be true", () => {
    const presence = ["true", "false", "True", "FALSE", "yes"]
    expect(reported("x-portkey-cache-force-refresh", presence)).toMatchInlineSnapshot(`
      ""true": warning cache.no-config
      "false": warning field.dead → removed
      "True": warning field.letter-case → true, warning cache.no-config
      "FALSE": warning field.dead → removed
      "yes": error value.presence"
    `)
    expect(reported("x-portkey-cache-force-refresh", presence, "open-source")).toMatchInlineSnapshot(`
      ""true": warning cache.no-config
      "false": error value.presence
      "True": error value.presence
      "FALSE": error value.presence
      "yes": error value.presence"
    `)
  })
})

test("a number has only digits", () => {
  const what = (text: string): string =>
    issuesOf("x-portkey-request-timeout", text)[0]?.message.split(": ").at(-1) ?? "nothing"
  expect(["100", "0", "-1", "1e3", "1.5", "3s"].map(what)).toEqual([
    "nothing",
    "the gateway ignores it",
    "the gateway gives up at once",
    "the gateway happens to read it, but nothing promises that",
    "the gateway happens to read it, but nothing promises that",
    "the gateway cannot read it, and ignores it"
  ])
})

describe("JSON", () => {
  test("of metadata is an object of strings", () => {
    const texts = ['{"a":"b"}', '{"a":1}', "{'a':1}", "a", "[1]"]
    expect(reported("x-portkey-metadata", texts)).toMatchInlineSnapshot(`
      ""{\\"a\\":\\"b\\"}": nothing
      "{\\"a\\":1}": warning field.label-type
      "{'a':1}": error value.json
      "a": error value.json
      "[1]": error shape.type"
    `)
  })

  const configs = [
    "pc-1",
    "'pc-1'",
    '"pc-1"',
    "@pc-1",
    "pc-1'",
    "xpc-1",
    "pc-a b",
    "{x",
    "[x",
    "a:b",
    "{}",
    "{ }",
    "[]",
    '{"retry":{"attempts":1}}'
  ]

  test("of a config is an object or the id of a saved config", () => {
    expect(reported("x-portkey-config", configs)).toMatchInlineSnapshot(`
      ""pc-1": nothing
      "'pc-1'": error value.json → pc-1
      "\\"pc-1\\"": error field.unreadable
      "@pc-1": error value.json → pc-1
      "pc-1'": error value.json → pc-1
      "xpc-1": warning config.id-prefix
      "pc-a b": error value.json
      "{x": error value.json
      "[x": error value.json
      "a:b": error value.json
      "{}": error config.empty → removed
      "{ }": error config.empty → removed
      "[]": error shape.type
      "{\\"retry\\":{\\"attempts\\":1}}": warning config.inline-blocked"
    `)
  })

  test("of a config is only an object for the open-source gateway", () => {
    expect(reported("x-portkey-config", configs, "open-source")).toMatchInlineSnapshot(`
      ""pc-1": error value.config-id-hosted
      "'pc-1'": error value.json
      "\\"pc-1\\"": error value.config-id-hosted
      "@pc-1": error value.json
      "pc-1'": error value.json
      "xpc-1": error value.config-id-hosted
      "pc-a b": error value.json
      "{x": error value.json
      "[x": error value.json
      "a:b": error value.json
      "{}": error config.empty → removed
      "{ }": error config.empty → removed
      "[]": error shape.type
      "{\\"retry\\":{\\"attempts\\":1}}": nothing"
    `)
  })
})

describe("a comma-separated list", () => {
  test("of field names has no other separators", () => {
    const texts = [
      "x-a",
      '["x-a"]',
      ' ["x-a","x-b"]',
      '{"x-a":1}',
      '"x-a"',
      "'x-a','x-b'",
      "x'a",
      ",",
      "",
      "x a",
      "x-a,b c",
      "[]",
      "{}"
    ]
    expect(reported("x-portkey-forward-headers", texts)).toMatchInlineSnapshot(`
      ""x-a": nothing
      "[\\"x-a\\"]": error value.list → x-a
      " [\\"x-a\\",\\"x-b\\"]": warning value.not-a-field-value → ["x-a","x-b"], error value.list → x-a,x-b
      "{\\"x-a\\":1}": error value.list
      "\\"x-a\\"": error value.list → x-a
      "'x-a','x-b'": error value.list → x-a,x-b
      "x'a": nothing
      ",": error value.list
      "": warning value.empty
      "x a": error value.field-name
      "x-a,b c": error value.field-name
      "[]": error value.list → removed
      "{}": error value.list"
    `)
    expect(reported("x-portkey-sensitive-headers", texts.slice(0, 5))).toMatchInlineSnapshot(`
      ""x-a": nothing
      "[\\"x-a\\"]": error value.list → x-a
      " [\\"x-a\\",\\"x-b\\"]": warning value.not-a-field-value → ["x-a","x-b"], error value.list → x-a,x-b
      "{\\"x-a\\":1}": error value.list
      "\\"x-a\\"": error value.list → x-a"
    `)
  })

  test("of other strings may contain quotes", () => {
    expect(
      reported("x-portkey-beta", ["a", '["a"]', '["a b"]', '{"a":1}', '"a"', "[]"])
    ).toMatchInlineSnapshot(`
      ""a": nothing
      "[\\"a\\"]": error value.list → a
      "[\\"a b\\"]": error value.list → a,b
      "{\\"a\\":1}": error value.list-item
      "\\"a\\"": error value.list-item
      "[]": error value.list → removed"
    `)
  })
})

test("a provider is a known slug, or a Model Catalog slug without a model", () => {
  expect(
    reported("x-portkey-provider", ["openai", "opnai", "zzzzzz", "openai/gpt", "@a", "@a/b"])
  ).toMatchInlineSnapshot(`
    ""openai": nothing
    "opnai": error route.unknown-provider → openai
    "zzzzzz": error route.unknown-provider
    "openai/gpt": error route.unknown-provider → openai
    "@a": nothing
    "@a/b": warning field.slug-with-model → @a"
  `)
})

describe("characters that HTTP does not carry", () => {
  test("lint reports them in a field that the gateway reads", () => {
    const texts = [" t", "t ", "", "ü", "é", "a\nb", "a\0b"]
    expect(reported("x-portkey-trace-id", texts)).toMatchInlineSnapshot(`
      "" t": warning value.not-a-field-value → t
      "t ": warning value.not-a-field-value → t
      "": warning value.empty
      "ü": error value.not-a-field-value
      "é": error value.not-a-field-value
      "a\\nb": error value.not-a-field-value
      "a\\u0000b": error value.not-a-field-value"
    `)
  })

  test("in other fields, lint reports only characters that no client sends", () => {
    expect(
      reported("x-other", ["", " a ", "\u00ff", "\u0100", "a\nb", "a\rb", "a\0b"])
    ).toMatchInlineSnapshot(`
      """: nothing
      " a ": nothing
      "ÿ": nothing
      "Ā": error value.not-a-field-value
      "a\\nb": error value.not-a-field-value
      "a\\rb": error value.not-a-field-value
      "a\\u0000b": error value.not-a-field-value"
    `)
  })

  test("repairs name the fitting characters", () => {
    expect(firstRepair("x-portkey-trace-id", "a\nb")).toBe("Write it on one line.")
    expect(firstRepair("x-portkey-trace-id", "a\rb")).toBe("Write it on one line.")
    expect(firstRepair("x-portkey-trace-id", "ü")).toBe("Use printable ASCII only.")
    expect(firstRepair("x-portkey-trace-id", "a{ü")).toBe("Use printable ASCII only.")
    for (const json of ["{ü", "[ü"]) expect(firstRepair("x-portkey-trace-id", json)).toContain("\\uXXXX")
    expect(firstRepair("x-portkey-oracle-private-key", "-----BEGIN\nx")).toContain("line breaks from the key")
  })
})
