// `portspec migrate`

import type { Gateway } from "@portspec/core"
import { InvalidArgumentError } from "commander"
import type { AddCommand } from "../program.ts"
import { addGatewayKindFlag } from "./flags.ts"
import { addExamples, exitCodes } from "./help.ts"
import { addSpecFileFlags, type SpecFileFlags } from "./spec-file-flags.ts"

export interface MigrateFlags extends SpecFileFlags {
  readonly line?: number
  readonly gateway: Gateway
}

export const addMigrate: AddCommand = (program, exit) => {
  const command = program
    .command("migrate")
    .summary("Turn options of the official SDK into a spec")
    .description(
      "Print the spec that options of portkey-ai mean, as YAML with a variable for each secret, and every difference from what the SDK sends. The options are JSON, or a createHeaders({ … }) or new Portkey({ … }) in a JavaScript or TypeScript file."
    )
    .argument("[file]", "a file: .json, .jsonc, .ts, .tsx, .js, .jsx; - is JSON on standard input")
    .option("--line <number>", "the line of the call, if the file has several", lineNumber)
  addSpecFileFlags(addGatewayKindFlag(command)).action(
    async (file: string | undefined, flags: MigrateFlags) => {
      const { runMigrate } = await import("../migrate/run-migrate.ts")
      exit(await runMigrate(file, flags))
    }
  )
  addExamples(
    command,
    [
      "portspec migrate src/llm.ts > spec.yaml",
      'echo \'{"apiKey":"pk-…","provider":"openai"}\' | portspec migrate'
    ],
    [["EXIT CODES", exitCodes]]
  )
}

function lineNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError("Write the number of a line.")
  return Number(text)
}
