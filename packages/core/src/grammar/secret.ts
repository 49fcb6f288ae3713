// Secrets: how a caller gives them and how the engine opens them.

import * as Redacted from "effect/Redacted"
import type { Path } from "../issue/issue.ts"
import { type Run, tell } from "./run.ts"
import { problem } from "./type.ts"

/** A credential: a plain string, or a `Redacted` string that no log or error prints. */
export type Secret = string | Redacted.Redacted<string>

// What a Redacted prints instead of its value. In an input it means that a secret was printed before it got here.
const printed = /^<redacted(:[^>]*)?>$/

/** Whether `text` is the output of a printed `Redacted`, for example `<redacted>`. */
export function isPrintedRedacted(text: string): boolean {
  return text.charCodeAt(0) === 0x3c && printed.test(text)
}

/** The problem with such a string. */
export const printedRedacted = problem(
  "value.redacted-text",
  "is a printed Redacted, not the secret",
  "Pass the Redacted itself."
)

/**
 * The string in a {@link Secret}. Any other value is returned unchanged, and the writer then refuses it. Reports a
 * `Redacted` that cannot be opened (wiped, or made by another copy of effect) or that holds `undefined`, and returns
 * `undefined`.
 */
export function open(value: unknown, run: Run, path: Path): unknown {
  if (!Redacted.isRedacted(value)) return value
  let inner: unknown
  try {
    inner = Redacted.value(value)
  } catch {
    return tell(run, {
      rule: "value.redacted-closed",
      path,
      what: "is a wiped Redacted, or one of another copy of effect",
      repair: "Install one copy of effect, and make a new Redacted."
    })
  }
  if (inner !== undefined) return inner
  return tell(run, {
    rule: "shape.type",
    path,
    what: "is a Redacted that holds nothing",
    repair: "Check where the value comes from."
  })
}

/** The content of a `Redacted`. Any other value is returned unchanged. */
export const revealed = (value: unknown): unknown =>
  Redacted.isRedacted(value) ? Redacted.value(value) : value

/** The string in a secret. */
export const textOfSecret = revealed as (secret: Secret) => string

/** The text in `value`, wrapped or not, or `undefined` if there is none or it cannot be opened. Messages must not show it. */
export function textIn(value: unknown): string | undefined {
  if (typeof value === "string") return value
  try {
    const inner = revealed(value)
    return typeof inner === "string" ? inner : undefined
  } catch {
    return undefined
  }
}
