// What is wrong with an input, as data. Formatting is `formatIssue`; nothing here knows a rule.

import { holdsKey } from "./looks-like-key.ts"

/** Where in the input an issue lies: object keys and array indexes from the root. */
export type Path = ReadonlyArray<string | number>

export type Severity = "error" | "warning"

/** A change at one place: the key gets another name, the value is replaced, or the key is taken out. */
export type Change =
  | { readonly rename: string }
  | { readonly set: string | number | boolean }
  | { readonly remove: true }

/** A change of the input, and its place. */
export type Edit = Change & { readonly path: Path }

/** One thing that is wrong, or doubtful, in an input. Never carries a secret. */
export interface Issue {
  /**
   * The id of the rule that speaks, for example `shape.unknown-key`. Errors that one value shows at its place begin with
   * `shape.` or `value.`, and no others do.
   */
  readonly rule: string
  /** An `error` keeps `compile` from succeeding; a `warning` does not. */
  readonly severity: Severity
  readonly path: Path
  /** Names the path and says what is wrong. */
  readonly message: string
  /** Says what to write instead. */
  readonly repair: string
  /** The same as data, where the repair is exactly one change. Absent where there is a choice. Never holds a secret. */
  readonly edit?: Edit
}

const identifier = /^[A-Za-z_$][\w$]*$/

/**
 * Writes a path as a JavaScript reader would: `route.config.targets[1].weight`; the root is `the spec`.
 *
 * @param path the `path` of an issue
 * @param root what the root is called. Nothing is thrown
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
 * One issue on two lines: what is wrong, then what to do.
 *
 * @param issue one of a `SpecError`, or of `check`, `lint` and their like. Nothing is thrown
 * @example
 * for (const issue of check(spec)) console.error(formatIssue(issue))
 */
export function formatIssue(issue: Issue): string {
  return `${issue.severity}: ${issue.message}\n  ${issue.repair} (${issue.rule})`
}

/** At most `limit` characters of `text`, so that a 1 MB value does not become a 1 MB message. */
export function abridge(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`
}

/** A value for a message: JSON, abridged; for an object only what it is. A text that holds what looks like a key is masked. */
export function quote(value: unknown): string {
  if (typeof value === "string") return holdsKey(value) ? mask : JSON.stringify(abridge(value, 60))
  if (typeof value === "number" || typeof value === "boolean" || value === null) return String(value)
  return kindOf(value)
}

/** What is shown in the place of what may be secret. */
export const mask = "<redacted>"

/** What a value is, in words that show none of it: `an array`, `a string`. */
export function kindOf(value: unknown): string {
  if (value === null) return "null"
  if (Array.isArray(value)) return "an array"
  switch (typeof value) {
    case "undefined":
      return "undefined"
    case "object":
      return kindOfObject(value)
    default:
      return `a ${typeof value}`
  }
}

/** Why an object need not be what was expected, although it is one. */
function kindOfObject(value: object): string {
  try {
    const prototype = Object.getPrototypeOf(value)
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return "an object of a class"
    const isHiding = Object.getOwnPropertyNames(value).length > Object.keys(value).length
    return isHiding ? "an object with keys that are not enumerable" : "an object"
  } catch {
    // A proxy threw.
    return "an object"
  }
}
