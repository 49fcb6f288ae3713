// Issues: the problems of an input as data, and how to format them. Names no rule.

import { holdsKey } from "./looks-like-key.ts"

/** Where in the input an issue lies: object keys and array indexes from the root. */
export type Path = ReadonlyArray<string | number>

/** Whether `path` is `start`, or a place in it. */
export const isWithin = (path: Path, start: Path): boolean => start.every((key, index) => path[index] === key)

export type Severity = "error" | "warning"

/** A change at one place: the key is renamed, the value is replaced, or the key is removed. */
export type Change =
  | { readonly rename: string }
  | { readonly set: string | number | boolean }
  | { readonly remove: true }

/** A change of the input, and its place. */
export type Edit = Change & { readonly path: Path }

/** One error or warning about an input. Never contains a secret. */
export interface Issue {
  /**
   * The id of the rule, for example `shape.unknown-key`. Ids of errors about a single value begin with `shape.` or
   * `value.`; no other ids do.
   */
  readonly rule: string
  /** An `error` makes `compile` fail; a `warning` does not. */
  readonly severity: Severity
  readonly path: Path
  /** Names the path and describes the problem. */
  readonly message: string
  /** What to write instead. */
  readonly repair: string
  /** The repair as data, if it is exactly one change. Absent if there is a choice. Never contains a secret. */
  readonly edit?: Edit
}

const identifier = /^[A-Za-z_$][\w$]*$/

/**
 * Writes a path in JavaScript notation: `route.config.targets[1].weight`. The root is `the spec`.
 *
 * @param path the `path` of an issue
 * @param root the name of the root. Nothing is thrown
 * @example
 * formatPath(["route", "config", "targets", 1]) // "route.config.targets[1]"
 */
export function formatPath(path: Path, root = "the spec"): string {
  if (path.length === 0) return root
  let text = ""
  for (const part of path) {
    if (typeof part === "number") text += `[${part}]`
    else if (part.length <= 60 && identifier.test(part)) text += text === "" ? part : `.${part}`
    else text += `[${JSON.stringify(abridge(part, 60))}]`
  }
  return text
}

/**
 * Formats an issue as two lines: the problem, then the repair.
 *
 * @param issue an issue from a `SpecError`, `check`, `lint` or similar. Nothing is thrown
 * @example
 * for (const issue of check(spec)) console.error(formatIssue(issue))
 */
export function formatIssue(issue: Issue): string {
  return `${issue.severity}: ${issue.message}\n  ${issue.repair} (${issue.rule})`
}

/** At most `limit` characters of `text`, so a 1 MB value does not become a 1 MB message. */
export function abridge(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`
}

/**
 * A value for a message: abridged JSON, or for an object only its kind. A string that seems to hold a key is masked.
 */
export function quote(value: unknown): string {
  if (typeof value === "string") return holdsKey(value) ? mask : JSON.stringify(abridge(value, 60))
  if (typeof value === "number" || typeof value === "boolean" || value === null) return String(value)
  return kindOf(value)
}

/** Shown instead of anything that may be secret. */
export const mask = "<redacted>"

/** The kind of a value, in words that do not show the value: `an array`, `a string`. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  if (Array.isArray(value)) return "an array"
  return typeof value === "object" ? kindOfObject(value) : `a ${typeof value}`
}

/** Explains why an object may be invalid where an object is expected. */
function kindOfObject(value: object): string {
  try {
    const prototype = Object.getPrototypeOf(value)
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return "a class instance"
    const isHiding = Object.getOwnPropertyNames(value).length > Object.keys(value).length
    return isHiding ? "an object with hidden keys" : "an object"
  } catch {
    // A proxy threw.
    return "an object"
  }
}
