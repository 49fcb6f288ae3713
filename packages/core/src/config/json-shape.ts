// Objects that the gateway hands on as they are: parameters of the request, parameters of a guardrail check.

import * as Redacted from "effect/Redacted"
import { asciiJsonText } from "../http/ascii-json.ts"
import { kindOf } from "../issue/issue.ts"
import { reportPrinted } from "../table/codec.ts"
import { isOwn, isPlainObject } from "../table/plain-object.ts"
import { isPrintedRedacted } from "../table/secret.ts"
import { unwrap } from "./secret-shape.ts"
import type { Shape, Write } from "./shape.ts"
import { complainOfType, writeItems } from "./value-shape.ts"
import { complain, enter, type Place, pathOf, type Walk } from "./walk.ts"

const repair = "Write plain JSON data."

/** Writes whatever JSON can hold. `secret`: all its texts are secrets, any of which may be wrapped. */
const writerOf = (secret: boolean): Write => {
  const write: Write = (value, walk, above, key) => {
    switch (typeof value) {
      case "string":
        if (isPrintedRedacted(value)) return reportPrinted(walk.run, pathOf(walk, above, key))
        return asciiJsonText(value)
      case "boolean":
        return String(value)
      case "number":
        if (Number.isFinite(value)) return String(value)
        return complain(walk, above, key, "shape.json", `is ${value}, which JSON writes as null`, repair)
      case "object":
        if (value === null) return "null"
        break
      default:
        return complain(walk, above, key, "shape.json", `is ${kindOf(value)}, which JSON cannot hold`, repair)
    }
    if (Array.isArray(value)) {
      const at = enter(value, value.length, walk, above, key)
      return at && writeItems(value, write, walk, at)
    }
    if (isPlainObject(value)) {
      const at = enter(value, 0, walk, above, key)
      return at && writeMembers(value, () => write, walk, at)
    }
    if (!Redacted.isRedacted(value))
      return complain(walk, above, key, "shape.json", "is an object of a class, not plain data", repair)
    if (!secret) return complainOfType(value, walk, above, key, "JSON data", "Write it as plain text.")
    const text = unwrap(value, walk, above, key)
    if (text === undefined || typeof text === "string") return text && write(text, walk, above, key)
    return complainOfType(text, walk, above, key, "a Redacted string", "Wrap the text.")
  }
  return write
}

/** An object of any keys; `writeOf` says how the value of each is written. */
export function writeMembers(
  members: Readonly<Record<string, unknown>>,
  writeOf: (key: string) => Write,
  walk: Walk,
  at: Place
): string | undefined {
  const before = walk.run.issues.length
  let text = ""
  for (const name in members) {
    const value = members[name]
    walk.left--
    if (name === "__proto__") {
      const what = "is named __proto__, which many readers drop or worse"
      complain(walk, at, name, "shape.proto-key", what, "Choose another key.")
    }
    if (value === undefined || !isOwn(members, name)) continue
    const written = writeOf(name)(value, walk, at, name)
    if (written !== undefined) text += (text === "" ? "{" : ",") + asciiJsonText(name) + ":" + written
  }
  if (walk.run.issues.length > before) return undefined
  return text === "" ? "{}" : text + "}"
}

const objectWriter =
  (write: Write): Write =>
  (value, walk, at, key) =>
    isPlainObject(value)
      ? write(value, walk, at, key)
      : complainOfType(value, walk, at, key, "an object", repair)

/** Writes JSON of any kind. */
export const writeJson: Write = writerOf(false)
/** Writes JSON whose texts are secrets. */
export const writeSecretJson: Write = writerOf(true)

/** A JSON object of any keys. */
export const json: Shape = { form: { is: "json" }, write: objectWriter(writeJson) }

/** A JSON object whose texts are secrets. */
export const secretJson: Shape = { form: { is: "secret-json" }, write: objectWriter(writeSecretJson) }
