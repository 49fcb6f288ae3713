// Queries that the gateway reads differently from how they look (gateway/src/services/conditionalRouter.ts:60-127).

import { defined } from "../../grammar/defined.ts"
import { isPlainObject } from "../../grammar/plain-object.ts"
import type { Fields, ObjectRule } from "../../grammar/type.ts"
import { kindOf, type Path } from "../../issue/issue.ts"
import { holdsForAbsent, isOperator, isStrict, joinKeys } from "../../rows/config/query.ts"

const joins = Object.keys(joinKeys)

const keysOf = (object: Fields): ReadonlyArray<string> => Object.keys(defined(object))

/** The paths of a query, each with the value that it is compared with. */
const comparisonsOf = (query: Fields): ReadonlyArray<[string, unknown]> =>
  Object.entries(defined(query)).filter(([key]) => !joins.includes(key))

/** The first `$and` or `$or` of a query: it decides, and the router reads no further. */
const firstJoin = (query: Fields): string | undefined => keysOf(query).find(key => joins.includes(key))

// A regular expression literal as in JavaScript: `/gpt/i`.
const literal = /^\/(.+)\/([dgimsuvy]*)$/s

/** The regular expression of a comparison, or an empty string. */
function patternIn(compared: unknown): string {
  const pattern = isPlainObject(compared) ? compared.$regex : undefined
  return typeof pattern === "string" ? pattern : ""
}

/** Warnings about a query and the queries in it. */
export const queryWarnings = [
  {
    id: "config.query-constant",
    severity: "warning",
    on: [],
    find(query, tell) {
      if (keysOf(query).length === 0)
        tell([], "is empty, so it always holds", "Write a condition, or remove it.")
      for (const [path, compared] of comparisonsOf(query)) {
        if (!isPlainObject(compared) || keysOf(compared).length > 0) continue
        tell([path], "has no operator, so it always holds", 'Write { "$eq": … }.')
      }
      const join = firstJoin(query)
      const branches = join === undefined ? undefined : query[join]
      if (join === undefined || !Array.isArray(branches) || branches.length > 0) return
      const what = `is empty, so it ${join === "$and" ? "always" : "never"} holds`
      tell([join], what, "Write queries in it, or remove it.")
    }
  },
  {
    id: "config.query-unread",
    severity: "warning",
    on: joins,
    find(query, tell) {
      const keys = keysOf(query)
      const join = firstJoin(query) as string
      const next = keys[keys.indexOf(join) + 1]
      if (next === undefined) return
      tell(
        [next],
        `comes after ${join}, where the router has already decided`,
        `Put it before ${join}, or into it.`
      )
    }
  },
  {
    id: "config.metadata-type",
    severity: "warning",
    on: [],
    // Metadata values are strings, so they never equal a value of another type.
    find(query, tell) {
      for (const [path, compared] of comparisonsOf(query)) {
        if (!path.startsWith("metadata.")) continue
        for (const [at, value] of comparedStrictly(path, compared)) {
          if (typeof value === "string") continue
          // Converting a function or symbol to a string could reveal a secret.
          const isPlain =
            typeof value !== "object" && typeof value !== "function" && typeof value !== "symbol"
          tell(
            at,
            `compares metadata, whose values are text, with ${kindOf(value)}`,
            isPlain
              ? `Write ${JSON.stringify(String(value))}, and send the value as text.`
              : "Compare with text.",
            isPlain ? { set: String(value) } : undefined
          )
        }
      }
    }
  },
  {
    id: "config.negation-of-absent",
    severity: "warning",
    on: [],
    find(query, tell) {
      for (const [path, compared] of comparisonsOf(query)) {
        // Every request has a path.
        if (path === "url.pathname" || !isPlainObject(compared)) continue
        for (const name of keysOf(compared)) {
          if (!holdsForAbsent(name)) continue
          const what = `also holds for every request that has no ${path}`
          tell([path, name], what, "If a missing value must not match, list the allowed values with $in.")
        }
      }
    }
  },
  {
    id: "config.regex-not-last",
    severity: "warning",
    on: [],
    find(query, tell) {
      for (const [path, compared] of comparisonsOf(query)) {
        // Another name has its own error.
        const names = (isPlainObject(compared) ? keysOf(compared) : []).filter(isOperator)
        const place = names.indexOf("$regex")
        if (place < 0 || place === names.length - 1) continue
        const what = "ends the comparison: the operators after it are not read"
        tell([path, "$regex"], what, "Put $regex last.")
      }
    }
  },
  {
    id: "config.regex-slashes",
    severity: "warning",
    on: [],
    find(query, tell) {
      for (const [path, compared] of comparisonsOf(query)) {
        const [, pattern, flags] = literal.exec(patternIn(compared)) ?? []
        // A path may begin and end with a slash.
        if (pattern === undefined || (flags === "" && path === "url.pathname")) continue
        const what = "has slashes around it, which the router takes for a part of the pattern"
        const isWhole = flags === "" || flags === "g"
        const repair = isWhole
          ? `Write ${JSON.stringify(pattern)}.`
          : "Leave the slashes and the flags out. There are no flags: for both cases, write [Aa]."
        tell([path, "$regex"], what, repair, isWhole ? { set: pattern } : undefined)
      }
    }
  },
  {
    id: "config.pathname-anchor",
    severity: "warning",
    on: ["url.pathname"],
    find({ "url.pathname": compared }, tell) {
      const pattern = patternIn(compared)
      if (!/^\^\/(?!v1\b)/.test(pattern)) return
      const what = "is anchored at a path without /v1, but the gateway's paths begin with /v1"
      const meant = `^/v1${pattern.slice(1)}`
      tell(["url.pathname", "$regex"], what, `Write ${JSON.stringify(meant)}.`, { set: meant })
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>

/** The values that a comparison compares with `===`, each with its path in the query, except a bare string. */
function* comparedStrictly(path: string, compared: unknown): Generator<readonly [at: Path, value: unknown]> {
  if (!isPlainObject(compared)) {
    if (typeof compared === "number" || typeof compared === "boolean") yield [[path], compared]
    return
  }
  for (const [name, operand] of Object.entries(compared)) {
    if (!isStrict(name)) continue
    if (Array.isArray(operand)) for (const [index, one] of operand.entries()) yield [[path, name, index], one]
    else yield [[path, name], operand]
  }
}
