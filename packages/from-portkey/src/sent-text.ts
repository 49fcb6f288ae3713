// The text that a gateway gets for a field: what `parse` reads of the given text, compiled. The field is looked at alone,
// so that its text is known although the whole spec may not compile.

import { compileResult, parseResult } from "@portspec/core"
import * as Result from "effect/Result"

// Requests to which the field is added, or in which it replaces the one of its name. A route to a provider that only the
// gateway knows may have the fields of all providers; what it may not have, such as a saved config, is a route of its own.
const requests = [
  { "x-portkey-api-key": "pk", "x-portkey-provider": "any-provider", authorization: "Bearer sk" },
  { "x-portkey-api-key": "pk" }
] as const

const gateways = ["hosted", "open-source"] as const

/**
 * The text that compile makes of `text` in `field`, whatever else is in the spec that has it; `undefined` where both
 * gateways would refuse it.
 */
export function sentText(field: string, text: string): string | undefined {
  const trustedHosts = [URL.parse(text)?.hostname ?? ""]
  for (const request of requests) {
    const read = parseResult({ ...request, [field]: text })
    if (Result.isFailure(read)) continue
    for (const gateway of gateways) {
      const compiled = compileResult(read.success.spec, { gateway, trustedHosts })
      if (Result.isSuccess(compiled) && field in compiled.success) return compiled.success[field]
    }
  }
  return undefined
}
