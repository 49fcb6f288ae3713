import { expect, test } from "vitest"
import { hosted, issuesOf, openSource } from "../../compile/issues.fixture.ts"

const cached = (cache: object) => issuesOf({ ...hosted, cache })

test("max_age is a number of seconds within a range", () => {
  expect(cached({ mode: "semantic", max_age: 60 })).toBe("")
  expect(cached({ mode: "simple", max_age: 7_776_000 })).toBe("")
  expect(cached({ mode: "simple", max_age: 59 })).toMatchInlineSnapshot(`
    "error: cache.max_age is not from 60 to 7,776,000 seconds, so it counts as 7 days
      Write a number within that range. (config.max-age-range)"
  `)
  expect(cached({ mode: "simple", max_age: 7_776_001 })).toMatchInlineSnapshot(`
    "error: cache.max_age is not from 60 to 7,776,000 seconds, so it counts as 7 days
      Write a number within that range. (config.max-age-range)"
  `)
})

test("the open-source gateway counts max_age in milliseconds and has no semantic cache", () => {
  const cache = { mode: "semantic", max_age: 3600 }
  expect(issuesOf({ ...openSource, cache }, "open-source")).toMatchInlineSnapshot(`
    "warning: cache.mode is "semantic", and the open-source gateway never stores an answer in that mode
      Write "simple". (config.semantic-cache)
    warning: cache.max_age counts milliseconds on the open-source gateway, where Portkey documents seconds: an answer is kept for 3.6 s
      Write 3600000 if 3600 s is meant. (config.max-age-unit)"
  `)
})
