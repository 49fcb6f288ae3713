// The laws of the design, over specs that are generated from the table.

import { validateHeaderName, validateHeaderValue } from "node:http"
import { inspect } from "node:util"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { check } from "./compile/check.ts"
import { compile, compileResult } from "./compile/compile.ts"
import { mergeOverrides } from "./compile/merge-overrides.ts"
import { prepare, prepareResult } from "./compile/prepare.ts"
import { explain } from "./explain/explain.ts"
import type { Gateway } from "./grammar/gateway-kind.ts"
import { isPlainObject } from "./grammar/plain-object.ts"
import { asciiJson } from "./http/ascii-json.ts"
import { parse } from "./parse/parse.ts"
import { normalize } from "./spec/normalize.ts"
import { redact } from "./spec/redact.ts"
import type { RequestSpec } from "./spec/request-spec.ts"
import { almostSpec } from "./testing/almost-spec.ts"
import { sentFields, withCredential } from "./testing/client-credential.fixture.ts"
import { overridesArbitrary } from "./testing/overrides-arbitrary.ts"
import { comparable } from "./testing/plain-spec.ts"
import { specArbitrary } from "./testing/spec-arbitrary.ts"

const gateways: ReadonlyArray<Gateway> = ["hosted", "open-source"]
const errorsOf = (spec: unknown, gateway: Gateway) =>
  check(spec as RequestSpec, { gateway }).filter(issue => issue.severity === "error")

// Carried fields that are not Portkey's are returned as `rest`. Merged with them, the spec is complete.
function withRest(spec: RequestSpec, rest: Readonly<Record<string, string>>): RequestSpec {
  const carried = Object.entries(rest).map(([name, value]) => [name, Redacted.make(value)])
  if (carried.length === 0) return spec
  return { ...spec, extraHeaders: { ...spec.extraHeaders, ...Object.fromEntries(carried) } }
}

describe.each(gateways)("for the %s gateway", gateway => {
  const specs = specArbitrary({ gateway })

  test("arbitrary specs have no errors", () => {
    fc.assert(
      fc.property(specs, spec => {
        expect(errorsOf(spec, gateway)).toEqual([])
      })
    )
  })

  test("law 1: parse returns the normal form of the compiled spec", () => {
    fc.assert(
      fc.property(specs, spec => {
        const { spec: back, rest } = parse(sentFields(spec, { gateway }), { gateway })
        expect(comparable(withRest(back, rest))).toEqual(comparable(normalize(withCredential(spec))))
      })
    )
  })

  test("law 5: parse and normalize wrap each string that redact hides in a config or in guardrails", () => {
    fc.assert(
      fc.property(specs, spec => {
        const fields = compile(spec, { gateway })
        const { spec: back } = parse(sentFields(spec, { gateway }), { gateway })
        for (const { route, guardrails } of [back, normalize(spec)]) {
          const documents: Readonly<Record<string, unknown>> = {
            "x-portkey-config": "config" in route ? route.config : undefined,
            "x-portkey-default-input-guardrails": guardrails?.input,
            "x-portkey-default-output-guardrails": guardrails?.output
          }
          for (const [name, document] of Object.entries(documents)) {
            if (!isPlainObject(document) && !Array.isArray(document)) continue
            const shown = redact({ [name]: withoutNumbers(fields[name] ?? "") })
            expect(withoutNumbers(JSON.stringify(document))).toBe(shown[name])
          }
        }
      })
    )
  })

  test("law 1, regression: -0 in a guardrail is sent as 0", () => {
    const on_success = { feedback: { value: 0, weight: -0 } }
    const guardrails = { input: [{ "default.regexMatch": {}, on_success }] }
    const hook = { type: "guardrail", id: "h", checks: [], on_success } as const
    const config = { retry: { attempts: 0 }, before_request_hooks: [hook] }
    const spec: RequestSpec =
      gateway === "hosted"
        ? { route: { unlistedProvider: "new-0", config } }
        : { route: { unlistedProvider: "new-0" }, guardrails }
    const { spec: back } = parse(compile(spec, { gateway }), { gateway })
    expect(comparable(back)).toEqual(comparable(normalize(spec)))
  })

  test("law 1: normalize is idempotent and changes no field", () => {
    fc.assert(
      fc.property(specs, spec => {
        const normal = normalize(spec)
        expect(comparable(normalize(normal))).toEqual(comparable(normal))
        expect(compile(normal, { gateway })).toEqual(compile(spec, { gateway }))
      })
    )
  })

  test("law 2: every field passes through Headers and Node unchanged", () => {
    fc.assert(
      fc.property(specs, spec => {
        const fields = compile(spec, { gateway })
        expect(Object.fromEntries(new Headers(fields))).toEqual(fields)
        for (const [name, value] of Object.entries(fields)) {
          expect(name).toBe(name.toLowerCase())
          validateHeaderName(name)
          validateHeaderValue(name, value)
        }
      })
    )
  })

  test("law 6: a prepared spec compiles like the merged spec, whatever requests came before", () => {
    fc.assert(
      fc.property(specs, fc.array(overridesArbitrary, { minLength: 1, maxLength: 4 }), (spec, requests) => {
        const prepared = prepare(spec, { gateway })
        for (const overrides of requests) {
          const applicable = overrides(spec)
          const whole = compileResult(mergeOverrides(spec, applicable), { gateway })
          const staged = prepared.compileResult(applicable)
          expect(Result.isSuccess(staged)).toBe(Result.isSuccess(whole))
          if (Result.isSuccess(whole) && Result.isSuccess(staged)) {
            expect(Object.entries(staged.success)).toEqual(Object.entries(whole.success))
          }
        }
        expect(Object.entries(prepared.compile())).toEqual(Object.entries(compile(spec, { gateway })))
      })
    )
  })

  test("law 7: equal specs compile to byte-equal fields in the same order", () => {
    fc.assert(
      fc.property(specs, fc.infiniteStream(fc.nat()), (spec, order) => {
        const fields = Object.entries(compile(spec, { gateway }))
        expect(Object.entries(compile(spec, { gateway }))).toEqual(fields)
        const keys = Object.keys(spec).sort(() => (order.next().value % 2 === 0 ? 1 : -1))
        const shuffled = Object.fromEntries(keys.map(key => [key, spec[key as keyof RequestSpec]]))
        expect(Object.entries(compile(shuffled as unknown as RequestSpec, { gateway }))).toEqual(fields)
      })
    )
  })
})

describe("for any input", () => {
  test("law 2 and 3: compile fails exactly when check finds an error, and never throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything({ withNullPrototype: true }), almostSpec),
        fc.constantFrom(...gateways),
        (input, gateway) => {
          const result = compileResult(input as RequestSpec, { gateway })
          expect(Result.isSuccess(result)).toBe(errorsOf(input, gateway).length === 0)
          if (Result.isSuccess(result))
            expect(Object.fromEntries(new Headers(result.success))).toEqual(result.success)
        }
      )
    )
  })

  test("law 3 holds for getters that throw after some reads, and no function throws because of them", () => {
    let compiled = 0
    fc.assert(
      fc.property(
        specArbitrary(),
        fc.nat(),
        fc.nat({ max: 12 }),
        fc.constantFrom(...gateways),
        (spec, at, patience, gateway) => {
          // A new one for each call, because it counts its reads.
          const fickle = () => withGetter(spec, at, patience) as RequestSpec
          const result = compileResult(fickle(), { gateway })
          expect(Result.isSuccess(result)).toBe(errorsOf(fickle(), gateway).length === 0)
          prepareResult(fickle(), { gateway })
          explain(fickle(), { gateway })
          if (Result.isSuccess(result)) compiled++
        }
      )
    )
    expect(compiled).toBeGreaterThan(200)
  })

  test("law 3, regression: a getter that throws on its second read, which only warnings cause", () => {
    const plain = {
      cache: { namespace: "n" },
      route: { provider: "openai", auth: "k-fake" },
      apiKey: "pk-fake"
    }
    const spec = () => withGetter(plain, 3, 1) as RequestSpec
    expect(Object.getOwnPropertyDescriptor(spec(), "cache")?.get).toBeDefined()
    expect(Result.isSuccess(compileResult(spec()))).toBe(true)
    expect(errorsOf(spec(), "hosted")).toEqual([])
  })

  test("law 5: no issue, error or redacted field contains a secret", () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9]{24}$/)
    fc.assert(
      fc.property(almostSpec, secret, (input, text) => {
        const marked = plant(input, text)
        const shown: unknown[] = [check(marked as RequestSpec)]
        const result = compileResult(marked as RequestSpec)
        if (Result.isFailure(result)) shown.push(result.failure, result.failure.stack, String(result.failure))
        else shown.push(redact(result.success))
        for (const each of shown) {
          expect(inspect(each, { depth: 20, showHidden: true })).not.toContain(text)
          expect(JSON.stringify(each) ?? "").not.toContain(text)
        }
      })
    )
  })
})

/** A JSON text with `true` instead of each number: `redact` hides a number too, but only a string can be wrapped. */
const withoutNumbers = (text: string): string =>
  asciiJson(JSON.parse(text, (_, value) => (typeof value === "number" ? true : value)))

/** A copy of `value` in which one key is a getter that throws after a number of reads. */
function withGetter(value: object, at: number, patience: number): object {
  const keys = Object.keys(value)
  const key = keys[at % Math.max(1, keys.length)]
  if (key === undefined) return value
  const part = (value as Record<string, unknown>)[key]
  if (isPlainObject(part) && at % 3 > 0)
    return { ...value, [key]: withGetter(part, Math.floor(at / 7), patience) }
  let left = patience
  const get = (): unknown => {
    if (left-- === 0) throw new Error("k-fake-in-an-error")
    return part
  }
  return Object.defineProperty({ ...value }, key, { enumerable: true, get })
}

// Wraps `text` in a Redacted wherever the input has one.
function plant(value: unknown, text: string): unknown {
  if (Redacted.isRedacted(value)) return Redacted.make(text)
  if (Array.isArray(value)) return value.map(item => plant(item, text))
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plant(part, text)]))
}
