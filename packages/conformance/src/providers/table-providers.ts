import { check, type Gateway, type RequestSpec, table } from "@portspec/core"

const slugs = [...new Set(table.flatMap(row => row.provider ?? []))].sort()

/** The slugs of core's table that a spec for `gateway` may name. */
export function providersOf(gateway: Gateway): ReadonlyArray<string> {
  return slugs.filter(slug => {
    const route = { provider: slug } as unknown as RequestSpec["route"]
    return !check({ route }, { gateway }).some(issue => issue.rule === "gateway.route")
  })
}
