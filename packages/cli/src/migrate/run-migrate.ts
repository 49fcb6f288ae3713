// What `portspec migrate` does.

import type { InputText } from "@portspec/document/read/document"
import { looksLikeJson } from "@portspec/document/read/json-source"
import { VariableTexts } from "@portspec/document/read/variable-texts"
import { readSdkOptions } from "@portspec/document/request/sdk-options"
import { withoutSecrets } from "@portspec/document/spec/without-secrets"
import { UsageError } from "@portspec/document/usage-error"
import { fromPortkeyOptionsResult, type Issue } from "@portspec/from-portkey"
import type { MigrateFlags } from "../command/migrate.ts"
import { oneName, readInput } from "../input/input-file.ts"
import { isModuleName } from "../input/module-source.ts"
import { errorLines, noteLines } from "../output/note-lines.ts"
import { printable } from "../output/printable.ts"
import { styleOf } from "../output/style.ts"
import { writeErr } from "../output/write.ts"
import type { ExitCode } from "../run.ts"
import { writeSpec } from "../spec-file/write-spec.ts"
import { inFlagsAnd } from "../words/flag-words.ts"

export async function runMigrate(file: string | undefined, flags: MigrateFlags): Promise<ExitCode> {
  const name = await oneName(file)
  const input = await readInput(name)
  const variables = new VariableTexts()
  const isSource = isModuleName(input.name) || /\.[jt]sx$/.test(input.name)
  const { options, origin, notes } = isSource
    ? await callIn(input, flags, variables)
    : { options: jsonOptions(input, variables), origin: input.name, notes: [] }
  const style = styleOf(process.stderr)
  const named = (issue: Issue): Issue => inFlagsAnd(issue, variables.named)
  const result = fromPortkeyOptionsResult(options, { gateway: flags.gateway })
  if (result._tag === "Failure") {
    await writeErr(errorLines(result.failure.issues.map(named), style).join("\n"))
    return 1
  }
  const { spec, notes: differences } = result.success
  await writeSpec(withoutSecrets(spec, variables.named), `Made by portspec migrate from ${origin}.`, flags)
  await writeErr([...notes.map(printable), ...noteLines(differences.map(named), style)].join("\n"))
  return 0
}

interface FoundOptions {
  readonly options: object
  readonly origin: string
  readonly notes: ReadonlyArray<string>
}

/** Loads the parser on demand: it is large, and only this function needs it. */
async function callIn(
  { name, text }: InputText,
  { line }: MigrateFlags,
  variables: VariableTexts
): Promise<FoundOptions> {
  const { sourceCalls } = await import("./source-calls.ts")
  const calls = sourceCalls(text, name, variables)
  const chosen = line === undefined ? calls : calls.filter(call => call.line === line)
  const [call, another] = chosen
  const [first] = calls
  if (call === undefined) {
    throw new UsageError(
      `${name} has no createHeaders({ … }) and no new Portkey({ … })${line === undefined ? "" : ` on line ${line}`}`,
      first === undefined
        ? "Write the options as JSON, and pass that."
        : `Pass --line ${first.line}, where ${first.words} is, or leave --line out.`
    )
  }
  if (another !== undefined) {
    const places = chosen.map(({ words, line: at }) => `${words} on line ${at}`).join(", ")
    const isOneLine = chosen.every(({ line: at }) => at === call.line)
    throw new UsageError(
      `${name} has several calls: ${places}`,
      isOneLine ? "Put each call on lines of its own." : `Pass --line ${call.line}, or another of them.`
    )
  }
  return { options: call.options, origin: `${call.words} on line ${call.line} of ${name}`, notes: call.notes }
}

function jsonOptions(input: InputText, variables: VariableTexts): object {
  const { name, text, isStdin } = input
  if (/\S/.test(text) && !looksLikeJson(text)) {
    throw new UsageError(
      `${name} is neither JSON nor the name of a JavaScript or TypeScript file`,
      isStdin ? "Name the file: portspec migrate llm.ts" : "Write the options as JSON, and pass that."
    )
  }
  return readSdkOptions(input, variables)
}
