// How a value travels in a header field: what a wire is, and how wires write. Code that reads a field, or that only
// `normalize` needs, is in other exports of a wire's file, so that a bundle that only compiles does not include it.

import type { Path } from "../../issue/issue.ts"
import type { Words } from "../../issue/words.ts"
import type { Gateway, GatewayAtHand } from "../gateway-kind.ts"
import { once } from "../once.ts"
import type { Run } from "../run.ts"
import type { Secret } from "../secret.ts"
import type { Problem, Type } from "../type.ts"
import { complainOfProblem, complainOfSize, type Write, walkAt } from "../walk.ts"
import { type Writer, type WriterOf, writersWith } from "../write.ts"

export type WireName =
  /** Unchanged. */
  | "plain"
  /** After the word Bearer. */
  | "bearer"
  /** By its presence: `false` sends no field. */
  | "presence"
  /** Items, separated by commas. */
  | "comma"
  /** Field names in lower case, separated by commas. */
  | "names"
  /** The same, or a record that also sends the fields. */
  | "names-and-values"
  /** As JSON in ASCII. */
  | "json"
  /** An id unchanged, a document as JSON. */
  | "id-or-json"
  /** A key in PEM form, without its line breaks. */
  | "one-line-pem"
  /** A URL without trailing slashes. */
  | "base-url"

/**
 * The field's value for `value`, which may be anything and is at `path`. If something is wrong with it, reports that to
 * `run` and returns `undefined`. Also returns `undefined` for a value that sends no field.
 */
export type Encode = (value: unknown, run: Run, path: Path) => string | undefined

export interface Wire {
  readonly is: WireName
  /** The gateway that reads the value in any letter case. Without it, both gateways compare it exactly. */
  readonly anyCase?: Gateway
  /** Makes the function that writes values of `type`. */
  readonly encoder: (type: Type) => Encode
}

/** A note about a value that could still be read: a clause that follows the field name, and the repair. */
export interface DecodedNote extends Unreadable {
  readonly rule: string
}

/** Why a field cannot be read: a clause that follows the field name, and the repair. */
export interface Unreadable {
  readonly fault: Words
  readonly repair: Words
}

/** A value, which is `undefined` if the text sets none, or why the text cannot be read. */
export type Decoded<T = unknown> = { readonly value: T; readonly note?: DecodedNote | undefined } | Unreadable

/** Reads the text of a field as the chosen gateway does. */
export type Decode = (text: string, type: Type, at: GatewayAtHand, wire: Wire) => Decoded

/** The replacement of a wrapped secret in a document. */
export type Shown = (secret: Secret) => unknown

/** The canonical form of a valid value; `undefined` for a value that sends no field. */
export type Canonical = (value: never, shown: Shown | undefined) => unknown

/** A note about a string that the gateway reads although it is not written correctly. */
export const repaired = (fault: string): DecodedNote => ({
  rule: "field.repaired",
  fault: `was read leniently: ${fault}`,
  repair: "Compile the spec to get the exact form."
})

// No rules between keys: only documents have them, and documents have a wire of their own.
const fieldWriters: () => WriterOf = once(() => writersWith(() => []))

/** The writer of a type whose objects have no rules between their keys. */
export const fieldWriterOf = (type: Type): Writer => fieldWriters()(type)

const encoderOf =
  (write: Write): Encode =>
  (value, run, path) => {
    const walk = walkAt(run, path)
    const text = write(value, walk, undefined, "")
    complainOfSize(walk)
    return text
  }

/** Writes values of `type` as plain text. */
export const encodePlain = (type: Type): Encode => encoderOf(fieldWriterOf(type).plain)

/** Writes values of `type` as JSON in ASCII. */
export const encodeJson = (type: Type): Encode => encoderOf(fieldWriterOf(type).json)

/** Reports a problem of the value of one field. */
export const reportProblem = (problem: Problem, run: Run, path: Path): undefined =>
  complainOfProblem(problem, walkAt(run, path), undefined, undefined)
