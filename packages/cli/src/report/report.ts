// The input of a report.

import type { Gateway } from "@portspec/core"
import type { Finding } from "@portspec/document/check/finding"
import type { MaskedText } from "@portspec/document/hide/masked-text"
import type { Region } from "@portspec/document/read/lines"
import type { Style } from "../output/style.ts"

export interface ReportedFinding extends Finding {
  readonly region?: Region
}

/** One file, or one request whose header fields the file contains. */
export interface ReportedFile {
  /** As the user wrote it. */
  readonly name: string
  readonly findings: ReadonlyArray<ReportedFinding>
  /** The text with its secrets hidden. Absent if there is no text to show. */
  readonly masked?: MaskedText
}

export interface ReportContext {
  readonly gateway: Gateway
  readonly elapsedMs: number
  /** The style of the output, a terminal or a file. */
  readonly style: Style
  /** A command that shows more or repairs something. */
  readonly hint?: string | undefined
}

/** Formats a report, without a line break at the end. */
export type Report = (files: ReadonlyArray<ReportedFile>, context: ReportContext) => string | Promise<string>

export function totalsOf(files: ReadonlyArray<ReportedFile>): {
  readonly errors: number
  readonly warnings: number
} {
  const all = files.flatMap(({ findings }) => findings)
  const errors = all.filter(({ issue }) => issue.severity === "error").length
  return { errors, warnings: all.length - errors }
}

export const countWords = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`
