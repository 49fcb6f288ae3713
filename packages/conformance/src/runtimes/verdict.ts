// Checks the outcomes of a suite in a runtime, except for known gaps.

import type { Gap } from "./gap.ts"
import type { Outcome } from "./inside/vitest.ts"

export interface Verdict {
  /** Tests that passed, of those that were run. */
  readonly passed: number
  readonly run: number
  /** Why some could not pass, without duplicates. */
  readonly reasons: ReadonlyArray<string>
  /** The faults: a failure without a gap, a gap that no longer exists, or a suite without tests. */
  readonly faults: ReadonlyArray<string>
}

/** Checks `outcomes` against the gaps of that suite in that runtime. */
export function verdictOf(outcomes: ReadonlyArray<Outcome>, gaps: ReadonlyArray<Gap>): Verdict {
  const run = outcomes.filter(({ status }) => status !== "skipped")
  const failed = run.filter(({ status }) => status === "failed")
  const explains = (gap: Gap, { titles }: Outcome) => titles.at(-1) === gap.test
  const unexplained = failed.filter(outcome => !gaps.some(gap => explains(gap, outcome)))
  const stale = gaps.filter(gap => !failed.some(outcome => explains(gap, outcome)))
  return {
    passed: run.length - failed.length,
    run: run.length,
    reasons: [...new Set(gaps.filter(gap => !stale.includes(gap)).map(({ reason }) => reason))],
    faults: [
      ...(run.length === 0 ? ["no test was run"] : []),
      ...unexplained.map(({ titles, message }) => `${titles.join(" > ")}\n  ${message}`),
      ...stale.map(({ test }) => `"${test}" passes now: take it out of gap.ts`)
    ]
  }
}
