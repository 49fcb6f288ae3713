import * as fc from "fast-check"
import { expect, inject } from "vitest"
import { evaluateCondition, type RoutingFacts } from "../../../core/src/explain/evaluate-condition.ts"
import { runsOf } from "../../../core/src/testing/runs.fixture.ts"
import { test } from "../gateway/gateway-test.ts"
import type { Recording } from "../gateway/recording-upstream.ts"
import { send } from "../gateway/send.ts"

// The option path names the chosen target. The config goes directly into the header, because compile refuses many.

const facts = {
  metadata: { plan: "paid", seats: "12", empty: "", "dotted.key": "x", undefined: "odd" },
  params: { model: "gpt-4o", max_tokens: 1000, stream: false, stop: null, nested: { deep: 1 }, list: ["a"] },
  pathname: "/v1/chat/completions"
}

const optionPaths = new Map<string | null, boolean>([
  ["config.targets[0]", true],
  ["config.targets[1]", false]
])

/** The gateway's result for a query. */
async function gatewayVerdict(query: unknown, { metadata, params }: RoutingFacts, recording: Recording) {
  const target = (name: string) => ({
    name,
    provider: "openai",
    api_key: "sk-test",
    custom_host: recording.customHost(name)
  })
  const strategy = { mode: "conditional", conditions: [{ query, then: "yes" }], default: "no" }
  const config = { strategy, targets: [target("yes"), target("no")] }
  const answer = await send(
    recording,
    { "x-portkey-config": JSON.stringify(config), "x-portkey-metadata": JSON.stringify(metadata) },
    { body: params }
  )
  await answer.body?.cancel()
  if (answer.status === 400) return "refused"
  return optionPaths.get(answer.headers.get("x-portkey-last-used-option-index"))
}

const yes = { "metadata.plan": "paid" }
const no = { "metadata.plan": "free" }
const odd = { "metadata.plan": { $exists: true } }

test.for<object>([
  // Each operator, true and false.
  { "metadata.plan": "paid" },
  { "metadata.plan": "free" },
  { "metadata.plan": { $eq: "paid" } },
  { "params.max_tokens": { $eq: "1000" } },
  { "params.stop": null },
  { "params.stop": { $eq: null } },
  { "metadata.plan": { $ne: "paid" } },
  { "metadata.plan": { $ne: "free" } },
  { "metadata.seats": { $gt: 5 } },
  { "metadata.seats": { $gt: "12" } },
  { "metadata.seats": { $gte: "12 apples" } },
  { "params.max_tokens": { $lt: 1000 } },
  { "params.max_tokens": { $lte: 1000, $gt: 999.5 } },
  { "metadata.plan": { $gt: 0 } },
  { "params.list": { $gt: -1 } },
  { "metadata.plan": { $in: ["paid", "trial"] } },
  { "metadata.plan": { $in: ["trial"] } },
  { "metadata.plan": { $in: "paid" } },
  { "metadata.plan": { $nin: ["trial"] } },
  { "metadata.plan": { $nin: ["paid"] } },
  { "metadata.plan": { $nin: "free" } },
  { "params.model": { $regex: "^gpt-" } },
  { "params.model": { $regex: "^GPT-" } },
  { "params.model": { $regex: "(" } },
  { "params.max_tokens": { $regex: "^1" } },
  { "url.pathname": { $regex: "^/v1/chat" } },
  { "url.pathname": { $regex: "^/chat" } },
  // Logic, and the keys that it skips.
  {},
  { $and: [] },
  { $or: [] },
  { $and: [yes, no] },
  { $or: [no, yes] },
  { $or: [no, { $and: [yes, { $or: [yes] }] }] },
  { $or: [yes], "metadata.plan": "free" },
  { "metadata.plan": "free", $or: [yes] },
  { $and: [], $or: [no] },
  { "metadata.plan": { $regex: "paid", $eq: "free" } },
  { "metadata.plan": { $regex: "paid", $exists: true } },
  { "metadata.plan": { $eq: "free", $regex: "paid" } },
  { "metadata.plan": {} },
  { "metadata.plan": [] },
  // Missing values.
  { "metadata.none": { $eq: "x" } },
  { "metadata.none": { $ne: "x" } },
  { "metadata.none": { $nin: ["x"] } },
  { "metadata.none": { $in: [null] } },
  { "metadata.none": null },
  { "metadata.none": { $regex: "undef" } },
  { "metadata.none": { $lt: 5 } },
  { "metadata.empty": { $eq: "" } },
  // Paths.
  { "metadata.plan.more": "paid" },
  { "metadata.dotted.key": "x" },
  { "params.nested.deep": 1 },
  { "params.nested": { $ne: 1 } },
  { "params.list.0": "a" },
  { metadata: "odd" },
  { model: "gpt-4o" },
  { "headers.x": { $ne: "y" } },
  { "url.host": { $ne: "y" } },
  { "metadata.toString": { $ne: "y" } },
  { "constructor.name": "Object" },
  // Operators that refuse the request, and queries that do not evaluate them.
  odd,
  { "metadata.plan": ["paid"] },
  { "metadata.plan": { $not: { $eq: "free" } } },
  { $or: [yes, odd] },
  { $or: [odd, yes] },
  { $and: [no, odd] },
  { $and: [yes, odd] },
  { $and: yes },
  { $or: "x" },
  { $or: [null] },
  { $and: ["ab", 5] }
])("%j", async (query, { recording }) => {
  expect(await gatewayVerdict(query, facts, recording)).toBe(evaluateCondition(query, facts))
})

test("metadata that is not an object counts as missing", async ({ recording }) => {
  const query = { "metadata.plan": { $ne: "paid" } }
  for (const metadata of [null, 7, "text", ["paid"]]) {
    expect(await gatewayVerdict(query, { metadata }, recording)).toBe(evaluateCondition(query, { metadata }))
  }
})

test("evaluateCondition agrees with the gateway on random queries and requests", {
  timeout: 600_000
}, async ({ upstream }) => {
  const name = fc.constantFrom("a", "b", "c")
  const scalar = fc.constantFrom("1", "2", "x", "1x", "", 1, 2, 1.5, true, null)
  const path = fc.oneof(
    fc.tuple(fc.constantFrom("metadata", "params"), name).map(parts => parts.join(".")),
    fc.constantFrom("metadata", "metadata.a.b", "other.a", "url.pathname", "metadata.none")
  )
  const comparison = fc.constantFrom("$eq", "$ne", "$gt", "$gte", "$lt", "$lte")
  const operators = fc.oneof(
    fc.dictionary(comparison, scalar, { maxKeys: 3 }),
    fc.dictionary(fc.constantFrom("$in", "$nin"), fc.oneof(fc.array(scalar, { maxLength: 3 }), scalar), {
      maxKeys: 2
    }),
    fc.record(
      { $regex: fc.constantFrom("1", "^x", "(", "undef", ".*"), $eq: scalar },
      { requiredKeys: ["$regex"] }
    ),
    fc.dictionary(fc.constantFrom("$eq", "$not", "$exists"), scalar, { maxKeys: 2 })
  )
  const { query } = fc.letrec<{ query: object }>(tie => ({
    query: fc
      .array(
        fc.oneof(
          { maxDepth: 3 },
          fc.tuple(path, fc.oneof(scalar, operators)),
          fc.tuple(fc.constantFrom("$and", "$or"), fc.array(tie("query"), { maxLength: 3 }))
        ),
        { maxLength: 3 }
      )
      .map(Object.fromEntries)
  }))
  const values = fc.dictionary(name, scalar)
  const property = fc.asyncProperty(query, values, values, async (asked, metadata, params) => {
    using recording = upstream.record(inject("gatewayOrigin"))
    const about = { metadata, params, pathname: "/v1/chat/completions" }
    expect(await gatewayVerdict(asked, about, recording)).toBe(evaluateCondition(asked, about))
  })
  await fc.assert(property, runsOf(500))
})
