// Keys that only one gateway reads.

import type { Keys, ObjectRule } from "./type.ts"

/** About a key that only the hosted gateway reads. */
export const hostedOnly = {
  id: "config.hosted-only",
  only: "open-source",
  what: "is for the hosted gateway; the open-source one ignores it"
} as const
/** About a key that only the open-source gateway reads. */
export const openSourceOnly = {
  id: "config.open-source-only",
  only: "hosted",
  what: "is for the open-source gateway; the hosted one answers 400 or 500"
} as const

/** One rule for each key that only one gateway reads. On the other gateway the key is an error. */
export const gatewayRules = (keys: Keys): ReadonlyArray<ObjectRule> =>
  Object.entries(keys).flatMap(([key, { only }]) => {
    if (only === undefined) return []
    const { what, ...rule } = only === "hosted" ? hostedOnly : openSourceOnly
    const repair = "Leave it out, or compile for the other gateway."
    return [{ ...rule, on: [key], find: (_node, tell) => tell([key], what, repair) }]
  })
