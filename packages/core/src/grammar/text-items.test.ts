// Odd arrays: with holes, or without an end.

import { expect, test } from "vitest"
import { fieldNames, plainNames } from "./field-types.ts"
import { newRun } from "./run.ts"
import { comma } from "./wire/comma.ts"
import { names } from "./wire/names.ts"

const list = { is: comma.is, encode: comma.encoder(plainNames) }
const nameList = { is: names.is, encode: names.encoder(fieldNames) }

function encode(wire: typeof list, value: unknown) {
  const run = newRun()
  const text = wire.encode(value, run, ["beta"])
  return { text, issues: run.issues.map(issue => `${issue.rule} at ${issue.path.join(".")}`) }
}

test.each([nameList, list])("a hole in an array gets an error: $is", wire => {
  // biome-ignore lint/suspicious/noSparseArray: it is what is tested.
  expect(encode(wire, [, "x-a"])).toEqual({ text: undefined, issues: ["shape.type at beta.0"] })
  // biome-ignore lint/suspicious/noSparseArray: it is what is tested.
  expect(encode(wire, ["x-a", , "x-b"])).toEqual({ text: undefined, issues: ["shape.type at beta.1"] })
  expect(encode(wire, ["x-a", "x-b"])).toEqual({ text: "x-a,x-b", issues: [] })
})

test.each([nameList, list])("an array that is too long is refused without reading it: $is", wire => {
  expect(encode(wire, new Array(2 ** 32 - 1))).toEqual({
    text: undefined,
    issues: ["shape.too-large at beta"]
  })
  expect(encode(wire, new Array(10_000).fill("a")).issues).toEqual([])
})
