// Issues reported along with a result, each on two lines.

import type { Issue } from "@portspec/core"
import { printable } from "./printable.ts"
import type { Style } from "./style.ts"

export const noteLines = (notes: ReadonlyArray<Issue>, style: Style): ReadonlyArray<string> =>
  lines(notes, style.warning("note"), style)

/** The issues that prevented a result. */
export const errorLines = (errors: ReadonlyArray<Issue>, style: Style): ReadonlyArray<string> =>
  lines(errors, style.error("error"), style)

const lines = (issues: ReadonlyArray<Issue>, label: string, style: Style): ReadonlyArray<string> =>
  issues.map(({ rule, message, repair }) =>
    [`${label}: ${printable(message)}`, `  ${printable(repair)} ${style.quiet(`(${rule})`)}`].join("\n")
  )
