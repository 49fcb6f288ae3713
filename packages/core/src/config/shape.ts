// What a key of the config grammar is: a row that says which values it takes. Types, and no knowledge of any key.

import type { Gateway } from "../table/gateway-kind.ts"
import type { Place, Walk, Write } from "../table/walk.ts"

/** Looks at `value`, which stands at `key` of `at` and may be anything at all, and reports what there is to say. */
export type Check = (value: unknown, walk: Walk, at: Place | undefined, key: string | number) => void

/** A kind of value as data, from which arbitraries, secrets and documentation follow. */
export type Form =
  /** Any text. */
  | { readonly is: "text" }
  /** Text that the gateway puts into a header field or URL of its own. */
  | { readonly is: "field-text" }
  /** A credential, perhaps wrapped. */
  | { readonly is: "secret" }
  | { readonly is: "pem" }
  | { readonly is: "service-account" }
  | { readonly is: "choice"; readonly options: ReadonlyArray<string> }
  | { readonly is: "boolean" }
  | { readonly is: "number"; readonly min: number; readonly max: number; readonly whole: boolean }
  | { readonly is: "provider" }
  | { readonly is: "custom-host" }
  | { readonly is: "url" }
  | { readonly is: "field-name" }
  | { readonly is: "check-id" }
  /** A path into the request's body, for example `tools[*].function`. */
  | { readonly is: "body-path" }
  /** A JSON object that the gateway hands on as it is. */
  | { readonly is: "json" }
  /** JSON of which every text is secret. */
  | { readonly is: "secret-json" }
  /** The parameters of a guardrail check: JSON with secrets in two known places. */
  | { readonly is: "parameters" }
  | { readonly is: "query" }
  /** A guardrail: the id of a saved one, or its checks under their own ids. */
  | { readonly is: "guardrail"; readonly rows: Rows }
  | { readonly is: "list"; readonly of: Shape }
  | { readonly is: "object"; readonly rows: Rows }
  /** A node of the tree, in a node. */
  | { readonly is: "target" }

export interface Shape {
  readonly form: Form
  readonly write: Write
}

export interface KeyRow<Required extends boolean = boolean> {
  readonly shape: Shape
  readonly required: Required
  /** The only gateway that reads the key; on the other it is an error. */
  readonly only: Gateway | undefined
}

export interface Rows {
  readonly [key: string]: KeyRow
}

/** One row for every key of an interface: the compiler refuses a table that lacks one or has one too many. */
export type RowsFor<T> = {
  readonly [K in keyof T]-?: KeyRow<Record<never, never> extends Pick<T, K> ? false : true>
}

/** A row: the values that `shape` describes. */
export function key<const O extends { readonly required?: true; readonly only?: Gateway }>(
  shape: Shape,
  options?: O
): KeyRow<O extends { readonly required: true } ? true : false> {
  return { shape, required: (options?.required ?? false) as never, only: options?.only }
}

/** The keys of one object, any of them of any type. */
export type Fields = Readonly<Record<string, unknown>>

/** Something that one key alone cannot show. */
export interface Rule {
  readonly id: string
  /** The key whose presence calls for the rule; without one, every object does. */
  readonly on?: string
  /** The only gateway that it is about. */
  readonly only?: Gateway
  /** Sees an object whose values may be of any type. Reports under `id`. */
  readonly check: (node: Fields, walk: Walk, at: Place, id: string) => void
}
