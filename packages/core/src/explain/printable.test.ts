import * as Redacted from "effect/Redacted"
import { expect, test } from "vitest"
import { limitNotes, newLimits, spend } from "./plan-limits.ts"
import { type Json, printable, printableId, printableUrl } from "./printable.ts"

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
  ["https://llm.example.com/v1//", "https://llm.example.com/v1"],
  ["http://llm.example.com", "http://llm.example.com"],
  ["xhttp://llm.example.com/v1", "an unreadable URL"],
  ["https-x://llm.example.com/v1", "an unreadable URL"],
  ["no url: secret", "an unreadable URL"]
])("of %s only origin and path are shown", ([url, shown]) => {
  expect(printableUrl(url as string)).toBe(shown)
})

test("what is named like a credential is masked, however deep it stands", () => {
  const given = { api_key: "k", password: { a: [1, "k", true, null] }, b: "shown" }
  expect(printable(given, newLimits())).toEqual({
    api_key: "<redacted>",
    password: { a: ["<redacted>", "<redacted>", true, null] },
    b: "shown"
  })
})

test("an id of a saved config is shown, and no other text in its place", () => {
  expect(printableId("pc-1")).toBe("pc-1")
  expect(printableId("{}")).toBe("<redacted>")
})

test("64 levels are copied, and the 65th is cut", () => {
  const nested = (levels: number): Json => (levels === 0 ? 1 : [nested(levels - 1)])
  const [fits, tooDeep] = [newLimits(), newLimits()]
  expect(printable(nested(64), fits)).toEqual(nested(64))
  expect(fits.isTooDeep).toBe(false)
  expect(JSON.stringify(printable(nested(65), tooDeep))).toContain("…")
  expect(tooDeep.isTooDeep).toBe(true)
})

test("what the limits have room for is copied, and the rest is cut", () => {
  const copied = (value: unknown, left: number) => {
    const limits = { ...newLimits(), left }
    return [printable(value, limits), limits.left]
  }
  expect(copied([1, 2], 3)).toEqual([[1, 2], 0])
  expect(copied([1, 2, 3], 3)).toEqual([[1, 2], 0])
  expect(copied({ a: 1, b: 2 }, 3)).toEqual([{ a: 1, b: 2 }, 0])
  expect(copied({ a: 1, b: 2, c: 3, d: 4 }, 3)).toEqual([{ a: 1, b: 2, c: "…" }, -1])
  expect(copied(1, 0)).toEqual(["…", -1])
})

test("a plan is complete as long as what it needs is not more than what is left", () => {
  const limits = { ...newLimits(), left: 3 }
  expect([spend(limits, 2), spend(limits, 1), limitNotes(limits).length]).toEqual([true, true, 0])
  expect([spend(limits, 1), limitNotes(limits).length]).toEqual([false, 1])
  expect(limitNotes({ ...newLimits(), isCyclic: true })).toHaveLength(1)
  expect(limitNotes({ ...newLimits(), isCyclic: true, isTooDeep: true })).toHaveLength(2)
})
