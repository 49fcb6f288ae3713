// An eval runner: its users list providers in YAML, and one key of each provider has a request spec. All errors are reported
// at once, each with the id of its provider.

import { decodeResult, formatIssue, mergeSpecs, type PartialSpec, type RequestSpec } from "@portspec/core"
import * as Result from "effect/Result"
import { parse } from "yaml"

type EvalFile = { providers?: ReadonlyArray<{ id: string; portkey: PartialSpec }> } | null

/** The spec of each provider over `defaults`, by the provider's id. */
export function readProviders(text: string, defaults: PartialSpec): ReadonlyMap<string, RequestSpec> {
  const file: EvalFile = parse(text)
  const specs = new Map<string, RequestSpec>()
  const problems: string[] = []
  for (const { id, portkey } of file?.providers ?? []) {
    // Merge first: a provider may lack what the defaults have.
    const spec = decodeResult(mergeSpecs(defaults, portkey))
    if (Result.isSuccess(spec)) specs.set(id, spec.success)
    else for (const issue of spec.failure.issues) problems.push(`${id}: ${formatIssue(issue)}`)
  }
  if (problems.length > 0) throw new Error(`The providers cannot be used:\n${problems.join("\n")}`)
  return specs
}
