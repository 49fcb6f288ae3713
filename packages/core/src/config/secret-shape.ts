// Credentials inside a config: plain text, or wrapped in `Redacted`.

import * as Redacted from "effect/Redacted"
import { open } from "../table/secret.ts"
import { complain, complainOfType, type Place, pathOf, type Walk } from "../table/walk.ts"
import type { Shape } from "./shape.ts"
import { fieldText } from "./value-shape.ts"

/** The text of a secret; `undefined` after a report that it is none. */
function textOf(value: unknown, walk: Walk, at: Place | undefined, key: string | number): string | undefined {
  if (typeof value === "string") return value
  const text = Redacted.isRedacted(value) ? unwrap(value, walk, at, key) : value
  if (typeof text === "string" || (text === undefined && value !== undefined)) return text
  const repair = "Write it as text, or wrap it."
  return complainOfType(text, walk, at, key, "a secret: a string, or a Redacted string", repair)
}

/** What is in a `Redacted`; `undefined` after a report that it cannot be opened, or holds nothing. */
export function unwrap(
  value: Redacted.Redacted<unknown>,
  walk: Walk,
  at: Place | undefined,
  key: string | number
): unknown {
  return open(value, walk.run, pathOf(walk, at, key))
}

/** A credential as it is. */
export const secretText: Shape = {
  form: { is: "secret" },
  write(value, walk, at, key) {
    const text = textOf(value, walk, at, key)
    return text === undefined ? undefined : fieldText.write(text, walk, at, key)
  }
}

/** A token that the gateway sends as `Bearer <token>`, of which the config has the token only. */
export const bearerToken: Shape = {
  form: { is: "secret" },
  write(value, walk, at, key) {
    const token = textOf(value, walk, at, key)
    if (token === undefined || token.charCodeAt(6) !== 0x20 || !/^bearer /i.test(token))
      return token === undefined ? undefined : fieldText.write(token, walk, at, key)
    const what = "begins with the word Bearer, which the gateway adds itself, so it would stand twice"
    return complain(walk, at, key, "value.bearer-prefix", what, "Write the bare token.")
  }
}
