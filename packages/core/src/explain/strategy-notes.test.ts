import { describe, expect, test } from "vitest"
import { a, b, fallback, loadbalance, openSource, planOf } from "./plan.fixture.ts"

const notes = (config: object, options?: Parameters<typeof planOf>[2]) =>
  planOf(config, {}, options).root.notes
const saved = { saved: true } as const

describe("a strategy that can choose no target", () => {
  test("a strategy without targets has a note", () => {
    expect(notes(fallback([]))).toEqual(["There is no target: the gateway answers 500."])
    expect(notes(fallback([]), openSource)).toEqual([
      "There is no target: the gateway fails, or never answers."
    ])
    expect(notes(loadbalance([]))).toEqual(["There is no target: the gateway answers 500."])
  })

  test("weights that add up to 0 have a note in a load balancer only", () => {
    const unweighted = [
      { ...a, weight: 0 },
      { ...b, weight: 0 }
    ]
    const told = "No target can be drawn with these weights: the gateway"
    expect(notes(loadbalance(unweighted))).toEqual([`${told} answers 500.`])
    expect(notes(loadbalance(unweighted), openSource)).toEqual([`${told} never answers.`])
    expect(notes(loadbalance([...unweighted, b]))).toEqual([])
    expect(notes(fallback(unweighted))).toEqual([])
  })
})

describe("features that only a saved config has", () => {
  const cb_config = { failure_threshold: 5, cooldown_interval: 60_000 }
  const sticky = (settings: object, mode = "loadbalance") => ({
    strategy: { mode, conditions: [], default: "a", sticky: settings },
    targets: [{ ...a, name: "a" }]
  })

  test("a load balancer with sticky sessions has a note", () => {
    expect(notes(sticky({ enabled: true, ttl: 60 }), saved)).toEqual([
      "Sticky: requests of one API key go to the same target for 60 s."
    ])
    expect(
      notes(sticky({ enabled: true, ttl: 60, hash_fields: ["metadata.a", "metadata.b"] }), saved)
    ).toEqual([
      "Sticky: requests of one API key with equal metadata.a, metadata.b go to the same target for 60 s."
    ])
    expect(notes(sticky({ enabled: true, hash_fields: [] }))).toHaveLength(1)
    expect(notes(sticky({ enabled: false, ttl: 60 }), saved)).toEqual([])
    expect(notes(sticky({ enabled: true }, "fallback"), saved)).toEqual([])
    expect(notes(sticky({ enabled: true }, "conditional"), saved)).toEqual([])
  })

  test("circuit breakers have a note, except in a conditional strategy", () => {
    const broken = (mode: string) => ({
      strategy: { mode, conditions: [], default: "a", cb_config },
      targets: [{ ...a, name: "a" }]
    })
    expect(notes(broken("fallback"))).toHaveLength(1)
    expect(notes(broken("fallback"), saved)).toEqual([])
    expect(notes(broken("conditional"))).toEqual([])
    expect(notes(fallback([a], {}, { cb_config }), openSource)).toEqual([])
  })
})

describe("conditions", () => {
  const conditional = (conditions: ReadonlyArray<object>, otherwise?: string) => ({
    strategy: { mode: "conditional", conditions, ...(otherwise === undefined ? {} : { default: otherwise }) },
    targets: [{ ...a, name: "a" }]
  })
  const asked = (query: object) => ({ query, then: "a" })

  test("a default that names no target has a note", () => {
    expect(notes(conditional([], "a"))).toEqual([])
    expect(notes(conditional([], "b"))).toEqual([
      'The default is "b", but no target has that name: the gateway answers 400 if no condition holds.'
    ])
  })

  test("a condition that also holds for a missing value has a note on the hosted gateway", () => {
    const absent = asked({ "metadata.x": { $ne: "y" } })
    const present = asked({ "metadata.x": "y" })
    expect(notes(conditional([present, absent], "a"))).toHaveLength(1)
    expect(notes(conditional([present, present], "a"))).toEqual([])
    expect(notes(conditional([present, absent], "a"), openSource)).toEqual([])
  })
})
