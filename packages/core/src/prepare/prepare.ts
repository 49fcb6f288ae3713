// The client's part of the work, done once; the request's part, done for each.

import * as Result from "effect/Result"
import { SpecError } from "../check/spec-error.ts"
import { compile, compileRun, specError } from "../compile.ts"
import { checkSize, type Emission, emitClient, emitRequest } from "../emit/emit.ts"
import type { Layout } from "../emit/layout.ts"
import { newRun, type Run } from "../emit/run.ts"
import { fieldEntries, type HeaderFields, type HeaderSource } from "../http/header-fields.ts"
import type { Issue } from "../issue/issue.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import type { CompileOptions } from "../table/gateway-kind.ts"
import { type FieldOverrides, readFieldOverrides } from "./field-overrides.ts"
import { mergeOverrides } from "./merge-overrides.ts"
import { checkKeys, encodeOverrides, type OverridableKeys, overridableKeysOf } from "./override-encoder.ts"
import type { RequestOverrides } from "./request-overrides.ts"
import { snapshot } from "./snapshot.ts"

/** A spec whose client part is compiled. Requests made of it never see each other's values. */
export interface Prepared {
  /** The fields of one request: as `compile` of the spec with `overrides` merged into it. */
  readonly compile: (overrides?: RequestOverrides) => Result.Result<HeaderFields, SpecError>
  /** {@link compile}, throwing the `SpecError`. */
  readonly compileSync: (overrides?: RequestOverrides) => HeaderFields
  /**
   * The overrides that the request-scope `x-portkey-*` fields of a request say, for clients that take nothing but headers
   * per call. Fails where a value is one that the gateway could not read.
   */
  readonly overridesOf: (fields: HeaderSource) => Result.Result<FieldOverrides, SpecError>
}

/**
 * Compiles what all requests of a client share once. Fails with the {@link SpecError} of `compile`. The spec is copied:
 * changing it afterwards changes nothing.
 */
export function prepare(spec: RequestSpec, options?: CompileOptions): Result.Result<Prepared, SpecError> {
  const run = newRun(options)
  const compiled = compileRun(spec, run)
  if (compiled === undefined) return Result.fail(specError(run))
  return Result.succeed(new PreparedSpec(snapshot(spec), compiled.layout, run, options))
}

/** {@link prepare}, throwing the {@link SpecError}. */
export function prepareSync(spec: RequestSpec, options?: CompileOptions): Prepared {
  return Result.getOrThrowWith(prepare(spec, options), error => error)
}

const keysOfLayout = new WeakMap<Layout, OverridableKeys>()

function overridable(layout: Layout): OverridableKeys {
  const known = keysOfLayout.get(layout) ?? overridableKeysOf(layout)
  keysOfLayout.set(layout, known)
  return known
}

class PreparedSpec implements Prepared {
  readonly #spec: RequestSpec
  readonly #layout: Layout
  readonly #keys: OverridableKeys
  readonly #run: Run
  readonly #options: CompileOptions | undefined
  readonly #client: Emission

  constructor(spec: RequestSpec, layout: Layout, run: Run, options: CompileOptions | undefined) {
    this.#spec = spec
    this.#layout = layout
    this.#keys = overridable(layout)
    this.#run = run
    this.#options = options
    const client = emitClient(layout, run)
    // Frozen, because V8 copies a frozen object ten times faster than one it must still watch (Node 20).
    this.#client = { fields: Object.freeze(client.fields), bytes: client.bytes }
  }

  compile(overrides?: RequestOverrides): Result.Result<HeaderFields, SpecError> {
    const fields = this.#fast(overrides)
    return fields === undefined ? this.#whole(overrides) : Result.succeed(fields)
  }

  compileSync(overrides?: RequestOverrides): HeaderFields {
    return this.#fast(overrides) ?? Result.getOrThrowWith(this.#whole(overrides), error => error)
  }

  overridesOf(fields: HeaderSource): Result.Result<FieldOverrides, SpecError> {
    const issues: Issue[] = []
    const read = readFieldOverrides(this.#layout, fieldEntries(fields), { issues })
    return issues.length === 0 ? Result.succeed(read) : Result.fail(new SpecError({ issues }))
  }

  /** The fields, or `undefined` when there is anything to say about the overrides. */
  #fast(overrides: RequestOverrides | undefined): HeaderFields | undefined {
    const run: Run = { ...this.#run, issues: [], slots: this.#run.slots.slice() }
    try {
      if (overrides !== undefined) {
        const given = overrides as Readonly<Record<string, unknown>>
        if (!encodeOverrides(given, this.#keys, this.#spec as unknown as Record<string, unknown>, run))
          return undefined
      }
    } catch {
      return undefined
    }
    const emission = { fields: { ...this.#client.fields }, bytes: this.#client.bytes }
    emitRequest(this.#layout, run, emission)
    checkSize(emission.bytes, run)
    return run.issues.length === 0 ? emission.fields : undefined
  }

  /** The slow way, which finds every issue. */
  #whole(overrides: RequestOverrides | undefined): Result.Result<HeaderFields, SpecError> {
    const run = newRun(this.#options)
    if (!checkKeys(overrides, this.#keys, run)) return Result.fail(new SpecError({ issues: run.issues }))
    return compile(mergeOverrides(this.#spec, overrides ?? {}), this.#options)
  }
}
