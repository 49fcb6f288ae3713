// Turns filled slots into header fields, in table order, the client's part first.

import { type Run, tell } from "../grammar/run.ts"
import type { HeaderFields } from "../http/header-fields.ts"
import type { EmissionOrder, Layout } from "./layout.ts"

/** Header fields, and the number of bytes that they take in a request head. */
export interface Emission {
  readonly fields: HeaderFields
  bytes: number
}

/** Emits all of `run`: the client's fields, then the rows that a request may change. */
export function emit(layout: Layout, run: Run): Emission {
  const emission: Emission = { fields: {}, bytes: 0 }
  const left = run.filled - emitRows(layout.client, run.slots, emission)
  emitCarried(run, emission)
  // Most specs use few rows, and many use none of these.
  if (left > 0) emitRows(layout.request, run.slots, emission)
  return emission
}

/** Emits the client's fields: its rows, then the fields that the spec carries by name. */
export function emitClient(layout: Layout, run: Run): Emission {
  const emission: Emission = { fields: {}, bytes: 0 }
  emitRows(layout.client, run.slots, emission)
  emitCarried(run, emission)
  return emission
}

function emitCarried({ carried }: Run, emission: Emission): void {
  for (const { name, value } of carried) add(emission, name, value)
}

/** Adds the filled rows of an order from place `first` up to, but not including, `end`, and returns their number. */
export function emitRows(
  { slots, fields }: EmissionOrder,
  texts: ReadonlyArray<string | undefined>,
  emission: Emission,
  first = 0,
  end = slots.length
): number {
  let added = 0
  for (let place = first; place < end; place++) {
    const text = texts[slots[place] as number]
    if (text === undefined) continue
    add(emission, fields[place] as string, text)
    added++
  }
  return added
}

/** Adds a field. The colon, the blank and the line end take four bytes more. */
function add(emission: Emission, name: string, value: string): void {
  emission.fields[name] = value
  emission.bytes += name.length + value.length + 4
}

// Node answers 431 when the whole head exceeds 16,384 bytes.
const tooLarge = 15_000

/** Whether fields of this many bytes are refused before any gateway sees them. */
export const isTooLarge = (bytes: number): boolean => bytes > tooLarge

/** Reports fields that are too large. */
export function checkSize(bytes: number, run: Run): void {
  if (!isTooLarge(bytes)) return
  tell(run, {
    rule: "size.too-large",
    path: [],
    subject: "the header fields",
    what: `take ${bytes} bytes, so a Node server answers 431`,
    repair: sizeRepair
  })
}

export const sizeRepair = "Save the config in Portkey, or shorten metadata."
