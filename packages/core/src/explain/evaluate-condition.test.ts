import { describe, expect, test } from "vitest"
import { alwaysHolds, evaluateCondition, type RoutingFacts } from "./evaluate-condition.ts"

const facts: RoutingFacts = {
  metadata: { plan: "paid", seats: "12", "dotted.key": "x" },
  params: { model: "gpt-4o", max_tokens: 1000, stream: false, stop: null, messages: [{ role: "user" }] },
  pathname: "/v1/chat/completions"
}

const holds = (query: unknown, about: RoutingFacts = facts) => evaluateCondition(query, about)

describe("comparisons", () => {
  test.for([
    [{ "metadata.plan": "paid" }, true],
    [{ "metadata.plan": "free" }, false],
    [{ "params.stop": null }, true],
    [{ "params.max_tokens": { $eq: 1000 } }, true],
    [{ "params.max_tokens": { $eq: "1000" } }, false],
    [{ "metadata.plan": { $ne: "free" } }, true],
    [{ "metadata.seats": { $gt: 5 } }, true],
    [{ "metadata.seats": { $gt: 12 } }, false],
    [{ "metadata.seats": { $gte: "12 apples" } }, true],
    [{ "metadata.seats": { $gte: 13 } }, false],
    [{ "metadata.seats": { $lt: 100, $lte: 12 } }, true],
    [{ "metadata.seats": { $lt: 12 } }, false],
    [{ "metadata.seats": { $lte: 11 } }, false],
    [{ "metadata.plan": { $ne: "paid" } }, false],
    [{ "metadata.plan": { $gt: 0 } }, false],
    [{ "metadata.plan": { $in: ["paid", "trial"] } }, true],
    [{ "metadata.plan": { $in: ["free"] } }, false],
    [{ "metadata.plan": { $in: "paid" } }, false],
    [{ "metadata.plan": { $nin: ["paid"] } }, false],
    [{ "metadata.plan": { $nin: ["free"] } }, true],
    [{ "metadata.plan": { $nin: "free" } }, false],
    [{ "params.model": { $regex: "^gpt-" } }, true],
    [{ "params.model": { $regex: "^GPT-" } }, false],
    [{ "url.pathname": { $regex: "^/v1/chat" } }, true],
    [{ "url.pathname": "/chat/completions" }, false]
  ])("%j is %s", ([query, expected]) => {
    expect(holds(query)).toBe(expected)
  })

  test("all keys of a query must hold, and all operators of a key", () => {
    expect(holds({ "metadata.plan": "paid", "params.model": "gpt-4o" })).toBe(true)
    expect(holds({ "metadata.plan": "paid", "params.model": "other" })).toBe(false)
    expect(holds({ "params.max_tokens": { $gte: 1000, $lt: 1000 } })).toBe(false)
  })
})

describe("$and and $or", () => {
  const yes = { "metadata.plan": "paid" }
  const no = { "metadata.plan": "free" }

  test.for([
    [{ $and: [yes, yes] }, true],
    [{ $and: [yes, no] }, false],
    [{ $or: [no, yes] }, true],
    [{ $or: [no, no] }, false],
    [{ $and: [] }, true],
    [{ $or: [] }, false],
    [{ $or: [{ $and: [no, yes] }, { $and: [yes, { $or: [no, yes] }] }] }, true]
  ])("%j is %s", ([query, expected]) => {
    expect(holds(query)).toBe(expected)
  })

  test("$and or $or decides: keys after it are not read, and keys before it are", () => {
    expect(holds({ $or: [yes], "metadata.plan": "free" })).toBe(true)
    expect(holds({ $and: [], $or: [no] })).toBe(true)
    expect(holds({ "metadata.plan": "free", $or: [yes] })).toBe(false)
  })

  test("an unknown operator refuses the request if it is evaluated", () => {
    const odd = { "metadata.plan": { $exists: true } }
    expect(holds(odd)).toBe("refused")
    expect(holds({ $or: [yes, odd] })).toBe(true)
    expect(holds({ $or: [odd, yes] })).toBe("refused")
    expect(holds({ $and: [no, odd] })).toBe(false)
    expect(holds({ $and: [yes, odd] })).toBe("refused")
  })
})

describe("quirks of the gateway", () => {
  test("only the first two segments of a path are read", () => {
    expect(holds({ "metadata.plan.anything": "paid" })).toBe(true)
    expect(holds({ "metadata.dotted.key": "x" })).toBe(false)
    expect(holds({ "params.messages.0": { $ne: "user" } })).toBe(true)
  })

  test("a path with one segment, or with another root, finds nothing", () => {
    for (const path of ["metadata", "model", "headers.x", "url.host"]) {
      expect(holds({ [path]: { $eq: "paid" } })).toBe(false)
      expect(holds({ [path]: { $ne: "paid" } })).toBe(true)
    }
  })

  test("$ne and $nin hold for a missing value, and $regex matches the text undefined", () => {
    expect(holds({ "metadata.none": { $ne: "x" } })).toBe(true)
    expect(holds({ "metadata.none": { $nin: ["x"] } })).toBe(true)
    expect(holds({ "metadata.none": { $regex: "fine" } })).toBe(true)
    expect(holds({ "metadata.none": { $eq: null } })).toBe(false)
    expect(holds({ "metadata.none": { $lt: 5 } })).toBe(false)
  })

  test("operators after $regex are not read", () => {
    expect(holds({ "metadata.plan": { $regex: "paid", $eq: "free", $exists: true } })).toBe(true)
    expect(holds({ "metadata.plan": { $eq: "free", $regex: "paid" } })).toBe(false)
  })

  test("an operand of the wrong type makes the condition false and causes no error", () => {
    expect(holds({ "metadata.plan": { $in: "paid" } })).toBe(false)
    expect(holds({ "metadata.plan": { $nin: "free" } })).toBe(false)
    expect(holds({ "metadata.plan": { $regex: "(" } })).toBe(false)
  })

  test("an array instead of operators is read as a map with the operator 0", () => {
    expect(holds({ "metadata.plan": ["paid"] })).toBe("refused")
    expect(holds({ "metadata.plan": [] })).toBe(true)
  })

  test("$and or $or that is not an array is read as a path", () => {
    expect(holds({ $and: { "metadata.plan": "paid" } })).toBe("refused")
    expect(holds({ $or: "x" })).toBe(false)
  })

  test("without facts, every value is missing", () => {
    expect(holds({ "metadata.plan": "paid" }, {})).toBe(false)
    expect(holds({ "metadata.plan": { $ne: "paid" } }, { metadata: null })).toBe(true)
    expect(holds({}, {})).toBe(true)
    expect(holds(null, {})).toBe("refused")
  })
})

test("alwaysHolds finds the queries that hold for every request", () => {
  const always = [{}, { $and: [] }, { "metadata.x": {} }, { $or: [{ "metadata.x": "y" }, {}] }]
  const sometimes = [
    { "metadata.x": "y" },
    { $or: [] },
    { "metadata.x": { $ne: "y" } },
    { $and: [{}, { a: 1 }] },
    null
  ]
  expect(always.map(alwaysHolds)).toEqual(always.map(() => true))
  expect(sometimes.map(alwaysHolds)).toEqual(sometimes.map(() => false))
})
