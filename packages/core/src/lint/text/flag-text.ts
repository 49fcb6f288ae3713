// Booleans as text: the gateway compares exact text, or looks for presence alone.

import { quote } from "../../issue/issue.ts"
import { nearMiss } from "../../issue/near-miss.ts"
import { sayOf, type TextRule } from "./text-rule.ts"

const words: ReadonlyMap<string, string> = new Map([
  ["1", "true"],
  ["yes", "true"],
  ["on", "true"],
  ["0", "false"],
  ["no", "false"],
  ["off", "false"]
])

/** `False` does not switch strict compliance off. */
export const flagText: TextRule = field => {
  const { text } = field
  if (text === "true" || text === "false") return
  const meant = words.get(text.toLowerCase()) ?? nearMiss(text, ["true", "false"])
  sayOf(
    field,
    "value.flag",
    `is ${quote(text)}; the gateway compares with exactly true and false, so it takes this for neither`,
    meant === undefined ? "Write true or false." : `Write ${meant}.`
  )
}

/** The text `false` refreshes the cache too. */
export const presenceText: TextRule = field => {
  const { text } = field
  if (text === "true") return
  sayOf(
    field,
    "value.presence",
    `is ${quote(text)}, but its presence alone counts: the gateway takes any value for true`,
    "Leave the field out, or write true."
  )
}
