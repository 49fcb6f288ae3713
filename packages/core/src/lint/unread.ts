// Why the gateway does not read a field that it knows.

import type { Variants } from "../grammar/row.ts"
import { inlineConfigOf } from "../parse/route-of-fields.ts"
import { isStrategyNode } from "../rows/config/node-kind.ts"
import { knownFields } from "../rows/known-fields.ts"
import { type UnofferedRow, unofferedOf } from "../rows/unoffered.ts"
import { overwrittenKeysOf } from "../rule/config/overwritten-keys.ts"
import { configKeys } from "./config-keys.ts"
import {
  credentialsOf,
  fieldsOfCredential,
  fieldsOfVariant,
  isAnnounced,
  isComplete,
  lackingRows
} from "./credentials.ts"
import type { Request } from "./lint-rule.ts"

export type Unread =
  /** A spec does not offer it. */
  | { readonly why: "unoffered"; readonly row: UnofferedRow }
  /** It is another name of a field that is there. */
  | { readonly why: "alias"; readonly field: string }
  /** Another credential of the provider is used. */
  | { readonly why: "credential" }
  /** What its credential lacks is reported. */
  | { readonly why: "reported" }
  | { readonly why: "virtual-key" }
  /** The config names its own providers; `key` is the config key that says the same. */
  | { readonly why: "config"; readonly key: string | undefined }
  /** The same, and the field is read nevertheless, in place of a key of the config. */
  | { readonly why: "config-key"; readonly key: string }
  | { readonly why: "config-host" }
  | { readonly why: "config-slug" }
  | { readonly why: "route" }

/** The fields that the gateway knows and does not read in this request. */
export function unreadIn(request: Request): ReadonlyMap<string, Unread> {
  const found = new Map<string, Unread>()
  for (const [name] of request.reading.reader.unused())
    if (knownFields().has(name)) found.set(name, whyUnread(name, request))
  return found
}

function whyUnread(name: string, { reading, values, rows, run }: Request): Unread {
  const row = unofferedOf().get(name)
  if (row !== undefined) return { why: "unoffered", row }
  const wins = rows.find(each => each.row.aliases.includes(name) && values.has(each.row.field))
  if (wins !== undefined) return { why: "alias", field: wins.row.field }
  const credential = credentialsOf(reading).find(each => fieldsOfCredential(each).has(name))
  if (credential !== undefined)
    return isUsable(name, credential, reading) ? { why: "credential" } : { why: "reported" }
  if (reading.form.kind === "virtual-key") return { why: "virtual-key" }
  if (reading.form.kind !== "inline-config") return { why: "route" }
  return besideConfig(name, values, run.gateway === "hosted")
}

/** Whether a credential is complete, and nothing is missing in the part of it that has the field `name`. */
const isUsable = (name: string, credential: Variants, reading: Request["reading"]): boolean =>
  isComplete(credential, reading) &&
  !Object.values(credential.of).some(
    each =>
      isAnnounced(each, reading) && fieldsOfVariant(each).has(name) && lackingRows(each, reading).length > 0
  )

/** Why a field is not read beside a config with providers of its own (gateway/src/handlers/handlerUtils.ts:1032). */
function besideConfig(name: string, values: Request["values"], isHosted: boolean): Unread {
  const key = configKeys().get(name)
  if (key === "custom_host") return { why: "config-host" }
  const config = isHosted ? inlineConfigOf(values) : undefined
  if (config !== undefined) {
    if (key !== undefined && !isStrategyNode(config) && overwrittenKeysOf(config.provider).includes(key))
      return { why: "config-key", key }
    if (isSlugField(name, values)) return { why: "config-slug" }
  }
  return { why: "config", key }
}

/** Whether a field names what is stored in Portkey. */
const isSlugField = (name: string, values: Request["values"]): boolean =>
  name === "x-portkey-virtual-key" ||
  (name === "x-portkey-provider" && values.get(name)?.startsWith("@") === true)
