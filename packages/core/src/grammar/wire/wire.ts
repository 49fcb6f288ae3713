// How a value travels in a header field: what a wire is, and how all of them write. What reads a field, and what only
// `normalize` asks, stands in other exports of a wire's file, so that a bundle that only compiles has none of it.

import type { Path } from "../../issue/issue.ts"
import type { Words } from "../../issue/words.ts"
import type { Gateway, GatewayAtHand } from "../gateway-kind.ts"
import { once } from "../once.ts"
import type { Run } from "../run.ts"
import type { Problem, Type } from "../type.ts"
import { complainOfProblem, complainOfSize, type Write, walkAt } from "../walk.ts"
import { type Writer, type WriterOf, writersWith } from "../write.ts"

export type WireName =
  /** As it is. */
  | "plain"
  /** After the word Bearer. */
  | "bearer"
  /** By being there: `false` is said by sending nothing. */
  | "presence"
  /** Items with commas between them. */
  | "comma"
  /** Names of fields, in lower case, with commas between them. */
  | "names"
  /** The same, or a record that also sends the fields. */
  | "names-and-values"
  /** As JSON in ASCII. */
  | "json"
  /** An id as it is, a document as JSON. */
  | "id-or-json"
  /** A key in PEM form, without its line breaks. */
  | "one-line-pem"
  /** A URL, without the slashes at its end. */
  | "base-url"

/**
 * The field's text for `value`, which may be anything at all and stands at `path`. Reports what is wrong with it to `run`
 * and then returns `undefined`; also returns `undefined` for a value that is said by sending nothing.
 */
export type Encode = (value: unknown, run: Run, path: Path) => string | undefined

export interface Wire {
  readonly is: WireName
  /** The gateway that reads the text in any letter case; else each compares exact text. */
  readonly anyCase?: Gateway
  /** Makes the function that writes values of `type`. */
  readonly encoder: (type: Type) => Encode
}

/** What there is to say about a value that was read all the same: a clause that follows the field name, and the repair. */
export interface DecodedNote extends Unreadable {
  readonly rule: string
}

/** Why a text is not a value: a clause that follows the field name, and the repair. */
export interface Unreadable {
  readonly fault: Words
  readonly repair: Words
}

/** A value, `undefined` where the text says nothing; or why the text is not one. */
export type Decoded<T = unknown> = { readonly value: T; readonly note?: DecodedNote | undefined } | Unreadable

/** Reads the text of a field as the gateway at hand does. */
export type Decode = (text: string, type: Type, at: GatewayAtHand, wire: Wire) => Decoded

/** The one form of a valid value, its secrets open; `undefined` for a value that is said by sending nothing. */
export type Canonical = (value: never) => unknown

/** A note about a text that the gateway reads, though it is not written as it should be. */
export const repaired = (fault: string): DecodedNote => ({
  rule: "field.repaired",
  fault: `was read leniently: ${fault}`,
  repair: "Compile the spec to get the exact form."
})

// No rule between keys: what has such rules is a document, which a wire of its own writes.
const fieldWriters: () => WriterOf = once(() => writersWith(() => []))

/** The writer of a type whose objects have no rules between their keys. */
export const fieldWriterOf = (type: Type): Writer => fieldWriters()(type)

const encoderOf =
  (write: Write): Encode =>
  (value, run, path) => {
    const walk = walkAt(run, path)
    const text = write(value, walk, undefined, "")
    if (walk.left < 0) complainOfSize(walk)
    return text
  }

/** Writes values of `type` as the texts that they are. */
export const encodePlain = (type: Type): Encode => encoderOf(fieldWriterOf(type).plain)

/** Writes values of `type` as JSON in ASCII. */
export const encodeJson = (type: Type): Encode => encoderOf(fieldWriterOf(type).json)

/** Reports a problem of the value of one field. */
export const reportProblem = (problem: Problem, run: Run, path: Path): undefined =>
  complainOfProblem(problem, walkAt(run, path), undefined, undefined)
