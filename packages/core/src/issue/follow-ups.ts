// One mistake, one issue: a key in the wrong place does not also count as missing in the right place, and an object that
// must be rewritten is reported once. `compile` lists all, to keep bundles of applications small.

import type { Path } from "./issue.ts"
import type { Finding, Part } from "./words.ts"

/** The findings without those that the repair of another one removes. */
export function withoutFollowUps(found: ReadonlyArray<Finding>): ReadonlyArray<Finding> {
  if (!found.some(({ rule }) => isAboutMissing(rule) || rewriting.has(rule))) return found
  const added = new Set(found.flatMap(each => (isAboutUnknown(each.rule) ? placesAdded(each) : [])))
  const rewritten = new Set<string>()
  return found.filter(({ rule, path }) => {
    if (isAboutMissing(rule)) return !added.has(nameOf(path))
    if (!rewriting.has(rule)) return true
    return rewritten.size < rewritten.add(nameOf(path.slice(0, -1))).size
  })
}

/** The rules about a key whose repair rewrites the object that has it. */
const rewriting: ReadonlySet<string> = new Set([
  "shape.legacy-config",
  "value.guardrail-type",
  "value.check-name"
])

const isAboutUnknown = (rule: string): boolean => rule === "shape.unknown-key" || rule === "name.unknown"

/** Whether a finding of a rule is about something that is missing at its path. */
export const isAboutMissing = (rule: string): boolean =>
  rule.endsWith("missing") || rule === "shape.no-variant" || rule === "hosted.no-api-key"

/** A unique string for a path. */
export const nameOf = (path: Path): string => JSON.stringify(path)

/** Every place that exists once an unknown key is repaired: the place of its value, and all places above. */
function placesAdded({ path, repair, edit }: Finding): ReadonlyArray<string> {
  const parts: ReadonlyArray<Part> = typeof repair === "string" ? [] : repair
  const named = parts.flatMap(part =>
    typeof part === "string" ? [] : "at" in part ? [part.at] : "field" in part ? [[part.field]] : []
  )
  const renamed = edit !== undefined && "rename" in edit ? [[...path.slice(0, -1), edit.rename]] : []
  return [...renamed, ...named].flatMap(place => place.map((_, index) => nameOf(place.slice(0, index + 1))))
}
