// The errors for input that cannot be compiled or parsed.

import * as Data from "effect/Data"
import * as Result from "effect/Result"
import { formatIssue, type Issue } from "./issue.ts"

/** A spec that cannot be compiled; `issues` holds all of its errors, without warnings. */
export class SpecError extends Data.TaggedError("SpecError")<{ readonly issues: ReadonlyArray<Issue> }> {
  override get message(): string {
    return messageOf("The request spec cannot be compiled", this.issues)
  }
}

/** Header fields that are not a request to Portkey; the `path` of each issue is the field name. */
export class ParseError extends Data.TaggedError("ParseError")<{ readonly issues: ReadonlyArray<Issue> }> {
  override get message(): string {
    return messageOf("The header fields cannot be read", this.issues)
  }
}

// Not in every engine, and not in the types of ECMAScript.
const engine = Error as {
  stackTraceLimit?: number
  captureStackTrace?: (error: Error, caller: (...args: never) => unknown) => void
}

/**
 * The result of `make`, without a stack. An error that is returned needs no stack, and capturing one costs more than
 * finding all errors. {@link raise} adds a stack.
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

/** Throws an error that was made to be returned. Its stack begins at the call of `caller`. */
export function raise(error: Error, caller: (...args: never) => unknown): never {
  engine.captureStackTrace?.(error, caller)
  throw error
}

/** Returns the value of `result`, or {@link raise}s its error. */
export function getOrRaise<A>(result: Result.Result<A, Error>, caller: (...args: never) => unknown): A {
  return Result.isSuccess(result) ? result.success : raise(result.failure, caller)
}

/** Returns `made`, unless it is an error, which it {@link raise}s. */
export function orRaise<A extends object>(made: A | SpecError, caller: (...args: never) => unknown): A {
  return made instanceof SpecError ? raise(made, caller) : made
}

function messageOf(what: string, issues: ReadonlyArray<Issue>): string {
  const shown = issues.slice(0, 20).map(formatIssue)
  if (issues.length > shown.length) shown.push(`and ${issues.length - shown.length} more`)
  return `${what}:\n${shown.join("\n")}`
}
