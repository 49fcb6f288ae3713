// The client's part of the work, done once; the request's part, done for each.

import * as Result from "effect/Result"
import { getOrRaise, type SpecError, specErrorOf } from "../check/spec-error.ts"
import { compile, compileRun, reportUnreadable, specError } from "../compile.ts"
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
  overridableKeysOf,
  type PlainObject
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
  try {
    return Result.succeed(new PreparedSpec(snapshot(spec), compiled.layout, run, options))
  } catch {
    // A getter that let the compiler look need not let it look again.
    reportUnreadable(run, "spec")
    return Result.fail(specError(run))
  }
}

/** {@link prepare}, throwing the {@link SpecError}. */
export function prepareSync(spec: RequestSpec, options?: CompileOptions): Prepared {
  return getOrRaise(prepare(spec, options), prepareSync)
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
    return this.#fast(overrides) ?? getOrRaise(this.#whole(overrides), this.compileSync)
  }

  overridesOf(fields: HeaderSource): Result.Result<FieldOverrides, SpecError> {
    const issues: Issue[] = []
    const read = readFieldOverrides(this.#layout, fieldEntries(fields), { issues })
    return issues.length === 0 ? Result.succeed(read) : Result.fail(specErrorOf(issues))
  }

  /** The fields, or `undefined` when there is anything to say about the overrides. */
  #fast(overrides: RequestOverrides | undefined): HeaderFields | undefined {
    const names = this.#layout.request.fields
    const changes: Changes = {
      run: newRun(this.#options),
      texts: this.#texts.slice(),
      first: names.length
    }
    if (overrides !== undefined && !this.#encode(overrides, changes)) return undefined
    const { texts, first } = changes
    const prefix = this.#prefixes[first] ?? this.#prefix(first)
    const fields = { ...prefix.fields }
    const bytes = prefix.bytes + addFields(fields, names, texts, first, names.length)
    return isTooLarge(bytes) ? undefined : fields
  }

  #encode(overrides: RequestOverrides, changes: Changes): boolean {
    try {
      return encodeOverrides(
        overrides as PlainObject,
        this.#keys,
        this.#spec as object as PlainObject,
        changes
      )
    } catch {
      return false
    }
  }

  /** The fields that stand before the overridable row of `turn`. */
  #prefix(turn: number): Emission {
    const { fields, bytes } = emitClient(this.#layout, this.#run)
    const added = addFields(fields, this.#layout.request.fields, this.#texts, 0, turn)
    // Frozen, because V8 copies a frozen object ten times faster than one it must still watch (Node 20).
    const prefix = { fields: Object.freeze(fields), bytes: bytes + added }
    this.#prefixes[turn] = prefix
    return prefix
  }

  /** The slow way, which finds every issue. */
  #whole(overrides: RequestOverrides | undefined): Result.Result<HeaderFields, SpecError> {
    const run = newRun(this.#options)
    try {
      if (!checkKeys(overrides, this.#keys, run)) return Result.fail(specErrorOf(run.issues))
      return compile(mergeOverrides(this.#spec, overrides ?? {}), this.#options)
    } catch {
      reportUnreadable(run, "overrides")
      return Result.fail(specErrorOf(run.issues))
    }
  }
}
