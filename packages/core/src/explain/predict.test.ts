import { describe, expect, test } from "vitest"
import { a, b, fallback, loadbalance, openSource, planOf } from "./plan.fixture.ts"
import { predict } from "./predict.ts"
import type { Scenario } from "./scenario.ts"

const predicted = (config: object, scenario: Scenario = {}) => {
  const { calls, ...rest } = predict(planOf(config, {}, openSource), scenario)
  return { ...rest, calls: calls.map(({ path, attempt, status }) => [path, attempt, status]) }
}

describe("retries", () => {
  const retry = { attempts: 2, on_status_codes: [500] }

  test("are counted after the first call, wait 1 s and 2 s, and stop at the first other status", () => {
    const plan = planOf({ ...a, retry }, {}, openSource)
    const answers = { config: [500, 500, 404] }
    expect(predict(plan, { answers })).toEqual({
      status: 404,
      optionPath: "config",
      retryAttemptCount: 2,
      elapsedMs: 3000,
      calls: [
        { path: "config", attempt: 1, waitedMs: 0, status: 500 },
        { path: "config", attempt: 2, waitedMs: 1000, status: 500 },
        { path: "config", attempt: 3, waitedMs: 2000, status: 404 }
      ]
    })
  })

  test("count as -1 if all failed, and as 0 if there were none", () => {
    expect(predicted({ ...a, retry }, { answers: { config: [500, 500, 500] } })).toMatchObject({
      status: 500,
      retryAttemptCount: -1
    })
    expect(predicted({ ...a, retry }, { answers: { config: [429] } }).retryAttemptCount).toBe(0)
    expect(predicted(a, { answers: { config: [500] } }).retryAttemptCount).toBe(0)
  })

  test("follow a broken connection with any statuses; the last one gives 500", () => {
    const broken = { broken: true }
    const config = { ...a, retry: { attempts: 1, on_status_codes: [429] } }
    expect(predicted(config, { answers: { config: [broken] } })).toMatchObject({
      status: 200,
      retryAttemptCount: 1
    })
    expect(predicted(config, { answers: { config: [broken, broken] } })).toMatchObject({
      status: 500,
      retryAttemptCount: 1
    })
  })

  test("obey a retry-after and then do not back off; a minute is too long", () => {
    const config = { ...a, retry: { attempts: 3, on_status_codes: [429], use_retry_after_header: true } }
    const waits = (answers: ReadonlyArray<object | number>) => {
      const { calls, ...rest } = predict(planOf(config, {}, openSource), {
        answers: { config: answers as never }
      })
      return [calls.map(call => call.waitedMs), rest.status, rest.retryAttemptCount, rest.elapsedMs]
    }
    const after = (retryAfterMs: number) => ({ status: 429, retryAfterMs })
    expect(waits([429, after(50), 429])).toEqual([[0, 1000, 50, 0], 200, 3, 1050])
    expect(waits([429, 429, 429, 429])).toEqual([[0, 1000, 2000, 4000], 500, 3, 7000])
    expect(waits([after(60_000)])).toEqual([[0], 429, -1, 0])
    expect(waits([after(40_000), after(30_000)])).toEqual([[0, 40_000], 429, -1, 40_000])
    expect(waits([after(10), after(10), after(10), after(10)])).toEqual([[0, 10, 10, 10], 429, -1, 40])
  })
})

test("a part of a scenario that is undefined counts as left out", () => {
  const nothing = { status: undefined, afterMs: undefined, broken: undefined, retryAfterMs: undefined }
  const scenario = {
    answers: { config: [{ ...nothing, guardrails: undefined }] },
    draws: undefined,
    inputGuardrails: undefined,
    openCircuits: undefined,
    metadata: undefined,
    params: undefined,
    pathname: undefined
  }
  expect(predicted(a, scenario)).toEqual(predicted(a))
  expect(predicted(a, { answers: undefined })).toEqual(predicted(a))
})

test("a call that exceeds the timeout counts as 408 and is retried if 408 is listed", () => {
  const slow = { afterMs: 700 }
  const config = { ...a, request_timeout: 200 }
  expect(predicted(config, { answers: { config: [slow] } })).toMatchObject({ status: 408, elapsedMs: 200 })
  const retried = { ...config, retry: { attempts: 1, on_status_codes: [408] } }
  expect(predicted(retried, { answers: { config: [slow] } })).toMatchObject({
    status: 200,
    retryAttemptCount: 1,
    elapsedMs: 1200
  })
})

describe("guardrails", () => {
  test("no provider is called if an input guardrail denies", () => {
    expect(predicted(a, { inputGuardrails: { config: "denied" } })).toEqual({
      status: 446,
      optionPath: "config",
      retryAttemptCount: 0,
      elapsedMs: 0,
      calls: []
    })
  })

  test("a guardrail that only fails turns a 200 into 246 and changes no other status", () => {
    const inputGuardrails = { config: "failed" } as const
    expect(predicted(a, { inputGuardrails }).status).toBe(246)
    expect(predicted(a, { inputGuardrails, answers: { config: [500] } }).status).toBe(500)
    expect(predicted(a, { answers: { config: [{ guardrails: "denied" }] } }).status).toBe(446)
  })

  test("a denied answer that is retried starts the retries again", () => {
    const config = { ...a, retry: { attempts: 1, on_status_codes: [446, 500] } }
    const denied = { guardrails: "denied" } as const
    expect(predicted(config, { answers: { config: [denied, 500, 500] } })).toMatchObject({
      status: 500,
      retryAttemptCount: 2,
      calls: [
        ["config", 1, 200],
        ["config", 2, 500],
        ["config", 3, 500]
      ]
    })
    expect(predicted(config, { answers: { config: [denied, denied] } }).retryAttemptCount).toBe(-1)
  })
})

describe("fallback", () => {
  const [one, two, three] = [0, 1, 2].map(index => `config.targets[${index}]`) as [string, string, string]

  test("continues after any status except 2xx", () => {
    const answers = { [one]: [401], [two]: [201] }
    expect(predicted(fallback([a, b, a]), { answers })).toMatchObject({ status: 201, optionPath: two })
  })

  test("continues only after the statuses in its list", () => {
    const config = fallback([a, b, a], { on_status_codes: [429, 200] })
    expect(predicted(config, { answers: { [one]: [429], [two]: [200], [three]: [500] } }).calls).toHaveLength(
      3
    )
    expect(predicted(config, { answers: { [one]: [500] } }).calls).toHaveLength(1)
  })

  test("answers with the last failure", () => {
    const answers = { [one]: [401], [two]: [403] }
    expect(predicted(fallback([a, b]), { answers })).toMatchObject({ status: 403, optionPath: two })
  })

  test("stops if the gateway itself fails: without a provider, or with a condition that it cannot evaluate", () => {
    const answers = { [one]: [500] }
    expect(predicted(fallback([a, {}, b]), { answers })).toEqual({
      status: 500,
      elapsedMs: 0,
      calls: [[one, 1, 500]]
    })
    const query = { "metadata.x": { $exists: true } }
    const conditional = { strategy: { mode: "conditional", conditions: [{ query, then: "x" }] }, targets: [] }
    expect(predicted(fallback([a, conditional, b]), { answers })).toEqual({
      status: 400,
      elapsedMs: 0,
      calls: [[one, 1, 500]]
    })
  })

  test("continues after a target that never answers, unless it has a list", () => {
    const never = loadbalance([{ ...a, weight: 0 }])
    expect(predicted(fallback([never, b]))).toMatchObject({ status: 200, optionPath: two })
    expect(predicted(fallback([never, b], { on_status_codes: [500] }))).toEqual({ elapsedMs: 0, calls: [] })
  })
})

test("loadbalance draws a target by weight and tries no other", () => {
  const config = loadbalance([{ ...a, weight: 3 }, b])
  const pathAt = (draw: number) => predicted(config, { draws: { config: draw } }).optionPath
  expect([0, 0.749, 0.75, 0.999].map(pathAt)).toEqual([
    "config.targets[0]",
    "config.targets[0]",
    "config.targets[1]",
    "config.targets[1]"
  ])
  expect(predicted(config, { answers: { "config.targets[0]": [500] } })).toMatchObject({
    status: 500,
    optionPath: "config.targets[0]"
  })
})

test("single uses its first target, and fails without one", () => {
  expect(predicted({ strategy: { mode: "single" }, targets: [a, b] }).optionPath).toBe("config.targets[0]")
  expect(predicted({ strategy: { mode: "single" }, targets: [] })).toMatchObject({ status: 500, calls: [] })
})

test("conditional uses the first condition that holds, then the default, then answers 400", () => {
  const conditions = [
    { query: { "metadata.plan": "paid" }, then: "paid" },
    { query: { "params.model": { $regex: "^gpt" } }, then: "gone" },
    { query: { "url.pathname": "/v1/embeddings" }, then: "vectors" }
  ]
  const targets = ["paid", "vectors", "rest"].map(name => ({ ...a, name }))
  const config = (strategy: object = {}) => ({
    strategy: { mode: "conditional", conditions, ...strategy },
    targets
  })
  const withDefault = config({ default: "rest" })
  expect(predicted(withDefault, { metadata: { plan: "paid" } }).optionPath).toBe("config.targets[0]")
  expect(predicted(withDefault, { params: { model: "gpt-4o" } })).toEqual({
    status: 400,
    elapsedMs: 0,
    calls: []
  })
  expect(predicted(withDefault, { pathname: "/v1/embeddings" }).optionPath).toBe("config.targets[1]")
  expect(predicted(withDefault).optionPath).toBe("config.targets[2]")
  expect(predicted(config()).status).toBe(400)
})

describe("the hosted gateway", () => {
  const hosted = (config: object, scenario: Scenario = {}) =>
    predict(planOf(config, {}, { saved: true }), scenario)

  test("answers 500 where the open-source gateway never answers", () => {
    const drawless = loadbalance([{ ...a, weight: 0 }])
    expect(hosted(drawless)).toEqual({ calls: [], status: 500, elapsedMs: 0 })
    expect(predict(planOf(drawless, {}, openSource))).toEqual({ calls: [], elapsedMs: 0 })
    expect(hosted(fallback([]))).toEqual({ calls: [], status: 500, elapsedMs: 0 })
  })

  test("refuses a config in which a target names no provider", () => {
    expect(hosted(fallback([a, {}]))).toEqual({ calls: [], status: 400, elapsedMs: 0 })
  })

  test("leaves out targets with an open circuit breaker, unless all of them are open", () => {
    const cb_config = { failure_threshold: 1, cooldown_interval: 30_000 }
    const config = fallback([{ provider: "@a" }, { provider: "@b" }, b], { cb_config })
    const called = (...openCircuits: ReadonlyArray<string>) =>
      hosted(config, { openCircuits, answers: {} }).calls.map(({ path }) => path)
    expect(called()).toEqual(["config.targets[0]"])
    expect(called("config.targets[0]")).toEqual(["config.targets[1]"])
    expect(called("config.targets[0]", "config.targets[1]", "config.targets[2]")).toEqual([
      "config.targets[2]"
    ])
    const slugs = fallback([{ provider: "@a" }, { provider: "@b" }], { cb_config })
    const all = { openCircuits: ["config.targets[0]", "config.targets[1]"] }
    expect(hosted(slugs, all).calls.map(({ path }) => path)).toEqual(["config.targets[0]"])
    // The same config sent with the request has no circuit breaker.
    expect(predict(planOf(slugs), { openCircuits: ["config.targets[0]"] }).calls).toMatchObject([
      { path: "config.targets[0]" }
    ])
  })

  test("continues a fallback after 446, and answers 200 for a soft denial", () => {
    const hook = { id: "h", deny: true, checks: [{ id: "default.contains", parameters: {} }] }
    const config = fallback([{ ...a, before_request_hooks: [hook] }, b])
    const denied = { inputGuardrails: { "config.targets[0]": "denied" } } as const
    expect(hosted(config, denied)).toMatchObject({ status: 200, optionPath: "config.targets[1]" })
    const soft = fallback([{ ...a, before_request_hooks: [{ ...hook, soft_deny_200: true }] }, b])
    expect(hosted(soft, denied)).toMatchObject({ calls: [], status: 200, optionPath: "config.targets[0]" })
  })
})

describe("boundaries", () => {
  const [one, two] = ["config.targets[0]", "config.targets[1]"]

  test("a fallback continues after statuses outside 200–299", () => {
    const called = (status: number) =>
      predicted(fallback([a, b]), { answers: { [String(one)]: [status] } }).optionPath
    expect([199, 200, 299, 300].map(called)).toEqual([two, one, one, two])
  })

  test("a call that takes exactly as long as the timeout succeeds", () => {
    const took = (afterMs: number) =>
      predicted({ ...a, request_timeout: 200 }, { answers: { config: [{ afterMs }] } })
    expect(took(200)).toMatchObject({ status: 200, elapsedMs: 200 })
    expect(took(201)).toMatchObject({ status: 408, elapsedMs: 200 })
  })

  test("retry-after waits together stay within a minute, and each one below it", () => {
    const config = { ...a, retry: { attempts: 3, on_status_codes: [429], use_retry_after_header: true } }
    const outcome = (...waits: ReadonlyArray<number>) => {
      const answers = { config: waits.map(retryAfterMs => ({ status: 429, retryAfterMs })) }
      const { status, elapsedMs } = predict(planOf(config, {}, openSource), { answers })
      return [status, elapsedMs]
    }
    expect(outcome(59_999)).toEqual([200, 59_999])
    expect(outcome(60_000)).toEqual([429, 0])
    expect(outcome(30_000, 30_000)).toEqual([200, 60_000])
    expect(outcome(30_000, 30_001)).toEqual([429, 30_000])
  })

  test("retry-after is obeyed only for a retried 429, if the config says so", () => {
    const outcome = (retry: object, status: number) => {
      const { calls } = predict(planOf({ ...a, retry: { attempts: 1, ...retry } }, {}, openSource), {
        answers: { config: [{ status, retryAfterMs: 10 }] }
      })
      return calls.map(({ waitedMs }) => waitedMs)
    }
    const obeys = { use_retry_after_header: true }
    expect(outcome({ ...obeys, on_status_codes: [429, 503] }, 429)).toEqual([0, 10])
    expect(outcome({ ...obeys, on_status_codes: [429, 503] }, 503)).toEqual([0, 1000])
    expect(outcome({ on_status_codes: [429] }, 429)).toEqual([0, 1000])
    expect(outcome({ ...obeys, on_status_codes: [503] }, 429)).toEqual([0])
  })
})

describe("guardrails that deny", () => {
  const guard = (...effects: ReadonlyArray<object>) =>
    effects.map(effect => ({ "default.contains": {}, ...effect }))
  const [deny, soft, flag] = [{ deny: true }, { deny: true, soft_deny_200: true }, {}]

  test.for<[string, ReadonlyArray<object>, number]>([
    ["one", [deny], 446],
    ["one that denies with 200", [soft], 200],
    ["one that denies with 200 and one that only flags", [flag, soft], 200],
    ["both", [soft, deny], 446],
    ["none in the plan", [flag], 446]
  ])("%s", ([, effects, status]) => {
    const input = planOf({ ...a, input_guardrails: guard(...effects) })
    expect(predict(input, { inputGuardrails: { config: "denied" } })).toMatchObject({ calls: [], status })
    const output = planOf({ ...a, output_guardrails: guard(...effects) })
    expect(predict(output, { answers: { config: [{ guardrails: "denied" }] } }).status).toBe(status)
  })

  test("a guardrail that fails without denying turns a 200 into 246, and leaves a 201", () => {
    const answers = { config: [{ guardrails: "failed" } as const] }
    expect(predict(planOf(a), { answers }).status).toBe(246)
    expect(predict(planOf(a), { answers: { config: [{ status: 201, guardrails: "failed" }] } }).status).toBe(
      201
    )
  })
})
