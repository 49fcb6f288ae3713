// Strings in place of a value that was never filled in: an unset variable turned into a string, an unchanged template.

import { problem } from "./type.ts"

const whole =
  /^(?:undefined|null|None|NaN|\[object Object\]|<(?!redacted\b)[^<>]*>|\$[A-Za-z_]\w*|%[A-Za-z_]\w*%|(?:os\.(?:environ|getenv)|process\.env\.)\S*)$/
const within = /\$\{[^{}]*\}|\{\{[^{}]*\}\}/

// Visible ASCII without quote, backslash and brace, and how a placeholder, `Bearer` or a printed `Redacted` begins.
const usual = /^(?![<$@[%]|[Bb][Ee]|[Nn]|un|os\.|process\.env\.)[!#-[\]-z|}~]+$/

/**
 * Whether `text` is like nearly every secret: a field value that JSON writes unchanged, without the word `Bearer`, and
 * neither a placeholder nor a printed `Redacted`. Every secret is tested, so each character is looked at only once.
 */
export const isUsualSecret = (text: string): boolean => usual.test(text)

/** Whether `text` is a placeholder, apart from a leading `Bearer` or the @ of a slug, or contains one. */
export const isPlaceholder = (text: string): boolean =>
  hasPlaceholder(text) || whole.test(text.replace(/^bearer +/i, "").replace(/^@/, ""))

/** Whether `text` has a part that a template should have filled in: `${NAME}`, `{{name}}`. */
export const hasPlaceholder = (text: string): boolean => text.includes("{") && within.test(text)

/** The problem with a placeholder in a secret, a slug or an id. */
export const placeholder = problem(
  "value.placeholder",
  "is an unfilled placeholder",
  "Check where the value comes from."
)
