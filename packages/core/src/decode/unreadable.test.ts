// Values that throw only on the first read: they cannot be copied, although they could be compiled.

import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { compileResult } from "../compile/compile.ts"
import { prepare, prepareResult } from "../compile/prepare.ts"
import type { SpecError } from "../issue/error.ts"
import { examineConfig, examineDecodedSpec, examineSpec } from "../schema/examine.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import { decodeResult } from "./decode.ts"

/** An object whose `key` throws the first time it is read. */
function startled<T extends object>(object: T, key: keyof T & string): T {
  const value = object[key]
  let reads = 0
  return Object.defineProperty({ ...object }, key, {
    enumerable: true,
    get() {
      if (reads++ === 0) throw new Error("sk-fake")
      return value
    }
  })
}

const spec = { apiKey: "pk-fake", route: { provider: "openai", auth: "sk-fake" } } as const
const issuesOf = (result: Result.Result<unknown, SpecError>) =>
  Result.isFailure(result) ? result.failure.issues.map(({ rule, message }) => [rule, message]) : []
const unreadable = [["shape.unreadable", "the spec cannot be read: a getter or proxy threw"]]

test("decode, prepare and the schemas refuse a spec with a getter that throws on its first read", () => {
  expect(issuesOf(decodeResult(startled(spec, "route")))).toEqual(unreadable)
  expect(issuesOf(prepareResult(startled(spec, "route") as RequestSpec))).toEqual(unreadable)
  expect(examineSpec(startled(spec, "route"), "hosted").issues.map(({ rule }) => rule)).toEqual([
    "shape.unreadable"
  ])
  const config = startled({ retry: { attempts: 1 } }, "retry")
  expect(examineConfig(config, "settings", "hosted").issues.map(({ rule }) => rule)).toEqual([
    "shape.unreadable"
  ])
  expect(Result.isFailure(compileResult(startled(spec, "route") as RequestSpec))).toBe(true)
})

test("other errors of such a spec replace the error about the getter", () => {
  const wrong = { ...spec, requestTimeout: "soon" }
  expect(issuesOf(decodeResult(startled(wrong, "route"))).map(([rule]) => rule)).not.toEqual([])
  expect(examineSpec({ ...wrong }, "hosted").issues.map(({ rule }) => rule)).toEqual(["shape.type"])
})

test("a decoded spec may not contain null", () => {
  expect(examineDecodedSpec(spec, "hosted").issues).toEqual([])
  expect(examineDecodedSpec({ ...spec, cache: null }, "hosted").issues.map(({ rule }) => rule)).toEqual([
    "shape.null"
  ])
  expect(examineDecodedSpec({ ...spec, cache: 7 }, "hosted").issues.map(({ rule }) => rule)).toEqual([
    "shape.type"
  ])
})

describe("empty strings as absent", () => {
  const wiped = Redacted.make("k")
  Redacted.wipeUnsafe(wiped)
  const decoded = (auth: unknown) =>
    decodeResult({ apiKey: "pk-fake", route: { provider: "openai", auth } }, { empty: "absent" })
  const rules = (auth: unknown) => issuesOf(decoded(auth)).map(([rule]) => rule)

  test("a wrapped empty text is absent, and a Redacted that cannot be opened is not", () => {
    expect(rules("")).toEqual(["shape.missing"])
    expect(rules(Redacted.make(""))).toEqual(["shape.missing"])
    expect(rules(wiped)).toEqual(["value.redacted-closed"])
    expect(rules(Redacted.make("k"))).toEqual([])
  })
})

describe("overrides of a request", () => {
  const prepared = prepare(spec)
  const told = (overrides: unknown) => {
    const result = prepared.compileResult(overrides as never)
    return Result.isFailure(result)
      ? result.failure.issues.map(({ rule, path, edit }) => [rule, path.join("."), edit])
      : []
  }

  test("a key whose value is undefined is ignored, whatever its name", () => {
    expect(told({ weather: undefined, requestTimeout: "soon" })).toEqual([
      ["shape.type", "requestTimeout", undefined]
    ])
    expect(told({ weather: undefined })).toEqual([])
    expect(told({ trace: { weather: undefined, id: 7 } })).toEqual([["shape.type", "trace.id", undefined]])
  })

  test("a misspelt key has a rename as its edit, unless the right key is there too", () => {
    expect(told({ metdata: {} })).toEqual([
      ["shape.override-key", "metdata", { path: ["metdata"], rename: "metadata" }]
    ])
    expect(told({ metdata: {}, metadata: {} })).toEqual([["shape.override-key", "metdata", undefined]])
    const edit = { path: ["trace", "idd"], rename: "id" }
    expect(told({ trace: { idd: "1" } })).toEqual([["shape.override-key", "trace.idd", edit]])
  })

  test("every wrong key gets an issue, in groups too", () => {
    expect(told({ apiKey: "x", trace: { weather: 1 }, metadata: {} }).map(([, path]) => path)).toEqual([
      "apiKey",
      "trace.weather"
    ])
  })

  test("a value that is not an object is refused, at the top and in a group", () => {
    for (const odd of [null, 7, [], new Map()]) expect(told(odd)).toEqual([["shape.type", "", undefined]])
    expect(told({ trace: 7 })).toEqual([["shape.type", "trace", undefined]])
  })
})
