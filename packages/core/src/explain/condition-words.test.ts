import { expect, test } from "vitest"
import { wordsOfCondition } from "./condition-words.ts"
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
])("%j reads: %s", ([query, expected]) => {
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
    "metadata.a matches /x/ [what stands behind $regex is not read]"
  ],
  [
    { $or: [{ "metadata.a": "b" }], "metadata.c": "d" },
    'metadata.a is "b" [what stands behind $or is not read]'
  ],
  [
    { "metadata.a": { $exists: true } },
    "metadata.a [$exists is not an operator: the request is refused with 400]"
  ],
  [{ "metadata.a": ["b"] }, "metadata.a [0 is not an operator: the request is refused with 400]"]
])("%j tells what the gateway makes of it: %s", ([query, expected]) => {
  expect(words(query)).toBe(expected)
})

test("the hosted gateway documents that a missing value never holds, and that odd conditions are skipped", () => {
  expect(words({ "metadata.a": { $ne: "b" } }, "hosted")).toBe('metadata.a is not "b"')
  expect(words({ "metadata.a": { $exists: true } }, "hosted")).toBe(
    "metadata.a [$exists is not an operator: the condition does not hold]"
  )
})

test("long operands are cut, and nesting ends somewhere", () => {
  expect(words({ "metadata.a": "x".repeat(200) }).length).toBeLessThan(90)
  expect(words({ "metadata.a": { $in: Array.from({ length: 100 }, (_, index) => index) } })).toBe(
    "metadata.a is one of 0, 1, 2, 3, 4, 5, 6, 7 and 92 more"
  )
  let deep: Json = { "metadata.a": "b" }
  for (let level = 0; level < 200; level++) deep = { $and: [deep] }
  expect(words(deep)).toBe("…")
})
