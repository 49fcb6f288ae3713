// Specs with something wrong: valid ones with a value, a key or a branch replaced.

import * as fc from "fast-check"
import type { Gateway } from "../grammar/gateway-kind.ts"
import { isPlainObject } from "../grammar/plain-object.ts"
import { configArbitrary, settingsArbitrary } from "./config-arbitrary.ts"
import { specArbitrary } from "./spec-arbitrary.ts"

const strange = fc.oneof(
  fc.anything(),
  fc.constantFrom(
    "",
    " x",
    "x\r\ny",
    "\u0000",
    "é",
    "😀",
    "<redacted>",
    "Bearer Bearer x",
    "null",
    -0,
    Number.NaN,
    "x".repeat(20_000)
  ),
  fc.string({ unit: "binary" })
)

const strangeKey = fc.oneof(
  fc.string(),
  fc.constantFrom("__proto__", "constructor", "toString", "provider", "virtualKey", "auth", "apikey", "Route")
)

/** `values`, each of which may be wrong in up to three places. */
const almost = (values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      values,
      fc.array(fc.tuple(fc.nat(), strange, fc.option(strangeKey, { nil: undefined })), { maxLength: 3 })
    )
    .map(([value, changes]) =>
      changes.reduce<unknown>((whole, [at, what, key]) => changed(whole, at, what, key), value)
    )

/** Specs for a gateway that may be wrong in up to three places. */
export const almostSpecFor = (gateway: Gateway): fc.Arbitrary<unknown> => almost(specArbitrary({ gateway }))

/** The same for configs. */
export const almostConfigFor = (gateway: Gateway): fc.Arbitrary<unknown> =>
  almost(fc.oneof(configArbitrary(gateway), settingsArbitrary(gateway)))

/**
 * Values that are nearly a spec for the hosted gateway: valid specs in which up to three values, keys or whole branches
 * are replaced with something of any type. Some are still valid.
 *
 * @example
 * fc.assert(fc.property(almostSpec, value => neverThrows(value)))
 */
export const almostSpec = almostSpecFor("hosted")

// `at` picks the way down: one key of each object, or a stop there.
function changed(value: unknown, at: number, what: unknown, key: string | undefined): unknown {
  if (Array.isArray(value) && value.length > 0) {
    const index = at % value.length
    return value.map((item, position) =>
      position === index ? changed(item, Math.floor(at / 7), what, key) : item
    )
  }
  if (!isPlainObject(value)) return what
  const keys = Object.keys(value)
  const choice = at % (keys.length + 1)
  const chosen = keys[choice]
  if (chosen === undefined) return Object.fromEntries([...Object.entries(value), [key ?? "extra", what]])
  return { ...value, [chosen]: changed(value[chosen], Math.floor(at / 7), what, key) }
}
