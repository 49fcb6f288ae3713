// Arrays that are not what they seem: with holes, or with no end.

import { expect, test } from "vitest"
import { type Codec, list } from "./codec.ts"
import { names } from "./codec-names.ts"
import { newRun } from "./run.ts"

function encode(codec: Codec<unknown>, value: unknown) {
  const run = newRun()
  const text = codec.encode(value, run, ["beta"])
  return { text, issues: run.issues.map(issue => `${issue.rule} at ${issue.path.join(".")}`) }
}

test.each([names, list])("a hole in an array is told: $kind", codec => {
  // biome-ignore lint/suspicious/noSparseArray: it is what is tested.
  expect(encode(codec, [, "x-a"])).toEqual({ text: undefined, issues: ["shape.type at beta.0"] })
  // biome-ignore lint/suspicious/noSparseArray: it is what is tested.
  expect(encode(codec, ["x-a", , "x-b"])).toEqual({ text: undefined, issues: ["shape.type at beta.1"] })
  expect(encode(codec, ["x-a", "x-b"])).toEqual({ text: "x-a,x-b", issues: [] })
})

test.each([names, list])("an array that is far too long is not looked through: $kind", codec => {
  expect(encode(codec, new Array(2 ** 32 - 1))).toEqual({
    text: undefined,
    issues: ["shape.too-large at beta"]
  })
  expect(encode(codec, new Array(10_000).fill("a")).issues).toEqual([])
})
