// The slots that hold the strings of a spec's rows while it is read.

import type { Row } from "../grammar/row.ts"
import type { Run } from "../grammar/run.ts"
import type { Encode } from "../grammar/wire/wire.ts"
import type { Path } from "../issue/issue.ts"

/** Reads `value`, which is anything but absent. */
export type Encoder = (value: unknown, run: Run) => void

/** Reads the keys of an object that is known to be plain. */
export type KeysEncoder = (value: Readonly<Record<string, unknown>>, run: Run) => void

/** One row with its place in the spec and among the slots. */
export interface Entry {
  readonly row: Row
  readonly path: Path
  readonly slot: number
  /** Makes the value of the field. */
  readonly encode: Encode
}

/** Assigns slots, and keeps the entry of each. Also assigns bits to the keys of the spec and of its route. */
export class Slots {
  readonly entries: Entry[]
  /** The bit of each key: `metadata`, `route.auth`. */
  readonly bits: Map<string, number>

  /** Slots and bits after those of `before`. */
  constructor(before?: Pick<Slots, "bits" | "entries">) {
    this.entries = [...(before?.entries ?? [])]
    this.bits = new Map(before?.bits)
  }

  /** A bit of its own for `key`. There are 32 in a number. */
  bit(key: string): number {
    const bit = 1 << this.bits.size
    this.bits.set(key, bit)
    return bit
  }

  take(row: Row, path: Path, encode: Encode): number {
    const slot = this.entries.length
    this.entries.push({ row, path, slot, encode })
    return slot
  }
}
