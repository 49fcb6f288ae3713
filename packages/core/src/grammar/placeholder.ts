// Texts that stand where a value was to be filled in: an unset variable made into a string, a template left as it was.

import type { Problem } from "./type.ts"

const whole =
  /^(?:undefined|null|None|NaN|\[object Object\]|<(?!redacted\b)[^<>]*>|\$[A-Za-z_]\w*|os\.environ\/\S*)$/
const within = /\$\{[^{}]*\}|\{\{[^{}]*\}\}/

// What a placeholder begins with. Every secret is asked, and nearly all are done with at their first character.
const openings = "<$@[BbNnOoUu"

/** Whether `text` is a placeholder as a whole, but for the word Bearer or the @ of a slug, or has one in it. */
export const isPlaceholder = (text: string): boolean =>
  hasPlaceholder(text) ||
  (openings.includes(text.charAt(0)) && whole.test(text.replace(/^bearer +/i, "").replace(/^@/, "")))

/** Whether `text` has a part that a template was to fill in: `${NAME}`, `{{name}}`. */
export const hasPlaceholder = (text: string): boolean => text.includes("{") && within.test(text)

/** What is wrong with such a text in a secret, a slug or an id. */
export const placeholder: Problem = {
  rule: "value.placeholder",
  what: "is a placeholder that was not filled in",
  repair: "Check where the value comes from, for example an environment variable."
}
