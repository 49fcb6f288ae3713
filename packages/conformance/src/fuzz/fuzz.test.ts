import { describe, expect, test } from "vitest"
import { Calls, Finding } from "./calls.ts"
import { mark, shownAt } from "./marked.ts"
import { fuzz } from "./run.ts"

describe("the parts of the fuzzer", () => {
  test("shownAt finds a secret in a hidden property, in a key and in an error", () => {
    const hidden = Object.defineProperty(new Error("x"), "config", {
      value: [{ a: mark }],
      enumerable: false
    })
    expect(shownAt(hidden)).toBe(".config.0.a")
    expect(shownAt({ [`${mark}!`]: 1 })).toBe(", a key")
    expect(shownAt(new Error(mark))).toBeDefined()
    expect(shownAt(new Map([["a", mark]]))).toBe(".0.1")
    expect(shownAt({ a: ["fine"] })).toBeUndefined()
  })

  test("a call that takes too long is a finding", () => {
    const busy = (): void => {
      const until = process.threadCpuUsage().user + 80_000
      while (process.threadCpuUsage().user < until) Math.sqrt(2)
    }
    expect(() => new Calls().call("busy", busy)).toThrow(Finding)
  })

  test("an undocumented error is a finding, and a documented one is not", () => {
    const throwing = (): never => {
      throw new RangeError("x")
    }
    expect(() => new Calls().tryCall("f", [TypeError], throwing)).toThrow("f throws RangeError")
    expect(new Calls().tryCall("f", [RangeError], throwing)).toBeUndefined()
  })
})

test("the laws hold for the same inputs in every run", { timeout: 300_000 }, () => {
  const { findings, calls } = fuzz({ seed: 1, runs: 6000 })
  expect(findings).toEqual([])
  expect(calls.total).toBeGreaterThan(40_000)
  expect(calls.counts.size).toBeGreaterThan(35)
})
