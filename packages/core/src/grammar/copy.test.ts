import * as fc from "fast-check"
import { expect, test } from "vitest"
import { growth, timeOf } from "../testing/processor-time.fixture.ts"
import { copyOf } from "./copy.ts"

const same = (value: unknown): unknown => value

test("copyOf copies JSON completely", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), text => {
      const value = JSON.parse(text)
      const copy = copyOf(value, same)
      expect(JSON.stringify(copy)).toBe(JSON.stringify(value))
      if (typeof value === "object" && value !== null) expect(copy).not.toBe(value)
    })
  )
})

test("copyOf maps leaves, drops undefined keys and copies __proto__ as a key", () => {
  const given = JSON.parse('{"__proto__":{"a":1},"list":[1,null]}')
  const copy = copyOf({ ...given, none: undefined }, leaf => (leaf === 1 ? "one" : leaf))
  expect(JSON.stringify(copy)).toBe('{"__proto__":{"a":"one"},"list":["one",null]}')
  expect(Object.keys(copy as object)).not.toContain("none")
})

test("copyOf keeps shared objects and cycles", () => {
  const node: Record<string, unknown> = {}
  node.left = node
  node.list = [node, node]
  const copy = copyOf(node, same) as typeof node
  expect(copy).not.toBe(node)
  expect(copy.left).toBe(copy)
  expect(copy.list).toEqual([copy, copy])
})

test("copyOf copies 100,000 levels", () => {
  let deep: unknown = []
  for (let level = 0; level < 100_000; level++) deep = [deep]
  expect(copyOf(deep, same)).toHaveLength(1)
})

test("copyOf copies billions of holes quickly", () => {
  const list = new Array(2 ** 32 - 1)
  list[7] = "seven"
  expect(timeOf(() => expect((copyOf(list, same) as typeof list)[7]).toBe("seven"))).toBeLessThan(50)
})

test("the time of copyOf grows linearly", { retry: 3 }, () => {
  const list = (length: number) => Array.from({ length }, (_, index) => ({ key: [index] }))
  const [small, large] = [list(500), list(5000)]
  const run = (value: unknown) => () => copyOf(value, same)
  expect(growth(run(small), run(large))).toBeLessThan(50)
})
