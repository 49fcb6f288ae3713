// `portspec init`

import { Option } from "commander"
import type { AddCommand } from "../program.ts"
import { addExamples } from "./help.ts"

export interface InitFlags {
  readonly format: "yaml" | "json"
}

export const addInit: AddCommand = (program, exit) => {
  const command = program
    .command("init")
    .summary("Print a starter spec")
    .description("Print a spec with the keys that a route to the provider needs; optional keys are comments.")
    .argument("[provider]", "the slug of a provider", "openai")
    .addOption(
      new Option("-f, --format <name>", "YAML, or JSON without comments")
        .choices(["yaml", "json"])
        .default("yaml")
    )
    .action(async (provider: string, flags: InitFlags) => {
      const { runInit } = await import("../catalogue/run-init.ts")
      exit(await runInit(provider, flags))
    })
  addExamples(command, [
    "portspec init azure-openai > spec.yaml",
    "portspec init anthropic --format json > spec.json"
  ])
}
