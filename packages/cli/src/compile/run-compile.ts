// What `portspec compile` does.

import { compile, type RequestSpec } from "@portspec/core"
import { countOf, type Finding } from "@portspec/document/check/finding"
import { originOf } from "@portspec/document/compiled/field-origin"
import { asCurl, asEnv, asHeaders, asJson, modelToReplace } from "@portspec/document/compiled/formats"
import {
  hasHidden,
  hiddenFields,
  revealedFields,
  type ShownField,
  textOfPieces,
  variablesOf
} from "@portspec/document/compiled/shown-fields"
import type { InputDocument } from "@portspec/document/read/document"
import { rangeAt } from "@portspec/document/read/place"
import type { Environment } from "@portspec/document/read/variables"
import { UsageError } from "@portspec/document/usage-error"
import { checkDocument } from "../check/check-document.ts"
import { reportErrors } from "../check/report-errors.ts"
import type { CompiledFormat, CompileFlags } from "../command/compile.ts"
import { compileOptionsOf } from "../command/flags.ts"
import { readDocument } from "../input/document.ts"
import { readEnvFiles } from "../input/environment.ts"
import { oneName } from "../input/input-file.ts"
import { table } from "../output/table.ts"
import { writeErr, writeOut } from "../output/write.ts"
import { countWords } from "../report/report.ts"
import type { ExitCode } from "../run.ts"
import { typedFlags, typedNames } from "../words/typed-command.ts"

export async function runCompile(file: string | undefined, flags: CompileFlags): Promise<ExitCode> {
  const started = performance.now()
  const ofFiles = await readEnvFiles(flags.envFile)
  const environment = { ...ofFiles, ...process.env }
  const name = await oneName(file)
  const read = await readDocument(name, { environment, stdinName: flags.stdinFilepath })
  if (read.faults.length === 0 && read.kind === "config") {
    throw new UsageError(
      `${read.name} holds a config, and only a spec can be compiled`,
      "Write it as route: { config: … } of a spec, or pass it to portspec check or explain."
    )
  }
  const checked = checkDocument(read, compileOptionsOf(flags), environment)
  const { document } = checked
  const findings = [...unsetVariables(document), ...checked.findings]
  if (await reportErrors({ document, findings }, flags.gateway, started)) return 1

  const spec = document.value as RequestSpec
  const fields = compile(spec, compileOptionsOf(flags))
  const shown = flags.reveal ? revealedFields(fields) : hiddenFields(fields, document.uses, environment)
  await writeOut(printed(flags.format, shown, spec, flags))
  await writeErr(notes(shown, findings, document, ofFiles, flags).join("\n"))
  return 0
}

function printed(
  format: CompiledFormat,
  fields: ReadonlyArray<ShownField>,
  spec: RequestSpec,
  { gateway, url, model }: CompileFlags
): string {
  switch (format) {
    case "json":
      return asJson(fields)
    case "headers":
      return asHeaders(fields)
    case "env":
      return asEnv(fields)
    case "curl":
      return asCurl(fields, { gateway, url, model })
    case "table": {
      const rows = fields.map(({ name, pieces }) => [name, originOf(name, spec), textOfPieces(pieces)])
      return table(["field", "from", "value"], rows, 2)
    }
  }
}

/** Findings for unset variables: without their values there is nothing to send. */
function unsetVariables({ uses, text }: InputDocument): ReadonlyArray<Finding> {
  return uses.flatMap(({ path, unset }) => {
    const [name] = unset
    if (name === undefined) return []
    const message = `the variable ${name} is not set, or empty`
    const repair = `Set ${name} in the environment, or in a file named by --env-file; write $\${${name}} for the text itself.`
    const issue = { rule: "file.variable", severity: "error", path, message, repair } as const
    return [text?.root === undefined ? { issue } : { issue, range: rangeAt(text.root, path, false) }]
  })
}

/** Notes for the user about the printed fields. */
function notes(
  fields: ReadonlyArray<ShownField>,
  findings: ReadonlyArray<Finding>,
  { name, text }: InputDocument,
  ofFiles: Environment,
  flags: CompileFlags
): ReadonlyArray<string> {
  const { format, model } = flags
  const warnings = countOf(findings, "warning")
  const isShell = format === "curl" || format === "env"
  // Node itself reads the --env-file of any program into its own environment, not into the shell's.
  const unset = isShell ? variablesOf(fields).filter(variable => ofFiles[variable] !== undefined) : []
  const check =
    text?.isStdin === true
      ? `… | portspec check ${typedFlags(flags)}`.trimEnd()
      : `portspec check ${typedFlags(flags)}${typedNames([name])}`
  const isForCurl = format !== "curl" && (model !== undefined || flags.url !== undefined)
  return [
    ...(warnings > 0 ? [`${countWords(warnings, "warning")}: ${check} says more.`] : []),
    ...(isForCurl ? ["--url and --model have an effect only with --format curl."] : []),
    ...(hasHidden(fields) && format !== "table"
      ? ["Secrets are hidden, so this cannot be sent. Pass --reveal to print them."]
      : []),
    ...(unset.length > 0 ? [`Export ${unset.join(", ")} before you run this.`] : []),
    ...(format === "curl" && model === undefined
      ? [`Replace ${modelToReplace} with the name of a model, or pass --model.`]
      : [])
  ]
}
