// Several strings in one field, separated by commas.

import { type Decode, type Decoded, encodePlain, type Wire } from "./wire.ts"

export const comma: Wire = {
  is: "comma",
  encoder(type) {
    const encode = encodePlain(type)
    return (value, run, path) => joined(value, isUsual) ?? encode(value, run, path)
  }
}

// A long item is left to the type of the list, which counts its size.
const usual = /^[\w.:=-]{1,99}$/
const isUsual = (item: string): boolean => usual.test(item)

/**
 * The items of an array, joined, if all of them are usual, as nearly always. The type of the list would write the same.
 */
export function joined(value: unknown, isUsual: (item: string) => boolean): string | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined
  let text = ""
  for (let index = 0; index < value.length; index++) {
    const item: unknown = value[index]
    if (typeof item !== "string" || !isUsual(item)) return undefined
    text += index === 0 ? item : "," + item
  }
  return text
}

/** The items of a comma-separated list. A JSON array is a fault: the gateway would read it as one strange item. */
export function itemsOf(text: string): Decoded<ReadonlyArray<string>> {
  if (/^\s*\[/.test(text)) {
    return {
      fault: "is an array, but the gateway reads a plain comma-separated list",
      repair: "Write the names without brackets and quotes."
    }
  }
  const items = text
    .split(",")
    .map(item => item.trim())
    .filter(item => item !== "")
  return items.length > 0 ? { value: items } : { fault: "names nothing", repair: "Leave the field out." }
}

export const decode: Decode = itemsOf
