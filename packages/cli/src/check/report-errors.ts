// The errors of a document that a command needs without any.

import type { Gateway } from "@portspec/core"
import type { CheckedDocument } from "@portspec/document/check/check-document"
import { styleOf } from "../output/style.ts"
import { writeErr } from "../output/write.ts"
import { humanReport } from "../report/human-report.ts"
import { reportedDocument } from "./reported-document.ts"

/** Reports the errors, if there are any, as notes for people. `started` is when the run began. */
export async function reportErrors(
  { document, findings }: CheckedDocument,
  gateway: Gateway,
  started: number
): Promise<boolean> {
  const errors = findings.filter(({ issue }) => issue.severity === "error")
  if (errors.length === 0) return false
  const files = [reportedDocument({ document, findings: errors })]
  const elapsedMs = performance.now() - started
  await writeErr(await humanReport(files, { gateway, elapsedMs, style: styleOf(process.stderr) }))
  return true
}
