// Conditions as the conditional router reads them.

import * as Redacted from "effect/Redacted"
import { describe, expect, test } from "vitest"
import { checkConfig } from "../../compile/check-config.ts"
import { choosing, hosted, issuesOf } from "../../compile/issues.fixture.ts"

const issuesOfQuery = (query: unknown) =>
  issuesOf(
    choosing(
      { mode: "conditional", conditions: [{ query, then: "a" }], default: "a" },
      { ...hosted, name: "a" }
    )
  )

describe("valid queries", () => {
  test.each([
    [{ "metadata.user_plan": { $eq: "paid" } }],
    [{ "metadata.user_plan": "paid", "params.temperature": { $gte: 0.7, $lt: 1 } }],
    [{ "params.stream": true, "params.model": { $in: ["a", "b"] } }],
    [{ "params.seed": { $eq: null } }],
    [{ "url.pathname": { $regex: "^/v1/chat" } }],
    [
      {
        $or: [
          { $and: [{ "metadata.a": "x" }, { "params.n": { $gt: "1" } }] },
          { "metadata.b": { $regex: "y" } }
        ]
      }
    ],
    [{ "metadata.a": "x", $and: [{ "metadata.b": "y" }] }]
  ])("%j", query => {
    expect(issuesOfQuery(query)).toBe("")
  })
})

test("a path that the router does not read gets an error", () => {
  expect(issuesOfQuery({ "metadata.features.new": { $eq: "x" } })).toMatchInlineSnapshot(`
    "error: strategy.conditions[0].query["metadata.features.new"] is not a path that the router reads
      Write "metadata.<key>", "params.<key>" or "url.pathname". (value.query-path)"
  `)
  expect(issuesOfQuery({ "headers.x": "y" })).toMatchInlineSnapshot(`
    "error: strategy.conditions[0].query["headers.x"] is not a path that the router reads
      Write "metadata.<key>", "params.<key>" or "url.pathname". (value.query-path)"
  `)
  for (const path of ["metadata", "metadata.", "params", "url.host", "url.pathname.x", ".x", "model"]) {
    expect(issuesOfQuery({ [path]: "y" }), path).toContain("value.query-path")
  }
})

test("an unknown operator gets an error", () => {
  expect(issuesOfQuery({ "metadata.a": { $equals: "x" } })).toMatchInlineSnapshot(`
    "error: strategy.conditions[0].query["metadata.a"].$equals is not an operator here, so the gateway answers 400
      The keys are $eq, $ne, $gt, $gte, $lt, $lte, $in, $nin, $regex. (shape.query-operator)"
  `)
  expect(issuesOfQuery({ $not: [] })).toMatchInlineSnapshot(`
    "error: strategy.conditions[0].query.$not is not an operator here, so the gateway answers 400
      The keys are $and, $or. (shape.query-operator)"
  `)
  expect(issuesOfQuery({ "metadata.a": { $and: [] } })).toContain("shape.query-operator")
})

test("an invalid operand gets an error", () => {
  expect(issuesOfQuery({ "params.n": { $in: "a" } })).toMatchInlineSnapshot(`
    "error: strategy.conditions[0].query["params.n"].$in must be an array of strings, numbers or booleans; it is a string
      Put it into an array. (shape.type)"
  `)
  expect(issuesOfQuery({ "params.n": { $nin: [{}] } })).toContain(
    "$nin[0] must be a string, a number or a boolean; it is an object"
  )
  expect(issuesOfQuery({ "params.n": { $gt: "many" } })).toMatchInlineSnapshot(`
    "error: strategy.conditions[0].query["params.n"].$gt is not a number, so it never matches
      Write a number. (value.query-operand)"
  `)
  expect(issuesOfQuery({ "params.n": { $gt: true } })).toContain("$gt must be a number; it is a boolean")
  expect(issuesOfQuery({ "params.n": { $eq: {} } })).toMatchInlineSnapshot(`
    "error: strategy.conditions[0].query["params.n"].$eq must be a string, a number or a boolean; it is an object
      Write one of those. (shape.type)"
  `)
  expect(issuesOfQuery({ "params.n": { $regex: "(" } })).toMatchInlineSnapshot(`
    "error: strategy.conditions[0].query["params.n"].$regex is not a regular expression, so it never matches
      For example, write "^gpt-". (value.regex)"
  `)
  expect(issuesOfQuery({ "params.n": { $regex: 1 } })).toContain("$regex must be a string; it is a number")
  expect(issuesOfQuery({ "params.n": ["a"] })).toMatchInlineSnapshot(`
    "error: strategy.conditions[0].query["params.n"] must be a string, a number, a boolean or an object; it is an array
      For example, write { "$eq": "paid" }. (shape.type)"
  `)
  expect(issuesOfQuery({ "params.n": null })).toMatchInlineSnapshot(`
    "error: strategy.conditions[0].query["params.n"] must be a string, a number, a boolean or an object; it is null
      For example, write { "$eq": "paid" }. (shape.type)"
  `)
  expect(issuesOfQuery({ $and: {} })).toMatchInlineSnapshot(`
    "error: strategy.conditions[0].query.$and must be an array of queries; it is an object
      Put it into an array. (shape.type)"
  `)
  expect(issuesOfQuery([])).toMatchInlineSnapshot(`
    "error: strategy.conditions[0].query must be an object; it is an array
      For example, write { "metadata.user_plan": { "$eq": "paid" } }. (shape.type)"
  `)
  expect(issuesOfQuery({ "params.n": { $eq: Redacted.make("secret") } })).toContain("shape.redacted")
  expect(issuesOfQuery({ "params.n": { $eq: "<redacted>" } })).toContain("value.redacted-text")
})

describe("queries that do not work as they look", () => {
  test("a query that always holds, or never, gets a warning", () => {
    expect(issuesOfQuery({})).toMatchInlineSnapshot(`
      "warning: strategy.conditions[0].query is empty, so it always holds
        Write a condition, or remove it. (config.query-constant)"
    `)
    expect(issuesOfQuery({ "params.n": {} })).toMatchInlineSnapshot(`
      "warning: strategy.conditions[0].query["params.n"] has no operator, so it always holds
        Write { "$eq": … }. (config.query-constant)"
    `)
    expect(issuesOfQuery({ $or: [] })).toMatchInlineSnapshot(`
      "warning: strategy.conditions[0].query.$or is empty, so it never holds
        Write queries in it, or remove it. (config.query-constant)"
    `)
  })

  test("a key that is undefined is ignored", () => {
    expect(issuesOfQuery({ "params.n": { $eq: undefined } })).toBe(issuesOfQuery({ "params.n": {} }))
    expect(issuesOfQuery({ "params.n": undefined, $and: undefined })).toBe(issuesOfQuery({}))
    expect(issuesOfQuery({ $and: [{ "params.a": 1 }], "params.b": undefined })).toBe("")
    expect(issuesOfQuery({ "params.n": { $ne: undefined, $eq: 1 } })).toBe("")
  })

  test("an operator or path that is not read gets a warning", () => {
    expect(issuesOfQuery({ $and: [{ "params.a": 1 }], "params.b": 2 })).toMatchInlineSnapshot(`
      "warning: strategy.conditions[0].query["params.b"] comes after $and, where the router has already decided
        Put it before $and, or into it. (config.query-unread)"
    `)
    expect(issuesOfQuery({ "params.a": { $regex: "x", $ne: "xy" } })).toContain("config.regex-not-last")
    expect(issuesOfQuery({ "url.pathname": { $regex: "^/v1", $ne: "/v1/x" } })).toMatchInlineSnapshot(`
      "warning: strategy.conditions[0].query["url.pathname"].$regex ends the comparison: the operators after it are not read
        Put $regex last. (config.regex-not-last)"
    `)
  })

  test("an unknown operator gets no advice to move before $regex", () => {
    const issues = issuesOfQuery({ "params.a": { $regex: "x", $options: "i" } })
    expect(issues).toContain("shape.query-operator")
    expect(issues).not.toContain("config.regex-not-last")
  })

  test.each([
    ["params.model", "/gpt/", 'Write "gpt".'],
    ["params.model", "/gpt/g", 'Write "gpt".'],
    ["metadata.path", "/a\nb/", 'Write "a\\nb".'],
    [
      "params.model",
      "/gpt/i",
      "Leave the slashes and the flags out. There are no flags: for both cases, write [Aa]."
    ],
    [
      "params.model",
      "/gpt/gi",
      "Leave the slashes and the flags out. There are no flags: for both cases, write [Aa]."
    ],
    [
      "url.pathname",
      "/chat/i",
      "Leave the slashes and the flags out. There are no flags: for both cases, write [Aa]."
    ]
  ])("slashes around a regular expression of %s get a warning: %s", (path, $regex, repair) => {
    const issues = issuesOfQuery({ [path]: { $regex } })
    expect(issues).toContain("has slashes around it, which the router takes for a part of the pattern")
    expect(issues).toContain(`${repair} (config.regex-slashes)`)
  })

  test("the edit removes slashes, unless there are flags", () => {
    const editOf = ($regex: string) =>
      checkConfig(
        choosing(
          {
            mode: "conditional",
            conditions: [{ query: { "params.a": { $regex } }, then: "a" }],
            default: "a"
          },
          { ...hosted, name: "a" }
        )
      )[0]?.edit
    expect(editOf("/gpt/")).toMatchObject({ set: "gpt" })
    expect(editOf("/gpt/i")).toBeUndefined()
  })

  test.each([
    ["url.pathname", "/v1/"],
    ["url.pathname", "/v1/chat/"],
    ["params.model", "//"],
    ["params.model", "/gpt"],
    ["params.model", "gpt/"],
    ["params.model", "a/gpt/i"],
    ["params.model", "/gpt/x"],
    ["params.model", "gpt"]
  ])("a regular expression of %s that has no slashes around it gets none: %s", (path, $regex) => {
    expect(issuesOfQuery({ [path]: { $regex } })).toBe("")
  })

  test("only a regular expression is checked for its slashes", () => {
    expect(issuesOfQuery({ "params.model": "/gpt/" })).toBe("")
    expect(issuesOfQuery({ "params.model": { $eq: "/gpt/i" } })).toBe("")
    expect(issuesOfQuery({ "params.model": { $regex: 5 } })).not.toContain("config.regex-slashes")
  })

  test("a negation that also holds for a missing value gets a warning", () => {
    expect(issuesOfQuery({ "metadata.a": { $ne: "x" } })).toMatchInlineSnapshot(`
      "warning: strategy.conditions[0].query["metadata.a"].$ne also holds for every request that has no metadata.a
        If a missing value must not match, list the allowed values with $in. (config.negation-of-absent)"
    `)
    expect(issuesOfQuery({ "params.a": { $nin: ["x"] } })).toContain("config.negation-of-absent")
  })

  test("a comparison that can never hold gets a warning", () => {
    expect(issuesOfQuery({ "metadata.enabled": { $eq: true } })).toMatchInlineSnapshot(`
      "warning: strategy.conditions[0].query["metadata.enabled"].$eq compares metadata, whose values are text, with a boolean
        Write "true", and send the value as text. (config.metadata-type)"
    `)
    expect(issuesOfQuery({ "metadata.n": 1 })).toContain("config.metadata-type")
    expect(issuesOfQuery({ "metadata.n": { $in: ["1", 1] } })).toContain("config.metadata-type")
    expect(issuesOfQuery({ "url.pathname": { $regex: "^/responses" } })).toMatchInlineSnapshot(`
      "warning: strategy.conditions[0].query["url.pathname"].$regex is anchored at a path without /v1, but the gateway's paths begin with /v1
        Write "^/v1/responses". (config.pathname-anchor)"
    `)
  })
})

test("an operand without an operator is checked like $eq", () => {
  const config = (operand: unknown) =>
    choosing(
      {
        mode: "conditional",
        conditions: [{ query: { "params.x": operand }, then: "a" }],
        default: "a"
      },
      { ...hosted, name: "a" }
    )
  expect(issuesOf(config(Number.NaN))).toMatchInlineSnapshot(`
    "error: strategy.conditions[0].query["params.x"] must be a number; it is NaN
      Write a number. (value.query-operand)"
  `)
  expect(issuesOf(config("<redacted>"))).toMatchInlineSnapshot(`
    "error: strategy.conditions[0].query["params.x"] is a printed Redacted, not the secret
      Pass the Redacted itself. (value.redacted-text)"
  `)
  expect(issuesOf(config({ $in: ["<redacted>"] }))).toMatchInlineSnapshot(`
    "error: strategy.conditions[0].query["params.x"].$in[0] is a printed Redacted, not the secret
      Pass the Redacted itself. (value.redacted-text)"
  `)
})
