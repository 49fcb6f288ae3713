// Private keys on one line.

import { sayOf, type TextRule } from "./text-rule.ts"

export const pemText: TextRule = field => {
  if (!/\\[rn]/.test(field.text)) return
  sayOf(
    field,
    "value.pem-newlines",
    "has line breaks written as \\n, which the gateway takes for part of the key: it answers 500",
    "Take them out; the key needs no line breaks."
  )
}
