// How a rule is known for each gateway. Types only.

import type { Gateway } from "./gateway-kind.ts"

/** The evidence for a claim about a gateway. */
export type Evidence =
  /** The gateway was run and did it. Names a file of its source, with lines. */
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
