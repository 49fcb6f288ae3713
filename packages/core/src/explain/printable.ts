// Parts of a config that a plan shows, as plain JSON without anything that must not be printed.

import * as Redacted from "effect/Redacted"
import { isConfigId } from "../grammar/json-text.ts"
import { deepest } from "../grammar/walk.ts"

export type Json =
  | null
  | boolean
  | number
  | string
  | ReadonlyArray<Json>
  | {
      readonly [key: string]: Json
    }

const masked = "<redacted>"

/** A copy of `value` as JSON: `Redacted` becomes `<redacted>`, what JSON cannot hold is left out. */
export function printable(value: unknown, depth = 0): Json | undefined {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value
    case "number":
      return Number.isFinite(value) ? value : null
    case "object":
      break
    default:
      return undefined
  }
  if (value === null) return null
  if (Redacted.isRedacted(value)) return masked
  if (depth >= deepest) return "…"
  if (Array.isArray(value)) return value.map(item => printable(item, depth + 1) ?? null)
  const entries = Object.entries(value).map(([key, item]) => [key, printable(item, depth + 1)] as const)
  return Object.fromEntries(entries.filter((entry): entry is [string, Json] => entry[1] !== undefined))
}

/** The id of a saved config; any other text in its place may be a config with keys inside, and is masked. */
export const printableId = (text: string): string => (isConfigId(text) ? text : masked)

/** The origin and path of a URL; what it may hide besides, user info and query, is left out. */
export function printableUrl(text: string): string {
  const url = URL.parse(text)
  return url === null
    ? "an unreadable URL"
    : `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, "")}`
}
