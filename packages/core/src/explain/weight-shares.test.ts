import { describe, expect, test } from "vitest"
import { drawnIndex, sharesOf } from "./weight-shares.ts"

test.for<[string, ReadonlyArray<number>, ReadonlyArray<number>]>([
  ["by weight", [1, 3], [0.25, 0.75]],
  ["none", [], []],
  ["a weight of 0 is never drawn", [0, 1], [0, 1]],
  ["all weights are 0", [0, 0], [0, 0]],
  ["a sum of 0", [1, -1], [0, 0]],
  ["a sum below 0", [1, -2], [0, 0]],
  ["a sum that is not finite", [Number.MAX_VALUE, Number.MAX_VALUE], [0, 0]],
  ["a negative weight first", [-1, 2], [0, 1]],
  ["a negative weight last, so that the first gets all", [3, -2], [1, 0]],
  ["a negative weight between", [2, -1, 3], [0.5, 0, 0.5]]
])("the shares of targets: %s", ([, weights, shares]) => {
  expect(sharesOf(weights)).toEqual(shares)
})

describe("the target that a draw selects", () => {
  test.for<[ReadonlyArray<number>, number, number | undefined]>([
    [[1, 3], 0, 0],
    [[1, 3], 0.24, 0],
    [[1, 3], 0.25, 1],
    [[1, 3], 0.99, 1],
    [[0, 1], 0, 1],
    [[1, 1, 2], 0.5, 2],
    [[0, 0], 0, undefined],
    [[], 0, undefined]
  ])("with weights %j, the draw %s selects %s", ([weights, draw, index]) => {
    expect(drawnIndex(weights, draw)).toBe(index)
  })
})
