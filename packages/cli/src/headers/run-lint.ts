// What `portspec lint` does.

import { lint } from "@portspec/core"
import type { Region } from "@portspec/document/read/lines"
import { isLocalUrl } from "@portspec/document/request/local-url"
import { compileOptionsOf } from "../command/flags.ts"
import type { LintFlags } from "../command/lint.ts"
import { printable } from "../output/printable.ts"
import { styleOf } from "../output/style.ts"
import { writeErr, writeOut } from "../output/write.ts"
import { type ReportedFinding, totalsOf } from "../report/report.ts"
import { report } from "../report/reports.ts"
import type { ExitCode } from "../run.ts"
import { inFlagsAnd } from "../words/flag-words.ts"
import { entriesOf, readRequest } from "./read-request.ts"

export async function runLint(args: ReadonlyArray<string>, flags: LintFlags): Promise<ExitCode> {
  const started = performance.now()
  const read = await readRequest(args, flags)
  const regions = new Map<string, Region>()
  for (const { name, region } of read.fields)
    if (region !== undefined) regions.set(name.toLowerCase(), region)
  const issues = lint(entriesOf(read), compileOptionsOf(flags)).filter(issue => !read.isAboutVariable(issue))
  const findings = issues.map((issue): ReportedFinding => {
    const named = inFlagsAnd(issue, read.named)
    const region = regions.get(String(issue.path[0]))
    return region === undefined ? { issue: named } : { issue: named, region }
  })
  const files = [{ name: read.name, findings }]
  const elapsedMs = performance.now() - started
  await writeOut(
    await report(flags.format, files, {
      gateway: flags.gateway,
      elapsedMs,
      style: styleOf(process.stdout)
    })
  )
  await writeErr([...read.request.notes.map(printable), ...gatewayNote(read.request.url, flags)].join("\n"))
  return totalsOf(files).errors > 0 ? 1 : 0
}

function gatewayNote(url: string | undefined, { gateway }: LintFlags): ReadonlyArray<string> {
  return url !== undefined && isLocalUrl(url) && gateway === "hosted"
    ? ["The URL is on this machine. If the open-source gateway runs there, pass --gateway open-source."]
    : []
}
