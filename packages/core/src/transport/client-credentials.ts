// Decides which of a client's credential fields are sent to the gateway.

import type { Prepared } from "../compile/prepare.ts"
import type { Issue } from "../issue/issue.ts"
import { fieldSurface } from "../issue/surfaces.ts"
import { type Finding, issuesOf } from "../issue/words.ts"
import { identityRows } from "../rows/gateway.ts"
import { forwardedNames } from "./forwarded-names.ts"

/** The fields in which clients send the credential of a provider, often only because they must send one. */
const credentialNames = ["authorization", "x-api-key", "api-key"] as const

export interface ClientCredentials {
  /** The fields that are removed, in lower case. */
  readonly removed: ReadonlyArray<string>
  /** The fields of which one must be present. Empty if none is required. */
  readonly needed: ReadonlyArray<string>
}

/**
 * Decides about a client's credential fields. They are removed unless they are forwarded, or the spec leaves the
 * credential to the client, or they are the Portkey key of a hosted gateway: without x-portkey-api-key it takes
 * `authorization` as the Portkey key, and does not pass it on (observed on 2.2.3).
 */
export function clientCredentials(prepared: Prepared, isHosted: boolean): ClientCredentials {
  const fields = prepared.compile()
  const needed = prepared.fromClient
  const kept = new Set([...forwardedNames(fields), ...needed])
  if (isHosted && fields[identityRows.apiKey.field] === undefined) kept.add("authorization")
  return { removed: credentialNames.filter(name => !kept.has(name)), needed }
}

/** The issue with a request that has none of the required fields. */
export function missingCredential(
  needed: ReadonlyArray<string>,
  given: ReadonlyMap<string, string>
): ReadonlyArray<Issue> {
  if (needed.length === 0 || needed.some(name => given.get(name))) return []
  const missing: Finding = {
    rule: "auth.from-client-missing",
    severity: "error",
    path: needed.slice(0, 1),
    subject: needed.join(" or "),
    what: "is missing: route.auth is { fromClient: true }, which leaves the credential to the client",
    repair:
      "Give the credential to the client, for example as the apiKey of an SDK, or write it as route.auth."
  }
  return issuesOf(fieldSurface(), [missing])
}
