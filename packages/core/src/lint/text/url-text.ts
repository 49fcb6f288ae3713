// URLs to which the gateway appends its path as it is.

import { sayOf, type TextRule } from "./text-rule.ts"

export const urlText: TextRule = field => {
  if (!field.text.endsWith("/")) return
  sayOf(
    field,
    "value.trailing-slash",
    "ends in a slash, so the path behind it begins with two: //chat/completions",
    "Take the slash off.",
    "warning"
  )
}
