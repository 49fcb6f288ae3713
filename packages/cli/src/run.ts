// One run of the program, from its arguments to its exit code.

import { UsageError } from "@portspec/document/usage-error"
import { type Command, CommanderError } from "commander"
import { completeWith } from "./command/complete.ts"
import { printable } from "./output/printable.ts"
import { styleOf } from "./output/style.ts"
import { writeErr } from "./output/write.ts"
import { makeProgram } from "./program.ts"

/** 0: it did its job and found no error. 1: it found errors. 2: it could not do its job. */
export type ExitCode = 0 | 1 | 2

/** Runs the program with the given arguments. Never throws. */
export async function run(args: ReadonlyArray<string>): Promise<ExitCode> {
  let code: ExitCode = 0
  const completes = args[0] === "complete" && args.length > 1
  try {
    const program = makeProgram(result => {
      code = result
    }, completes)
    if (completes) await completeWith(program)
    if (args.length === 0) program.outputHelp()
    else await program.parseAsync([...asCalled(args, program)], { from: "user" })
    return code
  } catch (error) {
    // Commander has already reported the error.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    await writeErr(errorText(error))
    return 2
  }
}

/** The help of an unknown command is an error about that command. */
function asCalled(args: ReadonlyArray<string>, { commands }: Command): ReadonlyArray<string> {
  const [help, about] = args
  const isUnknown =
    help === "help" && about !== undefined && !commands.some(command => command.name() === about)
  return isUnknown && !/^-|^help$/.test(about) ? [about] : args
}

function errorText(error: unknown): string {
  const style = styleOf(process.stderr)
  if (error instanceof UsageError) {
    const repair =
      error.repair === undefined ? "" : `\n  ${style.strong("Repair:")} ${printable(error.repair)}`
    return `${style.error("error")}: ${printable(error.message)}${repair}`
  }
  if (error instanceof Error && "syscall" in error && error.syscall === "uv_cwd") {
    return errorText(new UsageError("the current folder is gone", "Change to another folder."))
  }
  // The message of an unexpected error may quote a secret.
  const kind = error instanceof Error ? error.name : typeof error
  const text = `${style.error("error")}: portspec failed (${kind})`
  if (process.env.PORTSPEC_DEBUG && error instanceof Error) return `${text}\n${error.stack}`
  return `${text}\n  This is a bug in portspec. PORTSPEC_DEBUG=1 shows where it happened.`
}
