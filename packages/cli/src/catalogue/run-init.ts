// What `portspec init` does.

import { formatPath } from "@portspec/core"
import { stringify } from "yaml"
import type { InitFlags } from "../command/init.ts"
import { writeErr, writeOut } from "../output/write.ts"
import type { ExitCode } from "../run.ts"
import { providerRows } from "./provider-rows.ts"
import { valuesOf } from "./row-words.ts"
import { type StarterSpec, starterSpec } from "./starter-spec.ts"

export async function runInit(provider: string, { format }: InitFlags): Promise<ExitCode> {
  const starter = starterSpec(provider, providerRows(provider))
  const json = { $schema: `./${schemaFile}`, ...starter.spec }
  await writeOut(format === "json" ? JSON.stringify(json, null, 2) : yamlStarter(starter))
  await writeErr("Set the variables, or write the values themselves; portspec check says what is missing.")
  await writeErr(`For help in your editor: portspec schema --output ${schemaFile}`)
  return 0
}

/** The schema next to a spec, which the first line of the spec names. */
const schemaFile = "request-spec.schema.json"

/** The spec, with optional keys as comments. */
export function yamlStarter({ spec, optional }: StarterSpec): string {
  const keys = optional.map(row => `#   ${formatPath((row.path ?? []).slice(1))}: ${valuesOf(row)}`)
  const more = keys.length === 0 ? [] : ["# The route may also have:", ...keys]
  return [
    `# yaml-language-server: $schema=./${schemaFile}`,
    `# A request to ${spec.route.provider} through the Portkey gateway.`,
    stringify(spec, { lineWidth: 0 }).trimEnd(),
    ...more,
    requestWide
  ].join("\n")
}

/** Keys that most requests eventually need. */
const requestWide = `
# What the gateway does around each request:
#   requestTimeout: 30000            # ms
#   trace: { id: order-42 }          # finds the request in the logs
#   metadata: { _user: user_123 }    # strings; routing conditions can test them
#   forwardHeaders: { x-tenant: acme }`
