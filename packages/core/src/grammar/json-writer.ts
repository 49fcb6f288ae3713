// Writes JSON of any kind in ASCII. Visits each value once.

import * as Redacted from "effect/Redacted"
import { valuesIn } from "../budget.ts"
import { asciiJsonText } from "../http/ascii-json.ts"
import { quote } from "../issue/issue.ts"
import { mayHoldCredentials } from "./credential-name.ts"
import { hasOwn, isPlainObject, protoKey } from "./plain-object.ts"
import { isPrintedRedacted, open, printedRedacted } from "./secret.ts"
import type { Fields } from "./type.ts"
import {
  complain,
  complainOfProblem,
  complainOfType,
  enter,
  type Place,
  pathOf,
  plainData,
  type Walk,
  type Write
} from "./walk.ts"

/** `secret`: all strings in the JSON are secrets, and any of them may be wrapped. */
const writerOf = (secret: boolean): Write => {
  const write: Write = (value, walk, above, key) => {
    switch (typeof value) {
      case "string":
        // A long string that is shared takes as long each time as thousands of values do.
        walk.left -= valuesIn(value)
        if (isPrintedRedacted(value)) return complainOfProblem(printedRedacted, walk, above, key)
        return asciiJsonText(value)
      case "boolean":
        return String(value)
      case "number":
        if (Number.isFinite(value)) return String(value)
        return complainOfJson(value, walk, above, key)
      case "object":
        if (value === null) return "null"
        break
      default:
        return complainOfJson(value, walk, above, key)
    }
    if (Array.isArray(value)) {
      const at = enter(value, value.length, walk, above, key)
      return at && writeItems(value, write, walk, at)
    }
    if (isPlainObject(value)) {
      const at = enter(value, 0, walk, above, key)
      return at && writeMembers(value, write, walk, at)
    }
    if (!Redacted.isRedacted(value)) return complainOfJson(value, walk, above, key)
    if (!secret && !isNamedSecret(above, key))
      return complainOfType(value, walk, above, key, "JSON data", plainData)
    const text = open(value, walk.run, pathOf(walk, above, key))
    if (text === undefined) return undefined
    if (typeof text === "string") return write(text, walk, above, key)
    return complainOfType(text, walk, above, key, "a Redacted string", "Wrap a string.")
  }
  return write
}

const complainOfJson: Write = (value, walk, above, key) =>
  complain(walk, above, key, "shape.json", `is ${quote(value)}, not JSON data`, plainData)

/** Whether the name of the key, or of a key above it, allows a wrapped value. */
function isNamedSecret(above: Place | undefined, key: string | number): boolean {
  if (typeof key === "string" && mayHoldCredentials(key)) return true
  return above !== undefined && isNamedSecret(above.above, above.key)
}

/** Writes an object with any keys, each value with `write`. */
function writeMembers(members: Fields, write: Write, walk: Walk, at: Place): string | undefined {
  const before = walk.run.issues.length
  let text = ""
  for (const name in members) {
    const value = members[name]
    walk.left -= 1 + valuesIn(name)
    if (walk.left < 0) return undefined
    if (name === "__proto__") complainOfProblem(protoKey, walk, at, name)
    if (value === undefined || !hasOwn.call(members, name)) continue
    const written = write(value, walk, at, name)
    if (written !== undefined) text += (text === "" ? "{" : ",") + asciiJsonText(name) + ":" + written
  }
  if (walk.run.issues.length > before) return undefined
  return text === "" ? "{}" : text + "}"
}

/** Writes JSON of any kind. */
export const writeJson: Write = writerOf(false)
/** Writes JSON in which all strings are secrets. */
export const writeSecretJson: Write = writerOf(true)

/** Writes an array, each item with `write`. By index, because a hole is an item too. */
export function writeItems(
  items: ReadonlyArray<unknown>,
  write: Write,
  walk: Walk,
  at: Place
): string | undefined {
  const before = walk.run.issues.length
  let text = ""
  for (let index = 0; index < items.length && walk.left >= 0; index++) {
    const written = write(items[index], walk, at, index)
    if (written !== undefined) text += (index === 0 ? "[" : ",") + written
  }
  if (walk.run.issues.length > before) return undefined
  return text === "" ? "[]" : text + "]"
}
