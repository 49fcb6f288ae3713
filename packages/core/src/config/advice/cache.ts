// What the two gateways make of a cache.

import type { Rule } from "../shape.ts"
import { warn } from "./warn.ts"

const shortest = 60
const longest = 7_776_000

export const cacheAdvice: ReadonlyArray<Rule> = [
  {
    id: "config.max-age-range",
    on: "max_age",
    only: "hosted",
    check({ max_age: age }, walk, at, id) {
      if (typeof age !== "number" || age < 1 || (age >= shortest && age <= longest)) return
      const what = `is ${age} seconds; Portkey documents 60 to 7,776,000 (90 days)`
      warn(walk, at, "max_age", id, what, "Write seconds within that range.")
    }
  },
  {
    // gateway/src/middlewares/cache/index.ts:107-108
    id: "config.max-age-unit",
    on: "max_age",
    only: "open-source",
    check({ max_age: age }, walk, at, id) {
      if (typeof age !== "number" || age < 1) return
      const what = `counts milliseconds on the open-source gateway, where Portkey documents seconds: an answer is kept for ${age / 1000} s`
      warn(walk, at, "max_age", id, what, `Write ${age * 1000} if ${age} s is meant.`)
    }
  },
  {
    id: "config.semantic-cache",
    on: "mode",
    only: "open-source",
    check({ mode }, walk, at, id) {
      if (mode !== "semantic") return
      const what = 'is "semantic", for which the open-source gateway never stores an answer'
      warn(walk, at, "mode", id, what, 'Write "simple".')
    }
  }
]
