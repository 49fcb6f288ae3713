// A line on a terminal that shows the progress of a long run.

import { printable } from "./printable.ts"

/** With this few files, progress is not worth showing. */
const few = 20
const betweenMs = 100

export interface ProgressLine {
  show(done: number, name: string): void
  clear(): void
}

/** Shows progress over `total` files on standard error, if that is a terminal. */
export function progressLine(total: number): ProgressLine {
  const { stderr } = process
  if (!stderr.isTTY || total <= few) return { show() {}, clear() {} }
  let shownAt = 0
  const clear = (): void => {
    stderr.cursorTo(0)
    stderr.clearLine(0)
  }
  return {
    clear,
    show(done, name) {
      const now = performance.now()
      if (now - shownAt < betweenMs) return
      shownAt = now
      clear()
      stderr.write(`${done} of ${total}  ${printable(name)}`.slice(0, stderr.columns - 1))
    }
  }
}
