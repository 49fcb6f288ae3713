// What cannot be compiled or parsed, as errors.

import * as Data from "effect/Data"
import * as Result from "effect/Result"
import { formatIssue, type Issue } from "./issue.ts"

/** A spec that cannot be compiled; `issues` holds everything that is wrong with it, warnings left out. */
export class SpecError extends Data.TaggedError("SpecError")<{ readonly issues: ReadonlyArray<Issue> }> {
  override get message(): string {
    return messageOf("The request spec cannot be compiled", this.issues)
  }
}

/** Header fields that are no request to Portkey; the `path` of each issue is the field name. */
export class ParseError extends Data.TaggedError("ParseError")<{ readonly issues: ReadonlyArray<Issue> }> {
  override get message(): string {
    return messageOf("The header fields cannot be read", this.issues)
  }
}

// Not in every engine, and in no type of ECMAScript.
const engine = Error as {
  stackTraceLimit?: number
  captureStackTrace?: (error: Error, caller: (...args: never) => unknown) => void
}

/**
 * What `make` makes, without a stack: an error that is returned needs none, and it costs more than to find all that is
 * wrong. {@link raise} gives it one.
 */
function returned<E>(make: () => E): E {
  const limit = Object.getOwnPropertyDescriptor(Error, "stackTraceLimit")
  if (typeof limit?.value !== "number" || limit.writable !== true) return make()
  engine.stackTraceLimit = 0
  try {
    return make()
  } finally {
    engine.stackTraceLimit = limit.value
  }
}

/** A {@link SpecError} to be returned. */
export const specErrorOf = (issues: ReadonlyArray<Issue>): SpecError =>
  returned(() => new SpecError({ issues }))

/** A {@link ParseError} to be returned. */
export const parseErrorOf = (issues: ReadonlyArray<Issue>): ParseError =>
  returned(() => new ParseError({ issues }))

/** Throws an error that was to be returned, with the stack of whoever called `caller`. */
export function raise(error: Error, caller: (...args: never) => unknown): never {
  engine.captureStackTrace?.(error, caller)
  throw error
}

/** The value of `result`, or else {@link raise} of its error. */
export function getOrRaise<A>(result: Result.Result<A, Error>, caller: (...args: never) => unknown): A {
  return Result.isSuccess(result) ? result.success : raise(result.failure, caller)
}

function messageOf(what: string, issues: ReadonlyArray<Issue>): string {
  const shown = issues.slice(0, 20).map(formatIssue)
  if (issues.length > shown.length) shown.push(`and ${issues.length - shown.length} more`)
  return `${what}:\n${shown.join("\n")}`
}
