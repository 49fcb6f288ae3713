// Overrides of a client's spec: any rows that a request may change, set or removed.

import * as fc from "fast-check"
import { place } from "../compile/field-overrides.ts"
import type { RequestOverrides } from "../compile/request-overrides.ts"
import { layoutOf } from "../encode/layout.ts"
import type { Entry } from "../encode/slots.ts"
import { newRun } from "../grammar/run.ts"
import { routeFormOf } from "../rows/route-form.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import { valuesOfRow } from "./row-arbitrary.ts"

/**
 * Functions that make overrides for a spec: each sets or removes some of the keys that its route lets a request change.
 *
 * @example
 * fc.assert(fc.property(specArbitrary(), overridesArbitrary, (spec, overridesOf) => holds(spec, overridesOf(spec))))
 */
export const overridesArbitrary: fc.Arbitrary<(spec: RequestSpec) => RequestOverrides> = fc
  .tuple(fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), fc.nat())
  .map(([picks, seed]) => spec => {
    const form = routeFormOf(spec.route as object as Record<string, unknown>, newRun())
    const entries = form === undefined ? [] : layoutOf(form).overridable
    const overrides: Record<string, unknown> = {}
    for (const pick of picks) {
      const entry = entries[pick % entries.length] as Entry
      place(overrides, entry, valueFor(entry, pick + seed))
    }
    return overrides as RequestOverrides
  })

function valueFor({ row }: Entry, seed: number): unknown {
  const [value] = fc.sample(valuesOfRow(row, "hosted"), { numRuns: 1, seed })
  return seed % 4 === 0 && !row.required ? null : value
}
