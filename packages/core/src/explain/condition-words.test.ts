import { describe, expect, test } from "vitest"
import { asksForAbsence, wordsOfCondition } from "./condition-words.ts"
import type { Json } from "./printable.ts"

const words = (query: Json, gateway: "hosted" | "open-source" = "open-source") =>
  wordsOfCondition(query, gateway)

test.for<[Json, string]>([
  [{ "metadata.plan": "paid" }, 'metadata.plan is "paid"'],
  [{ "params.stream": { $eq: true } }, "params.stream is true"],
  [{ "params.max_tokens": { $gt: 1000, $lte: 4000 } }, "params.max_tokens is over 1000 and at most 4000"],
  [{ "params.n": { $gte: "2", $lt: 5 } }, "params.n is at least 2 and under 5"],
  [{ "metadata.plan": { $in: ["a", "b"] } }, 'metadata.plan is one of "a", "b"'],
  [{ "url.pathname": { $regex: "^/v1/chat" } }, "url.pathname matches /^/v1/chat/"],
  [
    { "metadata.a": "1", $or: [{ "metadata.b": "2" }, { "metadata.c": "3", "metadata.d": "4" }] },
    'metadata.a is "1" and (metadata.b is "2" or (metadata.c is "3" and metadata.d is "4"))'
  ],
  [{}, "always"],
  [{ $and: [] }, "always"],
  [{ $or: [] }, "never"],
  [{ "metadata.a": {} }, "metadata.a is anything at all"]
])("%j is written as: %s", ([query, expected]) => {
  expect(words(query)).toBe(expected)
})

test.for<[Json, string]>([
  [{ "params.messages.0.role": "user" }, 'params.messages [.0.role is not read] is "user"'],
  [{ "headers.x": "y" }, 'headers.x [which is always missing] is "y"'],
  [{ model: "y" }, 'model [which is always missing] is "y"'],
  [{ "metadata.a": { $ne: "b" } }, 'metadata.a is not "b" [also when it is missing]'],
  [{ "metadata.a": { $nin: ["b"] } }, 'metadata.a is none of "b" [also when it is missing]'],
  [{ "metadata.a": { $regex: "." } }, "metadata.a matches /./ [also when it is missing]"],
  [{ "metadata.a": { $regex: "(" } }, "metadata.a matches /(/ [never: not a regular expression]"],
  [{ "metadata.a": { $in: "b" } }, 'metadata.a is one of "b" [never: not a list]'],
  [{ "metadata.a": { $gt: "many" } }, 'metadata.a is over "many" [never: not a number]'],
  [
    { "metadata.a": { $regex: "x", $ne: "xy" } },
    "metadata.a matches /x/ [what comes after $regex is not read]"
  ],
  [
    { $or: [{ "metadata.a": "b" }], "metadata.c": "d" },
    'metadata.a is "b" [what comes after $or is not read]'
  ],
  [
    { "metadata.a": { $exists: true } },
    "metadata.a [$exists is not an operator: the request is refused with 400]"
  ],
  [{ "metadata.a": ["b"] }, "metadata.a [0 is not an operator: the request is refused with 400]"]
])("%j says how the gateway reads it: %s", ([query, expected]) => {
  expect(words(query)).toBe(expected)
})

test("the hosted gateway documents that a missing value never matches, and that it skips unknown operators", () => {
  expect(words({ "metadata.a": { $ne: "b" } }, "hosted")).toBe('metadata.a is not "b"')
  expect(words({ "metadata.a": { $exists: true } }, "hosted")).toBe(
    "metadata.a [$exists is not an operator: the condition does not hold]"
  )
})

test("long operands and deep nesting are cut", () => {
  expect(words({ "metadata.a": "x".repeat(200) }).length).toBeLessThan(90)
  expect(words({ "metadata.a": { $in: Array.from({ length: 100 }, (_, index) => index) } })).toBe(
    "metadata.a is one of 0, 1, 2, 3, 4, 5, 6, 7 and 92 more"
  )
  let deep: Json = { "metadata.a": "b" }
  for (let level = 0; level < 200; level++) deep = { $and: [deep] }
  expect(words(deep)).toBe("…")
})

describe("edge cases", () => {
  test.for<[Json, string]>([
    [{ "metadata.a": null }, "metadata.a is null"],
    [{ "metadata.a": { $in: [] } }, "metadata.a is one of nothing"],
    [{ "metadata.a": { $in: [1, 2, 3, 4, 5, 6, 7, 8] } }, "metadata.a is one of 1, 2, 3, 4, 5, 6, 7, 8"],
    [
      { "metadata.a": { $in: [1, 2, 3, 4, 5, 6, 7, 8, 9] } },
      "metadata.a is one of 1, 2, 3, 4, 5, 6, 7, 8 and 1 more"
    ],
    [{ "metadata.a": { $nin: "b" } }, 'metadata.a is none of "b" [never: not a list]'],
    [{ "metadata.a": { $gt: 1, $regex: "this is it" } }, "metadata.a is over 1 and matches /this is it/"],
    [
      { "metadata.a": { $ne: "b", $regex: "x" } },
      'metadata.a is not "b" [also when it is missing] and matches /x/'
    ],
    [{ $and: [{ "metadata.a": 1 }, { "metadata.b": 2 }] }, "metadata.a is 1 and metadata.b is 2"],
    [
      { $and: [{ "metadata.a": 1 }, { "metadata.b": 2 }], "metadata.c": 3 },
      "(metadata.a is 1 and metadata.b is 2) [what comes after $and is not read]"
    ],
    [{ metadata: 1 }, "metadata [which is always missing] is 1"],
    [{ "url.pathname": 1 }, "url.pathname is 1"],
    [{ "url.host": 1 }, "url.host [which is always missing] is 1"],
    [{ "body.pathname": 1 }, "body.pathname [which is always missing] is 1"],
    [{ "url.host.port": 1 }, "url.host [.port is not read; which is always missing] is 1"],
    [7, "something that is not a condition"],
    [null, "something that is not a condition"]
  ])("%j is written as: %s", ([query, expected]) => {
    expect(words(query)).toBe(expected)
  })

  test("the words show conditions down to 64 levels", () => {
    const nested = (levels: number): Json =>
      levels === 0 ? { "metadata.a": "b" } : { $and: [nested(levels - 1)] }
    expect(words(nested(64))).toBe('metadata.a is "b"')
    expect(words(nested(65))).toBe("…")
  })
})

describe("a pattern is also tried on the text undefined", () => {
  const remark = (pattern: Json, gateway?: "hosted") =>
    /\[.*\]$/.exec(words({ "metadata.a": { $regex: pattern } }, gateway))?.[0]
  const always = "[also when it is missing]"
  const perhaps = "[perhaps also when it is missing]"

  test.for<[string, Json, string | undefined]>([
    ["that matches undefined", "undef", always],
    ["that does not match undefined", "paid", undefined],
    ["that is a number", 5, undefined],
    ["with six quantifiers", "u*n*d*e*f*i*", always],
    ["with seven quantifiers, which may take long", "u*n*d*e*f*i*n*", perhaps],
    ["with a group", "(u)n", always],
    ["with a repeated group", "(u)+", perhaps],
    ["of 1,000 characters", "u|".padEnd(1000, "a"), always],
    ["of 1,001 characters", "u|".padEnd(1001, "a"), perhaps]
  ])("a pattern %s", ([, pattern, expected]) => {
    expect(remark(pattern)).toBe(expected)
    expect(remark(pattern, "hosted")).toBeUndefined()
  })
})

describe("whether a query also holds for a missing value", () => {
  test.each<Json>([
    { "metadata.a": { $ne: "b" } },
    { "metadata.a": { $nin: ["b"] } },
    { "metadata.a": { $gt: 1, $ne: 2 } },
    { $or: [{ "metadata.a": "b" }, { $and: [{ "metadata.a": { $ne: "b" } }] }] }
  ])("%j also holds for a missing value", query => {
    expect(asksForAbsence(query)).toBe(true)
  })

  test.each<Json>([
    {},
    { "metadata.a": "b" },
    { "metadata.a": null },
    { "metadata.a": { $eq: "$ne" } },
    { $or: [{ "metadata.a": { $in: ["b"] } }, "$ne", 7] }
  ])("%j does not hold for a missing value", query => {
    expect(asksForAbsence(query)).toBe(false)
  })
})
