// Characters that HTTP does not carry, or does not carry unchanged.

import { fieldValueFault, isFieldValue } from "../../http/field-value.ts"
import { isPortkeyField } from "../../rows/known-fields.ts"
import { type LintRule, say } from "../lint-rule.ts"
import type { RawField } from "../raw-fields.ts"

const rule = "value.not-a-field-value"

// In a field that is nobody's business here, only what keeps the whole request from being sent.
const unsendable = /[\0\r\n\u0100-\uffff]/

export const fieldValues: LintRule = request => {
  for (const field of request.fields) {
    const { name, value, given } = field
    if (!isPortkeyField(name) && !request.reading.reader.forwarded.has(name)) {
      if (unsendable.test(value)) say(request, rule, [name], faultOf(value), repairOf(field))
    } else if (value === "") {
      say(
        request,
        "value.empty",
        [name],
        "is empty, so it has no effect",
        "Leave the field out, or give it a value.",
        "warning"
      )
    } else if (!isFieldValue(value)) {
      say(request, rule, [name], faultOf(value), repairOf(field))
    } else if (given !== value) {
      const what = "begins or ends with white space, which is cut off on the way"
      say(request, rule, [name], what, "Take the white space off.", "warning")
    }
  }
}

const faultOf = (value: string): string =>
  `${fieldValueFault(value)}, which ${/[\0\r\n]/.test(value) ? "no client sends" : "HTTP stacks change or refuse"}`

function repairOf({ value }: RawField): string {
  if (value.includes("-----BEGIN")) return "Take the line breaks out of the key; the gateway needs none."
  if (/[\r\n]/.test(value)) return "Write it on one line."
  return /^[{[]/.test(value)
    ? "Write the character as \\uXXXX, as JSON allows; the gateway reads it back."
    : "Use printable ASCII only."
}
