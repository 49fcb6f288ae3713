// Compiles the client's part of a spec once, and the request's part for each request. Errors are returned: `prepare` and
// the transports decide whether to throw them.

import { type Emission, emitClient, emitRows, isTooLarge } from "../encode/emit.ts"
import type { EmissionOrder, Layout } from "../encode/layout.ts"
import type { CompileOptions } from "../grammar/gateway-kind.ts"
import { isPlainObject } from "../grammar/plain-object.ts"
import { isVariants } from "../grammar/row.ts"
import { newRun, type Run, runLike, tell } from "../grammar/run.ts"
import type { Fields } from "../grammar/type.ts"
import { reportUnreadable } from "../grammar/walk.ts"
import { fieldEntries, type HeaderFields, type HeaderSource } from "../http/header-fields.ts"
import { type SpecError, specErrorOf } from "../issue/error.ts"
import { fieldSurface } from "../issue/surfaces.ts"
import { issuesOf } from "../issue/words.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import { snapshot } from "../spec/snapshot.ts"
import { compileRun, specError } from "./compile.ts"
import { type FieldOverrides, readFieldOverrides } from "./field-overrides.ts"
import { mergeOverrides } from "./merge-overrides.ts"
import {
  allowedIn,
  type Changes,
  encodeOverrides,
  type OverridableKeys,
  overridableKeysOf
} from "./override-encoder.ts"
import type { RequestOverrides } from "./request-overrides.ts"

/** The client's part of a spec, or the errors in the spec. The spec is copied. */
export function preparationOf(spec: RequestSpec, options?: CompileOptions): Preparation | SpecError {
  const run = newRun(options)
  const copy = snapshot(spec) as RequestSpec | undefined
  // The copy is compiled, so that requests merge into the values that the client's fields were made from.
  const compiled = compileRun(copy ?? spec, run)
  if (compiled !== undefined && copy !== undefined) return new Preparation(copy, compiled.layout, run)
  if (compiled !== undefined) reportUnreadable(run, "spec")
  return specError(run)
}

const noFields: ReadonlyArray<string> = []

/** The fields in which a client sends the credential of a route of this layout, if `auth` leaves it to the client. */
function fieldsOfClient({ form }: Layout, route: RequestSpec["route"]): ReadonlyArray<string> {
  const { auth }: { readonly auth?: unknown } = "auth" in route ? route : {}
  const node = form.rows().auth
  if (!isPlainObject(auth) || auth.fromClient !== true) return noFields
  // Stryker disable next-line ConditionalExpression,LogicalOperator: a route that compiles with fromClient has such a row
  if (node === undefined || !isVariants(node) || node.plain === undefined) return noFields
  return [node.plain.field, ...node.plain.aliases]
}

/** What all requests of a client share, compiled once. Requests never see each other's values. */
export class Preparation {
  /** Fields in which the client sends the credential, if `auth: { fromClient: true }` leaves it to the client. */
  readonly fromClient: ReadonlyArray<string>
  readonly #spec: RequestSpec
  readonly #layout: Layout
  readonly #keys: OverridableKeys
  readonly #run: Run
  /** The rows that a request may change, and the client's strings for them, both in order of emission. */
  readonly #order: EmissionOrder
  readonly #texts: ReadonlyArray<string | undefined>
  /** At index n: the client's fields with those of the first n overridable rows, made when first needed. */
  readonly #prefixes: Array<Emission | undefined> = []

  constructor(spec: RequestSpec, layout: Layout, run: Run) {
    const { slots, fields } = layout.request
    this.fromClient = fieldsOfClient(layout, spec.route)
    this.#spec = spec
    this.#layout = layout
    this.#keys = overridableKeysOf(layout)
    this.#run = run
    this.#order = { slots: slots.map((_, place) => place), fields }
    this.#texts = slots.map(slot => run.slots[slot])
  }

  /** The fields of one request, or the errors in `overrides`. */
  fields(overrides?: RequestOverrides): HeaderFields | SpecError {
    return this.#fast(overrides) ?? this.#whole(overrides)
  }

  /** The overrides in the fields of one request, or the errors in the fields. */
  overridesOf(fields: HeaderSource): FieldOverrides | SpecError {
    try {
      return this.overridesIn(fieldEntries(fields))
    } catch {
      const run = runLike(this.#run)
      reportUnreadable(run, "header fields")
      return specErrorOf(issuesOf(fieldSurface(), run.issues))
    }
  }

  /** The overrides in `fields`, lower-case name to value, or the errors in them. */
  overridesIn(fields: ReadonlyMap<string, string>): FieldOverrides | SpecError {
    const run = runLike(this.#run)
    const read = readFieldOverrides(this.#layout, fields, run)
    return run.issues.length === 0 ? read : specErrorOf(issuesOf(fieldSurface(), run.issues))
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
    emitRows(this.#order, texts, emission, first)
    return isTooLarge(emission.bytes) ? undefined : emission.fields
  }

  #encode(overrides: RequestOverrides, changes: Changes): boolean {
    try {
      return encodeOverrides(overrides, this.#keys, this.#spec as object as Fields, changes)
      // Stryker disable next-line BlockStatement: undefined has the same effect as false
    } catch {
      return false
    }
  }

  /** The fields before the overridable row at `place`. */
  #prefix(place: number): Emission {
    const prefix = emitClient(this.#layout, this.#run)
    emitRows(this.#order, this.#texts, prefix, 0, place)
    // Frozen, because V8 copies a frozen object faster than one that may still change.
    Object.freeze(prefix.fields)
    this.#prefixes[place] = prefix
    return prefix
  }

  /** The slow path, which finds every issue. */
  #whole(overrides: RequestOverrides | undefined): HeaderFields | SpecError {
    const run = runLike(this.#run)
    // A run of its own: an issue with a key says nothing about the route.
    const merged = runLike(this.#run)
    try {
      const allowed = allowedIn(overrides, this.#keys, run)
      const compiled = compileRun(mergeOverrides(this.#spec, allowed), merged)
      if (compiled !== undefined && run.issues.length === 0) return compiled.fields
      for (const finding of merged.issues) tell(run, finding)
      return specError(run)
    } catch {
      reportUnreadable(run, "overrides")
      return specError(run)
    }
  }
}
