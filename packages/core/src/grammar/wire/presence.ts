// A flag that the gateway only tests for presence, so `false` sends no field.

import { otherCase } from "./plain.ts"
import { type Decode, encodePlain, repaired, type Wire } from "./wire.ts"

export const presence: Wire = {
  is: "presence",
  encoder(type) {
    const encode = encodePlain(type)
    return (value, run, path) => (value === false ? undefined : encode(value, run, path))
  }
}

// The hosted gateway looks for `true` in any letter case, the open-source one only for the field.
export const decode: Decode = (text, _, { gateway }) => {
  if (text === "true") return { value: true }
  if (gateway === "open-source") return { value: true, note: repaired("its presence alone counts as true") }
  if (text.toLowerCase() === "true") return { value: true, note: otherCase }
  return {
    value: undefined,
    note: {
      rule: "field.dead",
      fault: "is left out: the hosted gateway looks for the word true",
      repair: "Leave it out, or write true."
    }
  }
}

export const canonical = (value: boolean): boolean | undefined => value || undefined
