// The kinds of route are distinguished as in core: each compiled field has a path in the spec.

import { compile, type Gateway, normalize, type Path, reveal, table } from "@portspec/core"
import { specArbitrary } from "@portspec/core/testing"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { Places } from "./place-in-spec.ts"

const gateways: ReadonlyArray<Gateway> = ["hosted", "open-source"]
const implied = table.filter(row => row.implied).map(({ field }) => field)
const reached = new Set<string | undefined>()

test.each(gateways)("a spec for the %s gateway has a value at the path of each compiled field", gateway => {
  fc.assert(
    fc.property(specArbitrary({ gateway }), given => {
      const spec = reveal(normalize(given))
      const places = new Places(spec)
      const carried = [spec.extraHeaders, spec.forwardHeaders].flatMap(fields => Object.keys(fields ?? {}))
      for (const field of Object.keys(compile(spec, { gateway }))) {
        const row = places.get(field)
        if (row === undefined) expect([...implied, ...carried]).toContain(field)
        else if (!carried.includes(field)) expect(valueAt(spec, row.path), field).toBeDefined()
        reached.add(row?.route)
      }
    })
  )
})

test("the arbitrary specs include every kind of route", () => {
  expect(reached).toEqual(new Set(table.map(({ route }) => route)))
})

function valueAt(value: unknown, [key, ...below]: Path): unknown {
  if (key === undefined || value === undefined) return value
  return valueAt((value as Readonly<Record<string, unknown>>)[key], below)
}
