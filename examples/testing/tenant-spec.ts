// A tool that serves many tenants: each brings a request spec, and the tool labels its requests so that it can bill them.

import { mergeSpecs, type RequestSpec } from "@portspec/core"

export interface Tenant {
  readonly id: string
  readonly plan: "free" | "paid"
}

/** The most that a request of a tenant may wait, in ms. */
const longest = { free: 10_000, paid: 60_000 }

/** What a tenant's request says: his own spec, labelled as his, and no slower than his plan allows. */
export function specOf({ id, plan }: Tenant, own: RequestSpec): RequestSpec {
  const requestTimeout = Math.min(own.requestTimeout ?? longest[plan], longest[plan])
  return mergeSpecs(own, { metadata: { tenant: id, plan }, requestTimeout }) as RequestSpec
}
