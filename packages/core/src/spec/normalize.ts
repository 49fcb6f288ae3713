// The canonical form of a spec: the spec that `parse` returns for its fields. Written without `compile` or `parse`, so
// that the law about them has two independent sides.

import * as Redacted from "effect/Redacted"
import { isOwn, isPlainObject } from "../grammar/plain-object.ts"
import { readable } from "../grammar/readable.ts"
import { isRow, isVariants, type RowNode, type RowTree, type Variants } from "../grammar/row.ts"
import { newRun } from "../grammar/run.ts"
import type { Fields } from "../grammar/type.ts"
import { gatewayRows, identityRows } from "../rows/gateway.ts"
import { routeFormOf } from "../rows/route-form.ts"
import { canonicalOf } from "./canonical.ts"
import type { RequestSpec } from "./request-spec.ts"
import { allSealed } from "./sealed.ts"
import { withoutAbsent } from "./without-absent.ts"

/**
 * The canonical form of a spec that has no errors: secrets wrapped in `Redacted`, tokens without `Bearer `, no trailing
 * slashes, no line breaks in PEM keys, field names in lower case, the record form of `forwardHeaders` split into names
 * and `extraHeaders`, `auth: { forwarded: true }` if a forwarded field is the credential, and no values that send no
 * field (`cache.forceRefresh: false`, `undefined`, an empty group or settings config). `routedBy` becomes `"api-key"`:
 * both of its values send the same fields. Every string under an unknown key is wrapped too, and what you wrapped stays
 * wrapped.
 *
 * @param spec a spec that `check` accepts
 * @returns a new spec. For a spec with errors, it contains only the parts that could be read
 * @throws TypeError, which quotes nothing, for a spec that cannot be read at all, which `check` would report
 * @example
 * normalize({ route: { provider: "openai", auth: "Bearer sk-fake" } }).route // { provider: "openai", auth: <redacted> }
 */
export const normalize = (spec: RequestSpec): RequestSpec => readable("the spec", () => normalized(spec))

function normalized(spec: RequestSpec): RequestSpec {
  const { route, forwardHeaders, extraHeaders, $schema: _, ...rest } = withoutAbsent(spec) as RequestSpec
  const gateway = normalizeObject({ ...identityRows, ...gatewayRows }, { ...rest, forwardHeaders })
  const extra = lowerCaseNames({
    ...(isPlainObject(forwardHeaders) ? forwardHeaders : {}),
    ...(extraHeaders ?? {})
  })
  return {
    ...gateway,
    route: normalizeRoute(route, Object.keys(extra)),
    ...(Object.keys(extra).length === 0 ? {} : { extraHeaders: extra })
  } as RequestSpec
}

function normalizeRoute(route: unknown, carried: ReadonlyArray<string>): unknown {
  const form = isPlainObject(route) ? routeFormOf(route, newRun()) : undefined
  if (form === undefined) return allSealed(route)
  const rows = form.rows()
  const normal = normalizeObject(rows, route as Record<string, unknown>)
  for (const [key, node] of Object.entries(rows))
    if (normal[key] === undefined && isCarried(node, carried)) normal[key] = { forwarded: true }
  return form.kind === "routed-by" ? { ...normal, routedBy: "api-key" } : normal
}

/** Whether an optional credential travels in a field that the spec forwards. */
const isCarried = (node: RowNode, carried: ReadonlyArray<string>): boolean =>
  !isRow(node) && isVariants(node) && node.plain !== undefined && carried.includes(node.plain.field)

function normalizeObject(tree: RowTree, value: Fields): Record<string, unknown> {
  const given = Object.entries(value).filter(([, part]) => part !== undefined)
  const entries = given.map(([key, part]): [string, unknown] => {
    const node = isOwn(tree, key) ? tree[key] : undefined
    return [key, node === undefined ? allSealed(part) : normalizeNode(node, part)]
  })
  return Object.fromEntries(entries.filter(([, next]) => next !== undefined))
}

function normalizeNode(node: RowNode, value: unknown): unknown {
  if (isRow(node)) return canonicalOf(node, value)
  if (isVariants(node)) return normalizeVariant(node, value)
  if (!isPlainObject(value)) return allSealed(value)
  const group = normalizeObject(node, value)
  return Object.keys(group).length === 0 ? undefined : group
}

function normalizeVariant(node: Variants, value: unknown): unknown {
  if (node.plain !== undefined && (typeof value === "string" || Redacted.isRedacted(value))) {
    return canonicalOf(node.plain, value)
  }
  if (!isPlainObject(value)) return allSealed(value)
  const form = Object.values(node.of).find(({ rows }) => Object.keys(value).every(key => key in rows))
  if (form === undefined) return allSealed(value)
  const normal = normalizeObject(form.rows, value)
  // A key like `managedIdentity: {}` selects a variant, even if it contains nothing.
  for (const [key, given] of Object.entries(value))
    if (isPlainObject(given) && normal[key] === undefined) normal[key] = {}
  return normal
}

function lowerCaseNames(record: Fields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name.toLowerCase(), allSealed(value)])
  )
}
