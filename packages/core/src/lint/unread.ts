// Why the gateway does not read a field that it knows.

import type { Variants } from "../grammar/row.ts"
import { type BesideConfig, besideConfig } from "../parse/beside-config.ts"
import { inlineConfigOf } from "../parse/route-of-fields.ts"
import { knownFields } from "../rows/known-fields.ts"
import { type UnofferedRow, unofferedOf } from "../rows/unoffered.ts"
import {
  credentialsOf,
  fieldsOfCredential,
  fieldsOfVariant,
  isAnnounced,
  isComplete,
  lackingRows
} from "./credentials.ts"
import { hasError, type Request } from "./lint-rule.ts"

export type Unread =
  /** A spec does not offer it. */
  | { readonly why: "unoffered"; readonly row: UnofferedRow }
  /** Another name of the same field is present and takes precedence. */
  | { readonly why: "alias"; readonly field: string }
  /** Another credential of the provider is used. */
  | { readonly why: "credential" }
  /** Its credential is incomplete or wrong, which is already reported. */
  | { readonly why: "reported" }
  | { readonly why: "virtual-key" }
  /** The config names its own providers. */
  | { readonly why: "config"; readonly beside: BesideConfig }
  | { readonly why: "route" }

/** The fields that the gateway knows but does not read in this request. */
export function unreadIn(request: Request): ReadonlyMap<string, Unread> {
  const found = new Map<string, Unread>()
  for (const [name] of request.reading.unused)
    if (knownFields().has(name)) found.set(name, whyUnread(name, request))
  return found
}

function whyUnread(name: string, request: Request): Unread {
  const { reading, values, rows, run } = request
  const row = unofferedOf().get(name)
  if (row !== undefined) return { why: "unoffered", row }
  const wins =
    rows.find(each => each.row.aliases.includes(name) && values.has(each.row.field))?.row.field ??
    rows.find(each => each.row.field === name)?.row.aliases.find(alias => values.has(alias))
  if (wins !== undefined) return { why: "alias", field: wins }
  const credential = credentialsOf(reading).find(each => fieldsOfCredential(each).has(name))
  if (credential !== undefined) {
    const isWrong = [...fieldsOfCredential(credential)].some(field => hasError(request, field))
    return !isWrong && isUsable(name, credential, reading) ? { why: "credential" } : { why: "reported" }
  }
  if (reading.form.kind === "virtual-key") return { why: "virtual-key" }
  const config = reading.form.kind === "inline-config" ? inlineConfigOf(values) : undefined
  if (config === undefined) return { why: "route" }
  return { why: "config", beside: besideConfig(name, values.get(name) ?? "", config, run.gateway) }
}

/** Whether a credential is complete, and the variant with the field `name` lacks nothing. */
const isUsable = (name: string, credential: Variants, reading: Request["reading"]): boolean =>
  isComplete(credential, reading) &&
  !Object.values(credential.of).some(
    each =>
      isAnnounced(each, reading) && fieldsOfVariant(each).has(name) && lackingRows(each, reading).length > 0
  )
