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

const adding = layerArbitrary({ removes: false })
const any = layerArbitrary({ removes: true })
const merged = (...layers: ReadonlyArray<PartialSpec>): unknown => comparable(mergeSpecs(...layers))

test("merging the lowest layers first gives the same result", () => {
  fc.assert(
    fc.property(any, any, any, (a, b, c) => {
      expect(merged(mergeSpecs(a, b), c)).toEqual(merged(a, b, c))
    })
  )
})

test("merging the highest layers first gives the same result unless one removes what another sets", () => {
  let routes = 0
  fc.assert(
    fc.property(adding, adding, adding, (a, b, c) => {
      fc.pre(!withdraws(b, c))
      if (a.route && b.route && c.route) routes++
      expect(merged(a, mergeSpecs(b, c))).toEqual(merged(a, b, c))
    })
  )
  expect(routes).toBeGreaterThan(200)
})

/** Whether the config of `above` replaces one with which `below` replaced a whole route. */
function withdraws(below: PartialSpec, above: PartialSpec): boolean {
  const [lower, upper] = [below.route?.config, above.route?.config]
  return isPlainObject(lower) && namesProviders(lower, "hosted") && upper !== undefined
}

test("merging the highest layers first gives another result if a removal between them is lost", () => {
  const [a, b, c]: ReadonlyArray<PartialSpec> = [{ debug: true }, { debug: null }, { nitroMode: true }]
  expect(mergeSpecs(a, b, c)).toEqual({ nitroMode: true })
  expect(mergeSpecs(a, mergeSpecs(b, c))).toEqual({ debug: true, nitroMode: true })
})

test("merging the highest layers first gives another result if settings replace a config that is a route", () => {
  const a: PartialSpec = { route: { provider: "openai", auth: "sk-fake" } }
  const b: PartialSpec = { route: { config: { provider: "groq", api_key: "gsk-fake" } } }
  const c: PartialSpec = { route: { config: { retry: { attempts: 1 } } } }
  expect(withdraws(b, c)).toBe(true)
  expect(mergeSpecs(a, b, c)).toEqual(c)
  expect(mergeSpecs(a, mergeSpecs(b, c))).toEqual({ route: { ...a.route, ...c.route } })
})

test("an empty layer changes nothing, and one spec merges to itself", () => {
  fc.assert(
    fc.property(any, specArbitrary(), (layer, spec) => {
      expect(merged(layer, {})).toEqual(merged(layer))
      expect(merged({}, layer)).toEqual(merged(layer))
      expect(merged(spec)).toEqual(comparable(spec))
      expect(merged(layer, spec)).toEqual(merged(layer, spec, spec))
    })
  )
})

test("mergeSpecs and mergeOverrides apply overrides alike", () => {
  fc.assert(
    fc.property(specArbitrary(), overridesArbitrary, (spec, overridesOf) => {
      const overrides = overridesOf(spec)
      expect(mergeSpecs(spec, overrides)).toEqual(mergeOverrides(spec, overrides))
    })
  )
})

test("mergeSpecs does not change its layers", () => {
  fc.assert(
    fc.property(any, any, (a, b) => {
      const before = [comparable(a), comparable(b)]
      mergeSpecs(a, b)
      expect([comparable(a), comparable(b)]).toEqual(before)
    })
  )
})
