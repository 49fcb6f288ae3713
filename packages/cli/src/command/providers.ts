// `portspec providers`

import type { AddCommand } from "../program.ts"
import { addRowsFlags, type RowsFlags } from "./flags.ts"
import { addExamples } from "./help.ts"

export const addProviders: AddCommand = (program, exit) => {
  const command = program
    .command("providers")
    .summary("List the keys of a route to a provider")
    .description("List the providers, or the keys of a route to one.")
    .argument("[slug]", "the slug of a provider")
  addRowsFlags(command).action(async (slug: string | undefined, flags: RowsFlags) => {
    const { runProviders } = await import("../catalogue/run-providers.ts")
    exit(await runProviders(slug, flags))
  })
  addExamples(command, ["portspec providers", "portspec providers bedrock"])
}
