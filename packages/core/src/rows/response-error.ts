// The body in which the gateway itself refuses a request. A provider's error has no `status: "failure"`.

/** What the hosted gateway has against the Portkey key, or the integration behind a slug or a virtual key. */
export type RefusedFor = "expired-key" | "invalid-key" | "budget" | "rate-limit"

/** What the gateway says in place of a provider's answer. */
export interface GatewayError {
  /** Its own words. */
  readonly message: string
  /** Hosted: its code, for example `04`. */
  readonly code?: string
  /** Hosted: what the code stands for. A code that is not known has none. */
  readonly refusedFor?: RefusedFor
}

// Observed on the hosted gateway 2.2.3, with the statuses 401, 412 and 429 (gateway@2.0.0/src/middlewares/auth).
const codes: ReadonlyMap<string, RefusedFor> = new Map([
  ["01", "expired-key"],
  ["03", "invalid-key"],
  ["033", "invalid-key"],
  ["04", "budget"],
  ["05", "rate-limit"]
])

/** The error in the body of a response, parsed as JSON; `undefined` where it is none of the gateway's. */
export function gatewayErrorOf(body: unknown): GatewayError | undefined {
  const { status, message, error } = fieldsOf(body)
  if (status !== "failure" || typeof message !== "string") return undefined
  const { code } = fieldsOf(error)
  if (typeof code !== "string") return { message }
  const refusedFor = codes.get(code)
  return { message, code, ...(refusedFor === undefined ? {} : { refusedFor }) }
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {}
