// `portspec schema`

import type { Gateway } from "@portspec/core"
import { Option } from "commander"
import type { AddCommand } from "../program.ts"
import { addGatewayKindFlag } from "./flags.ts"
import { addExamples } from "./help.ts"

export interface SchemaFlags {
  readonly as: "spec" | "config"
  readonly gateway: Gateway
  readonly output?: string
}

export const addSchema: AddCommand = (program, exit) => {
  const command = program
    .command("schema")
    .summary("Print the JSON Schema of specs or configs")
    .description(
      "Print the JSON Schema (draft 2020-12) of specs or configs. With it, an editor completes the keys of each provider, describes them, and underlines mistakes."
    )
    .addOption(
      new Option("--as <kind>", "what the files contain").choices(["spec", "config"]).default("spec")
    )
  addGatewayKindFlag(command)
    .option("-o, --output <file>", "write it to this file")
    .action(async (flags: SchemaFlags) => {
      const { runSchema } = await import("../schema/run-schema.ts")
      exit(await runSchema(flags))
    })
  addExamples(command, [
    "portspec schema --output request-spec.schema.json",
    "portspec schema --as config --gateway open-source > config.schema.json"
  ])
}
