// Several texts in one field, with commas between them.

import { type Decode, type Decoded, fieldWriterOf, type Wire, writeField } from "./wire.ts"

export const comma: Wire = {
  is: "comma",
  encoder(type) {
    const write = fieldWriterOf(type).plain
    return (value, run, path) => writeField(write, value, run, path)
  }
}

/** The items of a comma list; a JSON array, which the gateway would take for one strange item, is a fault. */
export function itemsOf(text: string): Decoded<ReadonlyArray<string>> {
  if (/^\s*\[/.test(text)) {
    return {
      fault: "is an array, but the gateway reads a plain comma-separated list",
      repair: "Write the names with commas between them, without brackets and quotes."
    }
  }
  const items = text
    .split(",")
    .map(item => item.trim())
    .filter(item => item !== "")
  return items.length > 0 ? { value: items } : { fault: "names nothing", repair: "Leave the field out." }
}

export const decode: Decode = itemsOf
