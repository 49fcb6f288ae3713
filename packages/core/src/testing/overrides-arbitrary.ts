// Overrides of a client's spec: any rows that a request may change, set or removed.

import * as fc from "fast-check"
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
    for (const pick of picks) place(overrides, entries[pick % entries.length] as Entry, pick + seed)
    return overrides as RequestOverrides
  })

function place(overrides: Record<string, unknown>, { row, path }: Entry, seed: number): void {
  let group = overrides
  for (const key of path.slice(0, -1)) {
    group[String(key)] ??= {}
    group = group[String(key)] as Record<string, unknown>
  }
  const [value] = fc.sample(valuesOfRow(row, "hosted"), { numRuns: 1, seed })
  group[String(path.at(-1))] = seed % 4 === 0 && !row.required ? null : value
}
