// Fields that carry JSON or the id of a config.

import type { Gateway } from "../../grammar/gateway-kind.ts"
import { isPlainObject } from "../../grammar/plain-object.ts"
import type { Row } from "../../grammar/row.ts"
import type { Type } from "../../grammar/type.ts"
import { parseJson } from "../../grammar/wire/json.ts"
import { words } from "../../issue/words.ts"
import { encodedConfig, isConfigId, looksEncoded } from "../../rows/config/saved-id.ts"
import { decode, labelsAsText } from "../../rows/decode-field.ts"
import { metadata } from "../../rows/metadata.ts"
import { serviceAccount } from "../../rows/provider/service-account.ts"
import type { FieldText, TextRule } from "../lint-rule.ts"

// What the gateway does with a string that is not JSON (handlerUtils.ts:728-1027, requestContext.ts:110).
const ofTypes: ReadonlyMap<Type, string> = new Map<Type, string>([
  [metadata, "the gateway reads it as empty metadata and reports no error"],
  [serviceAccount, "the gateway ignores it and uses the bearer token instead, without an error"]
])

const consequenceOf = ({ type, wire }: Row, gateway: Gateway): string =>
  type === metadata && gateway === "hosted"
    ? "the gateway reads it as empty metadata, uses no cache, and reports no error"
    : (ofTypes.get(type) ?? `the gateway answers ${wire.is === "id-or-json" ? 400 : 500}`)

/** Whether the string is an id, or looks like an encoded config: then JSON is not expected. */
const isNoJson = ({ form, text }: FieldText): boolean =>
  form === "id-or-json" && (isConfigId(text) || looksEncoded(text))

export const jsonRules = [
  {
    id: "value.config-encoded",
    severity: "error",
    of: ["id-or-json"],
    find({ text }, tell) {
      if (looksEncoded(text)) tell([], encodedConfig.what, "Send the config itself, as JSON.")
    }
  },
  {
    id: "value.json",
    severity: "error",
    of: ["json", "id-or-json"],
    find(field, tell, { gateway }) {
      const { text, rows, form } = field
      const repair =
        rows[0].type === metadata ? 'Write JSON, for example {"team":"search"}.' : "Write JSON on one line."
      const parsed = isNoJson(field) ? undefined : parseJson(text, repair)
      if (parsed === undefined || !("fault" in parsed)) return
      const consequence = consequenceOf(rows[0], gateway)
      if (/^%(?:7B|5B|22)/i.test(text)) {
        const what = `is percent-encoded, which is not JSON: ${consequence}`
        tell([], what, "Send the JSON itself, without encodeURIComponent.")
        return
      }
      if (form === "id-or-json" && !/[{[:]/.test(text)) {
        const id = /^(['"]|@)?(pc-[-\w]+)['"]?$/.exec(text)?.[2]
        const what = `is neither the id of a saved config nor JSON: ${consequence}`
        if (gateway !== "hosted") tell([], what, "Write the config as JSON.")
        else if (id === undefined)
          tell([], what, "Write the id, which begins with pc-, or the config as JSON.")
        else tell([], what, words`Write ${{ given: id }}.`, { set: id })
        return
      }
      tell([], words`${parsed.fault}: ${consequence}`, parsed.repair)
    }
  },
  {
    id: "config.empty",
    severity: "error",
    of: ["id-or-json"],
    find({ text }, tell) {
      const parsed = parseJson(text)
      if ("fault" in parsed || !isPlainObject(parsed.value) || Object.keys(parsed.value).length > 0) return
      tell([], "sets nothing, and the gateway answers 400", "Leave the field out.", { remove: true })
    }
  },
  {
    id: "field.label-type",
    severity: "warning",
    of: ["json"],
    find({ text, rows, request }, tell) {
      const decoded = decode(rows[0], text, request.run)
      if ("fault" in decoded || decoded.note !== labelsAsText) return
      tell([], labelsAsText.fault, labelsAsText.repair)
    }
  }
] as const satisfies ReadonlyArray<TextRule>
