// The slots that hold the strings of a spec's rows while it is read.

import type { Row } from "../grammar/row.ts"
import type { Run } from "../grammar/run.ts"
import type { Fields } from "../grammar/type.ts"
import type { Encode } from "../grammar/wire/wire.ts"
import type { Path } from "../issue/issue.ts"

/** Reads `value`, which is anything but absent. */
export type Encoder = (value: unknown, run: Run) => void

/** Reads the keys of an object that is known to be plain. */
export type KeysEncoder = (value: Fields, run: Run) => void

/** One row with its place in the spec and among the slots. */
export interface Entry {
  readonly row: Row
  readonly path: Path
  readonly slot: number
  /** Makes the value of the field. */
  readonly encode: Encode
}

/** The entries of the rows that have a slot, by slot. */
export type Slots = Entry[]

/** Adds a slot for `row`. Returns its number. */
export const takeSlot = (slots: Slots, row: Row, path: Path, encode: Encode): number =>
  slots.push({ row, path, slot: slots.length, encode }) - 1
