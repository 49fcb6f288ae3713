// A request's metadata over its client's. It is written in two ways: by appending what a request adds, and from
// scratch.

import * as Result from "effect/Result"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import type { Gateway } from "../grammar/gateway-kind.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import { specArbitrary } from "../testing/spec-arbitrary.ts"
import { compileResult } from "./compile.ts"
import { mergeOverrides } from "./merge-overrides.ts"
import { prepare } from "./prepare.ts"
import type { RequestOverrides } from "./request-overrides.ts"

// Few names, so that client and requests often share some.
const key = fc.oneof(
  fc.constantFrom("", "0", "1", "10", "01", "-1", "4294967294", "4294967295", "4294967296"),
  fc.constantFrom("a", "_user", "toString", "constructor", "toJSON", "é", '"', "\ud800"),
  fc.string({ maxLength: 3 })
)
const label = fc.oneof(
  fc.constantFrom("", "x", "é", '"\\', "\ud800", "\u0000\r\n", "x".repeat(128)),
  fc.string({ unit: "binary", maxLength: 5 })
)
const odd = fc.constantFrom(null, undefined, 0, {}, [], "x".repeat(129), "<redacted>", "x".repeat(9_000))

// Not `fc.dictionary`, whose keys are in no order of their own, and not assignment, which would lose `__proto__`.
const recordOf = (keys: fc.Arbitrary<string>, values: fc.Arbitrary<unknown>) =>
  fc.array(fc.tuple(keys, values), { maxLength: 5 }).map(entries => Object.fromEntries(entries))

const ofClient = fc.option(recordOf(key, label), { nil: undefined })
const ofRequest = fc.oneof(
  { weight: 3, arbitrary: recordOf(key, label) },
  { weight: 2, arbitrary: recordOf(fc.oneof(key, fc.constant("__proto__")), fc.oneof(label, odd)) },
  { weight: 1, arbitrary: odd }
)

test.each<Gateway>(["hosted", "open-source"])(
  "law 6: for the %s gateway, metadata of a request compiles like merged metadata",
  gateway => {
    const reached = { compiled: 0, refused: 0 }
    const requests = fc.array(ofRequest, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(specArbitrary({ gateway }), ofClient, requests, (given, metadata, all) => {
        const spec = { ...given, metadata } as RequestSpec
        const prepared = prepare(spec, { gateway })
        for (const each of all) {
          const overrides = { metadata: each } as RequestOverrides
          const whole = compileResult(mergeOverrides(spec, overrides), { gateway })
          const staged = prepared.compileResult(overrides)
          expect(shown(staged)).toEqual(shown(whole))
          reached[Result.isSuccess(whole) ? "compiled" : "refused"]++
        }
      })
    )
    expect(Math.min(reached.compiled, reached.refused)).toBeGreaterThan(300)
  }
)

/** Fields in their order, or the issues. */
const shown = (result: ReturnType<typeof compileResult>): unknown =>
  Result.isSuccess(result) ? Object.entries(result.success) : result.failure.issues
