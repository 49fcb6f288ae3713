// Law 3: if check finds no error, compile and decode succeed.

import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { check } from "../compile/check.ts"
import { compile, compileResult } from "../compile/compile.ts"
import type { Gateway } from "../grammar/gateway-kind.ts"
import { isPlainObject } from "../grammar/plain-object.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import { withAbsentKeys } from "../testing/absent-keys.fixture.ts"
import { almostSpec } from "../testing/almost-spec.ts"
import { comparable } from "../testing/plain-spec.ts"
import { specArbitrary } from "../testing/spec-arbitrary.ts"
import { decode, decodeResult } from "./decode.ts"

const gateways: ReadonlyArray<Gateway> = ["hosted", "open-source"]

test("law 3: decode and compile succeed exactly when check finds no error", () => {
  const reached = { decoded: 0, refused: 0 }
  fc.assert(
    fc.property(
      fc.oneof(
        { weight: 1, arbitrary: fc.anything({ withNullPrototype: true }) },
        { weight: 4, arbitrary: almostSpec },
        { weight: 2, arbitrary: specArbitrary().map(spec => withAbsentKeys(spec, null)) }
      ),
      fc.constantFrom(...gateways),
      (input, gateway) => {
        const decoded = decodeResult(input, { gateway })
        const compiled = compileResult(input as RequestSpec, { gateway })
        const errors = check(input, { gateway }).filter(({ severity }) => severity === "error")
        expect(Result.isSuccess(compiled)).toBe(errors.length === 0)
        expect(Result.isSuccess(decoded)).toBe(errors.length === 0)
        if (Result.isSuccess(decoded) && Result.isSuccess(compiled)) {
          expect(compile(decoded.success, { gateway })).toEqual(compiled.success)
          reached.decoded++
        } else if (Result.isFailure(decoded)) {
          expect(decoded.failure.issues).toEqual(errors)
          reached.refused++
        }
      }
    )
  )
  expect(Math.min(reached.decoded, reached.refused)).toBeGreaterThan(200)
})

describe.each(gateways)("for the %s gateway", gateway => {
  test("decode(s) compiles to the fields of s, has the issues of s, and is idempotent", () => {
    fc.assert(
      fc.property(specArbitrary({ gateway }), spec => {
        deepFreeze(spec)
        const decoded = decode(spec, { gateway })
        expect(Object.entries(compile(decoded, { gateway }))).toEqual(
          Object.entries(compile(spec, { gateway }))
        )
        expect(check(decoded, { gateway })).toEqual(check(spec, { gateway }))
        expect(comparable(decode(decoded, { gateway }))).toEqual(comparable(decoded))
        expect(secretsOf(decoded)).toEqual(secretsOf(spec))
      })
    )
  })

  test('with empty: "absent", empty strings count as absent like null', () => {
    fc.assert(
      fc.property(specArbitrary({ gateway }), fc.constantFrom("", Redacted.make("")), (spec, empty) => {
        const padded = withAbsentKeys(spec, empty as never)
        expect(comparable(decode(padded, { gateway, empty: "absent" }))).toEqual(
          comparable(decode(spec, { gateway, empty: "absent" }))
        )
      })
    )
  })
})

function deepFreeze(value: unknown): void {
  if (!Array.isArray(value) && !isPlainObject(value)) return
  Object.freeze(value)
  for (const part of Object.values(value)) deepFreeze(part)
}

/** Every `Redacted` in `value`, in order: the same objects, not others with the same string. */
function secretsOf(value: unknown): ReadonlySet<unknown> {
  if (Redacted.isRedacted(value)) return new Set([value])
  if (!Array.isArray(value) && !isPlainObject(value)) return new Set()
  return new Set(Object.values(value).flatMap(part => [...secretsOf(part)]))
}
