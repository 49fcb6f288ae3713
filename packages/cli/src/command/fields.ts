// `portspec fields`

import type { AddCommand } from "../program.ts"
import { addRowsFlags, type RowsFlags } from "./flags.ts"
import { addExamples } from "./help.ts"

export const addFields: AddCommand = (program, exit) => {
  const command = program
    .command("fields")
    .summary("Describe a header field")
    .description("List the header fields of the gateway, or describe those that match a query.")
    .argument("[query]", "a part of a field name, of a key of a spec, or of a key of a config")
  addRowsFlags(command).action(async (query: string | undefined, flags: RowsFlags) => {
    const { runFields } = await import("../catalogue/run-fields.ts")
    exit(await runFields(query, flags))
  })
  addExamples(command, [
    "portspec fields",
    "portspec fields x-portkey-azure-resource-name",
    "portspec fields azure"
  ])
}
