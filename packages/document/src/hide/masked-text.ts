// A text with hidden ranges, and the new positions of its other parts.

import { lastAtMost } from "../read/lines.ts"
import type { Range } from "../read/source-node.ts"

const mask = "<redacted>"

export interface MaskedText {
  readonly text: string
  /** The position in `text` of an offset into the original. An offset inside a hidden range maps to its beginning. */
  placeOf(offset: number): number
}

/** Replaces `ranges`, which are sorted and may overlap, with masks. Keeps line breaks, so line numbers stay the same. */
export function maskedText(text: string, ranges: ReadonlyArray<Range>): MaskedText {
  const shifts: Array<{
    readonly start: number
    readonly end: number
    readonly at: number
    readonly by: number
  }> = []
  let masked = ""
  let read = 0
  for (const range of ranges) {
    const { end } = range
    const start = Math.max(range.start, read)
    if (end <= start) continue
    masked += text.slice(read, start)
    const at = masked.length
    masked += mask + text.slice(start, end).replace(/[^\r\n]/g, "")
    read = end
    shifts.push({ start, end, at, by: masked.length - end })
  }
  masked += text.slice(read)
  const starts = shifts.map(({ start }) => start)
  return {
    text: masked,
    placeOf(offset) {
      const shift = shifts[lastAtMost(starts, offset)]
      if (shift === undefined) return offset
      return offset < shift.end ? shift.at : offset + shift.by
    }
  }
}
