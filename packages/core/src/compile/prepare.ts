// Compiles the client's part of a spec once, and the request's part for each request.

import * as Result from "effect/Result"
import { type Emission, emitClient, emitRows, isTooLarge } from "../encode/emit.ts"
import type { Layout, Turn } from "../encode/layout.ts"
import type { CompileOptions } from "../grammar/gateway-kind.ts"
import { isPlainObject } from "../grammar/plain-object.ts"
import { isVariants } from "../grammar/row.ts"
import { newRun, type Run, runLike } from "../grammar/run.ts"
import { fieldEntries, type HeaderFields, type HeaderSource } from "../http/header-fields.ts"
import { getOrRaise, type SpecError, specErrorOf } from "../issue/error.ts"
import { fieldSurface } from "../issue/surfaces.ts"
import { issuesOf } from "../issue/words.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import { snapshot } from "../spec/snapshot.ts"
import { compileRun, reportUnreadable, specError } from "./compile.ts"
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

/** A spec whose client part is compiled. Requests compiled from it never see each other's values. */
export interface Prepared {
  /** The fields of one request: the same as `compile` of the spec with `overrides` merged into it. */
  compileResult(overrides?: RequestOverrides): Result.Result<HeaderFields, SpecError>
  /** {@link compileResult}, throwing the `SpecError`. */
  compile(overrides?: RequestOverrides): HeaderFields
  /**
   * The overrides in the request-scope `x-portkey-*` fields of a request, for clients that accept only headers per
   * call. Fails if the gateway could not read a value, or if the argument is not header fields.
   */
  overridesOf(fields: HeaderSource): Result.Result<FieldOverrides, SpecError>
  /**
   * Lower-case names of fields, one of which the client must send itself because `auth: { fromClient: true }` leaves
   * the credential to it. Empty for any other spec.
   */
  readonly fromClient: ReadonlyArray<string>
}

/**
 * Compiles what all requests of a client share once. Fails with the {@link SpecError} of `compile`. The spec is copied:
 * changing it afterwards changes nothing.
 *
 * @param spec what all requests of a client share
 * @param options which gateway is meant, `"hosted"` by default, and which hosts are trusted
 * @returns a compiler of single requests, or a {@link SpecError} that holds every error at once. Nothing is thrown
 * @example
 * const prepared = prepareResult(spec)
 * if (Result.isSuccess(prepared)) prepared.success.compile({ trace: { id } })
 */
export function prepareResult(
  spec: RequestSpec,
  options?: CompileOptions
): Result.Result<Prepared, SpecError> {
  const run = newRun(options)
  const copy = snapshot(spec) as RequestSpec | undefined
  // The copy is compiled, so that requests merge into the values that the client's fields were made from.
  const compiled = compileRun(copy ?? spec, run)
  if (compiled !== undefined && copy !== undefined)
    return Result.succeed(new PreparedSpec(copy, compiled.layout, run))
  if (compiled !== undefined) reportUnreadable(run, "spec")
  return Result.fail(specError(run))
}

/**
 * Compiles what all requests of a client share once. The spec is copied: changing it afterwards changes nothing.
 *
 * @param spec what all requests of a client share
 * @param options which gateway is meant, `"hosted"` by default, and which hosts are trusted
 * @returns a compiler of single requests, whose `compile` throws a SpecError for overrides that are wrong
 * @throws SpecError with every error at once
 * @example
 * const prepared = prepare({ apiKey, route: { provider: "openai", auth } })
 * const headers = prepared.compile({ trace: { id: "order-42" }, metadata: { _user: "u-1" } })
 */
export function prepare(spec: RequestSpec, options?: CompileOptions): Prepared {
  return getOrRaise(prepareResult(spec, options), prepare)
}

const keysOfLayout = new WeakMap<Layout, OverridableKeys>()

function overridable(layout: Layout): OverridableKeys {
  const known = keysOfLayout.get(layout) ?? overridableKeysOf(layout)
  keysOfLayout.set(layout, known)
  return known
}

const nobody: ReadonlyArray<string> = []

/** The fields in which a client sends the credential of a route of this layout, if `auth` leaves it to the client. */
function fieldsOfClient({ form }: Layout, route: RequestSpec["route"]): ReadonlyArray<string> {
  const { auth }: { readonly auth?: unknown } = "auth" in route ? route : {}
  const node = form.rows().auth
  if (!isPlainObject(auth) || auth.fromClient !== true) return nobody
  if (node === undefined || !isVariants(node) || node.plain === undefined) return nobody
  return [node.plain.field, ...node.plain.aliases]
}

class PreparedSpec implements Prepared {
  readonly fromClient: ReadonlyArray<string>
  readonly #spec: RequestSpec
  readonly #layout: Layout
  readonly #keys: OverridableKeys
  readonly #run: Run
  /** The rows that a request may change, and the client's strings for them, both in order of emission. */
  readonly #turn: Turn
  readonly #texts: ReadonlyArray<string | undefined>
  /** By number: the client's fields with those of that many overridable rows, made when first needed. */
  readonly #prefixes: Array<Emission | undefined> = []

  constructor(spec: RequestSpec, layout: Layout, run: Run) {
    const { slots, fields } = layout.request
    this.fromClient = fieldsOfClient(layout, spec.route)
    this.#spec = spec
    this.#layout = layout
    this.#keys = overridable(layout)
    this.#run = run
    this.#turn = { slots: slots.map((_, place) => place), fields }
    this.#texts = slots.map(slot => run.slots[slot])
  }

  compileResult(overrides?: RequestOverrides): Result.Result<HeaderFields, SpecError> {
    const fields = this.#fast(overrides)
    return fields === undefined ? this.#whole(overrides) : Result.succeed(fields)
  }

  compile(overrides?: RequestOverrides): HeaderFields {
    return this.#fast(overrides) ?? getOrRaise(this.#whole(overrides), this.compile)
  }

  overridesOf(fields: HeaderSource): Result.Result<FieldOverrides, SpecError> {
    const run = runLike(this.#run)
    try {
      const read = readFieldOverrides(this.#layout, fieldEntries(fields), run)
      if (run.issues.length === 0) return Result.succeed(read)
    } catch {
      reportUnreadable(run, "header fields")
    }
    return Result.fail(specErrorOf(issuesOf(fieldSurface(), run.issues)))
  }

  /** The fields, or `undefined` if there is any issue with the overrides. */
  #fast(overrides: RequestOverrides | undefined): HeaderFields | undefined {
    const changes: Changes = {
      run: runLike(this.#run),
      texts: this.#texts.slice(),
      first: this.#texts.length
    }
    if (overrides !== undefined && !this.#encode(overrides, changes)) return undefined
    const { texts, first } = changes
    const prefix = this.#prefixes[first] ?? this.#prefix(first)
    const emission: Emission = { fields: { ...prefix.fields }, bytes: prefix.bytes }
    emitRows(this.#turn, texts, emission, first)
    return isTooLarge(emission.bytes) ? undefined : emission.fields
  }

  #encode(overrides: RequestOverrides, changes: Changes): boolean {
    try {
      return (
        isPlainObject(overrides) &&
        encodeOverrides(overrides, this.#keys, this.#spec as object as PlainObject, changes)
      )
    } catch {
      return false
    }
  }

  /** The fields before the overridable row at `place`. */
  #prefix(place: number): Emission {
    const prefix = emitClient(this.#layout, this.#run)
    emitRows(this.#turn, this.#texts, prefix, 0, place)
    // Frozen, because V8 copies a frozen object faster than one that may still change.
    Object.freeze(prefix.fields)
    this.#prefixes[place] = prefix
    return prefix
  }

  /** The slow path, which finds every issue. */
  #whole(overrides: RequestOverrides | undefined): Result.Result<HeaderFields, SpecError> {
    const run = runLike(this.#run)
    try {
      if (!checkKeys(overrides, this.#keys, run)) return Result.fail(specError(run))
      const compiled = compileRun(mergeOverrides(this.#spec, overrides ?? {}), run)
      return compiled === undefined ? Result.fail(specError(run)) : Result.succeed(compiled.fields)
    } catch {
      reportUnreadable(run, "overrides")
      return Result.fail(specError(run))
    }
  }
}
