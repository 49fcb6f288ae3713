// `portspec providers`

import { Option } from "commander"
import type { AddCommand } from "../program.ts"
import { addExamples } from "./help.ts"

export interface ProvidersFlags {
  readonly format: "table" | "json"
}

export const addProviders: AddCommand = (program, exit) => {
  const command = program
    .command("providers")
    .summary("Say what a route to a provider needs")
    .description("List the providers, or the keys of a route to one.")
    .argument("[slug]", "the slug of a provider")
    .addOption(
      new Option("-f, --format <name>", "how to print them").choices(["table", "json"]).default("table")
    )
    .action(async (slug: string | undefined, flags: ProvidersFlags) => {
      const { runProviders } = await import("../catalogue/run-providers.ts")
      exit(await runProviders(slug, flags))
    })
  addExamples(command, ["portspec providers", "portspec providers bedrock"])
}
