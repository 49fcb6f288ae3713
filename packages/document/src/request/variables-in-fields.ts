// The variables of a shell command in the header fields that it sends.

import type { Issue } from "@portspec/core"
import { VariableTexts } from "../read/variable-texts.ts"
import type { HeaderField } from "./header-text.ts"

/**
 * The form of a variable in a word: characters that no command contains, so that it differs from a literal `'$NAME'`.
 */
export const signOf = (name: string): string => `\uE000${name}\uE001`

const sign = /\uE000([^\uE001]*)\uE001/g

export interface FilledFields {
  readonly fields: ReadonlyArray<HeaderField>
  /** Writes the variables as `${NAME}` in a text that was built from the fields. */
  readonly named: (text: string) => string
  /** Whether an issue is about the value of a variable, which is unknown. */
  readonly isAboutVariable: (issue: Issue) => boolean
}

/** Replaces each variable in the fields with a unique string. */
export function fillFieldVariables(fields: ReadonlyArray<HeaderField>): FilledFields {
  const texts = new VariableTexts()
  const whole = new Set<string>()
  const filled = fields.map(field => {
    if (/^(?:Bearer\s+)?\uE000[^\uE001]*\uE001$/i.test(field.value)) whole.add(field.name.toLowerCase())
    return { ...field, value: field.value.replace(sign, (_, name: string) => texts.textOf(name)) }
  })
  return {
    fields: filled,
    named: texts.named,
    isAboutVariable: ({ rule, path, message }) =>
      (whole.has(String(path[0])) && !rule.startsWith("name.")) || texts.isIn(message)
  }
}
