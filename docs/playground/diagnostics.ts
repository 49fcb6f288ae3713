// Findings as editor diagnostics.

import type { Diagnostic } from "@codemirror/lint"
import type { Finding } from "@portspec/document/check/finding"
import { isRepairable } from "./spec-analysis.ts"

export function diagnosticsOf(
  findings: ReadonlyArray<Finding>,
  repair: (finding: Finding) => void
): ReadonlyArray<Diagnostic> {
  return findings.map(finding => {
    const { issue, range = { start: 0, end: 0 } } = finding
    const actions = isRepairable(issue) ? [{ name: "Repair", apply: () => repair(finding) }] : []
    return {
      from: range.start,
      to: range.end,
      severity: issue.severity,
      source: issue.rule,
      message: `${issue.message}\n${issue.repair}`,
      actions
    }
  })
}
