import { describe, expect, test } from "vitest"
import { a, b, fallback, leaves, loadbalance, openSource, planOf } from "./plan.fixture.ts"

describe("targets that are never reached", () => {
  const reasons = (config: object) => leaves(config).map(leaf => leaf.unreachable)

  test("single reads only its first target", () => {
    expect(reasons({ strategy: { mode: "single" }, targets: [a, b] })).toEqual([
      undefined,
      "a single strategy reads its first target only"
    ])
  })

  test("a fallback with an empty list of statuses stops at its first target", () => {
    expect(reasons(fallback([a, b], { on_status_codes: [] }))).toEqual([
      undefined,
      "on_status_codes is empty, so the first answer is final"
    ])
  })

  test("a target with weight 0, and every target below it, is never reached", () => {
    const targets = [
      { ...a, weight: 1 },
      { ...fallback([a]), weight: 0 }
    ]
    expect(reasons({ strategy: { mode: "loadbalance" }, targets })).toEqual([
      undefined,
      "config.targets[1] is never reached"
    ])
  })

  test("a target that no condition chooses is never reached", () => {
    const named = (name?: string) => ({ ...a, ...(name === undefined ? {} : { name }) })
    const conditions = [
      { query: { "metadata.x": "1" }, then: "one" },
      { query: {}, then: "two" },
      { query: { "metadata.x": "3" }, then: "late" }
    ]
    const strategy = { mode: "conditional", conditions, default: "rest" }
    const targets = ["one", "two", "two", "late", "rest", "spare", undefined].map(named)
    expect(reasons({ strategy, targets })).toEqual([
      undefined,
      undefined,
      "an earlier target has the same name",
      "an earlier condition always holds",
      "an earlier condition always holds",
      "neither a condition nor the default names it",
      "it has no name that a condition could choose"
    ])
  })

  test("a default after a condition that always holds is never reached", () => {
    const strategy = { mode: "conditional", conditions: [{ query: {}, then: "one" }], default: "rest" }
    const targets = [
      { ...a, name: "one" },
      { ...a, name: "rest" }
    ]
    expect(reasons({ strategy, targets })).toEqual([undefined, "an earlier condition always holds"])
  })
})

describe("probabilities", () => {
  test("weights are relative, default to 1, and are multiplied for nested targets", () => {
    const config = loadbalance([
      { ...a, weight: 3 },
      loadbalance([
        { ...a, weight: 0.5 },
        { ...b, weight: 0.5 }
      ]),
      b
    ])
    expect(leaves(config).map(({ path, probability }) => [path, probability])).toEqual([
      ["config.targets[0]", 0.6],
      ["config.targets[1].targets[0]", 0.1],
      ["config.targets[1].targets[1]", 0.1],
      ["config.targets[2]", 0.2]
    ])
  })

  test("weights that add up to 0 have a note", () => {
    const config = loadbalance([
      { ...a, weight: 0 },
      { ...b, weight: 0 }
    ])
    const told = "No target can be drawn with these weights: the gateway"
    expect(planOf(config).root.notes).toEqual([`${told} answers 500.`])
    expect(planOf(config, {}, openSource).root.notes).toEqual([`${told} never answers.`])
  })
})
