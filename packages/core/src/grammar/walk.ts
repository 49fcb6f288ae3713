// One walk over one value, such as a JSON document: where it is, how far it may go, how it reports. Names no key.

import * as Redacted from "effect/Redacted"
import { deepest, mostValues } from "../budget.ts"
import { type Change, kindOf, type Path } from "../issue/issue.ts"
import type { Words } from "../issue/words.ts"
import { type Collector, isComplete, type Run, tell } from "./run.ts"
import type { ObjectRule, Problem, Tell } from "./type.ts"

/** An object or array that the walk is in. A chain of places is a path, which is built only for an issue. */
export interface Place {
  /** The place that contains it; `undefined` for the document. */
  readonly above: Place | undefined
  /** Its key there. */
  readonly key: string | number
  readonly value: object
  readonly depth: number
  /** The meaning of an object with misspelt keys: a copy with the right keys added, for its rules. */
  meant?: Record<string, unknown>
}

export interface Walk {
  readonly run: Run
  /** The place of the document in the caller's input. */
  base: Path
  /** How many more values may be visited. */
  left: number
  /** The top-level keys that had a value: a getter may return none the next time. `undefined` if they are not needed. */
  readonly top: string[] | undefined
  /** The top-level keys that this use of the document does not allow, so no repair suggests one. */
  readonly barred: ReadonlySet<string> | undefined
  /** The place of the document, once it is known to be an object. */
  root?: Place
  /** The rule between keys that runs now, and the object that it is about. */
  rule: Pick<ObjectRule, "id" | "severity"> | undefined
  asked: Place | undefined
  /** How that rule reports: at a path from the object. */
  readonly tell: Tell
}

export function newWalk(run: Run, base: Path, top?: string[], barred?: ReadonlySet<string>): Walk {
  const walk: Walk = {
    run,
    base,
    left: mostValues,
    top,
    barred,
    rule: undefined,
    asked: undefined,
    tell(path, what, repair, edit) {
      const { id = "", severity = "error" } = walk.rule ?? {}
      tell(run, { rule: id, severity, path: [...pathOf(walk, walk.asked), ...path], what, repair, edit })
    }
  }
  return walk
}

/** The walk over the value of one field at `base`. A run needs only one, because fields are written one by one. */
export function walkAt(run: Run, base: Path): Walk {
  run.walk ??= newWalk(run, base)
  run.walk.base = base
  run.walk.left = mostValues
  return run.walk
}

/** The path of `key` in `at`. Without a key, the path of `at`; without either, the path of the document. */
export function pathOf(walk: Walk, at: Place | undefined, key?: string | number): Path {
  const reversed: Array<string | number> = []
  if (at !== undefined && key !== undefined) reversed.push(key)
  for (let place = at; place?.above !== undefined; place = place.above) reversed.push(place.key)
  return [...walk.base, ...reversed.reverse()]
}

/** Reports a problem at the {@link pathOf} a key; `what` is a clause that follows the path. */
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

/** The repair of a value that is not JSON. */
export const plainData = "Write plain JSON data."

/** Reports a problem that a refinement found. */
export const complainOfProblem = (
  { rule, what, repair, edit }: Problem,
  walk: Walk,
  at: Place | undefined,
  key: string | number | undefined
): undefined => complain(walk, at, key, rule, what, repair, edit)

/**
 * Enters `value`; `size` is the number of values about to be visited in it, unless they are counted one by one. Reports
 * cycles and values nested too deeply, and returns `undefined` if the walk must not go on, or need not.
 */
export function enter(
  value: object,
  size: number,
  walk: Walk,
  above: Place | undefined,
  key: string | number
): Place | undefined {
  walk.left -= size + 1
  if (walk.left < 0 || isComplete(walk.run)) return undefined
  for (let place: Place | undefined = above; place !== undefined; place = place.above) {
    if (place.value !== value) continue
    return complain(walk, above, key, "shape.cycle", "contains itself", plainData)
  }
  if (above === undefined || above.depth < deepest) return placeIn(above, key, value)
  const what = `is nested deeper than ${deepest} levels`
  return complain(walk, above, key, "shape.too-deep", what, "Flatten it.")
}

/** The place of `value`, at `key` of `above`, in a document that is known to have no cycle there. */
export const placeIn = (above: Place | undefined, key: string | number, value: object): Place => ({
  above,
  key,
  value,
  depth: above === undefined ? 0 : above.depth + 1
})

/** Reports, at the end of the walk, that the value was too large. */
export function complainOfSize(walk: Walk): void {
  if (walk.left >= 0) return
  const what = `has over ${mostValues} values, too many to check`
  complain(walk, undefined, undefined, "shape.too-large", what, "Shorten it.")
}

/** Reports that another type was expected. Does not show the value: it may be a secret in the wrong place. */
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
  return complain(walk, at, key, "shape.redacted", "must not be a Redacted", repair)
}

/**
 * Reports that a getter or proxy of the caller's threw, in the input called `what` or, without a name, at `path`. Its
 * error is dropped: it may hold a secret.
 */
export const reportUnreadable = (run: Collector, what?: string, path: Path = []): undefined =>
  tell(run, {
    rule: "shape.unreadable",
    path,
    subject: what && `the ${what}`,
    what: "cannot be read: a getter or proxy threw",
    repair: plainData
  })

/** Reports that an object was expected in a spec. */
export const reportNotObject = (value: unknown, run: Run, path: Path, like: string): undefined =>
  complainOfType(value, walkAt(run, path), undefined, "", "an object", `For example, write ${like}.`)

/**
 * Writes `value`, which is at `key` of `at` and may be anything, as JSON in ASCII, with its secrets open. If anything
 * is wrong with it, reports all of it and returns `undefined`.
 */
export type Write = (
  value: unknown,
  walk: Walk,
  at: Place | undefined,
  key: string | number
) => string | undefined
