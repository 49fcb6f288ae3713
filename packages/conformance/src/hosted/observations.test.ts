// The observed behavior of hosted gateways, and Portspec's results for the same requests.

import { describe, expect, test } from "vitest"
import { foretold, objections, observed, predicted } from "./agreement.ts"
import { unpredicted } from "./differences.ts"
import { type Observation, observations } from "./observation.ts"

const named = (...verdicts: ReadonlyArray<Observation["verdict"]>) =>
  observations
    .filter(({ verdict }) => verdicts.includes(verdict))
    .map(observation => [`${observation.id} (${observation.status})`, observation] as const)

describe("a refused request gets an error from lint, and from check of the parsed spec", () => {
  test.each(named("refused"))("%s", (_, observation) => {
    expect(foretold(observation), JSON.stringify(observation.headers)).toEqual({ lint: true, check: true })
  })
})

describe("a served request gets no error, and parses to a spec that compiles", () => {
  test.each(named("served"))("%s", (_, observation) => {
    expect(objections(observation), JSON.stringify(observation.headers)).toEqual([])
  })
})

describe("explain and predict give the destination and the answer that were observed", () => {
  test.each(named("served", "trap", "world"))("%s", (_, observation) => {
    const agrees = JSON.stringify(predicted(observation)) === JSON.stringify(observed(observation))
    if (observation.id in unpredicted) expect(agrees, `${observation.id} need not be pinned`).toBe(false)
    else expect(predicted(observation), JSON.stringify(observation)).toEqual(observed(observation))
  })
})

test("every exception belongs to an observation", () => {
  const ids = new Set(observations.map(({ id }) => id))
  expect(ids.size).toBe(observations.length)
  expect(Object.keys(unpredicted).filter(id => !ids.has(id))).toEqual([])
})
