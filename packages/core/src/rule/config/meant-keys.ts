// Keys under the names that other tools use: a missing key, and an unknown key that means it, are one mistake. `compile`
// lists both, to keep these names out of bundles.

import { isCredentialName } from "../../grammar/credential-name.ts"
import { isAboutMissing, isRewriting, nameOf, withoutFollowUps } from "../../issue/follow-ups.ts"
import type { Path } from "../../issue/issue.ts"
import { meantValue } from "../../issue/misspelt.ts"
import { folded, nearMiss } from "../../issue/near-miss.ts"
import { type Finding, words } from "../../issue/words.ts"
import { guardrailTypes, isGuardrailOption } from "../../rows/config/guardrail.ts"
import { targetKeys } from "../../rows/config/tree.ts"

const isOf = (names: string) => (name: string) => names.split(" ").includes(name.toLowerCase())

/** Each key, with its names in other tools. */
const otherNames: ReadonlyArray<readonly [key: string, isMeant: (name: string) => boolean]> = [
  ["query", isOf("if when where match condition filter")],
  ["then", isOf("target to use route")],
  ["conditions", isOf("rules routes cases")],
  ["parameters", isOf("params config options args settings")],
  ["resource_name", isOf("resource endpoint azure_endpoint azure_resource")],
  [
    "deployment_id",
    isOf("deployment deployment_name azure_deployment azure_deployment_name engine model_id")
  ],
  [
    "vertex_project_id",
    isOf("project project_id gcp_project gcp_project_id google_project google_cloud_project")
  ],
  ["vertex_region", isOf("location google_region google_location")],
  [
    "api_key",
    name =>
      !/^x-portkey-/i.test(name) &&
      !alone.has(folded(name)) &&
      (name.toLowerCase() === "key" || isCredentialName(name))
  ]
]

/** Names that mean a key of a config whatever else it has, by the folded name. */
const alone: ReadonlyMap<string, string> = new Map(
  [
    ["aws_region", "region_name aws_default_region default_region bedrock_region"],
    ["vertex_project_id", "gcp_project gcp_project_id google_project_id"],
    ["vertex_region", "vertex_location gcp_region gcp_location"],
    ["workers_ai_account_id", "cloudflare_account_id cf_account_id"],
    ["openai_organization", "org org_id organization_id openai_org openai_org_id"],
    ["custom_host", "url api_url host endpoint"],
    ["virtual_key", "vk"],
    ["azure_ad_token", "ad_auth"],
    ["provider", "integration slug vendor provider_slug llm_provider"],
    ["override_params", "override overrides"],
    ["retry.attempts", "retry_attempts retry_count"]
  ].flatMap(([key = "", names = ""]) => names.split(" ").map((name): [string, string] => [folded(name), key]))
)

const missing = "missing"

// The report about a node that lacks one of the keys: the rule, and its place in the node.
const reports: { readonly [key: string]: ReadonlyArray<readonly [rule: string, ...place: Path]> } = {
  vertex_project_id: [["config.vertex-incomplete", "vertex_project_id"]],
  vertex_region: [["config.vertex-incomplete", "vertex_region"]],
  azure_ad_token: [["config.incomplete"]],
  virtual_key: [["config.incomplete"], ["config.no-provider"], ["config.no-route"]],
  provider: [
    ["config.incomplete"],
    ["config.no-provider"],
    ["config.no-route"],
    ["config.credential-without-provider", "api_key"]
  ],
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

/** Whether the repair of a finding leaves an unknown key out, so that its value is lost. */
const isLosing = ({ rule, edit }: Finding): boolean =>
  rule === "shape.unknown-key" && edit !== undefined && "remove" in edit

/** Whether two names are the same but for what one begins with: `accountId` and `workers_ai_account_id`. */
const isAlike = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) > 6 && (one.endsWith(other) || other.endsWith(one))

/**
 * The key that an unknown one means, which would be left out otherwise: one that its node lacks, or one that it means
 * anywhere. The name may be that of a header field.
 */
function meantAnywhere({ path }: Finding, found: ReadonlyArray<Finding>): string | undefined {
  const node = path.slice(0, -1)
  const name = String(path.at(-1)).replace(/^x-portkey-/i, "")
  const lacked = found.flatMap(each =>
    isAboutLacked(each) && nameOf(each.path.slice(0, -1)) === nameOf(node) ? [String(each.path.at(-1))] : []
  )
  const own = lacked.find(key => isAlike(folded(key), folded(name)))
  if (own !== undefined) return own
  const field = name === path.at(-1) ? undefined : name.replaceAll("-", "_").toLowerCase()
  return field !== undefined && Object.hasOwn(targetKeys, field) ? field : alone.get(folded(name))
}

const isAboutLacked = ({ rule, path }: Finding): boolean =>
  path.length > 0 && (rule === "config.companion-missing" || rule === "config.vertex-incomplete")

/** The findings, where an unknown key whose value would be lost has a repair that keeps it, if one is known. */
function withoutLoss(found: ReadonlyArray<Finding>): ReadonlyArray<Finding> {
  const explained = new Set<string>()
  const worded = found.map(finding => {
    const meant = isLosing(finding) ? meantAnywhere(finding, found) : undefined
    if (meant === undefined) return finding
    const node = finding.path.slice(0, -1)
    const [key = "", ...below] = meant.split(".")
    for (const [rule, ...place] of [...(reports[key] ?? []), ["config.companion-missing", key]])
      explained.add(nameOf([rule as string, ...node, ...place]))
    const repair =
      below.length === 0 ? `Did you mean ${key}?` : words`Write it as ${{ at: [...node, key, ...below] }}.`
    return { ...finding, repair, edit: undefined }
  })
  return explained.size === 0
    ? worded
    : worded.filter(({ rule, path }) => !explained.has(nameOf([rule, ...path])))
}

/** The findings, where an unknown key under another tool's name means one that its object lacks: that is one mistake. */
function withMeantWhereMissing(found: ReadonlyArray<Finding>): ReadonlyArray<Finding> {
  if (!found.some(each => meantBy(each).length > 0)) return found
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
  return worded.filter(each => !explained.has(placeOf(each)))
}

// They have a meaning of their own in a spec.
const ofTarget: ReadonlySet<string> = new Set(["name", "weight"])

/** The findings about a spec, where each config key in the spec or its route has a repair that moves it into the config. */
export const withConfigKeysPlaced = (found: ReadonlyArray<Finding>): ReadonlyArray<Finding> =>
  found.map(finding => {
    const { rule, path, repair, edit } = finding
    const isOfSpec = path.length === 1 || (path.length === 2 && path[0] === "route")
    const isUnplaced = isLosing(finding) || (edit === undefined && typeof repair === "string")
    if (rule !== "shape.unknown-key" || !isOfSpec || !isUnplaced) return finding
    const key = snakeOf(String(path.at(-1)))
    if (!Object.hasOwn(targetKeys, key) || ofTarget.has(key)) return finding
    return { ...finding, repair: words`Write it as ${{ at: ["route", "config", key] }}.`, edit: undefined }
  })

const snakeOf = (name: string): string =>
  name
    .replace(/[a-z\d](?=[A-Z])/g, "$&_")
    .replaceAll("-", "_")
    .toLowerCase()

/** The findings, one for each mistake. */
export function onePerMistake(given: ReadonlyArray<Finding>): ReadonlyArray<Finding> {
  const found = withoutOldForms(withChecksMeant(given.map(withTypeMeant)))
  const named = withMeantWhereMissing(found)
  return withoutFollowUps(named.some(isLosing) ? withoutLoss(named) : named)
}
