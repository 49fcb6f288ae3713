// Booleans as strings: most must match exactly, some match in any letter case, and for one the presence may be enough.

import type { Gateway } from "../../grammar/gateway-kind.ts"
import { nearMiss } from "../../issue/near-miss.ts"
import { words } from "../../issue/words.ts"
import type { FieldText, TextRule } from "../lint-rule.ts"

const meanings: ReadonlyMap<string, string> = new Map([
  ["1", "true"],
  ["yes", "true"],
  ["on", "true"],
  ["0", "false"],
  ["no", "false"],
  ["off", "false"]
])

const isFlag = (text: string): boolean => text === "true" || text === "false"

/** Whether the current gateway reads the string in a letter case that the other one does not read. */
const isInOtherCase = ({ text, form, rows }: FieldText, gateway: Gateway): boolean => {
  const lower = text.toLowerCase()
  if (text === lower) return false
  return form === "presence"
    ? gateway === "hosted" && lower === "true"
    : rows[0].wire.anyCase === gateway && isFlag(lower)
}

export const flagRules = [
  {
    id: "field.letter-case",
    severity: "warning",
    of: ["boolean", "presence"],
    find(field, tell, { gateway }) {
      if (!isInOtherCase(field, gateway)) return
      const what = words`is ${{ quoted: field.text }}, which only the hosted gateway reads in this letter case`
      const lower = field.text.toLowerCase()
      tell([], what, `Write ${lower}.`, { set: lower })
    }
  },
  {
    id: "value.flag",
    severity: "error",
    of: ["boolean"],
    // `False` does not switch strict compliance off, and switches debug off only on the hosted gateway.
    find(field, tell, { gateway }) {
      const { text } = field
      if (isFlag(text) || isInOtherCase(field, gateway)) return
      const meant = meanings.get(text.toLowerCase()) ?? nearMiss(text, ["true", "false"])
      const what = words`is ${{ quoted: text }}; the gateway compares with exactly true and false, so it takes this for neither`
      if (meant === undefined) tell([], what, "Write true or false.")
      else tell([], what, `Write ${meant}.`, { set: meant })
    }
  },
  {
    id: "value.presence",
    severity: "error",
    only: "open-source",
    of: ["presence"],
    // The string `false` refreshes the cache too.
    find({ text }, tell) {
      if (text === "true") return
      const what = words`is ${{ quoted: text }}, but its presence alone counts: the gateway takes any value for true`
      tell([], what, "Leave the field out, or write true.")
    }
  },
  {
    id: "value.presence",
    severity: "error",
    only: "hosted",
    of: ["presence"],
    find({ text }, tell) {
      if (isFlag(text.toLowerCase())) return
      const what = words`is ${{ quoted: text }}, which has no effect: the gateway looks for the word true`
      tell([], what, "Write true, or leave the field out.")
    }
  },
  {
    id: "field.dead",
    severity: "warning",
    only: "hosted",
    of: ["presence"],
    find({ text }, tell) {
      if (text.toLowerCase() !== "false") return
      const what = "is false, which has no effect: the gateway looks for the word true"
      tell([], what, "Leave the field out.", { remove: true })
    }
  }
] as const satisfies ReadonlyArray<TextRule>
