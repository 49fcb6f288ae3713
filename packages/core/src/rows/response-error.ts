// The body with which the gateway itself refuses a request. A provider's error has no `status: "failure"`.

import type { Fields } from "../grammar/type.ts"

/** Why the hosted gateway refuses the Portkey key, or the integration behind a slug or a virtual key. */
export type RefusedFor = "expired-key" | "invalid-key" | "budget" | "rate-limit"

/** The gateway's own error, sent instead of a provider's response. */
export interface GatewayError {
  /** The gateway's message. */
  readonly message: string
  /** Hosted: its code, for example `04`. */
  readonly code?: string
  /** Hosted: the meaning of the code. Absent for an unknown code. */
  readonly refusedFor?: RefusedFor
}

// Observed on the hosted gateway 2.2.3, with the statuses 401, 412 and 429 (gateway@2.0.0/src/middlewares/auth/authN.ts).
const codes: ReadonlyMap<string, RefusedFor> = new Map([
  ["01", "expired-key"],
  ["03", "invalid-key"],
  ["033", "invalid-key"],
  ["04", "budget"],
  ["05", "rate-limit"]
])

/** The gateway's error in the body of a response, parsed as JSON, or `undefined` if the body is not one. */
export function gatewayErrorOf(body: unknown): GatewayError | undefined {
  const { status, message, error } = fieldsOf(body)
  if (status !== "failure" || typeof message !== "string") return undefined
  const { code } = fieldsOf(error)
  if (typeof code !== "string") return { message }
  const refusedFor = codes.get(code)
  return { message, code, ...(refusedFor === undefined ? {} : { refusedFor }) }
}

const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null ? (value as Fields) : {}
