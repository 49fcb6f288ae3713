// Flags of the commands that print a spec converted from something else.

import type { Command } from "commander"

export interface SpecFileFlags {
  readonly envTemplate?: string
  readonly reveal?: boolean
}

export const addSpecFileFlags = (command: Command): Command =>
  command
    .option("--env-template <file>", "also write NAME= lines for the secrets, in the format of --env-file")
    .option("--reveal", "write the secrets into the file of --env-template")
