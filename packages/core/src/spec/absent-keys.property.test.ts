// Every function treats a key that is `null` or `undefined` as absent.

import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { check } from "../compile/check.ts"
import { compile, compileResult } from "../compile/compile.ts"
import { mergeOverrides } from "../compile/merge-overrides.ts"
import { prepare } from "../compile/prepare.ts"
import { decode } from "../decode/decode.ts"
import { explain } from "../explain/explain.ts"
import type { Gateway } from "../grammar/gateway-kind.ts"
import { withAbsentKeys } from "../testing/absent-keys.fixture.ts"
import { overridesArbitrary } from "../testing/overrides-arbitrary.ts"
import { comparable } from "../testing/plain-spec.ts"
import { specArbitrary } from "../testing/spec-arbitrary.ts"
import { mergeSpecs } from "./merge-specs.ts"
import { normalize } from "./normalize.ts"
import type { RequestSpec } from "./request-spec.ts"
import { reveal } from "./reveal.ts"

const roundTrip = (spec: RequestSpec): RequestSpec => JSON.parse(JSON.stringify(reveal(spec)))

describe.each<Gateway>(["hosted", "open-source"])("for the %s gateway", gateway => {
  const options = { gateway }

  test.each([null, undefined])("keys that are %s change nothing", absent => {
    fc.assert(
      fc.property(specArbitrary(options), overridesArbitrary, (spec, overridesOf) => {
        const padded = withAbsentKeys(spec, absent)
        expect(compile(padded, options)).toEqual(compile(spec, options))
        expect(check(padded, options)).toEqual(check(spec, options))
        expect(explain(padded, options)).toEqual(explain(spec, options))
        expect(comparable(normalize(padded))).toEqual(comparable(normalize(spec)))
        expect(comparable(decode(padded, options))).toEqual(comparable(decode(spec, options)))
        expect(compile(mergeSpecs(padded) as RequestSpec, options)).toEqual(compile(spec, options))
        const overrides = overridesOf(spec)
        const prepared = prepare(padded, options).compileResult(overrides)
        expect(fieldsOf(prepared)).toEqual(fieldsOf(prepare(spec, options).compileResult(overrides)))
        expect(fieldsOf(compileResult(mergeOverrides(padded, overrides), options))).toEqual(
          fieldsOf(prepared)
        )
      })
    )
  })

  test("a JSON round trip with null for every absent key changes nothing", () => {
    fc.assert(
      fc.property(specArbitrary(options), spec => {
        const back = withAbsentKeys(roundTrip(withAbsentKeys(spec, undefined)), null)
        expect(compile(back, options)).toEqual(compile(spec, options))
        expect(compile(roundTrip(decode(back, options)), options)).toEqual(compile(spec, options))
      })
    )
  })
})

const fieldsOf = (result: ReturnType<typeof compileResult>): unknown =>
  Result.isSuccess(result) ? Object.entries(result.success) : result.failure.issues

describe("null that is a value", () => {
  const apiKey = "pk-fake"
  const rules = (spec: unknown): ReadonlyArray<string> => check(spec).map(({ rule }) => rule)

  // The hosted gateway requires one of several keys in every config.
  const whole = { retry: { attempts: 0 } }

  test("null is a value inside override_params", () => {
    const route = {
      provider: "openai",
      auth: "sk-fake",
      config: { ...whole, override_params: { stop: null } }
    }
    expect(compile({ apiKey, route } as RequestSpec)["x-portkey-config"]).toBe(
      '{"retry":{"attempts":0},"override_params":{"stop":null}}'
    )
    expect(decode({ apiKey, route }).route).toEqual(route)
    const broken = { ...route, config: { retry: null } }
    expect(rules({ apiKey, route: broken })).toContain("shape.type")
  })

  test("null in metadata gets an error", () => {
    expect(rules({ apiKey, route: { routedBy: "model" }, metadata: { team: null } })).toEqual([
      "shape.metadata-text"
    ])
  })

  test("null is a value inside a guardrail", () => {
    const input = [{ "default.jsonSchema": { schema: null } }]
    const spec = { route: { provider: "openai", auth: "sk-fake" }, guardrails: { input } }
    // The hosted gateway deletes these fields.
    expect(decode(spec, { gateway: "open-source" })).toEqual(spec)
  })
})

describe("a discriminator key that is null", () => {
  test("a required key that is null counts as missing", () => {
    expect(check({ apiKey: "pk-fake", route: { provider: "openai", auth: null } })).toEqual(
      check({ apiKey: "pk-fake", route: { provider: "openai" } })
    )
  })

  test("the error names the key that is null if the route has no other", () => {
    expect(check({ route: { virtualKey: null } })[0]?.message).toBe("route.virtualKey has no value")
  })

  test.each([null, undefined])("a key that is %s does not decide the variant", absent => {
    const azure = {
      provider: "azure-openai",
      resourceName: "r",
      deploymentId: "d",
      apiVersion: "v1",
      beta: "b"
    }
    const auth = { managedIdentity: {}, apiKey: absent, forwarded: absent }
    expect(check({ apiKey: "pk-fake", route: { ...azure, auth } }).map(({ rule }) => rule)).toEqual([
      "azure.beta-ignored"
    ])
  })
})

test("a record of names whose values are all absent counts as empty", () => {
  const route = { routedBy: "model" as const }
  for (const forwardHeaders of [{}, { "x-user-id": undefined }, { "x-user-id": null as never }]) {
    expect(compile({ route, forwardHeaders })).toEqual({})
    expect(normalize({ route, forwardHeaders })).not.toHaveProperty("forwardHeaders")
    expect(decode({ route, forwardHeaders })).toEqual({ route, forwardHeaders: {} })
  }
})
