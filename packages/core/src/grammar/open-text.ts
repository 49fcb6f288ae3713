// Gets the string out of a value that is not a plain string: a secret may be wrapped.

import * as Redacted from "effect/Redacted"
import { open } from "./secret.ts"
import type { TextKind } from "./type.ts"
import { complainOfProblem, complainOfType, type Place, pathOf, type Walk } from "./walk.ts"

/** The string in `value`, which is not a string itself. If there is none, reports that and returns `undefined`. */
export function openText(
  { secret, noText }: TextKind,
  value: unknown,
  walk: Walk,
  at: Place | undefined,
  key: string | number
): string | undefined {
  if (!secret) {
    const problem = Redacted.isRedacted(value) ? undefined : noText?.(value)
    if (problem !== undefined) return complainOfProblem(problem, walk, at, key)
    return complainOfType(value, walk, at, key, "a string", "Write a string.")
  }
  const text = Redacted.isRedacted(value) ? open(value, walk.run, pathOf(walk, at, key)) : value
  if (typeof text === "string" || (text === undefined && value !== undefined)) return text
  return complainOfType(text, walk, at, key, "a string, or a Redacted string", "Write a string.")
}
