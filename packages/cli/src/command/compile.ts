// `portspec compile`

import { InvalidArgumentError, Option } from "commander"
import type { AddCommand } from "../program.ts"
import { addEnvFileFlag, addGatewayFlags, addStdinFilepathFlag, type DocumentFlags } from "./flags.ts"
import { addExamples } from "./help.ts"

export const compiledFormats = ["table", "json", "headers", "curl", "env"] as const
export type CompiledFormat = (typeof compiledFormats)[number]

export interface CompileFlags extends DocumentFlags {
  readonly format: CompiledFormat
  readonly reveal?: boolean
  readonly url?: string
  readonly model?: string
}

export const addCompile: AddCommand = (program, exit) => {
  const command = program
    .command("compile")
    .summary("Print the header fields of a spec")
    .description("Print the header fields that a spec compiles to. Secrets are hidden without --reveal.")
    .argument("[file]", "a file: .yaml, .json, .jsonc, .ts, .js; - is standard input")
    .addOption(
      new Option("-f, --format <name>", "how to print them").choices(compiledFormats).default("table")
    )
    .option("--reveal", "print secrets")
    .option("--url <base>", "curl: the base URL, for example http://localhost:8787/v1", baseUrl)
    .option("--model <name>", "curl: the model of the request")
  addEnvFileFlag(addGatewayFlags(addStdinFilepathFlag(command))).action(
    async (file: string | undefined, flags: CompileFlags) => {
      const { runCompile } = await import("../compile/run-compile.ts")
      exit(await runCompile(file, flags))
    }
  )
  addExamples(
    command,
    [
      "portspec compile spec.yaml",
      "portspec compile spec.yaml --format curl --model gpt-4o-mini",
      "portspec compile spec.yaml --format headers --reveal > headers.txt && curl -H @headers.txt …",
      "portspec compile spec.yaml --env-file .env --format json --reveal"
    ],
    [
      [
        "FORMATS",
        `  table    field, the key of the spec that sets it, and value
  json     an object of fields and values
  headers  one "name: value" per line
  curl     a command for a POSIX shell; a secret from \${NAME} stays "$NAME"
  env      NAME='value' lines for a POSIX shell`
      ]
    ]
  )
}

/** Also takes the URL of the request, because users often have it at hand. */
function baseUrl(text: string): string {
  if (!/^https?:\/\/[^?#]+$/.test(text)) {
    throw new InvalidArgumentError("Write a base URL such as http://localhost:8787/v1.")
  }
  return text.replace(/\/chat\/completions\/*$/, "")
}
