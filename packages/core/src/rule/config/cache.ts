// Cache settings that the gateways do not apply as written.

import type { ObjectRule } from "../../grammar/type.ts"
import { isMaxAge } from "../../rows/config/settings.ts"

export const cacheErrors = [
  {
    id: "config.max-age-range",
    on: ["max_age"],
    only: "hosted",
    find({ max_age: age }, tell) {
      if (typeof age !== "number" || !(age >= 1) || isMaxAge(age)) return
      const what = "is not from 60 to 7,776,000 seconds, so it counts as 7 days"
      tell(["max_age"], what, "Write a number within that range.")
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>

export const cacheWarnings = [
  {
    id: "config.max-age-unit",
    severity: "warning",
    on: ["max_age"],
    only: "open-source",
    find({ max_age: age }, tell) {
      if (typeof age !== "number" || !(age >= 1)) return
      const what = `counts milliseconds on the open-source gateway, where Portkey documents seconds: an answer is kept for ${age / 1000} s`
      tell(["max_age"], what, `Write ${age * 1000} if ${age} s is meant.`)
    }
  },
  {
    id: "config.semantic-cache",
    severity: "warning",
    on: ["mode"],
    only: "open-source",
    find({ mode }, tell) {
      if (mode !== "semantic") return
      const what = 'is "semantic", and the open-source gateway never stores an answer in that mode'
      tell(["mode"], what, 'Write "simple".', { set: "simple" })
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>
