// The value that a gateway receives for a field: what `parse` reads from the given value, compiled. Each field is tried
// alone, so that its value is known even if the whole spec does not compile.

import { compileResult, parseResult, type SpecError } from "@portspec/core"
import * as Result from "effect/Result"

// The field is added to these requests, or replaces the one of its name. A route to a provider that only the gateway
// knows accepts the fields of all providers; fields that it refuses, such as a saved config, are a route of their own.
const requests = [
  { "x-portkey-api-key": "pk", "x-portkey-provider": "any-provider", authorization: "Bearer sk" },
  { "x-portkey-api-key": "pk" }
] as const

const gateways = ["hosted", "open-source"] as const

const mostErrors = 100

/** Whether another request or gateway would not help: the text is too large, or has very many errors. */
const isWrongInItself = ({ issues }: SpecError): boolean =>
  // Stryker disable next-line EqualityOperator: the other requests fail too, later
  issues.length > mostErrors || issues.some(({ rule }) => rule === "size.too-large")

/**
 * The value that compile produces for `text` in `field`, regardless of the rest of the spec, or `undefined` if both
 * gateways would refuse it.
 */
export function sentText(field: string, text: string): string | undefined {
  const trustedHosts = [URL.parse(text)?.hostname ?? ""]
  for (const request of requests) {
    for (const gateway of gateways) {
      const read = parseResult({ ...request, [field]: text }, { gateway })
      if (Result.isFailure(read)) continue
      const compiled = compileResult(read.success.spec, { gateway, trustedHosts })
      if (Result.isFailure(compiled)) {
        // Stryker disable next-line ConditionalExpression: the other requests fail too, later
        if (isWrongInItself(compiled.failure)) return undefined
      } else if (field in compiled.success) return compiled.success[field]
    }
  }
  return undefined
}
