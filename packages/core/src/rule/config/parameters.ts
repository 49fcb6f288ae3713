// Parameters that do not belong in the body of the request.

import { firstNamedSecretIn } from "../../grammar/secrets.ts"
import type { ObjectRule } from "../../grammar/type.ts"
import { forwardThem } from "../../rows/config/misplaced-keys.ts"
import { parameterKeys } from "../../rows/config/node-kind.ts"

export const parameterWarnings = [
  {
    id: "config.credential-in-params",
    severity: "warning",
    on: parameterKeys,
    find(node, tell) {
      for (const key of parameterKeys) {
        const path = firstNamedSecretIn(node[key])
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
        for (const name of ["headers", "extra_headers"]) {
          if (!Object.hasOwn(parameters, name)) continue
          const what = "goes into the body of the request; it sets no header field"
          tell([key, name], what, forwardThem)
        }
      }
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>
