// The reports by name. The description of the rules is large, and only one report loads it.

import { agentReport } from "./agent-report.ts"
import { githubReport } from "./github-report.ts"
import { humanReport } from "./human-report.ts"
import { jsonReport } from "./json-report.ts"
import type { Report } from "./report.ts"
import type { ReportName } from "./report-names.ts"

const reports: { readonly [Name in Exclude<ReportName, "sarif">]: Report } = {
  human: humanReport,
  agent: agentReport,
  json: jsonReport,
  github: githubReport
}

/** The text of a report, without a line break at the end. */
export async function report(name: ReportName, ...about: Parameters<Report>): Promise<string> {
  const made = name === "sarif" ? (await import("./sarif-report.ts")).sarifReport : reports[name]
  return made(...about)
}
