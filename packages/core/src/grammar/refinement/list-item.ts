// Items of a comma-separated field.

import type { Refinement } from "../type.ts"

/** A string that stays one item between commas and cannot be mistaken for JSON. */
export const listItem = {
  name: "a plain name",
  problem: text =>
    /[,[\]"']/.test(text)
      ? {
          rule: "value.list-item",
          what: "contains a comma, bracket or quote, which this comma-separated field cannot",
          repair: "Write one plain name an item."
        }
      : undefined,
  pattern: /^[^,[\]"']*$/
} as const satisfies Refinement
