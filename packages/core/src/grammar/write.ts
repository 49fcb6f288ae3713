// The interpreter that checks and writes each value of a type once, as JSON in ASCII or as plain text, with its secrets
// open.

import { valuesIn } from "../budget.ts"
import { escaped, needsNoEscape } from "../http/ascii-json.ts"
import { quote } from "../issue/issue.ts"
import { meantValue } from "../issue/misspelt.ts"
import { nearMiss } from "../issue/near-miss.ts"
import { words } from "../issue/words.ts"
import { branchOf, matcherOf } from "./branch.ts"
import { writeItems, writeJson, writeSecretJson } from "./json-writer.ts"
import { once } from "./once.ts"
import { openText } from "./open-text.ts"
import { isPlaceholder, isUsualSecret, placeholder } from "./placeholder.ts"
import { fieldValue } from "./refinement/field-value.ts"
import { isPrintedRedacted, printedRedacted } from "./secret.ts"
import {
  type BooleanKind,
  type ChoiceKind,
  interpreter,
  type JsonKind,
  type ListKind,
  type NumberKind,
  type ObjectKind,
  type ObjectRule,
  type TextKind,
  type Type,
  type UnionKind
} from "./type.ts"
import { complain, complainOfProblem, complainOfType, enter, plainData, type Write } from "./walk.ts"
import { objectWrite } from "./write-object.ts"

/**
 * How the values of one type are written. If anything is wrong with a value, each reports all of it and returns
 * `undefined`.
 */
export interface Writer {
  /** As JSON in ASCII. */
  readonly json: Write
  /** The same without the quotes, for a type whose values are all strings. */
  readonly unquoted?: Write
  /** As plain text: a list is joined by commas, an object is JSON. */
  readonly plain: Write
}

export type WriterOf = (type: Type) => Writer

/** The writers of types, each made on first use. `rulesOf` returns the rules between the keys of an object. */
export function writersWith(rulesOf: (kind: ObjectKind) => ReadonlyArray<ObjectRule>): WriterOf {
  const writerOf: WriterOf = interpreter<Writer>({
    text: textWriter,
    number: kind => same(numberWrite(kind)),
    boolean: kind => same(booleanWrite(kind)),
    choice: choiceWriter,
    list: kind => listWriter(kind, writerOf),
    union: kind => unionWriter(kind, writerOf),
    object: kind => same(objectWrite(kind, rulesOf(kind), writerOf)),
    json: kind => same(jsonWrite(kind)),
    // Followed only once there is a value: a type may contain itself.
    ref({ to }) {
      const writer = once(() => writerOf(to()))
      return writerFor(form => (value, walk, at, key) => writer()[form](value, walk, at, key))
    }
  })
  return writerOf
}

/** Makes a writer from `write`, for both of its forms. */
const writerFor = (write: (form: "json" | "plain") => Write): Writer => ({
  json: write("json"),
  plain: write("plain")
})

/** A writer for values that are the same in JSON and as plain text. */
const same = (write: Write): Writer => writerFor(() => write)

// --- text ----------------------------------------------------------------------------------------------------------

function textWriter(kind: TextKind): Writer {
  const { chars, empty, refine, secret } = kind
  const isField = chars === "field"
  const isUsual = secret ? isUsualSecret : isUsualText

  const plain: Write = (value, walk, at, key) => {
    const text = typeof value === "string" ? value : openText(kind, value, walk, at, key)
    if (text === undefined) return undefined
    walk.left -= valuesIn(text)
    if (isPrintedRedacted(text)) return complainOfProblem(printedRedacted, walk, at, key)
    if (secret && isPlaceholder(text)) return complainOfProblem(placeholder, walk, at, key)
    const unsendable = (text === "" ? !empty : isField) ? fieldValue(text) : undefined
    const problem = unsendable ?? refine?.(text, walk.run)
    return problem === undefined ? text : complainOfProblem(problem, walk, at, key)
  }

  const unquoted: Write = (value, walk, at, key) => {
    // Nearly every string takes this path.
    if (typeof value === "string" && isUsual(value)) {
      walk.left -= valuesIn(value)
      if (refine?.(value, walk.run) === undefined) return value
    }
    const text = plain(value, walk, at, key)
    return text === undefined ? undefined : escaped(text)
  }
  return writerOfText(plain, unquoted)
}

/**
 * Whether `text` is a field value that JSON writes unchanged, like nearly every string. Looks at each character once.
 */
function isUsualText(text: string): boolean {
  const first = text.charCodeAt(0)
  // A printed `Redacted` begins with `<`.
  return first > 0x20 && first !== 0x3c && text.charCodeAt(text.length - 1) > 0x20 && needsNoEscape(text)
}

/** The writer of texts, and how it writes them without quotes in JSON: unchanged, if nothing in them needs an escape. */
const writerOfText = (plain: Write, unquoted = plain): Writer => ({
  plain,
  unquoted,
  json(value, walk, at, key) {
    const text = unquoted(value, walk, at, key)
    return text === undefined ? undefined : '"' + text + '"'
  }
})

function choiceWriter({ options }: ChoiceKind): Writer {
  const listed = options.map(quote).join(", ")
  return writerOfText((value, walk, at, key) => {
    if (typeof value !== "string")
      return complainOfType(value, walk, at, key, `one of ${listed}`, "Write one of those.")
    if (options.includes(value)) return value
    if (isPrintedRedacted(value)) return complainOfProblem(printedRedacted, walk, at, key)
    const what = words`is ${{ quoted: value }}, which is none of ${listed}`
    const { repair, edit } = meantValue(nearMiss(value, options), "Write one of those.")
    return complain(walk, at, key, "shape.choice", what, repair, edit)
  })
}

// --- numbers and booleans ------------------------------------------------------------------------------------------

const writeBoolean: Write = (value, walk, at, key) => {
  if (typeof value === "boolean") return String(value)
  const edit = value === "true" || value === "false" ? { set: value === "true" } : undefined
  return complainOfType(value, walk, at, key, "true or false", "Write true or false.", edit)
}

function booleanWrite({ onlyTrue }: BooleanKind): Write {
  if (!onlyTrue) return writeBoolean
  return (value, walk, at, key) => {
    if (value === true) return "true"
    const what = words`must be true; it is ${{ quoted: value }}`
    return complain(walk, at, key, "shape.type", what, "Write true, or leave it out.")
  }
}

function numberWrite(kind: NumberKind): Write {
  const { min, max, whole, rule, isFine } = kind
  const expected = expectedNumber(kind)
  return (value, walk, at, key) => {
    if (typeof value === "number") {
      if (value >= min && value <= max && (!whole || Number.isInteger(value))) return String(value)
      return complain(walk, at, key, rule, `must be ${expected}; it is ${value}`, `Write ${expected}.`)
    }
    // Suggested only if the number itself is valid here.
    const given = typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN
    const isRight = given >= min && given <= max && isFine?.(given) !== false
    const repair = isRight ? `Write ${value} without quotes.` : `Write ${expected}.`
    return complainOfType(value, walk, at, key, expected, repair, isRight ? { set: given } : undefined)
  }
}

/** How messages describe numbers of a kind: `a whole number of ms, at least 1`. */
function expectedNumber({ name, unit, whole, min, max }: NumberKind): string {
  const what = whole ? "a whole number" : "a number"
  const lowest = min > -Number.MAX_VALUE
  const highest = max < Number.MAX_SAFE_INTEGER
  const range = lowest ? (highest ? ` from ${min} to ${max}` : `, at least ${min}`) : ""
  return `${name === undefined ? "" : `${name}, `}${what}${unit === undefined ? "" : ` of ${unit}`}${range}`
}

// --- lists, unions, JSON -------------------------------------------------------------------------------------------

function listWriter({ of, items, like, filled }: ListKind, writerOf: WriterOf): Writer {
  const example = `For example, write ${like ?? "[…]"}.`
  const isItem = matcherOf(of)
  const writer = writerOf(of)
  return writerFor(form => (value, walk, above, key) => {
    if (!Array.isArray(value)) {
      // A string with commas or JSON is not a single item.
      const repair =
        isItem(value) && !(typeof value === "string" && /[,[{]/.test(value))
          ? "Put it into an array."
          : example
      return complainOfType(value, walk, above, key, `an array of ${items}`, repair)
    }
    if (filled && value.length === 0)
      return complain(walk, above, key, "shape.type", "is an empty array", "Leave it out.")
    const at = enter(value, value.length, walk, above, key)
    const text = at && writeItems(value, writer[form], walk, at)
    return form === "json" ? text : text?.slice(1, -1)
  })
}

const unionWriter = ({ of, expected, like }: UnionKind, writerOf: WriterOf): Writer =>
  writerFor(form => (value, walk, at, key) => {
    const branch = branchOf(of, value)
    if (branch !== undefined) return writerOf(branch)[form](value, walk, at, key)
    return complainOfType(value, walk, at, key, expected, `For example, write ${like}.`)
  })

/** The allowed JSON if not all of it is allowed, and the repair of other values. */
const expectedJson = {
  object: ["an object", plainData],
  scalar: ["a string, a number or a boolean", "Write one of those."]
} as const

function jsonWrite(kind: JsonKind): Write {
  const { holds, secret } = kind
  const write = secret ? writeSecretJson : writeJson
  if (holds === "anything") return write
  const fits = matcherOf({ kind })
  const [expected, repair] = expectedJson[holds]
  return (value, walk, at, key) =>
    fits(value) ? write(value, walk, at, key) : complainOfType(value, walk, at, key, expected, repair)
}
