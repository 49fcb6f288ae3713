// One mistake, one issue: a key in the wrong place does not also count as missing in the right place, and an object that
// must be rewritten is reported once. `compile` lists all, to keep bundles of applications small.

import type { Path } from "./issue.ts"
import type { Finding, Part } from "./words.ts"

/** The findings without those that the repair of another one removes. */
export function withoutFollowUps(all: ReadonlyArray<Finding>): ReadonlyArray<Finding> {
  const found = withBetterRepairs(all)
  if (!found.some(({ rule }) => isAboutMissing(rule) || rewriting.has(rule) || ofScheme.has(rule)))
    return found
  const added = new Set(found.flatMap(each => (isAboutUnknown(each.rule) ? placesAdded(each) : [])))
  const withoutToken = new Set(found.flatMap(({ rule, path }) => (ofScheme.has(rule) ? [nameOf(path)] : [])))
  const rewritten = new Set<string>()
  const missing = new Set(found.flatMap(({ rule, path }) => (rule === "field.missing" ? [nameOf(path)] : [])))
  return found.filter(({ rule, path, edit }) => {
    if (rule === "value.not-a-field-value") return !withoutToken.has(nameOf(path))
    if (rule === "name.unprefixed") return !missing.has(nameOf(path))
    if (isAboutMissing(rule)) return !added.has(nameOf(path))
    if (!isRewriting({ rule, edit })) return true
    return rewritten.size < rewritten.add(nameOf(path.slice(0, -1))).size
  })
}

/** The findings about fields without those about a value that the gateway deletes, whatever it is. */
export function withoutLost(found: ReadonlyArray<Finding>): ReadonlyArray<Finding> {
  const lost = new Set(found.flatMap(({ rule, path }) => (rule === "gateway.field-lost" ? [path[0]] : [])))
  return lost.size === 0
    ? found
    : found.filter(({ rule, path }) => rule === "gateway.field-lost" || !lost.has(path[0]))
}

/** Rules that know what a value means, each with the error of a type that only knows its form. */
const meanings: ReadonlyMap<string, string> = new Map([["route.unknown-provider", "value.provider-slug"]])

/** The findings, where one that knows what a value means has given its repair to the error about the value's form. */
function withBetterRepairs(found: ReadonlyArray<Finding>): ReadonlyArray<Finding> {
  const known = found.filter(({ rule }) => meanings.has(rule))
  if (known.length === 0) return found
  const formOf = ({ rule, path }: Finding, form = rule): string => nameOf([form, ...path])
  const repairs = new Map(known.map(each => [formOf(each, meanings.get(each.rule)), each.repair]))
  const forms = new Set(found.map(each => formOf(each)))
  return found
    .filter(each => !forms.has(formOf(each, meanings.get(each.rule) ?? "")))
    .map(each => ({ ...each, repair: repairs.get(formOf(each)) ?? each.repair }))
}

/** The rules about a key whose repair rewrites the object that has it. */
const rewriting: ReadonlySet<string> = new Set([
  "shape.legacy-config",
  "value.guardrail-type",
  "value.check-name"
])

/** The errors of a token and its scheme: white space after a scheme alone is no other mistake. */
const ofScheme: ReadonlySet<string> = new Set(["value.bearer-doubled", "value.bearer-scheme"])

/** Whether the repair of a finding rewrites the object that has its key. */
export const isRewriting = ({ rule, edit }: Pick<Finding, "rule" | "edit">): boolean =>
  rewriting.has(rule) && edit === undefined

const isAboutUnknown = (rule: string): boolean => rule === "shape.unknown-key" || rule === "name.unknown"

/** Whether a finding of a rule is about something that is missing at its path. */
export const isAboutMissing = (rule: string): boolean =>
  rule.endsWith("missing") || rule === "shape.no-variant" || rule === "hosted.no-api-key"

/** Whether a finding reports that there are more than are listed. */
export const isAboutMore = ({ rule }: Finding): boolean => rule === "limit.issues"

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
