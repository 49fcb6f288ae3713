// One walk over one config document: where it is, how far it may go, how it reports. Knows no key.

import { formatPath, type Path, type Severity } from "../issue/issue.ts"
import { type Compilation, report } from "../table/compilation.ts"
import { deepest } from "../table/plain-object.ts"

/** An object or array that the walk is in. A chain of them is a path, written out only for an issue. */
export interface Place {
  /** What it stands in; the document stands in nothing. */
  readonly above: Place | undefined
  /** Where it stands in that. */
  readonly key: string | number
  readonly value: object
  readonly depth: number
}

/** What the rules of a walk depend on. */
export type Mood = Pick<Compilation, "gateway" | "warnings">

export const moods: ReadonlyArray<Mood> = [
  { gateway: "hosted", warnings: false },
  { gateway: "open-source", warnings: false },
  { gateway: "hosted", warnings: true },
  { gateway: "open-source", warnings: true }
]

const moodOf = ({ gateway, warnings }: Mood): number => (gateway === "hosted" ? 0 : 1) + (warnings ? 2 : 0)

export interface Walk {
  readonly run: Compilation
  /** The index of the walk's mood in {@link moods}. */
  readonly mood: number
  /** Where the document stands in the caller's input. */
  readonly base: Path
  /** A wrapped secret was met, so it must be opened before the document is sent. */
  redacted: boolean
  /** An inline secret was warned about; once is enough. */
  warnedOfSecrets: boolean
  /** How many more values may be visited. */
  left: number
}

// Far beyond what a field can carry or Portkey stores. Without it, an object that is shared at every level of a document
// would be walked as often as it can be reached: exponentially.
const mostValues = 250_000

export function newWalk(run: Compilation, base: Path): Walk {
  return { run, base, mood: moodOf(run), redacted: false, warnedOfSecrets: false, left: mostValues }
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
  what: string,
  repair: string,
  severity: Severity = "error"
): void {
  const path = pathOf(walk, at, key)
  report(walk.run, rule, path, `${formatPath(path, "the config")} ${what}`, repair, severity)
}

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
  if (above === undefined) return { above, key, value, depth: 0 }
  for (let place: Place | undefined = above; place !== undefined; place = place.above) {
    if (place.value !== value) continue
    complain(
      walk,
      above,
      key,
      "shape.cycle",
      "contains itself",
      "Write plain JSON data, which has no cycles."
    )
    return undefined
  }
  if (above.depth < deepest) return { above, key, value, depth: above.depth + 1 }
  const what = `is nested deeper than ${deepest} levels`
  complain(walk, above, key, "shape.too-deep", what, "Flatten it, or save parts of it in Portkey.")
  return undefined
}

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
