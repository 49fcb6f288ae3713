// SARIF 2.1.0, the exchange format of code scanning. Sorted, so that equal findings produce equal files.

import { formatPath } from "@portspec/core"
import type { Log, ReportingDescriptor, Result } from "sarif"
import { version } from "../version.ts"
import { aboutRules } from "./about-rules.generated.ts"
import type { Report, ReportedFile, ReportedFinding } from "./report.ts"
import { urlPathOf } from "./url-path.ts"

export const sarifReport: Report = files => {
  const ids = [...new Set(files.flatMap(({ findings }) => findings.map(({ issue }) => issue.rule)))].sort()
  const rules = ids.map(descriptorOf)
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

/**
 * Describes a rule with its message and its samples, wrong and right. The rules for unreadable files have no samples.
 */
function descriptorOf(id: string): ReportingDescriptor {
  const shortDescription = { text: id.replace(/[.-]/g, " ") }
  const about = aboutRules[id]
  if (about === undefined) return { id, shortDescription }
  const { message, repair, known, wrong, right } = about
  const samples = [["Wrong", wrong] as const, ["Right", right] as const].filter(([, text]) => text !== "")
  const source = known === "" ? [] : [`How it is known: ${known}`]
  return {
    id,
    shortDescription,
    fullDescription: { text: `For example: ${message}.` },
    help: {
      text: [repair, ...samples.map(([head, text]) => `${head}:\n${text}`), ...source].join("\n\n"),
      markdown: [
        repair,
        ...samples.map(([head, text]) => `${head}:\n\n\`\`\`\n${text}\n\`\`\``),
        ...source
      ].join("\n\n")
    }
  }
}

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
