// What tests, arbitraries and the reference need to know about rules and refinements. Types only: the facts are in files
// next to the rules and rows, so that no bundle includes them.

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

/** An input that breaks a rule, and the same input corrected. */
export interface Example {
  readonly wrong: unknown
  readonly right: unknown
  /** The gateway that both are for. Default: the hosted one. */
  readonly gateway?: Gateway
}

/** About a rule. */
export interface AboutRule extends Example {
  /** How it is known, for which gateway. */
  readonly known: Known
  /** Further examples, if rules about several things share one id. */
  readonly more?: ReadonlyArray<Example>
}

/**
 * One entry for each rule of some lists: the compiler rejects a table with a missing or an extra entry, and a
 * rule for one gateway without evidence for that gateway.
 */
export type AboutRules<Of extends { readonly id: string }> = {
  readonly [Id in Of["id"]]: AboutRule & { readonly known: Known<OnlyOf<Extract<Of, { readonly id: Id }>>> }
}

type OnlyOf<Of> = Of extends { readonly only: infer G extends Gateway } ? G : never

/** About a refinement. */
export interface AboutRefinement {
  /** The ids of the rules under which it reports. */
  readonly rules: readonly [string, ...ReadonlyArray<string>]
  /** Strings that it accepts. */
  readonly examples: readonly [string, ...ReadonlyArray<string>]
}
