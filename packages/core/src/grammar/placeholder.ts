// Strings left where a value should have been filled in: an unset variable turned into a string, an unchanged template.

import { problem } from "./type.ts"

const whole =
  /^(?:undefined|null|None|NaN|\[object Object\]|<(?!redacted\b)[^<>]*>|\$[A-Za-z_]\w*|%[A-Za-z_]\w*%|(?:os\.(?:environ|getenv)|process\.env\.)\S*)$/
const within = /\$\{[^{}]*\}|\{\{[^{}]*\}\}/

// The first characters of placeholders. Every secret is tested, and nearly all pass at their first character.
const openings = "<$@[%BbNnOoUu"

/** Whether `text` is a placeholder, apart from a leading `Bearer` or the @ of a slug, or contains one. */
export const isPlaceholder = (text: string): boolean =>
  hasPlaceholder(text) ||
  ((openings.includes(text.charAt(0)) || text.startsWith("process.env.")) &&
    whole.test(text.replace(/^bearer +/i, "").replace(/^@/, "")))

/** Whether `text` has a part that a template should have filled in: `${NAME}`, `{{name}}`. */
export const hasPlaceholder = (text: string): boolean => text.includes("{") && within.test(text)

/** The problem with a placeholder in a secret, a slug or an id. */
export const placeholder = problem(
  "value.placeholder",
  "is a placeholder that was not filled in",
  "Check where the value comes from."
)
