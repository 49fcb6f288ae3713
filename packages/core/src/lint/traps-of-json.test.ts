// The traps in JSON, in keys, and in the characters of a value, with their numbers in the project's trap list.

import { expect, test } from "vitest"
import { openaiFields, told } from "../testing/told.fixture.ts"

const valued = (name: string, value: unknown): string => told({ ...openaiFields, [name]: value })

test("trap 23: characters that HTTP does not carry get an error", () => {
  expect(valued("x-portkey-metadata", '{"_user":"José"}')).toMatchInlineSnapshot(`
    "error: x-portkey-metadata contains a character that is not ASCII at index 13, which HTTP stacks change or refuse
      Write the character as \\uXXXX, as JSON allows; the gateway reads it back. (value.not-a-field-value)"
  `)
  expect(valued("x-portkey-trace-id", "naïve")).toMatchInlineSnapshot(`
    "error: x-portkey-trace-id contains a character that is not ASCII at index 2, which HTTP stacks change or refuse
      Use printable ASCII only. (value.not-a-field-value)"
  `)
  expect(valued("x-portkey-trace-id", "a\r\nx-injected: 1")).toMatchInlineSnapshot(`
    "error: x-portkey-trace-id contains a line break at index 1, which no client sends
      Send each field by itself. (value.not-a-field-value)"
  `)
  expect(valued("x-other", "a\u0000b")).toMatchInlineSnapshot(`
    "error: x-other contains a control character at index 1, which no client sends
      Use printable ASCII only. (value.not-a-field-value)"
  `)
  expect(valued("x-other", "café")).toBe("clean")
  expect(valued("x-portkey-trace-id", " a\n")).toMatchInlineSnapshot(`
    "warning: x-portkey-trace-id begins or ends with white space, which is cut off on the way
      Remove the white space at the ends. (value.not-a-field-value)"
  `)
  expect(valued("x-portkey-trace-id", "")).toMatchInlineSnapshot(`
    "warning: x-portkey-trace-id is empty, so it has no effect
      Leave the field out, or give it a value. (value.empty)"
  `)
})

test("trap 24: metadata in single quotes gets an error", () => {
  expect(valued("x-portkey-metadata", "{'_user': 'u1'}")).toMatchInlineSnapshot(`
    "error: x-portkey-metadata is written with single quotes, which is not JSON: the gateway reads it as empty metadata, uses no cache, and reports no error
      Write JSON, with double quotes: json.dumps in Python, JSON.stringify in JavaScript. (value.json)"
  `)
  expect(valued("x-portkey-metadata", "_user=u1")).toMatchInlineSnapshot(`
    "error: x-portkey-metadata is not JSON: the gateway reads it as empty metadata, uses no cache, and reports no error
      Write JSON, for example {"team":"search"}. (value.json)"
  `)
  expect(valued("x-portkey-metadata", '["u1"]')).toMatchInlineSnapshot(`
    "error: x-portkey-metadata is an array, not a JSON object
      Write metadata as one line of JSON, for example { "_user": "user_123" }. (shape.type)"
  `)
})

test("trap 25: metadata values that are not strings get a warning", () => {
  expect(valued("x-portkey-metadata", '{"tries":3,"team":{"id":"t"}}')).toMatchInlineSnapshot(`
    "warning: x-portkey-metadata has values that are not strings, which match no string
      Write each value as text. (field.label-type)"
  `)
  expect(valued("x-portkey-metadata", { _user: "u1" })).toMatchInlineSnapshot(`
    "error: x-portkey-metadata is an object; a header field is text, and most clients would send [object Object]
      Write it as text: JSON.stringify for an object, a comma-separated list for names. (value.not-text)"
  `)
})

test("[object Object] instead of JSON gets an error", () => {
  expect(valued("x-portkey-config", "[object Object]")).toMatchInlineSnapshot(`
    "error: x-portkey-config is an object that became text without JSON.stringify: the gateway answers 400
      Send JSON.stringify(…) of the object. (value.json)"
  `)
  expect(valued("x-portkey-metadata", String({}))).toMatchInlineSnapshot(`
    "error: x-portkey-metadata is an object that became text without JSON.stringify: the gateway reads it as empty metadata, uses no cache, and reports no error
      Send JSON.stringify(…) of the object. (value.json)"
  `)
})

test("trap 27: default guardrails in Python syntax get an error", () => {
  expect(
    valued("x-portkey-default-input-guardrails", "[{'default.contains': {}, 'deny': True}]")
  ).toMatchInlineSnapshot(`
    "error: x-portkey-default-input-guardrails has no effect: the hosted gateway deletes the field of every request, and nothing is checked
      Write the guardrails into a config, as "before_request_hooks" or "after_request_hooks". (gateway.field-lost)"
  `)
  expect(valued("x-portkey-default-input-guardrails", "{}")).toMatchInlineSnapshot(`
    "error: x-portkey-default-input-guardrails has no effect: the hosted gateway deletes the field of every request, and nothing is checked
      Write the guardrails into a config, as "before_request_hooks" or "after_request_hooks". (gateway.field-lost)"
  `)
})

test("trap 28: a private key with line breaks gets an error", () => {
  const oracle = {
    "x-portkey-api-key": "pk-fake",
    "x-portkey-provider": "oracle",
    "x-portkey-oracle-region": "r",
    "x-portkey-oracle-compartment-id": "c",
    "x-portkey-oracle-tenancy": "t",
    "x-portkey-oracle-user": "u",
    "x-portkey-oracle-fingerprint": "f"
  }
  const key = (end: string): string => `-----BEGIN PRIVATE KEY-----${end}QUJD${end}-----END PRIVATE KEY-----`
  expect(told({ ...oracle, "x-portkey-oracle-private-key": key("") })).toBe("clean")
  expect(told({ ...oracle, "x-portkey-oracle-private-key": key("\n") })).toMatchInlineSnapshot(`
    "error: x-portkey-oracle-private-key contains a line break at index 27, which no client sends
      Remove the line breaks from the key; the gateway needs none. (value.not-a-field-value)"
  `)
  expect(told({ ...oracle, "x-portkey-oracle-private-key": key("\\n") })).toMatchInlineSnapshot(`
    "error: x-portkey-oracle-private-key has line breaks written as \\n, which the gateway takes for part of the key: it answers 500
      Remove them; the key needs no line breaks. (value.pem-newlines)"
  `)
})
