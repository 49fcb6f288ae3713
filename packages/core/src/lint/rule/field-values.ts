// Characters that HTTP does not carry, or changes on the way.

import { fieldValueFault, isFieldValue } from "../../http/field-value.ts"
import { isPortkeyField } from "../../rows/known-fields.ts"
import { secretFieldNames } from "../../rows/secret-fields.ts"
import type { Request, RequestRule } from "../lint-rule.ts"

// Fields that neither Portkey nor the provider reads are checked only for what makes the request impossible to send.
const unsendable = /[\0\r\n\u0100-\uffff]/

/** Whether Portkey or the provider reads the value of a field. */
const isOurs = (name: string, { reading }: Request): boolean =>
  isPortkeyField(name) || reading.reader.forwarded.has(name)

// Fields whose presence counts for the hosted gateway (gateway@2.0.0/src/handlers/handlerUtils.ts, kreacher/helpers.ts:73-86).
const effectsOfEmpty: ReadonlyMap<string, string> = new Map([
  ["x-portkey-forward-headers", "which switches off forward_headers of the config"],
  ["x-portkey-cache-namespace", "which is a namespace of its own and takes the place of the metadata"]
])

export const valueRules = [
  {
    id: "value.empty",
    severity: "warning",
    on: [],
    find(request, tell, { gateway }) {
      for (const { name, value } of request.fields) {
        if (value !== "" || !isOurs(name, request)) continue
        const effect = (gateway === "hosted" ? effectsOfEmpty.get(name) : undefined) ?? "so it has no effect"
        tell([name], `is empty, ${effect}`, "Leave the field out, or give it a value.")
      }
    }
  },
  {
    id: "value.not-a-field-value",
    severity: "error",
    on: [],
    find(request, tell) {
      for (const { name, value } of request.fields) {
        const isWrong = isOurs(name, request) ? value !== "" && !isFieldValue(value) : unsendable.test(value)
        if (!isWrong) continue
        const result = /[\0\r\n]/.test(value) ? "no client sends" : "HTTP stacks change or refuse"
        tell([name], `${fieldValueFault(value)}, which ${result}`, repairOf(value))
      }
    }
  },
  {
    id: "value.not-a-field-value",
    severity: "warning",
    on: [],
    find(request, tell) {
      for (const { name, value, given } of request.fields) {
        if (given === value || !isFieldValue(value) || !isOurs(name, request)) continue
        const what = "begins or ends with white space, which is cut off on the way"
        const edit = secretFieldNames.has(name) ? undefined : { set: value }
        tell([name], what, "Remove the white space at the ends.", edit)
      }
    }
  }
] as const satisfies ReadonlyArray<RequestRule>

function repairOf(value: string): string {
  if (value.includes("-----BEGIN")) return "Remove the line breaks from the key; the gateway needs none."
  if (/[\r\n]\s*(?:x-|authorization:)/i.test(value)) return "Send each field by itself."
  if (/[\r\n]/.test(value)) return "Write it on one line."
  return /^[{[]/.test(value)
    ? "Write the character as \\uXXXX, as JSON allows; the gateway reads it back."
    : "Use printable ASCII only."
}
