import * as Redacted from "effect/Redacted"
import { expect, test } from "vitest"
import { newLimits } from "./plan-limits.ts"
import { printable, printableUrl } from "./printable.ts"

test("a Redacted is masked wherever it stands", () => {
  const secret = Redacted.make("sk-1234567890abcdef")
  expect(printable({ a: secret, list: [secret, 1] }, newLimits())).toEqual({
    a: "<redacted>",
    list: ["<redacted>", 1]
  })
})

test("what JSON cannot hold is left out, and keys stay what they are", () => {
  const given = { a: undefined, b: () => 1, c: Number.NaN, d: [undefined], ["__proto__"]: 1 }
  const copy = printable(given, newLimits())
  expect(JSON.stringify(copy)).toBe('{"c":null,"d":[null],"__proto__":1}')
  expect(Object.getPrototypeOf(copy)).toBe(Object.prototype)
})

test("nesting ends somewhere, so that a cycle does", () => {
  const cycle: Record<string, unknown> = {}
  cycle.self = cycle
  expect(JSON.stringify(printable(cycle, newLimits()))).toContain('"…"')
})

test.for([
  ["https://llm.example.com/v1/", "https://llm.example.com/v1"],
  ["https://user:secret@llm.example.com:8443/v1?key=secret#secret", "https://llm.example.com:8443/v1"],
  ["no url: secret", "an unreadable URL"]
])("of %s only origin and path are shown", ([url, shown]) => {
  expect(printableUrl(url as string)).toBe(shown)
})
