// Keys under the names that other tools give them: a key that is missing, and an unknown one that means it, are one
// mistake. `compile` lists both, because the bundle of an application has no room for these names.

import { isCredentialName } from "../../grammar/credential-name.ts"
import { isAboutMissing, isRewriting, nameOf, withoutFollowUps } from "../../issue/follow-ups.ts"
import type { Path } from "../../issue/issue.ts"
import { meantValue } from "../../issue/misspelt.ts"
import { nearMiss } from "../../issue/near-miss.ts"
import { type Finding, words } from "../../issue/words.ts"
import { guardrailTypes, isGuardrailOption } from "../../rows/config/guardrail.ts"

const isOf = (names: string) => (name: string) => names.split(" ").includes(name.toLowerCase())

/** Each key, with what people call it. */
const otherNames: ReadonlyArray<readonly [key: string, isMeant: (name: string) => boolean]> = [
  ["query", isOf("if when where match condition filter")],
  ["then", isOf("target to use route")],
  ["conditions", isOf("rules routes cases")],
  ["parameters", isOf("params config options args settings")],
  ["api_key", name => name.toLowerCase() === "key" || isCredentialName(name)]
]

const missing = "missing"

// What is reported about a node that lacks one of the keys: the rule, and its place in the node.
const reports: { readonly [key: string]: ReadonlyArray<readonly [rule: string, ...place: Path]> } = {
  api_key: [["config.incomplete"], ["config.credential-missing", "provider"]],
  parameters: [["config.check-parameters", "parameters"]]
}

const placesOfMissing = (node: Path, key: string): ReadonlyArray<string> =>
  (reports[key] ?? [[missing, key]]).map(([rule, ...place]) => nameOf([rule, ...node, ...place]))

const placeOf = ({ rule, path }: Finding): string =>
  nameOf([isAboutMissing(rule) && rule !== "config.credential-missing" ? missing : rule, ...path])

/** The keys that the unknown key of a finding may mean. */
const meantBy = ({ rule, path }: Finding): ReadonlyArray<string> =>
  rule === "shape.unknown-key"
    ? otherNames.filter(([, isMeant]) => isMeant(String(path.at(-1)))).map(([key]) => key)
    : []

/** The id of a check that an unknown key of a check is, as in the shorthand: `{ "default.contains": { … } }`. */
function checkIn({ rule, path }: Finding): string | undefined {
  const key = path.at(-1)
  const isOfCheck = rule === "shape.unknown-key" && path.at(-3) === "checks"
  return isOfCheck && typeof key === "string" && key.includes(".") ? key : undefined
}

/** The findings, where each check in shorthand among the checks of a hook has one. */
function withChecksMeant(found: ReadonlyArray<Finding>): ReadonlyArray<Finding> {
  const checks = new Set(
    found.flatMap(each => (checkIn(each) === undefined ? [] : [nameOf(each.path.slice(0, -1))]))
  )
  if (checks.size === 0) return found
  return found.flatMap(finding => {
    const check = checkIn(finding)
    if (check === undefined)
      return checks.has(nameOf(finding.path.slice(0, -1))) && isMissingOfCheck(finding) ? [] : [finding]
    const repair = words`Write { "id": ${{ quoted: check }}, "parameters": { … } }.`
    return [{ ...finding, repair }]
  })
}

/** The findings without those about the keys of a guardrail that is to be written in another form. */
function withoutOldForms(found: ReadonlyArray<Finding>): ReadonlyArray<Finding> {
  const old = new Set(found.flatMap(each => (isRewriting(each) ? [nameOf(each.path.slice(0, -1))] : [])))
  return old.size === 0
    ? found
    : found.filter(({ rule, path }) => {
        const isPart = rule === "shape.type" && !isGuardrailOption(String(path.at(-1)))
        return !(
          ((isPart || rule === "config.unknown-check") && old.has(nameOf(path.slice(0, -1)))) ||
          (ofForm.has(rule) && old.has(nameOf(path)))
        )
      })
}

/** The rules about a guardrail as a whole. */
const ofForm: ReadonlySet<string> = new Set(["config.guardrail-shorthand", "config.no-checks"])

const isMissingOfCheck = ({ rule }: Finding): boolean =>
  rule === "shape.missing" || rule === "config.check-parameters"

/** A finding about a misspelt type of a guardrail, with the type that is meant; any other finding unchanged. */
function withTypeMeant(finding: Finding): Finding {
  const { rule, what } = finding
  if (rule !== "value.guardrail-type" || typeof what === "string") return finding
  const given = what.flatMap(part =>
    typeof part === "object" && "quoted" in part ? [String(part.quoted)] : []
  )
  const near = nearMiss(given.join(), guardrailTypes)
  return near === undefined ? finding : { ...finding, ...meantValue(near, "") }
}

/** The findings, one for each mistake. */
export function onePerMistake(all: ReadonlyArray<Finding>): ReadonlyArray<Finding> {
  const found = withoutOldForms(withChecksMeant(all.map(withTypeMeant)))
  if (!found.some(each => meantBy(each).length > 0)) return withoutFollowUps(found)
  const places = new Set(found.map(placeOf))
  const explained = new Set<string>()
  const worded = found.map(finding => {
    const node = finding.path.slice(0, -1)
    for (const key of meantBy(finding)) {
      const place = placesOfMissing(node, key).find(each => places.has(each))
      if (place === undefined) continue
      explained.add(place)
      return { ...finding, repair: `Did you mean ${key}?`, edit: undefined }
    }
    return finding
  })
  return withoutFollowUps(worded.filter(each => !explained.has(placeOf(each))))
}
