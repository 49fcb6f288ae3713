// Rules about several parts of a spec that can stop it from compiling.

import { authorizationErrors } from "./authorization.ts"
import { credentialErrors } from "./credentials.ts"
import { forwardingErrors } from "./forwarding-errors.ts"
import { gatewayErrors } from "./gateway.ts"
import { asking } from "./spec-rule.ts"

// A list of lists: bundlers keep whatever is spread.
export const specErrors = [gatewayErrors, authorizationErrors, forwardingErrors, credentialErrors] as const

export const applyErrorRules = asking(specErrors)
