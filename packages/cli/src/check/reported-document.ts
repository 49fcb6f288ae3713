// A checked document for a report: each issue with line and column, and the text with its secrets hidden.

import type { CheckedDocument } from "@portspec/document/check/check-document"
import { hiddenRanges } from "@portspec/document/hide/hidden-ranges"
import { maskedText } from "@portspec/document/hide/masked-text"
import type { ReportedFile } from "../report/report.ts"

export function reportedDocument({ document, findings }: CheckedDocument): ReportedFile {
  const { name, text } = document
  if (text === undefined || findings.length === 0) return { name, findings }
  const issues = findings.map(({ issue }) => issue)
  return {
    name,
    findings: findings.map(finding =>
      finding.range === undefined ? finding : { ...finding, region: text.lines.regionOf(finding.range) }
    ),
    masked: maskedText(text.text, hiddenRanges({ ...document, text }, issues))
  }
}
