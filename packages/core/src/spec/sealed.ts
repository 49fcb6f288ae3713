// A value with its secrets wrapped, as `parse` and `normalize` return it.

import * as Redacted from "effect/Redacted"
import type { Row } from "../grammar/row.ts"
import { mapSecrets } from "../grammar/secrets.ts"

/** Wraps what is secret in a row's value: all of it, or the parts that its type says. */
export const sealed = ({ type }: Row, value: unknown): unknown => mapSecrets(type, value, wrapped)

const wrapped = (value: unknown): unknown => (typeof value === "string" ? Redacted.make(value) : value)
