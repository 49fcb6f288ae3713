// Items of a comma-separated field.

import { problem, type Refinement } from "../type.ts"

/** A string that stays one item between commas and cannot be mistaken for JSON. */
export const listItem: Refinement = text =>
  /[,[\]"']/.test(text)
    ? problem("value.list-item", "contains a comma, bracket or quote", "Write one name per item.")
    : undefined
