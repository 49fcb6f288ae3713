// The client's part of the work, done once; the request's part, done for each.

import * as Result from "effect/Result"
import { SpecError } from "../check/spec-error.ts"
import { compile, compileRun, specError } from "../compile.ts"
import { addFields, type Emission, emitClient, isTooLarge } from "../emit/emit.ts"
import type { Layout } from "../emit/layout.ts"
import { fieldEntries, type HeaderFields, type HeaderSource } from "../http/header-fields.ts"
import type { Issue } from "../issue/issue.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import type { CompileOptions } from "../table/gateway-kind.ts"
import { newRun, type Run } from "../table/run.ts"
import { type FieldOverrides, readFieldOverrides } from "./field-overrides.ts"
import { mergeOverrides } from "./merge-overrides.ts"
import {
  type Changes,
  checkKeys,
  encodeOverrides,
  type OverridableKeys,
  overridableKeysOf
} from "./override-encoder.ts"
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
  /** The client's texts of the rows that a request may change, in order of emission. */
  readonly #texts: ReadonlyArray<string | undefined>
  /** The client's fields with those of the first so many overridable rows; made when first needed. */
  readonly #prefixes: Array<Emission | undefined> = []

  constructor(spec: RequestSpec, layout: Layout, run: Run, options: CompileOptions | undefined) {
    this.#spec = spec
    this.#layout = layout
    this.#keys = overridable(layout)
    this.#run = run
    this.#options = options
    this.#texts = layout.request.slots.map(slot => run.slots[slot])
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
    const { fields } = this.#layout.request
    const changes: Changes = {
      run: newRun(this.#options),
      texts: this.#texts.slice(),
      first: fields.length
    }
    try {
      if (overrides !== undefined) {
        const client = this.#spec as unknown as Record<string, unknown>
        if (!encodeOverrides(overrides as Record<string, unknown>, this.#keys, client, changes))
          return undefined
      }
    } catch {
      return undefined
    }
    const { texts, first } = changes
    const prefix = this.#prefixes[first] ?? this.#prefix(first)
    const emission = { fields: { ...prefix.fields }, bytes: prefix.bytes }
    addFields(emission, fields, texts, first, fields.length)
    return isTooLarge(emission.bytes) ? undefined : emission.fields
  }

  /** The fields that stand before the overridable row of `turn`. */
  #prefix(turn: number): Emission {
    const emission = emitClient(this.#layout, this.#run)
    addFields(emission, this.#layout.request.fields, this.#texts, 0, turn)
    // Frozen, because V8 copies a frozen object ten times faster than one it must still watch (Node 20).
    Object.freeze(emission.fields)
    this.#prefixes[turn] = emission
    return emission
  }

  /** The slow way, which finds every issue. */
  #whole(overrides: RequestOverrides | undefined): Result.Result<HeaderFields, SpecError> {
    const run = newRun(this.#options)
    if (!checkKeys(overrides, this.#keys, run)) return Result.fail(new SpecError({ issues: run.issues }))
    return compile(mergeOverrides(this.#spec, overrides ?? {}), this.#options)
  }
}
