// The laws of layers.

import * as fc from "fast-check"
import { expect, test } from "vitest"
import { mergeOverrides } from "../compile/merge-overrides.ts"
import { isPlainObject } from "../grammar/plain-object.ts"
import { namesProviders } from "../rows/config/node-kind.ts"
import { layerArbitrary } from "../testing/layer-arbitrary.fixture.ts"
import { overridesArbitrary } from "../testing/overrides-arbitrary.ts"
import { comparable } from "../testing/plain-spec.ts"
import { specArbitrary } from "../testing/spec-arbitrary.ts"
import { mergeSpecs } from "./merge-specs.ts"
import type { PartialSpec } from "./partial-spec.ts"

const layers = layerArbitrary()
const merged = (...parts: ReadonlyArray<PartialSpec>): unknown => comparable(mergeSpecs(...parts))

test("mergeSpecs is associative", () => {
  const reached = { removals: 0, routes: 0, withdrawals: 0 }
  fc.assert(
    fc.property(layers, layers, layers, layers, (a, b, c, d) => {
      const expected = merged(a, b, c, d)
      expect(merged(mergeSpecs(a, b), c, d)).toEqual(expected)
      expect(merged(a, mergeSpecs(b, c), d)).toEqual(expected)
      expect(merged(a, b, mergeSpecs(c, d))).toEqual(expected)
      expect(merged(mergeSpecs(a, b), mergeSpecs(c, d))).toEqual(expected)
      expect(merged(a, mergeSpecs(b, mergeSpecs(c, d)))).toEqual(expected)
      expect(merged(a, mergeSpecs(mergeSpecs(b, c), d))).toEqual(expected)
      if (Object.values(c).includes(null)) reached.removals++
      if ([a, b, c, d].filter(layer => layer.route).length >= 3) reached.routes++
      if (withdraws(b, c)) reached.withdrawals++
    })
  )
  expect(reached.removals).toBeGreaterThan(200)
  expect(reached.routes).toBeGreaterThan(200)
  expect(reached.withdrawals).toBeGreaterThan(0)
})

/** Whether the config of `above` replaces one with which `below` replaced a whole route. */
function withdraws(below: PartialSpec, above: PartialSpec): boolean {
  const [lower, upper] = [below.route?.config, above.route?.config]
  return isPlainObject(lower) && namesProviders(lower, "hosted") && upper !== undefined
}

test("an empty layer changes nothing, and one spec merges to itself", () => {
  fc.assert(
    fc.property(layers, specArbitrary(), (layer, spec) => {
      expect(merged(layer, {})).toEqual(merged(layer))
      expect(merged({}, layer)).toEqual(merged(layer))
      expect(merged(spec)).toEqual(comparable(spec))
      expect(merged(layer, spec)).toEqual(merged(layer, spec, spec))
    })
  )
})

test("mergeSpecs and mergeOverrides apply overrides in the same way", () => {
  fc.assert(
    fc.property(specArbitrary(), overridesArbitrary, (spec, overridesOf) => {
      const overrides = overridesOf(spec)
      expect(mergeSpecs(spec, overrides)).toEqual(mergeOverrides(spec, overrides))
    })
  )
})

test("mergeSpecs does not change its layers", () => {
  fc.assert(
    fc.property(layers, layers, (a, b) => {
      const before = [comparable(a), comparable(b)]
      mergeSpecs(a, b)
      expect([comparable(a), comparable(b)]).toEqual(before)
    })
  )
})
