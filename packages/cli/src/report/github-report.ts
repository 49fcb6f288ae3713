// Annotations for GitHub Actions: workflow commands, which the runner reads from standard output.

import type { Report } from "./report.ts"
import { slashPathOf } from "./url-path.ts"

const data = (text: string): string => text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A")
const property = (text: string): string => data(text).replace(/:/g, "%3A").replace(/,/g, "%2C")

export const githubReport: Report = files =>
  files
    .flatMap(({ name, findings }) =>
      findings.map(({ issue, region }) => {
        const { start, end } = region ?? {}
        const properties = {
          file: slashPathOf(name),
          ...(start && { line: String(start.line), col: String(start.column) }),
          ...(end && { endLine: String(end.line), endColumn: String(end.column) }),
          title: issue.rule
        }
        const written = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`)
        return `::${issue.severity} ${written.join(",")}::${data(`${issue.message}\n${issue.repair}`)}`
      })
    )
    .join("\n")
