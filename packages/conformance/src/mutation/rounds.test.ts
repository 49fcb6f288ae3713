import { expect, test } from "vitest"
import { roundsOf } from "./rounds.ts"

test("the tests of a file and its folder run first, then those of its top folder, and property tests last", () => {
  const tests = [
    "lint/lint.test.ts",
    "rule/config/weights.property.test.ts",
    "rule/spec/rules.test.ts",
    "rule/config/retry.test.ts",
    "weights.test.ts"
  ]
  expect(
    roundsOf(
      "/tmp/x/src/rule/config/weights.ts",
      tests.map(test => `/tmp/x/src/${test}`)
    )
  ).toEqual([
    ["/tmp/x/src/rule/config/retry.test.ts", "/tmp/x/src/weights.test.ts"],
    ["/tmp/x/src/rule/spec/rules.test.ts"],
    ["/tmp/x/src/lint/lint.test.ts"],
    ["/tmp/x/src/rule/config/weights.property.test.ts"]
  ])
  expect(roundsOf("src/encode/encoder.ts", ["src/a.test.ts", "src/compile/b.test.ts"])).toEqual([
    ["src/compile/b.test.ts"],
    ["src/a.test.ts"]
  ])
  expect(roundsOf("src/budget.ts", ["src/a.test.ts", "src/lint/b.test.ts"])).toEqual([
    ["src/a.test.ts"],
    ["src/lint/b.test.ts"]
  ])
})
