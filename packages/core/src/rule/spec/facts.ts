// What a rule about several parts of a spec sees: all that is known once it is encoded.

import type { Emission } from "../../encode/emit.ts"
import type { Layout } from "../../encode/layout.ts"
import type { Run } from "../../grammar/run.ts"
import type { RouteForm } from "../../rows/route-rows.ts"

export interface Facts extends Readonly<Emission> {
  readonly run: Run
  readonly layout: Layout
  /** The spec as given; its parts may be of any type. A warning rule meets no key that is absent. */
  readonly spec: Readonly<Record<string, unknown>>
  /** The route as given. */
  readonly route: Readonly<Record<string, unknown>>
}

/** What the rules see of `spec`, once it is encoded and emitted: it and its route are plain objects. */
export function factsOf(spec: unknown, layout: Layout, run: Run, { fields, bytes }: Emission): Facts {
  const given = spec as Facts["spec"]
  return { run, layout, spec: given, route: given.route as Facts["route"], fields, bytes }
}

/** Reports what is wrong between several parts of a spec. */
export type Rule = (facts: Facts) => void

/** A rule that can keep a spec from compiling. */
export interface ErrorRule {
  /** Whether it has anything to say about a kind of route; asked once. */
  readonly concerns: (form: RouteForm) => boolean
  readonly check: Rule
}

/** The text that the spec gives to a field, `undefined` when it gives none or a faulty one. */
export function textOfField({ layout, run }: Facts, field: string): string | undefined {
  for (const { row, slot } of layout.entries) {
    if (row.field === field && run.slots[slot] !== undefined) return run.slots[slot]
  }
  return undefined
}

/** The inline config of the route, where there is one. */
export function inlineConfigOf({ route }: Facts): Readonly<Record<string, unknown>> | undefined {
  return typeof route.config === "object" && route.config !== null
    ? (route.config as Record<string, unknown>)
    : undefined
}
