// For people: each issue with its lines and what to do, then a summary.

import type { codeFrame } from "../output/code-frame.ts"
import { printable } from "../output/printable.ts"
import {
  countWords,
  type Report,
  type ReportContext,
  type ReportedFile,
  type ReportedFinding,
  totalsOf
} from "./report.ts"

export const humanReport: Report = async (files, context) => {
  const blocks: string[] = []
  for (const file of files) {
    for (const finding of file.findings) blocks.push(await findingBlock(file, finding, context))
  }
  return [...blocks, summary(files, context)].join("\n\n")
}

async function findingBlock(
  { name, masked }: ReportedFile,
  { issue, range, region }: ReportedFinding,
  { style }: ReportContext
): Promise<string> {
  const place = region === undefined ? name : `${name}:${region.start.line}:${region.start.column}`
  const severity = issue.severity === "error" ? style.error("error") : style.warning("warning")
  const frame = masked === undefined || range === undefined ? [] : ["", await drawn(masked, range, style), ""]
  return [
    `${style.place(printable(place))}  ${severity}  ${style.quiet(issue.rule)}`,
    `  ${printable(issue.message)}`,
    ...frame,
    `  ${style.strong("Repair:")} ${printable(issue.repair)}`
  ].join("\n")
}

/** Loads the code that draws frames only in a run that has one to draw. */
async function drawn(...args: Parameters<typeof codeFrame>): Promise<string> {
  const { codeFrame } = await import("../output/code-frame.ts")
  return codeFrame(...args)
}

function summary(
  files: ReadonlyArray<ReportedFile>,
  { gateway, elapsedMs, style, hint }: ReportContext
): string {
  const { errors, warnings } = totalsOf(files)
  const where = files.length === 1 ? (files[0]?.name ?? "") : countWords(files.length, "file")
  const about = style.quiet(`(${gateway} gateway, ${Math.round(elapsedMs)} ms)`)
  if (errors + warnings === 0) return `${style.good("ok")}  ${printable(where)}: no problems ${about}`
  const counts = [
    ...(errors > 0 ? [style.error(countWords(errors, "error"))] : []),
    ...(warnings > 0 ? [style.warning(countWords(warnings, "warning"))] : [])
  ]
  const lines = [`${counts.join(", ")} in ${printable(where)} ${about}`]
  return [...lines, ...(hint === undefined ? [] : [hint])].join("\n")
}
