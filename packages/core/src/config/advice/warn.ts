// How advice is given.

import { complain, type Place, type Walk } from "../../table/walk.ts"

/** Warns of what stands at `key` of `at`; `what` is a clause that follows the path. */
export function warn(
  walk: Walk,
  at: Place | undefined,
  key: string | number | undefined,
  rule: string,
  what: string,
  repair: string
): void {
  complain(walk, at, key, rule, what, repair, "warning")
}
