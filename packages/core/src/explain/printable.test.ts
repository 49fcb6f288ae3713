import * as Redacted from "effect/Redacted"
import { expect, test } from "vitest"
import { limitNotes, newLimits, spend } from "./plan-limits.ts"
import { type Json, printable, printableId, printableUrl } from "./printable.ts"

test("printable masks a Redacted anywhere", () => {
  const secret = Redacted.make("sk-1234567890abcdef")
  expect(printable({ a: secret, list: [secret, 1] }, newLimits())).toEqual({
    a: "<redacted>",
    list: ["<redacted>", 1]
  })
})

test("printable drops what JSON cannot hold and keeps keys unchanged", () => {
  const given = { a: undefined, b: () => 1, c: Number.NaN, d: [undefined], ["__proto__"]: 1 }
  const copy = printable(given, newLimits())
  expect(JSON.stringify(copy)).toBe('{"c":null,"d":[null],"__proto__":1}')
  expect(Object.getPrototypeOf(copy)).toBe(Object.prototype)
})

test("printable cuts a cycle", () => {
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
])("printableUrl shows only the origin and path of %s", ([url, shown]) => {
  expect(printableUrl(url as string)).toBe(shown)
})

test("printable masks values named like a credential at any depth", () => {
  const given = { api_key: "k", password: { a: [1, "k", true, null] }, b: "shown" }
  expect(printable(given, newLimits())).toEqual({
    api_key: "<redacted>",
    password: { a: ["<redacted>", "<redacted>", true, null] },
    b: "shown"
  })
})

test("printableId shows the id of a saved config and masks any other text", () => {
  expect(printableId("pc-1")).toBe("pc-1")
  expect(printableId("{}")).toBe("<redacted>")
})

test("printable copies 64 levels and cuts the 65th", () => {
  const nested = (levels: number): Json => (levels === 0 ? 1 : [nested(levels - 1)])
  const [fits, tooDeep] = [newLimits(), newLimits()]
  expect(printable(nested(64), fits)).toEqual(nested(64))
  expect(fits.isTooDeep).toBe(false)
  expect(JSON.stringify(printable(nested(65), tooDeep))).toContain("…")
  expect(tooDeep.isTooDeep).toBe(true)
})

test("printable copies as many values as the limits allow and cuts the rest", () => {
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

test("limitNotes has a note only after a limit was exceeded", () => {
  const limits = { ...newLimits(), left: 3 }
  expect([spend(limits, 2), spend(limits, 1), limitNotes(limits).length]).toEqual([true, true, 0])
  expect([spend(limits, 1), limitNotes(limits).length]).toEqual([false, 1])
  expect(limitNotes({ ...newLimits(), isCyclic: true })).toHaveLength(1)
  expect(limitNotes({ ...newLimits(), isCyclic: true, isTooDeep: true })).toHaveLength(2)
})
