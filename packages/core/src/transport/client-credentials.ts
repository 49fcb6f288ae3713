// Decides which of a client's credential fields are sent to the gateway.

import type { HeaderFields } from "../http/header-fields.ts"
import type { Finding } from "../issue/words.ts"
import { identityRows } from "../rows/gateway.ts"
import { forwardedNames } from "./forwarded-names.ts"

/** The fields in which clients send the credential of a provider, often only because they must send one. */
const credentialNames = ["authorization", "x-api-key", "api-key"] as const

/**
 * The credential fields that are removed from a request, in lower case; `fields` are the client's. They stay if they are
 * forwarded, or `needed` because the spec leaves the credential to the client, or the Portkey key of a hosted gateway:
 * without x-portkey-api-key it uses `authorization` as the Portkey key, and does not pass it on (observed on 2.2.3).
 */
export function unusedCredentials(
  fields: Readonly<HeaderFields>,
  needed: ReadonlyArray<string>,
  isHosted: boolean
): ReadonlyArray<string> {
  const kept = new Set([...forwardedNames(fields), ...needed])
  if (isHosted && fields[identityRows.apiKey.field] === undefined) kept.add("authorization")
  return credentialNames.filter(name => !kept.has(name))
}

/** The issue with a request that has none of the required fields. */
export function missingCredential(
  needed: ReadonlyArray<string>,
  given: ReadonlyMap<string, string>
): ReadonlyArray<Finding> {
  if (needed.length === 0 || needed.some(name => given.get(name))) return []
  return [
    {
      rule: "auth.from-client-missing",
      severity: "error",
      path: needed.slice(0, 1),
      subject: needed.join(" or "),
      what: "is missing: route.auth leaves the credential to the client",
      repair: "Give it to the client, for example as an SDK's apiKey, or write it as route.auth."
    }
  ]
}
