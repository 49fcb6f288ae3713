// An issue of a document, and its place in the file.

import type { Issue } from "@portspec/core"
import type { Range } from "../read/source-node.ts"

/** An issue, and its place if the document is a data file. */
export interface Finding {
  readonly issue: Issue
  readonly range?: Range
}

export const countOf = (findings: ReadonlyArray<Finding>, severity: Issue["severity"]): number =>
  findings.filter(({ issue }) => issue.severity === severity).length
