// Keys under the names that other tools use: a missing key, and an unknown key that means it, are one mistake. `compile`
// lists both, to keep these names out of bundles.

import { isCredentialName } from "../../grammar/credential-name.ts"
import { isAboutMissing, nameOf, withoutFollowUps } from "../../issue/follow-ups.ts"
import type { Path } from "../../issue/issue.ts"
import type { Finding } from "../../issue/words.ts"

const isOf = (names: string) => (name: string) => names.split(" ").includes(name.toLowerCase())

/** Each key, with its names in other tools. */
const otherNames: ReadonlyArray<readonly [key: string, isMeant: (name: string) => boolean]> = [
  ["query", isOf("if when where match condition filter")],
  ["then", isOf("target to use route")],
  ["conditions", isOf("rules routes cases")],
  ["parameters", isOf("params config options args settings")],
  ["api_key", name => name.toLowerCase() === "key" || isCredentialName(name)]
]

const missing = "missing"

// The report about a node that lacks one of the keys: the rule, and its place in the node.
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

/** The findings, one for each mistake. */
export function onePerMistake(found: ReadonlyArray<Finding>): ReadonlyArray<Finding> {
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
