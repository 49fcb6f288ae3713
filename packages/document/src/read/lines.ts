// Lines and columns of a text.

/** Both start at 1; the column counts UTF-16 units, as editors and SARIF do. */
export interface Position {
  readonly line: number
  readonly column: number
}

export interface Region {
  readonly start: Position
  /** Exclusive. */
  readonly end: Position
}

/** The start of each line of a text. */
export class Lines {
  readonly #starts: number[] = [0]

  constructor(text: string) {
    for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\n|\r/g))
      this.#starts.push(index + lineBreak.length)
  }

  positionOf(offset: number): Position {
    const line = lastAtMost(this.#starts, offset)
    return { line: line + 1, column: offset - (this.#starts[line] ?? 0) + 1 }
  }

  regionOf({ start, end }: { readonly start: number; readonly end: number }): Region {
    return { start: this.positionOf(start), end: this.positionOf(end) }
  }
}

/** The index of the last of the `sorted` numbers that is at most `limit`; -1 if there is none. */
export function lastAtMost(sorted: ReadonlyArray<number>, limit: number): number {
  let low = -1
  let high = sorted.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((sorted[middle] ?? 0) <= limit) low = middle
    else high = middle - 1
  }
  return low
}
