// What a rule about several parts of a spec sees.

import type { Layout } from "../emit/layout.ts"
import type { Run } from "../emit/run.ts"
import { isPlainObject } from "../table/plain-object.ts"

export interface Facts {
  readonly run: Run
  readonly layout: Layout
  /** The spec as given; its parts may be of any type. */
  readonly spec: Readonly<Record<string, unknown>>
  /** The route as given. */
  readonly route: Readonly<Record<string, unknown>>
  /** What the fields take in a request head, in bytes. */
  readonly bytes: number
}

/** What the rules see of `spec`, once it is encoded. */
export function factsOf(spec: unknown, layout: Layout, run: Run, bytes: number): Facts {
  const { route } = spec as Facts["spec"]
  return { run, layout, spec: spec as Facts["spec"], route: isPlainObject(route) ? route : {}, bytes }
}

/** Reports what is wrong between several parts of a spec. */
export type Rule = (facts: Facts) => void

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
