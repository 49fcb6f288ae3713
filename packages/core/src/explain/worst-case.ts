// How the worst cases of several parts combine.

import type { WorstCase } from "./routing-plan.ts"

/** All parts, one after another. The result is `undefined` if one part is unknown. */
export function inSequence(parts: ReadonlyArray<WorstCase | undefined>): WorstCase | undefined {
  return combined(parts, (a, b) => a + b)
}

/** Only one of the parts. The result is `undefined` if one part is unknown. */
export function whicheverIsWorse(parts: ReadonlyArray<WorstCase | undefined>): WorstCase | undefined {
  return combined(parts, Math.max)
}

function combined(
  parts: ReadonlyArray<WorstCase | undefined>,
  of: (a: number, b: number) => number
): WorstCase | undefined {
  return parts.reduce<WorstCase | undefined>(
    (sum, part) => {
      if (sum === undefined || part === undefined) return undefined
      const calls = of(sum.calls, part.calls)
      const waitMs = of(sum.waitMs, part.waitMs)
      if (sum.timeMs === undefined || part.timeMs === undefined) return { calls, waitMs }
      return { calls, waitMs, timeMs: of(sum.timeMs, part.timeMs) }
    },
    { calls: 0, waitMs: 0, timeMs: 0 }
  )
}
