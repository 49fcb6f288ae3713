// What `portspec parse` does.

import { type Issue, parseResult } from "@portspec/core"
import { withoutSecrets } from "@portspec/document/spec/without-secrets"
import { compileOptionsOf } from "../command/flags.ts"
import type { ParseFlags } from "../command/parse.ts"
import { noteLines } from "../output/note-lines.ts"
import { printable } from "../output/printable.ts"
import { styleOf } from "../output/style.ts"
import { writeErr } from "../output/write.ts"
import { humanReport } from "../report/human-report.ts"
import type { ExitCode } from "../run.ts"
import { writeSpec } from "../spec-file/write-spec.ts"
import { inFlagsAnd } from "../words/flag-words.ts"
import { typedFlags, typedNames } from "../words/typed-command.ts"
import { entriesOf, type ReadRequest, readRequest } from "./read-request.ts"

/** The command for a partial reading; the words of a curl command may hold secrets. */
function partially({ name, source }: ReadRequest, flags: ParseFlags): string {
  const command = `portspec parse --partial ${typedFlags({ gateway: flags.gateway, trustedHost: flags.trustedHost })}`
  switch (source) {
    case "words":
      return `${command}-- curl …`
    case "stdin":
      return `… | ${command.trimEnd()}`
    case "file":
      return `${command}${typedNames([name])}`
  }
}

export async function runParse(args: ReadonlyArray<string>, flags: ParseFlags): Promise<ExitCode> {
  const started = performance.now()
  const read = await readRequest(args, flags)
  const { name, request, named, ...filled } = read
  const told = (issue: Issue): Issue => inFlagsAnd(issue, named)
  const result = parseResult(entriesOf({ named, ...filled }), {
    ...compileOptionsOf(flags),
    partial: flags.partial === true
  })
  const style = styleOf(process.stderr)
  if (result._tag === "Failure") {
    const findings = result.failure.issues.map(issue => ({ issue: told(issue) }))
    const elapsedMs = performance.now() - started
    const hint = `To print what can be read: ${partially(read, flags)}`
    await writeErr(
      await humanReport([{ name, findings }], { gateway: flags.gateway, elapsedMs, style, hint })
    )
    return 1
  }
  const { spec, rest, notes } = result.success
  await writeSpec(withoutSecrets(spec, named), `Made by portspec parse from ${name}.`, flags)
  const others = Object.keys(rest)
  await writeErr(
    [
      ...noteLines(notes.map(told), style),
      ...(others.length > 0
        ? [`Left out, because they are not Portkey's: ${others.map(printable).join(", ")}.`]
        : []),
      ...request.notes.map(printable)
    ].join("\n")
  )
  return 0
}
