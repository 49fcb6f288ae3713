// All commands: how they are called, and their help. The code of a command is loaded when it is called.

import { Command } from "commander"
import { addCheck } from "./command/check.ts"
import { addCompile } from "./command/compile.ts"
import { addComplete } from "./command/complete.ts"
import { addErrors } from "./command/errors.ts"
import { addExplain } from "./command/explain.ts"
import { addFields } from "./command/fields.ts"
import { styleHelp } from "./command/help.ts"
import { addInit } from "./command/init.ts"
import { addLint } from "./command/lint.ts"
import { addMigrate } from "./command/migrate.ts"
import { addParse } from "./command/parse.ts"
import { addProviders } from "./command/providers.ts"
import { addSchema } from "./command/schema.ts"
import type { ExitCode } from "./run.ts"
import { version } from "./version.ts"

/** Adds a command to the program; the command calls `exit` with its exit code. */
export type AddCommand = (program: Command, exit: (code: ExitCode) => void) => void

const commands: ReadonlyArray<AddCommand> = [
  addInit,
  addCheck,
  addCompile,
  addExplain,
  addLint,
  addParse,
  addMigrate,
  addFields,
  addProviders,
  addSchema
]

/** Builds the program. `completes` adds a command for shell completion. */
export function makeProgram(exit: (code: ExitCode) => void, completes: boolean): Command {
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
  if (!completes) addComplete(program, exit)
  addErrors(program, "portspec")
  for (const command of program.commands) addErrors(command, `portspec ${command.name()}`)
  return program
}
