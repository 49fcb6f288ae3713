// Parts of a config for a plan, as plain JSON without anything that must not be printed.

import * as Redacted from "effect/Redacted"
import { deepest } from "../budget.ts"
import { mayHoldCredentials } from "../grammar/credential-name.ts"
import { withoutTrailingSlash } from "../grammar/refinement/url.ts"
import type { Fields } from "../grammar/type.ts"
import { mask } from "../issue/issue.ts"
import { isConfigId } from "../rows/config/saved-id.ts"
import { type PlanLimits, spend } from "./plan-limits.ts"

export type Json =
  | null
  | boolean
  | number
  | string
  | ReadonlyArray<Json>
  | {
      readonly [key: string]: Json
    }

/**
 * A copy of `value` as JSON. A `Redacted`, or a value whose key may hold credentials, becomes `<redacted>`.
 * Values that JSON cannot represent are left out. Anything too deep or beyond `limits` becomes `…`.
 */
export const printable = (value: unknown, limits: PlanLimits): Json | undefined =>
  copied(value, limits, 0, false)

const cut = "…"

function copied(value: unknown, limits: PlanLimits, depth: number, isSecret: boolean): Json | undefined {
  if (!spend(limits, 1)) return cut
  switch (typeof value) {
    case "string":
      return isSecret ? mask : value
    case "boolean":
      return value
    case "number":
      return isSecret ? mask : Number.isFinite(value) ? value : null
    case "object":
      break
    default:
      return undefined
  }
  if (value === null) return null
  if (Redacted.isRedacted(value)) return mask
  if (depth >= deepest) {
    limits.isTooDeep = true
    return cut
  }
  if (Array.isArray(value)) {
    const items: Json[] = []
    for (let index = 0; index < value.length && limits.left > 0; index++)
      items.push(copied(value[index], limits, depth + 1, isSecret) ?? null)
    return items
  }
  const entries: Array<[string, Json]> = []
  for (const key of Object.keys(value)) {
    if (limits.left < 0) break
    const part = (value as Fields)[key]
    const item = copied(part, limits, depth + 1, isSecret || mayHoldCredentials(key))
    if (item !== undefined) entries.push([key, item])
  }
  return Object.fromEntries(entries)
}

/** The id of a saved config. Any other string in its place is masked: it may be a config that contains keys. */
export const printableId = (text: string): string => (isConfigId(text) ? text : mask)

/** The origin and path of a URL, without user info and query, which may be secret. */
export function printableUrl(text: string): string {
  const url = URL.parse(text)
  // With another scheme, anything may be a path: `user:key@host` has the scheme `user:`.
  return url === null || !/^https?:$/.test(url.protocol)
    ? "an unreadable URL"
    : `${url.protocol}//${url.host}${withoutTrailingSlash(url.pathname)}`
}
