// The commands together: how they are called and helped. What a command does is loaded when it is called.

import { Command } from "commander"
import { addCheck } from "./command/check.ts"
import { addCompile } from "./command/compile.ts"
import { styleHelp } from "./command/help.ts"
import { addLint } from "./command/lint.ts"
import { addMigrate } from "./command/migrate.ts"
import { addParse } from "./command/parse.ts"
import type { ExitCode } from "./run.ts"
import { version } from "./version.ts"

/** Adds a command to the program; `exit` is told the exit code of what it did. */
export type AddCommand = (program: Command, exit: (code: ExitCode) => void) => void

const commands: ReadonlyArray<AddCommand> = [addCheck, addCompile, addLint, addParse, addMigrate]

export function makeProgram(exit: (code: ExitCode) => void): Command {
  const program = new Command("portspec")
  program
    .description("Check, compile and explain requests to the Portkey AI gateway.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .enablePositionalOptions()
    .exitOverride()
  styleHelp(program)
  for (const add of commands) add(program, exit)
  return program
}
