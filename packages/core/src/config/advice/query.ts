// Queries that are read otherwise than they look.

import { kindOf } from "../../issue/issue.ts"
import { isPlainObject } from "../../table/plain-object.ts"
import { type Place, placeIn, type Walk } from "../../table/walk.ts"
import { logicalOperators, operators } from "../operator.ts"
import type { Fields } from "../shape.ts"
import { warn } from "./warn.ts"

/** About a query and the queries in it. */
export function adviseOnQueries(
  query: unknown,
  walk: Walk,
  above: Place | undefined,
  key: string | number
): void {
  if (!isPlainObject(query)) return
  const at = placeIn(above, key, query)
  const keys = Object.keys(query)
  for (const name of keys) {
    const operand = query[name]
    if (logicalOperators.has(name)) {
      if (!Array.isArray(operand)) continue
      const branches = placeIn(at, name, operand)
      for (const [index, branch] of operand.entries()) adviseOnQueries(branch, walk, branches, index)
    } else if (isPlainObject(operand)) {
      adviseOnOperators(name, operand, walk, placeIn(at, name, operand))
    } else if (isComparable(operand)) adviseOnValue(name, operand, walk, at, name)
  }
  adviseOnQuery(keys, query, walk, at)
}

const isComparable = (operand: unknown): boolean =>
  typeof operand === "string" || typeof operand === "number" || typeof operand === "boolean"

/** About a query as a whole: what it says whatever the request, and what stands behind its end. */
function adviseOnQuery(keys: ReadonlyArray<string>, query: Fields, walk: Walk, at: Place): void {
  if (keys.length === 0) {
    warn(
      walk,
      at,
      undefined,
      "config.query-constant",
      "is empty, so it always holds",
      "Write a condition, or drop it."
    )
  }
  for (const [index, key] of keys.entries()) {
    if (!logicalOperators.has(key)) continue
    const branches = query[key]
    if (Array.isArray(branches) && branches.length === 0) {
      const what = `is empty, so it ${key === "$and" ? "always" : "never"} holds`
      warn(walk, at, key, "config.query-constant", what, "Write queries in it, or drop it.")
    }
    if (index === keys.length - 1) continue
    // conditionalRouter.ts:66-76 returns there.
    warn(
      walk,
      at,
      keys[index + 1],
      "config.query-unread",
      `stands after ${key}, where the router has already decided`,
      `Put it before ${key}, or into it.`
    )
    return
  }
}

/** About the operators of one comparison. */
function adviseOnOperators(path: string, map: Fields, walk: Walk, at: Place): void {
  const keys = Object.keys(map)
  if (keys.length === 0) {
    warn(
      walk,
      at,
      undefined,
      "config.query-constant",
      "has no operator, so it always holds",
      'Write { "$eq": … }.'
    )
  }
  for (const [index, key] of keys.entries()) {
    const operator = operators.get(key)
    if (operator === undefined) continue
    const operand = map[key]
    if (operator.holdsForAbsent && path !== "url.pathname") {
      warn(
        walk,
        at,
        key,
        "config.negation-of-absent",
        `also holds for every request that has no ${path}`,
        "If absence must not match, list the values that may with $in."
      )
    }
    if (operator.strict) {
      for (const one of Array.isArray(operand) ? operand : [operand]) adviseOnValue(path, one, walk, at, key)
    }
    if (key === "$regex") adviseOnPattern(path, operand, index < keys.length - 1, walk, at)
  }
}

/** Metadata is text, so it never equals anything else. */
function adviseOnValue(path: string, value: unknown, walk: Walk, at: Place, key: string): void {
  if (!path.startsWith("metadata.") || typeof value === "string") return
  warn(
    walk,
    at,
    key,
    "config.metadata-type",
    `compares metadata, whose values are text, with ${kindOf(value)}`,
    typeof value === "object"
      ? "Compare with text."
      : `Write ${JSON.stringify(String(value))}, and send it so.`
  )
}

function adviseOnPattern(path: string, pattern: unknown, hasMore: boolean, walk: Walk, at: Place): void {
  if (hasMore) {
    // conditionalRouter.ts:121-127 returns there.
    const what = "ends the comparison: the operators after it are not read"
    warn(walk, at, "$regex", "config.regex-not-last", what, "Put $regex last.")
  }
  if (path === "url.pathname" && typeof pattern === "string" && /^\^\/(?!v1\b)/.test(pattern)) {
    const what = "is anchored at a path without /v1, with which the gateway's paths begin"
    warn(
      walk,
      at,
      "$regex",
      "config.pathname-anchor",
      what,
      `Write ${JSON.stringify(`^/v1${pattern.slice(1)}`)}.`
    )
  }
}
