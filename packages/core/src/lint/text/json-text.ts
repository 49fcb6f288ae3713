// Fields that carry JSON.

import { isPlainObject } from "../../grammar/plain-object.ts"
import type { Row } from "../../grammar/row.ts"
import { runLike } from "../../grammar/run.ts"
import type { Type } from "../../grammar/type.ts"
import { parseJson } from "../../grammar/wire/json.ts"
import { words } from "../../issue/words.ts"
import { encodedConfig, isConfigId, looksEncoded } from "../../rows/config/saved-id.ts"
import { decode } from "../../rows/decode-field.ts"
import { metadata } from "../../rows/metadata.ts"
import { serviceAccount } from "../../rows/provider/service-account.ts"
import { sayOf, type TextRule } from "./text-rule.ts"

// What the gateway does with text that is not JSON (handlerUtils.ts:954-1027, requestContext.ts:110).
const ofTypes: ReadonlyMap<Type, string> = new Map<Type, string>([
  [metadata, "the gateway reads it as empty metadata and reports no error"],
  [serviceAccount, "the gateway takes it for none and falls back on a bearer token, silently"]
])

const consequenceOf = ({ type, wire }: Row): string =>
  ofTypes.get(type) ?? `the gateway answers ${wire.is === "id-or-json" ? 400 : 500}`

export const jsonText: TextRule = field => {
  const { name, text, rows, request } = field
  const [row] = rows
  const mayBeId = row.wire.is === "id-or-json"
  // A config may be the id of a saved one.
  if (mayBeId && isConfigId(text)) return
  if (mayBeId && looksEncoded(text))
    return sayOf(field, encodedConfig.rule, encodedConfig.what, "Send the config itself, as JSON.")
  const parsed = parseJson(text)
  if ("fault" in parsed) {
    const python = /^\s*[{[]\s*'|:\s*(?:True|False|None)\b/.test(text)
    sayOf(
      field,
      "value.json",
      words`${parsed.fault}: ${consequenceOf(row)}`,
      python
        ? "Write JSON, with double quotes: json.dumps in Python, JSON.stringify in JavaScript."
        : "Write JSON on one line."
    )
    return
  }
  if (mayBeId && isPlainObject(parsed.value) && Object.keys(parsed.value).length === 0) {
    return sayOf(field, "config.empty", "sets nothing, and the gateway answers 400", "Leave the field out.")
  }
  const decoded = decode(row, text, request.run)
  if (!("fault" in decoded)) {
    const { note } = decoded
    return note && sayOf(field, note.rule, note.fault, note.repair, "warning")
  }
  // It is JSON of the wrong shape: its type says what is wrong with it, as it would of a spec.
  const run = runLike(request.run)
  row.wire.encoder(row.type)(parsed.value, run, [name])
  const [issue] = run.issues
  if (issue?.path.length === 1) sayOf(field, issue.rule, decoded.fault, decoded.repair)
  else request.run.issues.push(...run.issues)
}
