// Constructors for types: one function per kind. They only build data.

import type { Gateway } from "./gateway-kind.ts"
import type { Secret } from "./secret.ts"
import type {
  ChoiceKind,
  JsonKind,
  Key,
  ListKind,
  NumberKind,
  ObjectKind,
  Refinement,
  RefKind,
  TextKind,
  Type,
  UnionKind,
  ValueOfType
} from "./type.ts"

const anyChars: TextKind = { is: "text", chars: "any", secret: false, empty: false, refine: undefined }

/** Text of any characters: JSON escapes what a header field cannot carry. */
export const text: Type<string, TextKind> = { kind: anyChars }
/** Text that may also be empty. */
export const textOrEmpty: Type<string, TextKind> = { kind: { ...anyChars, empty: true } }
/** Text that becomes part of a header field or URL. */
export const fieldText: Type<string, TextKind> = { kind: { ...anyChars, chars: "field" } }
/** A credential, unchanged. */
export const secretText: Type<Secret, TextKind> = { kind: { ...anyChars, chars: "field", secret: true } }
/** The same with any characters: JSON escapes what a header field cannot carry. */
export const secretAnyText: Type<Secret, TextKind> = { kind: { ...anyChars, secret: true } }
export const boolean: Type<boolean> = { kind: { is: "boolean", onlyTrue: false } }
/** Only `true`. */
export const onlyTrue: Type<true> = { kind: { is: "boolean", onlyTrue: true } }

/** `type`, whose values must also satisfy `refine`. */
export const refined = <T>({ kind }: Type<T, TextKind>, refine: Refinement): Type<T, TextKind> => ({
  kind: { ...kind, refine }
})

interface NumberOptions extends Partial<Omit<NumberKind, "is" | "whole" | "rule">>, Pick<NumberKind, "rule"> {
  /** Whether fractions are allowed. */
  readonly fractions?: true
}

export const number = ({ fractions, ...options }: NumberOptions): Type<number, NumberKind> => ({
  kind: {
    is: "number",
    min: -Number.MAX_VALUE,
    max: fractions ? Number.MAX_VALUE : Number.MAX_SAFE_INTEGER,
    whole: !fractions,
    name: undefined,
    unit: undefined,
    isFine: undefined,
    ...options
  }
})

/** One of `options`, in exact case. */
export const choice = <const O extends string>(...options: ReadonlyArray<O>): Type<O, ChoiceKind> => ({
  kind: { is: "choice", options }
})

/** An array whose items are all of the type `of`; messages call them `items`. */
export const listOf = <T>(of: Type<T>, items: string, like?: string): Type<ReadonlyArray<T>, ListKind> => ({
  kind: { is: "list", of, items, like, filled: false }
})

/** The same, with at least one item; `like` is an example. */
export const filledListOf = <T>(
  of: Type<T>,
  items: string,
  like: string
): Type<ReadonlyArray<T>, ListKind> => ({ kind: { is: "list", of, items, like, filled: true } })

export const unionOf = <const Of extends ReadonlyArray<Type>>(
  words: Pick<UnionKind, "expected" | "like">,
  ...of: Of
): Type<ValueOfType<Of[number]>, UnionKind> => ({ kind: { is: "union", of, ...words } })

/** An object with known keys, which is a `T` in TypeScript. */
export const objectOf = <T>(object: Omit<ObjectKind, "is">): Type<T, ObjectKind> => ({
  kind: { is: "object", ...object }
})

/** JSON that the gateway passes on unchanged. */
export const json = <T = unknown>(holds: JsonKind["holds"]): Type<T, JsonKind> => ({
  kind: { is: "json", holds, secret: false }
})

/** JSON in which all strings are secrets. */
export const secretJson = <T>(holds: JsonKind["holds"]): Type<T, JsonKind> => ({
  kind: { is: "json", holds, secret: true }
})

/** The type that `to` returns, under a name, so a type can contain itself. */
export const ref = <T>(name: string, to: () => Type<T>): Type<T, RefKind> => ({
  kind: { is: "ref", name, to }
})

/** An optional key. `only` is the one gateway that reads it. */
export const key = <T>(type: Type<T>, only?: Gateway): Key<T, false> => ({ type, required: false, only })

/** A required key. */
export const needed = <T>(type: Type<T>, only?: Gateway): Key<T, true> => ({ type, required: true, only })
