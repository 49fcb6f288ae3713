// The path of a request through a plan, and the diagram that highlights it.

import { explain, type RoutingConfig } from "@portspec/core"
import { expect, test } from "vitest"
import { litDiagram } from "../playground/lit-diagram.ts"
import { askedFacts, type Choices, noChoices, walk, wayOf } from "../playground/walk.ts"

const config: RoutingConfig = {
  strategy: {
    mode: "conditional",
    conditions: [{ query: { "metadata.plan": "paid" }, then: "strong" }],
    default: "cheap"
  },
  targets: [
    {
      name: "strong",
      strategy: { mode: "fallback", on_status_codes: [429] },
      targets: [{ provider: "@a", retry: { attempts: 1 } }, { provider: "@b" }]
    },
    {
      name: "cheap",
      strategy: { mode: "loadbalance" },
      targets: [{ provider: "@c", weight: 3 }, { provider: "@d" }]
    }
  ]
}
const plan = explain({ apiKey: "pk-fake", route: { config } })
const at = (path: string): string => `config.targets${path}`

function went(choices: Partial<Choices>, metadata?: unknown) {
  const prediction = walk(plan, metadata, { ...noChoices, ...choices })
  const { passed, failed, last } = wayOf(plan, prediction)
  return { status: prediction.status, passed: [...passed].sort(), failed: [...failed], last }
}

test("askedFacts lists the facts that conditions read", () =>
  expect(askedFacts(plan)).toEqual(["metadata.plan"]))

test("the walk follows the metadata of the spec, and a fact overrides it", () => {
  expect(went({}, { plan: "paid" }).last).toBe(at("[0].targets[0]"))
  expect(went({ facts: { "metadata.plan": "free" } }, { plan: "paid" }).last).toBe(at("[1].targets[0]"))
})

test("a failure continues at the next target if the strategy allows it", () => {
  const paid = { facts: { "metadata.plan": "paid" } }
  expect(went({ ...paid, outcomes: { [at("[0].targets[0]")]: "status-429" } })).toEqual({
    status: 200,
    passed: ["config", at("[0]"), at("[0].targets[0]"), at("[0].targets[1]")],
    failed: [at("[0].targets[0]")],
    last: at("[0].targets[1]")
  })
  expect(went({ ...paid, outcomes: { [at("[0].targets[0]")]: "status-500" } })).toMatchObject({
    status: 500,
    last: undefined
  })
})

test("a retry recovers from a failure that happens once", () => {
  const choices: Partial<Choices> = {
    facts: { "metadata.plan": "paid" },
    outcomes: { [at("[0].targets[0]")]: "429-once" }
  }
  expect(went(choices)).toMatchObject({ status: 200, last: at("[0].targets[0]") })
})

test("a load balancer draws the selected target", () => {
  for (const chosen of [0, 1])
    expect(went({ draws: { [at("[1]")]: chosen } }).last).toBe(at(`[1].targets[${chosen}]`))
})

test("the diagram highlights the path", () => {
  const choices: Choices = {
    ...noChoices,
    facts: { "metadata.plan": "paid" },
    outcomes: { [at("[0].targets[0]")]: "status-429" }
  }
  const lit = litDiagram(plan, wayOf(plan, walk(plan, undefined, choices))).split("\n")
  const idOf = (path: string) =>
    lit
      .find(line => line.endsWith(`<br/>${path}"]`))
      ?.trim()
      .split("[")[0]
  expect(lit).toContain(`  class ${idOf(at("[0].targets[0]"))} failed`)
  expect(lit).toContain(`  class ${idOf(at("[0].targets[1]"))} answered`)
  expect(lit.find(line => line.endsWith(" passed"))).toMatch(/class request,n0,n1 passed/)
  expect(lit.find(line => line.includes("linkStyle"))).toContain("linkStyle 0,1,2,3 ")
})
