// The laws of layers.

import * as fc from "fast-check"
import { expect, test } from "vitest"
import { mergeOverrides } from "../compile/merge-overrides.ts"
import { isPlainObject } from "../grammar/plain-object.ts"
import { namesProviders } from "../rows/config/node-kind.ts"
import { layerArbitrary } from "../testing/layer-arbitrary.ts"
import { overridesArbitrary } from "../testing/overrides-arbitrary.ts"
import { comparable } from "../testing/plain-spec.ts"
import { specArbitrary } from "../testing/spec-arbitrary.ts"
import { mergeSpecs } from "./merge-specs.ts"
import type { PartialSpec } from "./partial-spec.ts"

const adding = layerArbitrary({ removes: false })
const any = layerArbitrary({ removes: true })
const merged = (...layers: ReadonlyArray<PartialSpec>): unknown => comparable(mergeSpecs(...layers))

test("merging the lowest layers first changes nothing", () => {
  fc.assert(
    fc.property(any, any, any, (a, b, c) => {
      expect(merged(mergeSpecs(a, b), c)).toEqual(merged(a, b, c))
    })
  )
})

test("merging the highest layers first changes nothing, where none of them takes away what another says", () => {
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

test("merging the highest layers first is left out of the law where a removal, once done, is forgotten", () => {
  const [a, b, c]: ReadonlyArray<PartialSpec> = [{ debug: true }, { debug: null }, { nitroMode: true }]
  expect(mergeSpecs(a, b, c)).toEqual({ nitroMode: true })
  expect(mergeSpecs(a, mergeSpecs(b, c))).toEqual({ debug: true, nitroMode: true })
})

test("and where a config that replaced a route is replaced by settings", () => {
  const a: PartialSpec = { route: { provider: "openai", auth: "sk-fake" } }
  const b: PartialSpec = { route: { config: { provider: "groq", api_key: "gsk-fake" } } }
  const c: PartialSpec = { route: { config: { retry: { attempts: 1 } } } }
  expect(withdraws(b, c)).toBe(true)
  expect(mergeSpecs(a, b, c)).toEqual(c)
  expect(mergeSpecs(a, mergeSpecs(b, c))).toEqual({ route: { ...a.route, ...c.route } })
})

test("a layer that says nothing changes nothing, and a spec alone is itself", () => {
  fc.assert(
    fc.property(any, specArbitrary(), (layer, spec) => {
      expect(merged(layer, {})).toEqual(merged(layer))
      expect(merged({}, layer)).toEqual(merged(layer))
      expect(merged(spec)).toEqual(comparable(spec))
      expect(merged(layer, spec)).toEqual(merged(layer, spec, spec))
    })
  )
})

test("overrides over a spec are a layer over it", () => {
  fc.assert(
    fc.property(specArbitrary(), overridesArbitrary, (spec, overridesOf) => {
      const overrides = overridesOf(spec)
      expect(mergeSpecs(spec, overrides)).toEqual(mergeOverrides(spec, overrides))
    })
  )
})

test("no layer is changed", () => {
  fc.assert(
    fc.property(any, any, (a, b) => {
      const before = [comparable(a), comparable(b)]
      mergeSpecs(a, b)
      expect([comparable(a), comparable(b)]).toEqual(before)
    })
  )
})
