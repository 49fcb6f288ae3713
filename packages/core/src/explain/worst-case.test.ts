import { describe, expect, test } from "vitest"
import { a, b, fallback, first, planOf, type Rest } from "./plan.fixture.ts"
import { inSequence, whicheverIsWorse } from "./worst-case.ts"

describe("the worst case", () => {
  const worst = (config: object, rest?: Rest) => planOf(config, rest).root.worstCase

  test("of retries has the waits before each, and the timeout for every call", () => {
    expect(worst(a)).toEqual({ calls: 1, waitMs: 0 })
    expect(worst({ ...a, retry: { attempts: 5 } })).toEqual({ calls: 6, waitMs: 31_000 })
    expect(worst({ ...a, retry: { attempts: 2 }, request_timeout: 500 })).toEqual({
      calls: 3,
      waitMs: 3000,
      timeMs: 4500
    })
  })

  test("of a fallback is the sum of its targets, and of other strategies the worst target", () => {
    const retried = { ...b, retry: { attempts: 1 } }
    const conditional = {
      strategy: {
        mode: "conditional",
        conditions: [{ query: { "metadata.x": "y" }, then: "b" }],
        default: "a"
      },
      targets: [
        { ...a, name: "a" },
        { ...retried, name: "b" }
      ]
    }
    const config = fallback([conditional, { strategy: { mode: "loadbalance" }, targets: [a, retried] }, a])
    expect(worst(config, { requestTimeout: 100 })).toEqual({ calls: 5, waitMs: 2000, timeMs: 2500 })
  })

  test("does not count targets that are never reached", () => {
    expect(
      worst({ strategy: { mode: "single" }, targets: [a, { ...b, retry: { attempts: 5 } }] })?.calls
    ).toBe(1)
  })

  test("counts restarted retries if the status of a guardrail is retried", () => {
    const output_guardrails = [{ "default.contains": {}, deny: true }]
    const retry = { attempts: 2, on_status_codes: [446] }
    expect(worst({ ...a, retry, output_guardrails })).toEqual({ calls: 5, waitMs: 4000 })
    expect(worst({ ...a, retry: { attempts: 2 }, output_guardrails })).toEqual({ calls: 3, waitMs: 3000 })
  })

  test("adds a minute for an obeyed retry-after", () => {
    const retry = { attempts: 1, use_retry_after_header: true }
    expect(worst({ ...a, retry })?.waitMs).toBe(61_000)
  })

  test("of very many retries takes little memory", () => {
    const { retry, worstCase } = first({ ...a, retry: { attempts: 1_000_000 } })
    expect(retry?.value.delaysMs).toHaveLength(22)
    expect(worstCase).toEqual({ calls: 1_000_001, waitMs: (2 ** 22 - 1) * 1000 + 1_000_000 - 22 })
  })
})

describe("combined worst cases", () => {
  const short = { calls: 1, waitMs: 30, timeMs: 100 }
  const long = { calls: 2, waitMs: 20, timeMs: 50 }
  const { timeMs: _, ...endless } = long

  test("of an empty sequence are zero", () => {
    expect(inSequence([])).toEqual({ calls: 0, waitMs: 0, timeMs: 0 })
  })

  test("are a sum in sequence and a maximum in alternatives", () => {
    expect(inSequence([short, long])).toEqual({ calls: 3, waitMs: 50, timeMs: 150 })
    expect(whicheverIsWorse([short, long])).toEqual({ calls: 2, waitMs: 30, timeMs: 100 })
  })

  test("have no time limit if one part has none", () => {
    expect(inSequence([short, endless])).toEqual({ calls: 3, waitMs: 50 })
    expect(inSequence([endless, short])).toEqual({ calls: 3, waitMs: 50 })
  })

  test("are unknown if one part is unknown", () => {
    expect(inSequence([short, undefined])).toBeUndefined()
    expect(inSequence([undefined, short])).toBeUndefined()
  })
})
