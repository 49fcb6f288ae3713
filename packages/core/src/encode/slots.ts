// The slots that hold the strings of a spec's rows while it is read, and the entry that each slot belongs to.

import type { Row } from "../grammar/row.ts"
import type { Run } from "../grammar/run.ts"
import type { Fields } from "../grammar/type.ts"
import type { Encode } from "../grammar/wire/wire.ts"
import type { Path } from "../issue/issue.ts"

/** Reads `value`, which may be anything, but is not absent. */
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

/** Adds the entry of `row` to `entries`, which are in order of their slots. Returns its slot. */
export const addEntry = (entries: Entry[], row: Row, path: Path, encode: Encode): number =>
  entries.push({ row, path, slot: entries.length, encode }) - 1
