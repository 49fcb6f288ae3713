import * as Result from "effect/Result"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { table } from "../rows/table.ts"
import { specArbitrary } from "../testing/spec-arbitrary.ts"
import { prepare } from "./prepare.ts"

const ofRequest = new Set(
  table
    .filter(({ field, scope }) => scope !== "client" && field.startsWith("x-portkey-"))
    .map(({ field }) => field)
)

test.each(["hosted", "open-source"] as const)(
  "for the %s gateway, overridesOf compiled fields compiles to the same fields",
  gateway => {
    fc.assert(
      fc.property(specArbitrary({ gateway }), spec => {
        const prepared = prepare(spec, { gateway })
        const fields = prepared.compile()
        const { overrides, names } = Result.getOrThrow(prepared.overridesOf(fields))
        expect(Object.entries(prepared.compile(overrides))).toEqual(Object.entries(fields))
        expect([...names].sort()).toEqual(
          Object.keys(fields)
            .filter(name => ofRequest.has(name))
            .sort()
        )
      })
    )
  }
)
