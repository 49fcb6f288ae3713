// Inputs whose plan never ended, took exponential time, or could not be shown.

import { describe, expect, test } from "vitest"
import { deepest, mostPlanned } from "../budget.ts"
import { growth, timeOf } from "../testing/processor-time.fixture.ts"
import { explain } from "./explain.ts"
import { toMermaid } from "./plan-mermaid.ts"
import { toText } from "./plan-text.ts"

const planOf = (config: unknown) => explain({ route: { config } } as never)

const views = (config: unknown): string => {
  const plan = planOf(config)
  return [JSON.stringify(plan), toText(plan), toMermaid(plan)].join("\n")
}

/** An object that is reached 2^levels times. */
const shared = (levels: number): unknown => {
  let node: unknown = { value: 1 }
  for (let level = 0; level < levels; level++) node = { left: node, right: node }
  return node
}

const twiceItself = () => {
  const node: Record<string, unknown> = {}
  node.left = node
  node.right = node
  return node
}

describe("a large plan ends and says that it is incomplete", () => {
  test.each<[string, object]>([
    ["parameters that contain themselves twice", { provider: "openai", override_params: twiceItself() }],
    ["parameters that are shared at every level", { provider: "openai", default_params: shared(40) }],
    [
      "a condition that contains itself twice",
      {
        strategy: {
          mode: "conditional",
          conditions: [{ query: { $and: [twiceItself()] }, then: "a" }],
          default: "a"
        },
        targets: [{ name: "a", provider: "openai" }]
      }
    ],
    ["a list of four billion holes", { strategy: { mode: "fallback" }, targets: new Array(2 ** 32 - 1) }],
    [
      "as many status codes",
      {
        strategy: { mode: "fallback", on_status_codes: new Array(2 ** 32 - 1) },
        retry: { attempts: 1, on_status_codes: new Array(100_000).fill(429) },
        targets: [{}, {}]
      }
    ]
  ])("%s", (_, config) => {
    expect(timeOf(() => views(config))).toBeLessThan(1000)
    expect(planOf(config).notes.join()).toMatch("This plan is not complete")
  })

  test("a plan stops at targets that contain themselves", () => {
    const node: Record<string, unknown> = { strategy: { mode: "fallback" } }
    node.targets = [node, node]
    expect(planOf(node).notes).toContain("This plan is not complete: the config contains itself.")
  })

  test("a plan stops at targets that are nested deeper than the limit", () => {
    const nest = (levels: number): object =>
      levels === 0
        ? { provider: "openai", api_key: "sk-fake" }
        : { strategy: { mode: "fallback", on_status_codes: [429] }, targets: [nest(levels - 1)] }
    const tooDeep = `This plan is not complete: the config is nested deeper than ${deepest} levels.`
    expect(planOf(nest(deepest)).notes).not.toContain(tooDeep)
    expect(planOf(nest(deepest + 1)).notes).toContain(tooDeep)
  })

  test("a plan stops at many targets with many statuses", () => {
    const strategy = (codes: number) => ({ mode: "fallback", on_status_codes: new Array(codes).fill(429) })
    const targets = new Array(100).fill({ provider: "openai", api_key: "sk-fake" })
    expect(planOf({ strategy: strategy(1), targets }).notes.join()).not.toContain("not complete")
    expect(planOf({ strategy: strategy(1000), targets }).notes.join()).toContain("not complete")
  })

  test("a plan stops at many targets with many inherited settings", () => {
    const many = {
      input_guardrails: new Array(1000).fill("pg-1"),
      targets: new Array(1000).fill({ provider: "openai" })
    }
    const plan = planOf({ strategy: { mode: "loadbalance" }, ...many })
    expect(plan.notes).toContain("This plan is not complete: the config has more in it than a plan shows.")
    expect(toText(plan).split("\n").length).toBeLessThan(mostPlanned * 2)
  })

  test("an ordinary plan has no note about completeness", () => {
    expect(planOf({ provider: "openai", override_params: { model: "m" } }).notes).toEqual([])
  })
})

describe("a hole in targets", () => {
  const holes = { strategy: { mode: "loadbalance" }, targets: new Array(2) }
  holes.targets[1] = { provider: "openai", api_key: "sk-fake" }

  test("is a target without a provider", () => {
    const { root } = planOf(holes)
    expect(root.mode === "loadbalance" && root.targets.map(({ mode }) => mode)).toEqual(["leaf", "leaf"])
  })

  test("appears in the diagram", () => expect(views(holes)).toContain("n2"))
})

test("a pattern that could take exponential time is not tried", () => {
  const query = { "metadata.a": { $regex: `^${"(.*)*".repeat(20)}x$` } }
  const config = {
    strategy: { mode: "conditional", conditions: [{ query, then: "a" }] },
    targets: [{ name: "a" }]
  }
  const plan = explain({ route: { config } } as never, { gateway: "open-source" })
  expect(JSON.stringify(plan)).toContain("perhaps also when it is missing")
})

test("a value named like a credential is masked, whatever its type", () => {
  const hidden = { api_key: "Zq7SECRET", headers: { Authorization: ["Zq7SECRET"] }, password: 72_727_272 }
  const text = views({ provider: "openai", override_params: { ...hidden, max_tokens: 100 } })
  expect(text).not.toMatch(/Zq7SECRET|72727272/)
  expect(text).toContain("max_tokens")
})

test.each(["u:Zq7SECRET@h.example.com", "https:u:Zq7SECRET@h.example.com", "h.example.com/v1?key=Zq7SECRET"])(
  "the credentials in the host %s are masked",
  host => expect(views({ provider: "openai", custom_host: host })).not.toContain("Zq7SECRET")
)

const conditional = (count: number) => ({
  strategy: {
    mode: "conditional",
    conditions: Array.from({ length: count }, (_, index) => ({
      query: { "metadata.plan": { $eq: `p${index}` } },
      then: `t${index}`
    })),
    default: "t0"
  },
  targets: Array.from({ length: count }, (_, index) => ({ name: `t${index}`, provider: "openai" }))
})

test("the time of a plan grows linearly with its conditions", { retry: 3 }, () => {
  const [small, large] = [conditional(150), conditional(1500)]
  expect(
    growth(
      () => planOf(small),
      () => planOf(large)
    )
  ).toBeLessThan(30)
})
