// `portspec explain`

import { InvalidArgumentError, Option } from "commander"
import type { AddCommand } from "../program.ts"
import { addDocumentFlags, type DocumentFlags, several } from "./flags.ts"
import { addExamples } from "./help.ts"

export const planFormats = ["tree", "mermaid", "json"] as const
export type PlanFormat = (typeof planFormats)[number]

export interface ExplainFlags extends DocumentFlags {
  readonly format: PlanFormat
  readonly when: ReadonlyArray<string>
  readonly fail: ReadonlyArray<string>
  readonly draw?: number
}

export const addExplain: AddCommand = (program, exit) => {
  const command = program
    .command("explain")
    .summary("Show where the gateway would send a request")
    .description(
      "Show the routing plan of a spec or config: its targets in order, weights, conditions, retries and timeouts, and the maximum cost of a request."
    )
    .argument("[file]", "a file: .yaml, .json, .jsonc, .ts, .js; - is standard input")
    .addOption(new Option("-f, --format <name>", "how to print it").choices(planFormats).default("tree"))
    .addOption(
      several(
        "--when <what=value>",
        "walk the plan for a request with this metadata.…, params.… or url.pathname; may be repeated"
      )
    )
    .addOption(
      several(
        "--fail <[target=]status>",
        "walk it with this answer, or broken, from a target, or from the next called one; may be repeated"
      )
    )
    .option("--draw <number>", "walk it with this draw of every load balancer, from 0 to below 1", chance)
  addDocumentFlags(command).action(async (file: string | undefined, flags: ExplainFlags) => {
    const { runExplain } = await import("../explain/run-explain.ts")
    exit(await runExplain(file, flags))
  })
  addExamples(command, [
    "portspec explain spec.yaml",
    "portspec explain config.json --format mermaid > plan.mmd",
    "portspec explain spec.yaml --when metadata.plan=paid --fail 429",
    "portspec explain spec.yaml --fail 'config.targets[1]=503' --draw 0.9"
  ])
}

function chance(text: string): number {
  const number = Number(text)
  if (text.trim() === "" || !(number >= 0 && number < 1))
    throw new InvalidArgumentError("Write a number from 0 to below 1.")
  return number
}
