// A tool that serves many tenants. Each tenant has a request spec, and the tool labels the requests so that it can bill them.

import { mergeSpecs, type RequestSpec } from "@portspec/core"

export interface Tenant {
  readonly id: string
  readonly plan: "free" | "paid"
}

/** The most that a request of a tenant may wait, in ms. */
const longest = { free: 10_000, paid: 60_000 }

/** The spec of a tenant's request: the tenant's own spec with labels, and no slower than the plan allows. */
export function specOf({ id, plan }: Tenant, own: RequestSpec): RequestSpec {
  const requestTimeout = Math.min(own.requestTimeout ?? longest[plan], longest[plan])
  return mergeSpecs(own, { metadata: { tenant: id, plan }, requestTimeout }) as RequestSpec
}
