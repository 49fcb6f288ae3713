// Gets the string out of a value that is not a plain string: a secret may be wrapped.

import * as Redacted from "effect/Redacted"
import { open } from "./secret.ts"
import type { TextKind } from "./type.ts"
import { complainOfProblem, complainOfType, type Place, pathOf, type Walk } from "./walk.ts"

/** The string in `value`, which is not a string itself. If there is none, reports that and returns `undefined`. */
export function openText(
  { secret, noText, name = "a string" }: TextKind,
  value: unknown,
  walk: Walk,
  at: Place | undefined,
  key: string | number
): string | undefined {
  let text: unknown = value
  if (secret) {
    if (Redacted.isRedacted(value)) text = open(value, walk.run, pathOf(walk, at, key))
    if (typeof text === "string" || (text === undefined && value !== undefined)) return text
  } else {
    const problem = Redacted.isRedacted(value) ? undefined : noText?.(value)
    if (problem !== undefined) return complainOfProblem(problem, walk, at, key)
  }
  return complainOfType(text, walk, at, key, name, `Write ${name}.`)
}
