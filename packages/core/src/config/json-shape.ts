// Objects that the gateway hands on as they are: parameters of the request, parameters of a guardrail check.

import * as Redacted from "effect/Redacted"
import { kindOf } from "../issue/issue.ts"
import { reportPrinted } from "../table/codec.ts"
import { isOwn, isPlainObject } from "../table/plain-object.ts"
import { isPrintedRedacted } from "../table/secret.ts"
import { unwrap } from "./secret-shape.ts"
import type { Shape } from "./shape.ts"
import { complainOfType } from "./value-shape.ts"
import { complain, enter, type Place, pathOf, type Walk } from "./walk.ts"

const repair = "Write plain JSON data."

/** Whatever JSON can hold. `secret`: all its texts are secrets, any of which may be wrapped. */
export function checkJson(
  value: unknown,
  walk: Walk,
  above: Place | undefined,
  key: string | number,
  secret: boolean
): void {
  switch (typeof value) {
    case "string":
      if (isPrintedRedacted(value)) reportPrinted(walk.run, pathOf(walk, above, key))
      return
    case "boolean":
      return
    case "number":
      if (!Number.isFinite(value)) {
        complain(walk, above, key, "shape.json", `is ${value}, which JSON writes as null`, repair)
      }
      return
    case "object":
      break
    default:
      return complain(walk, above, key, "shape.json", `is ${kindOf(value)}, which JSON cannot hold`, repair)
  }
  if (value === null) return
  if (Array.isArray(value)) {
    const at = enter(value, value.length, walk, above, key)
    if (at === undefined) return
    for (let index = 0; index < value.length; index++) checkJson(value[index], walk, at, index, secret)
  } else if (isPlainObject(value)) checkJsonObject(value, walk, above, key, secret)
  else if (secret && Redacted.isRedacted(value)) checkWrapped(value, walk, above, key)
  else if (Redacted.isRedacted(value))
    complainOfType(value, walk, above, key, "JSON data", "Write it as plain text.")
  else complain(walk, above, key, "shape.json", "is an object of a class, not plain data", repair)
}

function checkJsonObject(
  value: Record<string, unknown>,
  walk: Walk,
  above: Place | undefined,
  key: string | number,
  secret: boolean
): void {
  const at = enter(value, 0, walk, above, key)
  if (at === undefined) return
  for (const name in value) {
    const entry = value[name]
    walk.left--
    if (name === "__proto__") {
      const what = "is named __proto__, which many readers drop or worse"
      complain(walk, at, name, "shape.proto-key", what, "Choose another key.")
    }
    if (entry !== undefined && isOwn(value, name)) checkJson(entry, walk, at, name, secret)
  }
}

function checkWrapped(
  value: Redacted.Redacted<unknown>,
  walk: Walk,
  above: Place | undefined,
  key: string | number
): void {
  const text = unwrap(value, walk, above, key)
  if (typeof text === "string") checkJson(text, walk, above, key, true)
  else if (text !== undefined) complainOfType(text, walk, above, key, "a Redacted string", "Wrap the text.")
}

function jsonObject(
  value: unknown,
  walk: Walk,
  above: Place | undefined,
  key: string | number,
  secret: boolean
): void {
  if (isPlainObject(value)) checkJsonObject(value, walk, above, key, secret)
  else complainOfType(value, walk, above, key, "an object", repair)
}

/** A JSON object of any keys. */
export const json: Shape = {
  form: { is: "json" },
  check: (value, walk, at, key) => jsonObject(value, walk, at, key, false)
}

/** A JSON object whose texts are secrets. */
export const secretJson: Shape = {
  form: { is: "secret-json" },
  check: (value, walk, at, key) => jsonObject(value, walk, at, key, true)
}
