// Credentials inside a config: plain text, or wrapped in `Redacted`.

import * as Redacted from "effect/Redacted"
import { open } from "../table/secret.ts"
import type { Shape } from "./shape.ts"
import { complainOfType, fieldText } from "./value-shape.ts"
import { complain, type Place, pathOf, type Walk } from "./walk.ts"

/** Checks a secret and returns its text, where it has one. */
function checkSecret(
  value: unknown,
  walk: Walk,
  at: Place | undefined,
  key: string | number
): string | undefined {
  const text = Redacted.isRedacted(value) ? unwrap(value, walk, at, key) : value
  if (typeof text === "string") {
    fieldText.check(text, walk, at, key)
    return text
  }
  if (text !== undefined || value === undefined) {
    complainOfType(
      text,
      walk,
      at,
      key,
      "a secret: a string, or a Redacted string",
      "Write it as text, or wrap it."
    )
  }
  return undefined
}

/** What is in a `Redacted`; `undefined` after a report that it cannot be opened. */
export function unwrap(
  value: Redacted.Redacted<unknown>,
  walk: Walk,
  at: Place | undefined,
  key: string | number
): unknown {
  walk.redacted = true
  return open(value, walk.run, pathOf(walk, at, key))
}

/** A credential as it is. */
export const secretText: Shape = {
  form: { is: "secret" },
  check: (value, walk, at, key) => void checkSecret(value, walk, at, key)
}

/** A token that the gateway sends as `Bearer <token>`, of which the config has the token only. */
export const bearerToken: Shape = {
  form: { is: "secret" },
  check(value, walk, at, key) {
    const token = checkSecret(value, walk, at, key)
    if (token === undefined || token[6] !== " " || !/^bearer /i.test(token)) return
    const what = "begins with the word Bearer, which the gateway adds itself, so it would stand twice"
    complain(walk, at, key, "config.bearer-prefix", what, "Write the bare token.")
  }
}
