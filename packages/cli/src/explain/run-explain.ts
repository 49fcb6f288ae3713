// What `portspec explain` does.

import { explain, type RoutingPlan, toMermaid, toText } from "@portspec/core"
import { walkAssumption } from "@portspec/document/plan/plan-walk"
import { specOf } from "@portspec/document/read/document"
import { UsageError } from "@portspec/document/usage-error"
import { checkDocument } from "../check/check-document.ts"
import { reportErrors } from "../check/report-errors.ts"
import type { ExplainFlags, PlanFormat } from "../command/explain.ts"
import { compileOptionsOf } from "../command/flags.ts"
import { readDocument } from "../input/document.ts"
import { environmentOf } from "../input/environment.ts"
import { oneName } from "../input/input-file.ts"
import { type Style, styleOf } from "../output/style.ts"
import { writeErr, writeOut } from "../output/write.ts"
import type { ExitCode } from "../run.ts"
import { isWalk, walk, walkText } from "./walk.ts"

export async function runExplain(file: string | undefined, flags: ExplainFlags): Promise<ExitCode> {
  const started = performance.now()
  const { gateway, as, stdinFilepath: stdinName } = flags
  const environment = await environmentOf(flags.envFile)
  const name = await oneName(file)
  const options = compileOptionsOf(flags)
  const read = await readDocument(name, { environment, as, stdinName })
  const checked = checkDocument(read, options, environment)
  if (await reportErrors(checked, gateway, started)) return 1
  const { document } = checked
  const spec = specOf(document)
  // A bare config is treated as one to save in Portkey.
  const plan = explain(spec, { ...options, saved: document.kind === "config" })
  if (!isWalk(flags)) {
    await writeOut(printed(flags.format, plan, styleOf(process.stdout)))
    return 0
  }
  if (flags.format === "mermaid") {
    throw new UsageError(
      "a walk cannot be drawn as a diagram",
      "Leave out --format mermaid, or --when, --fail and --draw."
    )
  }
  const prediction = walk(plan, spec.metadata, flags)
  await writeOut(flags.format === "json" ? JSON.stringify(prediction, null, 2) : walkText(plan, prediction))
  const assumption = walkAssumption(plan)
  if (assumption !== undefined) await writeErr(assumption)
  return 0
}

function printed(format: PlanFormat, plan: RoutingPlan, style: Style): string {
  switch (format) {
    case "json":
      return JSON.stringify(plan, null, 2)
    case "mermaid":
      return toMermaid(plan)
    case "tree":
      // The option path of a node is at the end of its line.
      return toText(plan).replace(/ {2}\[config\S*\]$/gm, path => style.quiet(path))
  }
}
