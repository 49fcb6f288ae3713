import { describe, expect, test } from "vitest"
import type { GuardrailEffect, GuardrailPlan, RetryPlan } from "./leaf-plan.ts"
import { delayBeforeRetryMs, delaysOf, worstRetries } from "./retry-schedule.ts"

test("each retry waits twice as long, until the delay exceeds what a timer can hold", () => {
  expect([1, 2, 3, 22, 23, 24].map(delayBeforeRetryMs)).toEqual([1000, 2000, 4000, 2_097_152_000, 1, 1])
  expect([0, 1, 2].map(delaysOf)).toEqual([[], [1000], [1000, 2000]])
  expect([21, 22, 23].map(attempts => delaysOf(attempts).length)).toEqual([21, 22, 22])
})

describe("the most calls and the longest wait", () => {
  const retry = (attempts: number, statuses = [500], obeysRetryAfter = false): RetryPlan => ({
    attempts,
    statuses,
    delaysMs: [],
    obeysRetryAfter
  })
  const guardrail = (effect: GuardrailEffect): GuardrailPlan => ({ checks: [], effect, from: "config" })
  const worst = (
    plan: RetryPlan | undefined,
    input: ReadonlyArray<GuardrailEffect> = [],
    output: ReadonlyArray<GuardrailEffect> = []
  ) => {
    const { calls, waitMs } = worstRetries(plan, {
      input: input.map(guardrail),
      output: output.map(guardrail)
    })
    return [calls, waitMs]
  }

  test("without retries there is one call", () => {
    expect(worst(undefined)).toEqual([1, 0])
    expect(worst(retry(0, [429, 446], true), [], ["deny"])).toEqual([1, 0])
  })

  test("each retry adds a call and a wait", () => {
    expect(worst(retry(1))).toEqual([2, 1000])
    expect(worst(retry(3))).toEqual([4, 7000])
    expect(worst(retry(22))).toEqual([23, (2 ** 22 - 1) * 1000])
    expect(worst(retry(24))).toEqual([25, (2 ** 22 - 1) * 1000 + 2])
  })

  test("a retry-after adds a minute if 429 is retried", () => {
    expect(worst(retry(1, [429], true))).toEqual([2, 61_000])
    expect(worst(retry(1, [429], false))).toEqual([2, 1000])
    expect(worst(retry(1, [500], true))).toEqual([2, 1000])
  })

  test.for<[string, number, ReadonlyArray<GuardrailEffect>, ReadonlyArray<GuardrailEffect>, boolean]>([
    ["an output guardrail denies", 446, [], ["deny"], true],
    ["one of several output guardrails denies", 446, [], ["observe", "deny"], true],
    ["a saved output guardrail may deny", 446, [], ["saved"], true],
    ["an output guardrail flags", 446, [], ["flag"], false],
    ["an input guardrail denies, so there is no call", 446, ["deny"], [], false],
    ["an output guardrail flags", 246, [], ["flag"], true],
    ["an input guardrail flags", 246, ["flag"], [], true],
    ["a saved input guardrail may flag", 246, ["saved"], [], true],
    ["guardrails deny", 246, ["deny"], ["deny"], false],
    ["guardrails deny with 200", 446, ["soft-deny"], ["soft-deny"], false],
    ["there is no guardrail", 246, [], [], false],
    ["guardrails flag and deny", 500, ["flag"], ["deny", "flag"], false]
  ])("%s, if %s is retried", ([, status, input, output, startsAnew]) => {
    expect(worst(retry(3, [status]), input, output)).toEqual(startsAnew ? [7, 10_000] : [4, 7000])
  })

  test("each restarted series of two calls can obey its own wait", () => {
    const anew = (attempts: number) => worst(retry(attempts, [429, 446], true), [], ["deny"])
    expect(anew(1)).toEqual([3, 61_000])
    expect(anew(2)).toEqual([5, 124_000])
    expect(anew(3)).toEqual([7, 130_000])
    expect(anew(4)).toEqual([9, 202_000])
  })
})
