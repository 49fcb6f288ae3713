// From filled slots to header fields: table order, the client's part first.

import type { HeaderFields } from "../http/header-fields.ts"
import { type Run, report } from "../table/run.ts"
import type { Layout, Turn } from "./layout.ts"

/** The header fields of a run, and the bytes that they take in a request head. */
export interface Emission {
  readonly fields: HeaderFields
  bytes: number
}

/** Emits all of `run`: the client's rows, what the spec carries by name, and the rows that a request may change. */
export function emit(layout: Layout, run: Run): Emission {
  const emission: Emission = { fields: {}, bytes: 0 }
  const left = emitRows(layout.client, run, run.filled, emission)
  if (run.carried.length > 0) emitCarried(run, emission)
  emitRows(layout.request, run, left, emission)
  return emission
}

/** Emits what belongs to the client. */
export function emitClient(layout: Layout, run: Run): Emission {
  const emission: Emission = { fields: {}, bytes: 0 }
  emitRows(layout.client, run, run.filled, emission)
  emitCarried(run, emission)
  return emission
}

function emitCarried(run: Run, emission: Emission): void {
  for (const { name, value } of run.carried) addField(emission, name, value)
}

/** Emits the rows of `turn` that have a text, of which there are at most `left`. Returns how many are left after it. */
function emitRows({ slots, fields }: Turn, run: Run, left: number, emission: Emission): number {
  let still = left
  for (let turn = 0; still > 0 && turn < slots.length; turn++) {
    const text = run.slots[slots[turn] as number]
    if (text === undefined) continue
    addField(emission, fields[turn] as string, text)
    still--
  }
  return still
}

/** What `name: value` and its line end take. */
const bytesOf = (name: string, value: string): number => name.length + value.length + 4

function addField(emission: Emission, name: string, value: string): void {
  emission.fields[name] = value
  emission.bytes += bytesOf(name, value)
}

/** Adds those of `names` that have a text, from the place `first` to the one before `end`. Returns their bytes. */
export function addFields(
  fields: HeaderFields,
  names: ReadonlyArray<string>,
  texts: ReadonlyArray<string | undefined>,
  first: number,
  end: number
): number {
  let bytes = 0
  for (let turn = first; turn < end; turn++) {
    const text = texts[turn]
    if (text === undefined) continue
    const name = names[turn] as string
    fields[name] = text
    bytes += bytesOf(name, text)
  }
  return bytes
}

// Node answers 431 when the whole head exceeds 16,384 bytes.
const tooLarge = 15_000

/** Whether fields of so many bytes are refused before any gateway sees them. */
export const isTooLarge = (bytes: number): boolean => bytes > tooLarge

/** Reports fields that are too large. */
export function checkSize(bytes: number, run: Run): void {
  if (!isTooLarge(bytes)) return
  report(
    run,
    "size.too-large",
    [],
    `the header fields take ${bytes} bytes; a Node server answers 431 before the gateway sees them`,
    sizeRepair
  )
}

export const sizeRepair = "Save the config in Portkey and name it by id, or shorten metadata."
