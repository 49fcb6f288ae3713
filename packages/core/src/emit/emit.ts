// From filled slots to header fields: table order, the client's part first.

import type { HeaderFields } from "../http/header-fields.ts"
import { report } from "../table/compilation.ts"
import type { Layout, Turn } from "./layout.ts"
import type { Run } from "./run.ts"

/** The header fields of a run, and the bytes that they take in a request head. */
export interface Emission {
  readonly fields: HeaderFields
  bytes: number
}

/** What `name: value` and its line end take. */
const bytesOf = (name: string, value: string): number => name.length + value.length + 4

/** Emits all of `run`. */
export function emit(layout: Layout, run: Run): Emission {
  const emission = emitClient(layout, run)
  emitRequest(layout, run, emission)
  return emission
}

/** Emits the client's part of `run`: its rows, then what the spec carries by name. */
export function emitClient(layout: Layout, run: Run): Emission {
  const emission: Emission = { fields: {}, bytes: 0 }
  emitRows(layout.client, run, emission)
  for (const { name, value } of run.carried) {
    emission.fields[name] = value
    emission.bytes += bytesOf(name, value)
  }
  return emission
}

/** Adds the part that a request may change. */
export function emitRequest(layout: Layout, run: Run, emission: Emission): void {
  emitRows(layout.request, run, emission)
}

function emitRows({ slots, fields }: Turn, run: Run, emission: Emission): void {
  for (let turn = 0; turn < slots.length; turn++) {
    const text = run.slots[slots[turn] as number]
    if (text === undefined) continue
    const field = fields[turn] as string
    emission.fields[field] = text
    emission.bytes += bytesOf(field, text)
  }
}

// Node answers 431 when the whole head exceeds 16,384 bytes.
export const tooLarge = 15_000

/** Reports fields that are refused for their size before any gateway sees them. */
export function checkSize(bytes: number, run: Run): void {
  if (bytes <= tooLarge) return
  report(
    run,
    "size.too-large",
    [],
    `the header fields take ${bytes} bytes; a Node server answers 431 before the gateway sees them`,
    sizeRepair
  )
}

export const sizeRepair = "Save the config in Portkey and name it by id, or shorten metadata."
