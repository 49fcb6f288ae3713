import { expect, test } from "vitest"
import { withPureConstants } from "./pure-constants.ts"

test("an expression that a bundler would keep becomes a call of a pure function", () => {
  expect(withPureConstants('export const rows: Rows = { key: header("x") }, more = [...rows]\n')).toBe(
    'export const rows: Rows = /* @__PURE__ */ (() => ({ key: header("x") }))(), more = /* @__PURE__ */ (() => ([...rows]))()\n'
  )
  for (const expression of ["new Set(names)", "rows.key", "{ ...rows }", "-rows.length", "{ key: [make()] }"])
    expect(withPureConstants(`const made = ${expression}`)).toBe(
      `const made = /* @__PURE__ */ (() => (${expression}))()`
    )
})

test("a class itself is not wrapped, but the call that makes its base class is marked as pure", () => {
  expect(withPureConstants('class Fault extends Data.TaggedError("Fault")<{ a: 1 }> {}')).toBe(
    'class Fault extends /* @__PURE__ */ Data.TaggedError("Fault")<{ a: 1 }> {}'
  )
})

test("code that bundlers already drop, and code outside module constants, stays unchanged", () => {
  const source = `// A comment.
import { a } from "./a.ts"
const texts = ["a", { b: /c/, d: null, e: true, f: () => a(), g() { return a() } }] as const
let made: Map<string, string> | undefined
export function once(): void {
  const inner = a()
}
class Own extends Base {}
`
  expect(withPureConstants(source)).toBe(source)
})
