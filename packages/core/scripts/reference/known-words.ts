// How a rule is known, in words for the reference and the command line.

import type { Known } from "../../src/grammar/about.ts"
import type { Gateway } from "../../src/grammar/gateway-kind.ts"

/**
 * The version of each gateway that was run, and when: `@portkey-ai/gateway`, and branch 2.0.0 of Portkey-AI/gateway at
 * 8febc1dc, the enterprise gateway.
 */
const gatewaysRun: { readonly [G in Gateway]: string } = {
  hosted: "2.2.3, 2026-11-26",
  "open-source": "1.15.2, in every test run"
}

/** How a rule is known: a sentence for each gateway. */
export function howKnown(known: Known): string {
  if ("itself" in known) return `by itself: ${known.itself}`
  const said: string[] = []
  for (const gateway of ["hosted", "open-source"] as const) {
    const evidence = known[gateway]
    if (evidence === undefined) continue
    said.push(
      "observed" in evidence
        ? `${gateway}: observed on ${gatewaysRun[gateway]} (${evidence.observed})`
        : `${gateway}: documented (${evidence.documented})`
    )
  }
  return said.join("; ")
}
