// How a rule is known for each gateway. Only tests, the reference and the site need this.

import type { Gateway } from "./gateway-kind.ts"

/** The gateways that were run, each with its version and date. */
export const gatewaysRun = {
  "open-source": { name: "@portkey-ai/gateway", version: "1.15.2", when: "in every test run" },
  hosted: {
    name: "branch 2.0.0 of Portkey-AI/gateway at 8febc1dc, the enterprise gateway",
    version: "2.2.3",
    when: "2026-11-26"
  }
} as const satisfies { readonly [G in Gateway]: object }

/** The evidence for a claim about a gateway. */
export type Evidence =
  /** The gateway in {@link gatewaysRun} was run and did it. Names a file of its source, with lines. */
  | { readonly observed: string }
  /** A page of Portkey's documentation says so, and no observation contradicts it. */
  | { readonly documented: string }

type OfGateway<G extends Gateway> = { readonly [K in G]: Evidence } & { readonly [K in Gateway]?: Evidence }

/** It follows from a standard, or from the input itself. */
interface Itself {
  readonly itself: string
}

/** How a rule is known: for the gateway that the rule is about, or for at least one if it is about both. */
export type Known<Only extends Gateway = never> =
  | Itself
  | ([Only] extends [never] ? OfGateway<"hosted"> | OfGateway<"open-source"> : OfGateway<Only>)

/** The same in words, a sentence for each gateway. */
export function howKnown(known: Known): string {
  if ("itself" in known) return `by itself: ${known.itself}`
  const said: string[] = []
  for (const gateway of ["hosted", "open-source"] as const) {
    const evidence = known[gateway]
    if (evidence === undefined) continue
    const { version, when } = gatewaysRun[gateway]
    said.push(
      "observed" in evidence
        ? `${gateway}: observed on ${version}, ${when} (${evidence.observed})`
        : `${gateway}: documented (${evidence.documented})`
    )
  }
  return said.join("; ")
}
