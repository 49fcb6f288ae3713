// A checked document for a report: each issue with line and column, and the text with its secrets hidden.

import type { CheckedDocument } from "@portspec/document/check/check-document"
import { hiddenRanges } from "@portspec/document/hide/hidden-ranges"
import { type MaskedText, maskedText } from "@portspec/document/hide/masked-text"
import type { DocumentText } from "@portspec/document/read/document"
import type { ReportedFile } from "../report/report.ts"

export function reportedDocument({ document, findings }: CheckedDocument): ReportedFile {
  const { name, text } = document
  if (text === undefined || findings.length === 0) return { name, findings }
  return {
    name,
    findings: findings.map(finding =>
      finding.range === undefined ? finding : { ...finding, region: text.lines.regionOf(finding.range) }
    ),
    masked: maskedOf({ document, findings }, text)
  }
}

/** The text of a document with its secrets hidden, even if there is no finding. */
export const maskedOf = ({ document, findings }: CheckedDocument, text: DocumentText): MaskedText =>
  maskedText(
    text.text,
    hiddenRanges(
      { ...document, text },
      findings.map(({ issue }) => issue)
    )
  )
