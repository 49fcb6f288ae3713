// A tool that serves many tenants: each provides a request spec, and the tool labels the requests for billing.

import { mergeSpecs, type RequestSpec } from "@portspec/core"

export interface Tenant {
  readonly id: string
  readonly plan: "free" | "paid"
}

/** The maximum timeout of a tenant's request, in ms. */
const longest = { free: 10_000, paid: 60_000 }

/** The spec of a tenant's request: the tenant's own spec, with its label, and with a timeout within its plan. */
export function specOf({ id, plan }: Tenant, own: RequestSpec): RequestSpec {
  const requestTimeout = Math.min(own.requestTimeout ?? longest[plan], longest[plan])
  return mergeSpecs(own, { metadata: { tenant: id, plan }, requestTimeout }) as RequestSpec
}
