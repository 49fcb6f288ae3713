// For programs that read text: one line per issue, nothing else.

import { printable } from "../output/printable.ts"
import type { Report } from "./report.ts"

export const agentReport: Report = files =>
  files
    .flatMap(({ name, findings }) =>
      findings.map(({ issue, region }) => {
        const place = region === undefined ? name : `${name}:${region.start.line}:${region.start.column}`
        const words = `${place} ${issue.severity} ${issue.rule} ${issue.message}. ${issue.repair}`
        return printable(words.replace(/\s*\n\s*/g, " "))
      })
    )
    .join("\n")
