// A value that travels as JSON in ASCII.

import * as Redacted from "effect/Redacted"
import { kindOf } from "../../issue/issue.ts"
import { words } from "../../issue/words.ts"
import { copyOf } from "../copy.ts"
import { hasPlainPrototype, isJsonLeaf, isPlainObject } from "../plain-object.ts"
import { type Secret, textOfSecret } from "../secret.ts"
import type { Fields, ObjectKind } from "../type.ts"
import { type Decode, type Decoded, encodeJson, type Shown, type Wire } from "./wire.ts"

export const json: Wire = {
  is: "json",
  encoder: encodeJson
}

const dumps = "Write JSON, with double quotes: json.dumps in Python, JSON.stringify in JavaScript."

/** What a string that is not JSON seems to be: the problem, and the repair. */
const otherTexts: ReadonlyArray<readonly [RegExp, fault: string, repair: string]> = [
  [
    /^\[object \w+\]$/,
    "is an object that became text without JSON.stringify",
    "Send JSON.stringify(…) of the object."
  ],
  [/^\s*['"`]\s*[{[]/, "is not JSON", "Leave out the quotes around the JSON."],
  [/^\s*[{[][\s{[]*'/, "is written with single quotes, which is not JSON", dumps],
  [/:\s*(?:True|False|None)\b/, "is not JSON", dumps],
  [
    /^\s*\{\s*\w/,
    "is not JSON",
    "Write JSON, with double quotes around each name and text. In a shell, put single quotes around the whole field."
  ],
  [/,\s*[}\]]/, "is not JSON", "Remove the comma before the closing bracket."]
]

/**
 * `JSON.parse` that returns its error as a value, without the input, which may be a secret. `repair` is for a string that
 * does not show its intended meaning.
 */
export function parseJson(text: string, repair = "Write JSON, with double quotes."): Decoded {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    const other = otherTexts.find(([look]) => look.test(text))
    return { fault: other?.[1] ?? "is not JSON", repair: other?.[2] ?? repair }
  }
}

/** The object in `text`, which is JSON, or why there is none. */
export function objectIn(text: string, { name, like }: ObjectKind): Decoded<Fields> {
  const parsed = parseJson(text)
  if ("fault" in parsed) return parsed
  const { value } = parsed
  // No key of parsed JSON is hidden.
  if (hasPlainPrototype(value)) return { value }
  return typeof value === "string" && /^\s*\{/.test(value)
    ? { fault: "is a JSON object that was encoded twice, so it is a string", repair: "Encode it once." }
    : { fault: `is ${kindOf(value)}, not a JSON object`, repair: oneLine(name, like) }
}

const oneLine = (name: string, like: string): string =>
  `Write ${name} as one line of JSON, for example ${like}.`

/** Checks only what distinguishes one type from another. The spec that gets the value is checked as a whole. */
export const decode: Decode = (text, { kind }) => {
  if (kind.is === "object") return textsIn(text, kind)
  const parsed = parseJson(text)
  if (kind.is !== "list" || "fault" in parsed) return parsed
  if (Array.isArray(parsed.value) && parsed.value.every(isPlainObject)) return parsed
  return {
    fault: `is not a JSON array of ${kind.items}`,
    repair: `Write an array, for example ${kind.like}.`
  }
}

/** An object of strings. */
function textsIn(text: string, kind: ObjectKind): Decoded {
  const read = objectIn(text, kind)
  if ("fault" in read) return read
  const { value } = read
  const odd = Object.keys(value).find(key => typeof value[key] !== "string")
  if (odd === undefined) return read
  const fault = words`has ${kindOf(value[odd])} at ${{ quoted: odd }}, not text`
  return { fault, repair: oneLine(kind.name, kind.like) }
}

/**
 * The value as `JSON.parse` would return it: JSON has no -0, no undefined, and no class instance. `shown` returns the
 * replacement of a wrapped secret, by default its string.
 */
export const canonical = (value: unknown, shown: Shown = textOfSecret): unknown =>
  copyOf(value, leaf => {
    if (Redacted.isRedacted(leaf)) return shown(leaf as Secret)
    if (Object.is(leaf, -0)) return 0
    return isJsonLeaf(leaf) ? leaf : undefined
  })
