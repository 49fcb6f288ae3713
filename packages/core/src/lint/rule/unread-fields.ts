// Fields that the gateway knows and does not read in this request, and why.

import type { Variants } from "../../grammar/row.ts"
import { type Words, words } from "../../issue/words.ts"
import { inlineConfigOf } from "../../parse/route-of-fields.ts"
import { isStrategyNode } from "../../rows/config/node-kind.ts"
import { fieldOwners } from "../../rows/field-owners.ts"
import { knownFields } from "../../rows/known-fields.ts"
import { type UnofferedStatus, unofferedOf } from "../../rows/unoffered.ts"
import { overwrittenKeysOf } from "../../rule/config/overwritten-keys.ts"
import { configKeys } from "../config-keys.ts"
import {
  credentialsOf,
  fieldsOfCredential,
  fieldsOfVariant,
  isAnnounced,
  isComplete,
  lackingRows
} from "../credentials.ts"
import { hasIssue, type LintRule, type Request, say } from "../lint-rule.ts"
import { rowsOfRequest } from "../rows-by-name.ts"

export const unreadFields: LintRule = request => {
  const { reader } = request.reading
  reportLost(request)
  for (const [name] of reader.unused()) {
    if (!knownFields().has(name) || hasIssue(request, name)) continue
    const row = unofferedOf().get(name)
    if (row === undefined) reportUnread(name, request)
    else if (row.status !== "transport") {
      say(request, `name.${row.status}`, [name], reasons[row.status], row.advice, "warning")
    }
  }
}

/** Fields that the gateway at hand deletes, and whose sender relies on them. */
function reportLost(request: Request): void {
  const { gateway } = request.run
  for (const { row } of rowsOfRequest(request.reading)) {
    if (!row.vital || row.readBy === gateway || !request.values.has(row.field)) continue
    const what = `has no effect: the ${gateway} gateway deletes the field of every request, and nothing is checked`
    const repair = 'Write the guardrails into the config, as "before_request_hooks" or "after_request_hooks".'
    say(request, "gateway.field-lost", [row.field], what, repair)
  }
}

const reasons: { readonly [Status in UnofferedStatus]: string } = {
  unused: "has no effect: the gateway never uses it",
  deprecated: "has no effect: it has been replaced",
  sdk: "describes the SDK that wrote it; the gateway does not read it",
  undocumented: "is named in Portkey's documentation, but its values are not documented",
  transport: "belongs to the HTTP client"
}

function reportUnread(name: string, request: Request): void {
  const { reading, values } = request
  const wins = Array.from(rowsOfRequest(reading), ({ row }) => row).find(
    row => row.aliases.includes(name) && values.has(row.field)
  )
  if (wins !== undefined) {
    return warn(
      request,
      name,
      "field.shadowed",
      `is not read: ${wins.field} is present as well, and wins`,
      "Keep one."
    )
  }
  const credential = credentialsOf(reading).find(each => fieldsOfCredential(each).has(name))
  if (credential !== undefined) return reportRival(name, credential, request)
  if (reading.form.kind === "inline-config") return reportBesideConfig(name, request)
  if (reading.form.kind === "virtual-key") {
    const what = "is not read: the virtual key holds its own provider"
    return warn(request, name, "field.shadowed", what, "Keep one of the two.")
  }
  warn(
    request,
    name,
    "field.dead",
    `is not read for a route by ${reading.form.name}${ownersOf(name)}`,
    "Leave it out."
  )
}

const warn = (request: Request, name: string, rule: string, what: Words, repair: string): void =>
  say(request, rule, [name], what, repair, "warning")

/** A field of a credential that is not used, unless what that credential lacks has been told. */
function reportRival(name: string, credential: Variants, request: Request): void {
  const { reading } = request
  const told = Object.values(credential.of).some(
    each =>
      isAnnounced(each, reading) && fieldsOfVariant(each).has(name) && lackingRows(each, reading).length > 0
  )
  if (told || !isComplete(credential, reading)) return
  const what = "is not read: the gateway prefers another credential that is present"
  warn(request, name, "field.shadowed", what, "Keep the fields of one credential.")
}

/** A config with providers of its own makes every provider field dead, the credential too (handlerUtils.ts:1032). */
function reportBesideConfig(name: string, request: Request): void {
  const key = configKeys().get(name)
  if (key === "custom_host") {
    const what = "replaces the custom_host of every target in the config"
    return warn(
      request,
      name,
      "config.host-override",
      what,
      "Write custom_host into the targets that it is for."
    )
  }
  const config = inlineConfigOf(request.values)
  if (request.run.gateway === "hosted" && config !== undefined) {
    if (key !== undefined && !isStrategyNode(config) && overwrittenKeysOf(config.provider).includes(key)) {
      const what = words`is read beside this config, in place of its key ${{ given: key }}`
      return warn(request, name, "config.key-overwritten", what, "Keep one of the two.")
    }
    if (isSlugField(name, request)) {
      const what =
        "chooses no provider beside a config that names its own, but its host is called, with the credential of the config"
      return warn(request, name, "config.slug-beside", what, "Leave it out.")
    }
  }
  const lost = key === "api_key" ? ", which sends Bearer undefined where it holds no api_key" : ""
  warn(
    request,
    name,
    "field.dead",
    `is not read: x-portkey-config names its own providers, and the gateway then reads it alone${lost}`,
    key === undefined ? "Leave it out." : `Write it into the config as ${key}, or leave it out.`
  )
}

/** Whether a field names what is stored in Portkey. */
const isSlugField = (name: string, { values }: Request): boolean =>
  name === "x-portkey-virtual-key" ||
  (name === "x-portkey-provider" && values.get(name)?.startsWith("@") === true)

function ownersOf(name: string): string {
  const owners = fieldOwners().get(name) ?? []
  return owners.length === 0 || owners.length > 6 ? "" : `, only for ${owners.join(", ")}`
}
