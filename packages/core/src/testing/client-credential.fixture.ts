// Specs that leave the credential to the client, and the fields that are sent once the client has added it.

import * as Redacted from "effect/Redacted"
import { compile } from "../compile/compile.ts"
import type { CompileOptions } from "../grammar/gateway-kind.ts"
import { isPlainObject } from "../grammar/plain-object.ts"
import type { HeaderFields } from "../http/header-fields.ts"
import type { RequestSpec } from "../spec/request-spec.ts"

const token = "client-token-fake"

export const isFromClient = ({ route }: RequestSpec): boolean =>
  "auth" in route && isPlainObject(route.auth) && (route.auth as Record<string, unknown>).fromClient === true

/** The fields of a request: those that `spec` compiles to, plus the credential if the client adds it. */
export function sentFields(spec: RequestSpec, options: CompileOptions): HeaderFields {
  const fields = compile(spec, options)
  return isFromClient(spec) ? { ...fields, authorization: `Bearer ${token}` } : fields
}

/** The spec for the same fields that contains the credential itself. */
export function withCredential(spec: RequestSpec): RequestSpec {
  const route = { ...spec.route, auth: Redacted.make(token) }
  return isFromClient(spec) ? { ...spec, route: route as RequestSpec["route"] } : spec
}
