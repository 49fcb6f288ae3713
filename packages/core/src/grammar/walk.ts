// One walk over one value, such as a document of JSON: where it is, how far it may go, how it reports. Knows no key.

import * as Redacted from "effect/Redacted"
import { deepest, mostValues } from "../budget.ts"
import { type Change, kindOf, type Path, type Severity } from "../issue/issue.ts"
import type { Words } from "../issue/words.ts"
import { type Run, tell } from "./run.ts"
import type { Problem } from "./type.ts"

/** An object or array that the walk is in. A chain of them is a path, written out only for an issue. */
export interface Place {
  /** What it stands in; the document stands in nothing. */
  readonly above: Place | undefined
  /** Where it stands in that. */
  readonly key: string | number
  readonly value: object
  readonly depth: number
}

export interface Walk {
  readonly run: Run
  /** Where the document stands in the caller's input. */
  base: Path
  /** How many more values may be visited. */
  left: number
  /** The keys of a document itself that had a value: a getter may have none the next time. `undefined` where nobody asks. */
  readonly top: string[] | undefined
  /** The rule between keys that is asked now, and about which object. */
  rule: { readonly id: string; readonly severity: Severity } | undefined
  asked: Place | undefined
  /** How that rule reports: at a path from the object. */
  readonly tell: (at: Path, what: Words, repair: Words, edit?: Change) => void
}

export function newWalk(run: Run, base: Path, top?: string[]): Walk {
  const walk: Walk = {
    run,
    base,
    left: mostValues,
    top,
    rule: undefined,
    asked: undefined,
    tell(path, what, repair, edit) {
      const { id = "", severity = "error" } = walk.rule ?? {}
      tell(run, { rule: id, severity, path: [...pathOf(walk, walk.asked), ...path], what, repair, edit })
    }
  }
  return walk
}

/** The walk over the value of one field at `base`: a run needs but one, for the values of fields are written one by one. */
export function walkAt(run: Run, base: Path): Walk {
  run.walk ??= newWalk(run, base)
  run.walk.base = base
  run.walk.left = mostValues
  return run.walk
}

/** The path of `key` in `at`; of `at` itself without a key; of the document without either. */
export function pathOf(walk: Walk, at: Place | undefined, key?: string | number): Path {
  const reversed: Array<string | number> = []
  if (at !== undefined && key !== undefined) reversed.push(key)
  for (let place = at; place?.above !== undefined; place = place.above) reversed.push(place.key)
  return [...walk.base, ...reversed.reverse()]
}

/** Reports what is wrong at {@link pathOf} these; `what` is a clause that follows the path. */
export function complain(
  walk: Walk,
  at: Place | undefined,
  key: string | number | undefined,
  rule: string,
  what: Words,
  repair: Words,
  edit?: Change
): undefined {
  return tell(walk.run, { rule, path: pathOf(walk, at, key), what, repair, edit })
}

/** Reports what a refinement found. */
export const complainOfProblem = (
  { rule, what, repair, edit }: Problem,
  walk: Walk,
  at: Place | undefined,
  key: string | number | undefined
): undefined => complain(walk, at, key, rule, what, repair, edit)

/**
 * Goes into `value`; `size` is how many values are about to be visited in it, unless they are counted one by one.
 * Reports a cycle and too deep a nesting, and returns `undefined` where the walk must not go on.
 */
export function enter(
  value: object,
  size: number,
  walk: Walk,
  above: Place | undefined,
  key: string | number
): Place | undefined {
  walk.left -= size + 1
  if (walk.left < 0) return undefined
  for (let place: Place | undefined = above; place !== undefined; place = place.above) {
    if (place.value !== value) continue
    const repair = "Write plain JSON data, which has no cycles."
    return complain(walk, above, key, "shape.cycle", "contains itself", repair)
  }
  if (above === undefined || above.depth < deepest) return placeIn(above, key, value)
  const what = `is nested deeper than ${deepest} levels`
  return complain(walk, above, key, "shape.too-deep", what, "Flatten it, or save parts of it in Portkey.")
}

/** The place that `value` is, at `key` of `above`, in a document that is known to have no cycle there. */
export const placeIn = (above: Place | undefined, key: string | number, value: object): Place => ({
  above,
  key,
  value,
  depth: above === undefined ? 0 : above.depth + 1
})

/** Reports, when all is done, that there was too much to do. */
export function complainOfSize(walk: Walk): void {
  if (walk.left >= 0) return
  const what = `has over ${mostValues.toLocaleString("en")} values, too many to be checked`
  complain(
    walk,
    undefined,
    undefined,
    "shape.too-large",
    what,
    "A header field carries some 15,000 characters."
  )
}

/** Reports that something else was expected. Shows nothing of the value: it may be a secret in the wrong place. */
export function complainOfType(
  value: unknown,
  walk: Walk,
  at: Place | undefined,
  key: string | number,
  expected: string,
  repair: Words,
  edit?: Change
): undefined {
  if (!Redacted.isRedacted(value))
    return complain(walk, at, key, "shape.type", `must be ${expected}; it is ${kindOf(value)}`, repair, edit)
  const what = "is a Redacted, but this key is not a secret, and only secrets may be Redacted"
  return complain(walk, at, key, "shape.redacted", what, repair)
}

/**
 * Writes `value`, which stands at `key` of `at` and may be anything at all, as JSON in ASCII, its secrets open. Reports
 * everything wrong with it and then returns `undefined`.
 */
export type Write = (
  value: unknown,
  walk: Walk,
  at: Place | undefined,
  key: string | number
) => string | undefined
