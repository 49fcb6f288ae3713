// Parameters that do not belong in the body of the request.

import { isPlainObject } from "../../grammar/plain-object.ts"
import { firstNamedSecretIn } from "../../grammar/secrets.ts"
import type { Fields, ObjectRule } from "../../grammar/type.ts"
import { forwardThem } from "../../rows/config/misplaced-keys.ts"
import { parameterKeys } from "../../rows/config/node-kind.ts"

/** Parameters that people mistake for header fields. */
const headersIn = ["headers", "extra_headers"]

/**
 * Whether a value that is named like a credential is one for the provider: not the description of a parameter of a
 * tool, not the credential of another server that the provider calls, and not in header fields, which are reported.
 */
function isOwnCredential(name: string | number, holder: object, parameters: unknown): boolean {
  const { [name]: value, type, server_url: server, url } = holder as Fields
  const isDescribed = isPlainObject(value) && ("type" in value || "$ref" in value || "anyOf" in value)
  const isOfServer = type === "mcp" || server !== undefined || typeof url === "string"
  return !isDescribed && !isOfServer && !headersIn.some(key => (parameters as Fields)[key] === holder)
}

export const parameterWarnings = [
  {
    id: "config.credential-in-params",
    severity: "warning",
    on: parameterKeys,
    find(node, tell) {
      for (const key of parameterKeys) {
        const parameters = node[key]
        const path = firstNamedSecretIn(parameters, (name, holder) =>
          isOwnCredential(name, holder, parameters)
        )
        if (path === undefined) continue
        const what = "is named like a credential, and goes to the provider in the body of the request"
        tell(
          [key, ...path],
          what,
          'Remove it: a credential is "api_key" beside "provider", or in the Model Catalog.',
          { remove: true }
        )
      }
    }
  },
  {
    id: "config.headers-in-params",
    severity: "warning",
    on: parameterKeys,
    find(node, tell) {
      for (const key of parameterKeys) {
        const parameters = node[key]
        if (typeof parameters !== "object" || parameters === null) continue
        for (const name of headersIn) {
          if (!Object.hasOwn(parameters, name)) continue
          const what = "goes into the body of the request; it sets no header field"
          tell([key, name], what, forwardThem)
        }
      }
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>
