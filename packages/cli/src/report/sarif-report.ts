// SARIF 2.1.0, the exchange format of code scanning. Sorted, so that equal findings give equal files.

import { formatPath } from "@portspec/core"
import type { Log, ReportingDescriptor, Result } from "sarif"
import { version } from "../version.ts"
import type { Report, ReportedFile, ReportedFinding } from "./report.ts"
import { urlPathOf } from "./url-path.ts"

export const sarifReport: Report = files => {
  const ids = [...new Set(files.flatMap(({ findings }) => findings.map(({ issue }) => issue.rule)))].sort()
  const rules: ReportingDescriptor[] = ids.map(id => ({ id, shortDescription: { text: wordsOf(id) } }))
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "portspec", version, rules } },
        columnKind: "utf16CodeUnits",
        results: files.flatMap(file => file.findings.map(finding => resultOf(file, finding, ids)))
      }
    ]
  }
  return JSON.stringify(log, null, 2)
}

/** `shape.unknown-key` as words. */
const wordsOf = (rule: string): string => rule.replace(/[.-]/g, " ")

function resultOf(
  { name }: ReportedFile,
  { issue, region }: ReportedFinding,
  ids: ReadonlyArray<string>
): Result {
  const { rule, severity, path, message, repair } = issue
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: severity,
    message: { text: `${message}. ${repair}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: urlPathOf(name) },
          ...(region && {
            region: {
              startLine: region.start.line,
              startColumn: region.start.column,
              endLine: region.end.line,
              endColumn: region.end.column
            }
          })
        },
        logicalLocations: [{ fullyQualifiedName: formatPath(path) }]
      }
    ]
  }
}
