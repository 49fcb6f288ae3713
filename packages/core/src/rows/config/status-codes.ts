// Lists of HTTP status codes.

import { listOf, number } from "../../grammar/kinds.ts"

/** Status codes that count as a failure or trigger an action. */
export const statusCodes = listOf(
  number({ rule: "value.status-code", name: "an HTTP status code", min: 100, max: 599 }),
  "status codes"
)
