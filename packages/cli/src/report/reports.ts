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

export const reportOf = async (name: ReportName): Promise<Report> =>
  name === "sarif" ? (await import("./sarif-report.ts")).sarifReport : reports[name]
