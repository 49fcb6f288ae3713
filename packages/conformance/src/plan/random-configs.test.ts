import { explain, type RoutingConfig, type Scenario } from "@portspec/core"
import * as fc from "fast-check"
import { expect, inject } from "vitest"
import { leavesOf } from "../../../core/src/explain/leaves.ts"
import type { LeafPlan, PlanNode } from "../../../core/src/explain/routing-plan.ts"
import { runsOf } from "../../../core/src/testing/runs.fixture.ts"
import { test } from "../gateway/gateway-test.ts"
import type { RecordedRequest } from "../gateway/recorded-request.ts"
import { answer, defaultGuardrails, metadata, sketch } from "./random-config.ts"
import { observed, pathOf, predicted, withProviders } from "./through-gateway.ts"

const callerFields = { "x-one": "1", "x-two": "2" }

test("random configs behave as predicted, with the settings of the plan", {
  timeout: 120_000
}, async ({ upstream }) => {
  const seen = { calls: 0, strategies: new Set<string>(), statuses: new Set<number | undefined>() }
  const property = fc.asyncProperty(
    sketch,
    fc.infiniteStream(answer),
    metadata,
    defaultGuardrails,
    async (drawn, answers, about, input) => {
      using recording = upstream.record(inject("gatewayOrigin"))
      const config = withProviders(drawn, recording)
      const guardrails = input.length > 0 ? { guardrails: { input } } : {}
      const rest = { metadata: about, extraHeaders: callerFields, ...guardrails }
      const { root } = explain({ ...rest, route: { config } }, { gateway: "open-source" })
      const leaves = leavesOf({ root })
      const scenario: Scenario = {
        metadata: about,
        params: { model: "test-model" },
        answers: Object.fromEntries(leaves.map(({ path }) => [path, [...answers.take(1)]])),
        inputGuardrails: Object.fromEntries(leaves.flatMap(leaf => guardrailVerdict(leaf)))
      }
      const found = await observed(config, scenario, recording, rest)
      expect(everyPrediction(config, root, scenario)).toContainEqual(found)
      for (const call of recording.requests()) expectSettings(call, leaves)
      note(root, seen.strategies)
      seen.calls += found.calls.length
      seen.statuses.add(found.status)
    }
  )
  await fc.assert(property, runsOf(300))
  expect([...seen.strategies].sort()).toEqual(["conditional", "fallback", "leaf", "loadbalance", "single"])
  expect(seen.statuses.size).toBeGreaterThan(6)
  expect(seen.calls).toBeGreaterThan(100)
})

/** The gateway draws at random, so the prediction of any possible draw may be the right one. */
function everyPrediction(config: RoutingConfig, root: PlanNode, scenario: Scenario) {
  const balancers = nodesOf(root).filter(({ mode }) => mode === "loadbalance")
  let draws: ReadonlyArray<Record<string, number>> = [{}]
  // The two ends of the range always select different targets, if two can be drawn.
  for (const { path } of balancers)
    draws = draws.flatMap(each => [0, 0.999].map(draw => ({ ...each, [path]: draw })))
  return draws.map(each => predicted(config, { ...scenario, draws: each }))
}

const nodesOf = (node: PlanNode): ReadonlyArray<PlanNode> =>
  node.mode === "leaf" ? [node] : [node, ...node.targets.flatMap(nodesOf)]

function note(root: PlanNode, strategies: Set<string>): void {
  for (const { mode } of nodesOf(root)) strategies.add(mode)
}

/** Every guardrail of the random configs fails. */
function guardrailVerdict({
  path,
  inputGuardrails
}: LeafPlan): ReadonlyArray<readonly [string, "denied" | "failed"]> {
  if (inputGuardrails.some(({ effect }) => effect === "deny")) return [[path, "denied"]]
  return inputGuardrails.length > 0 ? [[path, "failed"]] : []
}

function expectSettings({ target, body, headers }: RecordedRequest, leaves: ReadonlyArray<LeafPlan>): void {
  const leaf = leaves.find(({ path }) => path === pathOf(target))
  const { seed, max_tokens } = JSON.parse(body) as Record<string, unknown>
  const overrides = (leaf?.params.overrides ?? []).map(({ key, value }) => [key, value])
  expect({ seed, max_tokens }).toEqual({
    seed: undefined,
    max_tokens: undefined,
    ...Object.fromEntries(overrides)
  })
  const forwarded = Object.keys(callerFields).filter(name => name in headers)
  expect(forwarded).toEqual([...(leaf?.forwardHeaders?.value ?? [])].sort())
  expect(headers.authorization).toBe(`Bearer sk-${leaf?.path}`)
}
