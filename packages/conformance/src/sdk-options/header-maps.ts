// The header fields that the installed SDK and Portspec produce from the same options.

import {
  type CompileOptions,
  compileResult,
  type HeaderFields,
  type Issue,
  type RequestSpec,
  type SpecError
} from "@portspec/core"
import { fromPortkeyOptionsResult } from "@portspec/from-portkey"
import * as Result from "effect/Result"
import { createHeaders, Portkey } from "portkey-ai"

export type Options = Readonly<Record<string, unknown>>

/**
 * The fields of `createHeaders`, names in lower case and values as fetch would write them; `undefined` if it throws.
 */
export function sdkFields(options: Options): HeaderFields | undefined {
  try {
    return asText(createHeaders({ ...options }))
  } catch {
    return undefined
  }
}

/** The fields that `new Portkey(…)` produces from its options. */
export function clientFields(options: Options): HeaderFields {
  return asText(new Portkey({ ...options }).customHeaders)
}

// White space around a value is not part of it (RFC 9110 §5.5).
const asText = (headers: Readonly<Record<string, unknown>>): HeaderFields =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      String(value).replace(/^[\t ]+|[\t ]+$/g, "")
    ])
  )

export interface Converted {
  readonly spec: RequestSpec
  readonly notes: ReadonlyArray<Issue>
}

/** Portspec's conversion of the options, or `undefined` if it cannot read them. */
export function converted(options: Options): Converted | undefined {
  return Result.getOrUndefined(fromPortkeyOptionsResult(options))
}

export function compiled(spec: RequestSpec, options: CompileOptions): HeaderFields | SpecError {
  return Result.merge(compileResult(spec, options))
}

/** The fields that Portspec sends for the options, or `undefined` if it refuses any part of them. */
export function ownFields(options: Options, compileOptions: CompileOptions): HeaderFields | undefined {
  const result = fromPortkeyOptionsResult(options, compileOptions)
  if (Result.isFailure(result)) return undefined
  return Result.getOrUndefined(compileResult(result.success.spec, compileOptions))
}
