// The reports by name.

import { agentReport } from "./agent-report.ts"
import { githubReport } from "./github-report.ts"
import { humanReport } from "./human-report.ts"
import { jsonReport } from "./json-report.ts"
import type { Report } from "./report.ts"
import type { ReportName } from "./report-names.ts"
import { sarifReport } from "./sarif-report.ts"

export const reports: { readonly [Name in ReportName]: Report } = {
  human: humanReport,
  agent: agentReport,
  json: jsonReport,
  github: githubReport,
  sarif: sarifReport
}
