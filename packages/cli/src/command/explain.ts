// `portspec explain`

import { Option } from "commander"
import type { AddCommand } from "../program.ts"
import { addDocumentFlags, type DocumentFlags } from "./flags.ts"
import { addExamples } from "./help.ts"

export const planFormats = ["tree", "mermaid", "json"] as const
export type PlanFormat = (typeof planFormats)[number]

export interface ExplainFlags extends DocumentFlags {
  readonly format: PlanFormat
}

export const addExplain: AddCommand = (program, exit) => {
  const command = program
    .command("explain")
    .summary("Show where the gateway would send a request")
    .description(
      "Show the routing plan of a spec or config: its targets in order, weights, conditions, retries and timeouts, and what a request can cost at most."
    )
    .argument("[file]", "a file: .yaml, .json, .jsonc, .ts, .js; - is standard input")
    .addOption(new Option("-f, --format <name>", "how to print it").choices(planFormats).default("tree"))
  addDocumentFlags(command).action(async (file: string | undefined, flags: ExplainFlags) => {
    const { runExplain } = await import("../explain/run-explain.ts")
    exit(await runExplain(file, flags))
  })
  addExamples(command, [
    "portspec explain spec.yaml",
    "portspec explain config.json --format mermaid > plan.mmd"
  ])
}
