// A checked document as a report wants it: each issue with line and column, the text with its secrets hidden.

import { hiddenRanges } from "../hide/hidden-ranges.ts"
import { maskedText } from "../hide/masked-text.ts"
import type { ReportedFile } from "../report/report.ts"
import type { CheckedDocument } from "./check-document.ts"

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
