// A function bundled alone does the same as in the whole package, so that bundlers drop nothing that it needs.

import { inspect } from "node:util"
import * as core from "@portspec/core"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { faults } from "../time/faults.ts"
import { inputs } from "../time/input.ts"
import { bundleOf } from "./size.ts"

const whole = { ...core }
type Core = typeof whole

/** The exported functions, without classes. */
type FunctionName = {
  [Name in keyof Core]: Core[Name] extends (...args: never) => unknown ? Name : never
}[keyof Core]

const slugs = ["openai", "azure-openai", "opneai"]
const specs = Object.values(inputs).map(({ spec }) => spec)
const wrong = faults.spec as never
const requests = specs.map(spec => core.compile(spec))
const wrongRequest = { "x-portkey-provider": "opneai", "x-portkey-nitro": "yes", "x-api-key": "sk-fake" }
const config = { strategy: { mode: "fallback" }, targets: [{ provider: "opneai", wieght: 1 }] } as never
const answer = new Headers({ "x-portkey-cache-status": "HIT", "x-portkey-retry-attempt-count": "2" })
const plans = specs.map(spec => core.explain(spec))
const overrides = { metadata: { team: "chat" }, trace: { id: "trace-2" } }

/** For each function, calls that use its rows, its rules and its messages. */
const calls: { readonly [Name in FunctionName]: (call: Core[Name]) => unknown } = {
  check: call => [...specs, wrong].map(spec => call(spec)),
  checkConfig: call => call(config),
  compile: call => specs.map(spec => call(spec)),
  compileResult: call => [...specs, wrong].map(spec => call(spec)),
  decode: call => specs.map(spec => call(spec, { empty: "absent" })),
  decodeResult: call => [...specs, wrong].map(spec => call(spec)),
  defineSpec: call => specs.map(spec => call(spec)),
  explain: call => specs.map(spec => call(spec)),
  formatIssue: call => core.check(wrong).map(issue => call(issue)),
  formatPath: call => call(["route", "config", "targets", 0, "a key"]),
  isBearerProvider: call => slugs.map(slug => call(slug)),
  isProvider: call => slugs.map(slug => call(slug)),
  isRedirectStatus: call => [200, 302, 304].map(status => call(status)),
  lint: call => [...requests, wrongRequest].map(fields => call(fields)),
  mergeOverrides: call => specs.map(spec => call(spec, overrides)),
  mergeSpecs: call => specs.map(spec => call(spec, overrides, { route: { config: "pc-fake" } })),
  normalize: call => specs.map(spec => call(spec)),
  parse: call => requests.map(fields => call(fields)),
  parseResponse: call => call(answer),
  parseResult: call => [...requests, wrongRequest].map(fields => call(fields)),
  predict: call => plans.map(plan => call(plan, { answers: { config: [429, 503] } })),
  prepare: call => specs.map(spec => call(spec).compileResult(overrides)),
  prepareResult: call =>
    [...specs, wrong].map(spec => Result.map(call(spec), prepared => prepared.compileResult(overrides))),
  prepareTransport: call =>
    specs.map(spec => call(spec, { baseURL: "https://gateway.example" }).changes(new Headers(), overrides)),
  redact: call => [...requests, wrongRequest].map(fields => call(fields)),
  reveal: call => specs.map(spec => call(spec)),
  secretFieldNamesOf: call => requests.map(fields => call(fields)),
  toMermaid: call => plans.map(plan => call(plan)),
  toText: call => plans.map(plan => call(plan)),
  // It does not know the parts of issues that another bundle made.
  rephrase: call =>
    core.lint(wrongRequest).map(issue => call({ ...issue }, { field: name => name.toUpperCase() }))
}

/** The export `name`, from a bundle of this export alone. */
async function isolated<Name extends keyof Core>(name: Name): Promise<Core[Name]> {
  const bundle = await bundleOf(`export { ${name} } from "@portspec/core"`)
  const module = await import(`data:text/javascript;base64,${Buffer.from(bundle).toString("base64")}`)
  return module[name]
}

const shown = (value: unknown): string => inspect(value, { depth: null, maxArrayLength: null })

describe.each(Object.keys(calls) as ReadonlyArray<FunctionName>)("%s", name => {
  test("returns the same alone as in the whole bundle", async () => {
    const call = calls[name] as (call: unknown) => unknown
    expect(shown(call(await isolated(name)))).toBe(shown(call(whole[name])))
  })
})

describe.each(["secretFieldNames", "table"] as const)("%s", name => {
  test("is the same alone as in the whole bundle", async () => {
    expect(shown(await isolated(name))).toBe(shown(whole[name]))
  })
})
