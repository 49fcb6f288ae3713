// Options that are invalid or unreadable: every public function reports them in the same way.

import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { check } from "./compile/check.ts"
import { checkConfig } from "./compile/check-config.ts"
import { compileResult } from "./compile/compile.ts"
import { prepareResult } from "./compile/prepare.ts"
import { decodeResult } from "./decode/decode.ts"
import { explain } from "./explain/explain.ts"
import { toText } from "./explain/plan-text.ts"
import type { CompileOptions } from "./grammar/gateway-kind.ts"
import { formatIssue, type Issue } from "./issue/issue.ts"
import { lint } from "./lint/lint.ts"
import { parseResult } from "./parse/parse.ts"
import type { RequestSpec } from "./spec/request-spec.ts"

const spec: RequestSpec = { apiKey: "pk-fake", route: { provider: "openai", auth: "sk-fake" } }
const fields = {
  "x-portkey-api-key": "pk-fake",
  "x-portkey-provider": "openai",
  authorization: "Bearer sk-fake"
}
const config = { provider: "openai", api_key: "sk-fake" }

type Failure = { readonly issues: ReadonlyArray<Issue> }
const issuesOf = (result: Result.Result<unknown, Failure>): ReadonlyArray<Issue> =>
  Result.isFailure(result) ? result.failure.issues : []

/** The result of each function that accepts options and reports issues. */
const functions: ReadonlyArray<[string, (options: CompileOptions) => ReadonlyArray<Issue>]> = [
  ["check", options => check(spec, options)],
  ["checkConfig", options => checkConfig(config, options)],
  ["compile", options => issuesOf(compileResult(spec, options))],
  ["prepare", options => issuesOf(prepareResult(spec, options))],
  ["parse", options => issuesOf(parseResult(fields, options))],
  ["lint", options => lint(fields, options)]
]

const wrong: ReadonlyArray<[string, unknown]> = [
  ["a misspelt gateway", { gateway: "open_source" }],
  ["a gateway that is not text", { gateway: Symbol("hosted") }],
  ["hosts that are not a list", { trustedHosts: "llm.internal" }],
  ["hosts with a hole", { trustedHosts: Object.assign(new Array(2), { 1: "llm.internal" }) }],
  // Found by the fuzzer: visiting each index took half a minute.
  ["hosts with only a length", { trustedHosts: new Array(2 ** 31) }],
  ["an unknown key", { gatewy: "open-source" }],
  ["options that are not an object", "open-source"],
  ["null", null],
  [
    "a getter that throws",
    {
      get gateway(): never {
        throw new Error("sk-fake")
      }
    }
  ]
]

describe.each(wrong)("%s", (_, given) => {
  const options = given as CompileOptions
  const expected = check(spec, options).filter(({ rule }) => rule === "shape.option")

  test.each(functions)("%s reports it once, as an error", (_, issuesWith) => {
    expect(expected).toHaveLength(1)
    expect(issuesWith(options).filter(({ rule }) => rule === "shape.option")).toEqual(expected)
    expect(expected.map(formatIssue).join("\n")).not.toContain("sk-fake")
  })

  test("explain reports it in a note, and plans for the hosted gateway", () => {
    const plan = explain(spec, options)
    expect(plan).toEqual({ ...explain(spec), notes: plan.notes })
    expect(plan.notes).toEqual([
      `${expected[0]?.message}. This plan is for the hosted gateway.`,
      ...explain(spec).notes
    ])
    expect(toText(plan)).toContain(plan.notes[0])
  })
})

test("a valid option next to an invalid one still counts", () => {
  const options = { gateway: "open-source", gatewy: "hosted" } as CompileOptions
  expect(explain(spec, options).gateway).toBe("open-source")
})

describe("an option that only one function has", () => {
  const refuse = (): never => {
    throw new Error("sk-fake")
  }
  const unreadable = [["shape.option", "the options cannot be read: a getter or proxy threw"]]

  test.each<[string, string, (options: object) => Result.Result<unknown, Failure>]>([
    ["decode", "empty", options => decodeResult(spec, options)],
    ["parse", "partial", options => parseResult(fields, options)]
  ])("%s reports once that the options cannot be read", (_, name, call) => {
    const told = (options: object) => issuesOf(call(options)).map(({ rule, message }) => [rule, message])
    // Found by the fuzzer.
    expect(told(Object.defineProperty({}, name, { get: refuse, enumerable: true }))).toEqual(unreadable)
    expect(told(new Proxy({}, { get: refuse, getPrototypeOf: refuse }))).toEqual(unreadable)
    expect(told({ [name]: undefined })).toEqual([])
  })

  test("explain reports it in a note", () => {
    for (const options of [
      Object.defineProperty({}, "saved", { get: refuse, enumerable: true }),
      new Proxy({}, { get: refuse, getPrototypeOf: refuse })
    ])
      expect(explain(spec, options).notes[0]).toBe(
        "the options cannot be read: a getter or proxy threw. This plan is for the hosted gateway."
      )
  })

  test("a misspelt option gets a repair that names the option", () => {
    expect(
      issuesOf(decodeResult(spec, { emty: "absent" } as object))
        .map(formatIssue)
        .join()
    ).toContain("Did you mean empty?")
    expect(
      issuesOf(parseResult(fields, { partal: true } as object))
        .map(formatIssue)
        .join()
    ).toContain("Did you mean partial?")
  })
})
