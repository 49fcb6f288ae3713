// Rules about several parts of a spec that can stop it from compiling.

import { authorizationErrors, carriedAuthorizationErrors } from "./authorization.ts"
import { credentialErrors } from "./credentials.ts"
import type { Facts } from "./facts.ts"
import { forwardingErrors } from "./forwarding-errors.ts"
import { gatewayErrors } from "./gateway.ts"
import { asking } from "./spec-rule.ts"

// Lists of lists: bundlers keep whatever is spread.
const errors = [gatewayErrors, authorizationErrors, credentialErrors] as const
const errorsOfCarried = [carriedAuthorizationErrors, forwardingErrors] as const
export const specErrors = [...errors, ...errorsOfCarried] as const

const askErrors = asking(errors)
const askErrorsOfCarried = asking(errorsOfCarried)

export function applyErrorRules(facts: Facts): void {
  askErrors(facts)
  if (facts.run.carried.length > 0) askErrorsOfCarried(facts)
}
