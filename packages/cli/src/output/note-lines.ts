// Issues reported along with a result, each on two lines.

import type { Issue } from "@portspec/core"
import { printable } from "./printable.ts"
import type { Style } from "./style.ts"

export const noteLines = (notes: ReadonlyArray<Issue>, style: Style): ReadonlyArray<string> =>
  notes.map(({ rule, message, repair }) => {
    const lines = [
      `${style.warning("note")}: ${printable(message)}`,
      `  ${printable(repair)} ${style.quiet(`(${rule})`)}`
    ]
    return lines.join("\n")
  })
