import { expect, test } from "vitest"
import { withPureConstants } from "./pure-constants.ts"

test("what a bundler would keep becomes the result of a pure function", () => {
  expect(withPureConstants('export const rows: Rows = { key: header("x") }, more = [...rows]\n')).toBe(
    'export const rows: Rows = /* @__PURE__ */ (() => ({ key: header("x") }))(), more = /* @__PURE__ */ (() => ([...rows]))()\n'
  )
  for (const expression of ["new Set(names)", "rows.key", "{ ...rows }", "-rows.length", "{ key: [make()] }"])
    expect(withPureConstants(`const made = ${expression}`)).toBe(
      `const made = /* @__PURE__ */ (() => (${expression}))()`
    )
})

test("a class is kept for its own sake only, whatever makes the class it extends", () => {
  expect(withPureConstants('class Fault extends Data.TaggedError("Fault")<{ a: 1 }> {}')).toBe(
    'class Fault extends /* @__PURE__ */ Data.TaggedError("Fault")<{ a: 1 }> {}'
  )
})

test("what bundlers leave out anyway stays as it is, and so does all that is not a constant of the module", () => {
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
