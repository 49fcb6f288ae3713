// A request spec as YAML and JSON write it, with `null` for absent keys.

import type * as Redacted from "effect/Redacted"
import type { RequestSpec } from "../spec/request-spec.ts"

/** A request spec in which each optional key may also be `null`: YAML and JSON have no `undefined`. */
export interface RequestSpecInput extends OrNull<RequestSpec, "extraHeaders"> {
  /** Any other fields: name to value. Names of Portkey's own fields are refused. */
  readonly extraHeaders?:
    | { readonly [name: string]: string | Redacted.Redacted<string> | null | undefined }
    | null
    | undefined
}

/** Portkey documents, in which `null` is a value like any other. */
type Documents = "config" | "metadata" | "guardrails"

// Over `keyof T` alone, so that a key stays optional and keeps its doc comment.
type OrNull<T, Except extends PropertyKey = never> = {
  readonly [K in keyof T as K extends Except ? never : K]:
    | ValueOrNull<K, T[K]>
    | (undefined extends T[K] ? null : never)
}

type ValueOrNull<K, V> = K extends Documents ? V : V extends Plain ? V : V extends object ? OrNull<V> : V

/** Values without keys of a spec in them. */
type Plain = string | number | boolean | ReadonlyArray<unknown> | Redacted.Redacted<string>
