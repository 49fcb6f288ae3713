// Which of the credential fields that a client sends go on to the gateway.

import type { Prepared } from "../compile/prepare.ts"
import type { Issue } from "../issue/issue.ts"
import { fieldSurface } from "../issue/surfaces.ts"
import { type Finding, issuesOf } from "../issue/words.ts"
import { identityRows } from "../rows/gateway.ts"
import { forwardedNames } from "./forwarded-names.ts"

/** The fields in which clients send the credential of a provider, often only because they must send one. */
const credentialNames = ["authorization", "x-api-key", "api-key"] as const

export interface ClientCredentials {
  /** Those that make way, lower case. */
  readonly removed: ReadonlyArray<string>
  /** Those of which one must be there; empty where none must. */
  readonly needed: ReadonlyArray<string>
}

/**
 * What becomes of a client's credential fields. They make way unless they are forwarded, or the spec leaves the credential
 * to the client, or, at the hosted gateway, they are the Portkey key: without x-portkey-api-key it takes `authorization`
 * for that, and uses it up (observed on 2.2.3).
 */
export function clientCredentials(prepared: Prepared, isHosted: boolean): ClientCredentials {
  const fields = prepared.compile()
  const needed = prepared.fromClient
  const kept = new Set([...forwardedNames(fields), ...needed])
  if (isHosted && fields[identityRows.apiKey.field] === undefined) kept.add("authorization")
  return { removed: credentialNames.filter(name => !kept.has(name)), needed }
}

/** What is wrong with a request that has none of the fields that it needs. */
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
