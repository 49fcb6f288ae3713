// The inputs mean the same to all sides, and each ratio is near its bar. A stricter test would measure the machine.

import { compile, compileResult, type RequestSpec } from "@portspec/core"
import { isSuccess } from "effect/Result"
import { createHeaders } from "portkey-ai"
import { describe, expect, test } from "vitest"
import { bars } from "./bar.ts"
import { type Input, inputs, mostTargets, targets } from "./input.ts"
import { measure, ratio } from "./measure.ts"

// The official SDK writes names as the user's options do, and a list where the gateway reads a comma list as JSON (trap 4).
const normal = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name.toLowerCase(),
      name === "x-portkey-forward-headers" ? String(value).replace(/[[\]"]/g, "") : String(value)
    ])
  )

describe.each(Object.values(inputs) as ReadonlyArray<Input>)("$name", ({ spec, options, literal }) => {
  test("compile, createHeaders and the literal give the same fields", () => {
    expect(compile(spec as RequestSpec)).toEqual(literal())
    expect(normal(createHeaders(options))).toEqual(literal())
  })
})

test(`${mostTargets} targets are the most that can be sent`, () => {
  expect(isSuccess(compileResult(targets(mostTargets)))).toBe(true)
  expect(isSuccess(compileResult(targets(mostTargets + 1)))).toBe(false)
})

// Three tries, because a busy machine distorts the measurement. It is as long as for the page: in a shorter one, V8 has
// compiled the code of `createHeaders`, but not yet all code of `check`.
test.each(bars.filter(bar => bar.must !== undefined))(
  "$name stays below its ceiling",
  { retry: 3 },
  ({ sides, must = 0, ceiling = 2 * must, least = 0, work = 1 }) => {
    const measured = measure({ ...sides() })
    if (measured.side === undefined || measured.against === undefined) throw new Error("nothing was measured")
    const got = ratio(measured.side, measured.against) / work
    expect(got).toBeLessThanOrEqual(ceiling)
    expect(got).toBeGreaterThanOrEqual(least / 2)
  }
)
