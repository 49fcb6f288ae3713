// Records of fields by name: which are refused, that each is read once, and how long many of them take.

import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { compileResult } from "../compile/compile.ts"
import { serviceAccount } from "../rows/provider/service-account.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import { newRun } from "./run.ts"
import { json } from "./wire/json.ts"

const encodeAccount = json.encoder(serviceAccount)

function outcome(parts: object): unknown {
  const result = compileResult({
    apiKey: "pk-fake",
    route: { provider: "openai", auth: "sk-fake" },
    ...parts
  } as RequestSpec)
  return Result.isSuccess(result)
    ? result.success
    : result.failure.issues.map(issue => `${issue.rule} at ${issue.path.join(".")}`)
}

/** An object whose `key` has a value only on the first read. */
function fading(key: string, value: unknown): object {
  let reads = 0
  return Object.defineProperty({}, key, { enumerable: true, get: () => (reads++ === 0 ? value : undefined) })
}

test.each(["extraHeaders", "forwardHeaders"])("__proto__ is refused as a field name in %s", key => {
  const record = JSON.parse('{"__proto__":"x","x-b":"y"}')
  expect(outcome({ [key]: record })).toEqual([`shape.proto-key at ${key}.__proto__`])
})

test("__proto__ is refused as a key of a service account", () => {
  const run = newRun()
  encodeAccount(JSON.parse('{"client_email":"a","private_key":"k","__proto__":"x"}'), run, [])
  expect(run.issues.map(issue => issue.rule)).toEqual(["shape.proto-key"])
})

test("a value is read only once", () => {
  expect(outcome({ extraHeaders: fading("x-a", "1") })).toMatchObject({ "x-a": "1" })
  const run = newRun()
  const account = Object.assign(fading("private_key", "k"), { client_email: "a" })
  const text = encodeAccount(account, run, [])
  expect(JSON.parse(text as string)).toEqual({ private_key: "k", client_email: "a" })
})

test("a repeated field is refused, in one record and across two", () => {
  expect(outcome({ extraHeaders: { "x-a": "1", "X-A": "2" } })).toEqual(["field.twice at extraHeaders.X-A"])
  expect(outcome({ forwardHeaders: { "x-a": "1" }, extraHeaders: { "x-a": "2" } })).toEqual([
    "field.twice at extraHeaders.x-a"
  ])
})

test("200,000 fields end in an error without quadratic time", { timeout: 30_000 }, () => {
  const names = Array.from({ length: 200_000 }, (_, index) => [`x-field-${index}`, "1"])
  expect(outcome({ extraHeaders: Object.fromEntries(names) })).toEqual([
    "shape.too-large at extraHeaders",
    "size.too-large at "
  ])
})
