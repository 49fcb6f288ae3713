// Turns header fields into the spec that they mean: the inverse of compile, with the same rows.

import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { type CompileOptions, type GatewayAtHand, optionNames } from "../grammar/gateway-kind.ts"
import { ownOption } from "../grammar/own-option.ts"
import { isFull, newRun } from "../grammar/run.ts"
import type { Fields } from "../grammar/type.ts"
import { withoutScheme } from "../grammar/wire/bearer.ts"
import type { Decoded } from "../grammar/wire/wire.ts"
import { fieldEntries, type HeaderFields, type HeaderSource } from "../http/header-fields.ts"
import { withoutOuterSpace } from "../http/outer-space.ts"
import { getOrRaise, type ParseError, parseErrorOf } from "../issue/error.ts"
import type { Issue } from "../issue/issue.ts"
import { fieldSurface } from "../issue/surfaces.ts"
import { type Finding, issuesOf, type Words, words } from "../issue/words.ts"
import { gatewayRows, identityRows } from "../rows/gateway.ts"
import { isPortkeyField, knownFields } from "../rows/known-fields.ts"
import { misnamedField } from "../rows/misnamed-field.ts"
import { configField, type RouteForm } from "../rows/route-rows.ts"
import { unofferedOf } from "../rows/unoffered.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import { besideConfig } from "./beside-config.ts"
import { FieldReader } from "./field-reader.ts"
import { forwardedNames, forwardListIn } from "./forwarded-names.ts"
import { partlyParsed } from "./partial.ts"
import { readTree } from "./read-tree.ts"
import { inlineConfigOf, routeOfFields } from "./route-of-fields.ts"
import { unreadableFields } from "./unreadable.ts"

export interface Parsed {
  /** What the fields mean, in normalized form; secrets are `Redacted`. */
  readonly spec: RequestSpec
  /** Fields that are not Portkey's. */
  readonly rest: HeaderFields
  /** What was left out or repaired, or has no effect on the gateway, and why; the `path` of each is the field name. */
  readonly notes: ReadonlyArray<Issue>
}

export interface ParseOptions extends CompileOptions {
  /**
   * Reads what can be read, for example from logged fields without their credential. A missing or invalid value is then
   * a note of severity `error`, not a failure. The spec lacks what is missing and keeps an invalid value as the given
   * string, so `compile` refuses it. Default `false`.
   */
  readonly partial?: boolean | undefined
}

/**
 * Reads the header fields of a request to Portkey, in any letter case: a `Headers`, entries, or a record. The result
 * means what the gateway of `options` would do: fields that it would not read for this route become notes, as does a
 * custom host that it would refuse. Fails with a {@link ParseError} if a field that the gateway reads has an invalid
 * value, a required field is missing, or an option is wrong; never throws.
 *
 * @param fields the fields of a request, as a `Headers`, entries, or a record
 * @param options the target gateway, and whether to read an incomplete request
 * @returns the spec, the fields that are not Portkey's, and notes; or a {@link ParseError} with every error at once
 * @example
 * const result = parseResult(request.headers)
 * if (Result.isFailure(result)) console.error(result.failure.issues)
 */
export function parseResult(fields: HeaderSource, options?: ParseOptions): Result.Result<Parsed, ParseError> {
  const run = newRun(options, parseOptionNames)
  const isPartial = ownOption(options, "partial", run) === true
  const entries = entriesOf(fields)
  if (entries === undefined) return Result.fail(parseError([...run.issues, unreadableFields]))
  const reading = readFields(entries, run)
  noteMisnamed(reading)
  if (run.issues.length === 0 && isPartial) return Result.succeed(partlyParsed(reading, entries))
  const { spec, rest, reader } = reading
  const faults = [...run.issues, ...reader.faults]
  if (faults.length > 0) return Result.fail(parseError(faults))
  return Result.succeed({
    spec: spec as unknown as RequestSpec,
    rest,
    notes: issuesOf(fieldSurface(), reader.notes)
  })
}

const parseError = (faults: ReadonlyArray<Finding>): ParseError =>
  parseErrorOf(issuesOf(fieldSurface(), faults))

const parseOptionNames = [...optionNames, "partial"]

/**
 * Reads the header fields of a request to Portkey back into a spec, which means what the gateway would do: fields that
 * it would not read for this route become notes.
 *
 * @param fields the fields of a request, as a `Headers`, entries, or a record
 * @param options the target gateway, and whether to read an incomplete request
 * @returns the spec, its secrets `Redacted`; the fields that are not Portkey's; and notes
 * @throws ParseError if a field that the gateway reads has an unusable value, or a required field is missing
 * @example
 * const { spec, rest, notes } = parse(request.headers)
 */
export function parse(fields: HeaderSource, options?: ParseOptions): Parsed {
  return getOrRaise(parseResult(fields, options), parse)
}

function entriesOf(fields: HeaderSource): ReadonlyMap<string, string> | undefined {
  try {
    return fieldEntries(fields)
  } catch {
    // There is nothing to read, or a getter or proxy threw. Its error is dropped: it may hold a secret.
    return undefined
  }
}

/** What could be read from some fields; the spec lacks everything that the reader's faults are about. */
export interface Reading {
  readonly form: RouteForm
  /** Whether the gateway uses `authorization` as the Portkey API key, and the provider does not need it. */
  readonly isKeyTaken: boolean
  readonly spec: Readonly<Record<string, unknown>>
  readonly rest: HeaderFields
  readonly reader: FieldReader
  /** The fields that no row has read, and that the gateway does not forward. */
  readonly unused: ReadonlyArray<Field>
}

type Field = readonly [name: string, value: string]

/** Reads `given`, lower-case name to value, as far as possible and the way the gateway `at` does. */
export function readFields(given: ReadonlyMap<string, string>, at: GatewayAtHand): Reading {
  const { entries, empty } = withoutEmpty(given)
  const config = inlineConfigOf(entries)
  const list = forwardListIn(entries)
  const forwarded = forwardedNames(list, config)
  for (const name of forwarded) if (entries.get(name) === "" && entries.delete(name)) empty.push(name)
  const form = routeOfFields(entries, config, at.gateway)
  const isTaken = isTakenForKey(entries, at, forwarded)
  const withKey = isTaken ? withPortkeyKey(entries) : entries
  const isKeyTaken = isTaken && !needsBearer(form, new FieldReader(withKey, forwarded, at))
  const decoded = new Map<string, Decoded>()
  if (config !== undefined) decoded.set(configField, { value: config })
  if (list !== undefined) decoded.set(gatewayRows.forwardHeaders.field, list)
  const reader = new FieldReader(isKeyTaken ? withKey : entries, forwarded, at, decoded)
  for (const name of empty)
    reader.note("value.empty", name, "is empty, so it is left out", "Leave the field out.")
  if (isKeyTaken) reader.note("auth.portkey-key", authorization, takenForKey, sendKey)
  else if (isTaken)
    reader.note("hosted.bearer-used-up", authorization, `${takenForKey}, so the provider gets none`, addKey)
  const identity = readTree(identityRows, reader)
  const route = readTree(form.rows(), reader)
  const gateway = readTree(gatewayRows, reader)
  const unused = reader.unused()
  const extra = carriedFields(reader, unused)
  const spec = {
    ...identity,
    route,
    ...gateway,
    ...(Object.keys(extra).length === 0 ? {} : { extraHeaders: extra })
  }
  return { form, isKeyTaken, spec, rest: restOf(reader, unused, extra, form, config), reader, unused }
}

/** The fields with a value, as HTTP carries them; and the names of Portkey's fields without one. */
function withoutEmpty(given: ReadonlyMap<string, string>): {
  readonly entries: Map<string, string>
  readonly empty: string[]
} {
  const entries = new Map<string, string>()
  const empty: string[] = []
  for (const [name, value] of given) {
    const text = withoutOuterSpace(value)
    if (text !== "" || !isPortkeyField(name)) entries.set(name, text)
    else empty.push(name)
  }
  return { entries, empty }
}

const authorization = "authorization"
const keyField = identityRows.apiKey.field
export const takenForKey = "is taken for the Portkey API key, since x-portkey-api-key is missing"
export const sendKey: Words = ["Send the key as ", { field: keyField }, ": both work."]

const addKey: Words = ["Send the Portkey API key as ", { field: keyField }, "."]

/** Whether the hosted gateway uses `authorization` as the Portkey API key. */
const isTakenForKey = (
  entries: ReadonlyMap<string, string>,
  { gateway }: GatewayAtHand,
  forwarded: ReadonlySet<string>
): boolean =>
  gateway === "hosted" &&
  !entries.has(keyField) &&
  !forwarded.has(authorization) &&
  /^(?:bearer +)?\S+$/i.test(entries.get(authorization) ?? "")

/** Whether the provider gets no credential once `authorization` is used up: `reader` has the fields without it. */
function needsBearer({ kind, rows }: RouteForm, reader: FieldReader): boolean {
  if (kind !== "provider") return kind === "unlisted"
  readTree(rows(), reader)
  return reader.faults.some(({ rule }) => rule === "field.missing")
}

function withPortkeyKey(entries: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const fields = new Map(entries)
  fields.set(keyField, withoutScheme(entries.get(authorization) ?? ""))
  fields.delete(authorization)
  return fields
}

/** Notes fields that the gateway does not read although their names resemble one of its own. */
function noteMisnamed({ reader, form, unused }: Reading): void {
  for (const [name] of unused) {
    if (isFull({ issues: reader.notes })) return
    const misnamed = misnamedField(name, form)
    if (misnamed !== undefined) reader.note(misnamed.rule, name, misnamed.fault, misnamed.repair)
  }
}

/** What the spec carries by name: forwarded fields, and Portkey fields newer than the table. */
function carriedFields(reader: FieldReader, unused: ReadonlyArray<Field>): Record<string, unknown> {
  const carried: Record<string, unknown> = {}
  for (const [name, value] of reader.carried()) carried[name] = Redacted.make(value)
  for (const [name, value] of unused)
    if (name.startsWith("x-portkey-") && !knownFields().has(name)) carried[name] = Redacted.make(value)
  return carried
}

function restOf(
  reader: FieldReader,
  unused: ReadonlyArray<Field>,
  extra: Readonly<Record<string, unknown>>,
  form: RouteForm,
  config: Fields | undefined
): HeaderFields {
  const rest: HeaderFields = {}
  for (const [name, value] of unused) {
    if (Object.hasOwn(extra, name)) continue
    const row = unofferedOf().get(name)
    if (row?.status === "transport" || !knownFields().has(name)) rest[name] = value
    else if (row !== undefined)
      reader.note(`name.${row.status}`, name, `is left out: ${reasons[row.status]}`, row.advice)
    else if (form.kind === "inline-config" && config !== undefined) {
      const { rule, what, repair } = besideConfig(name, value, config, reader.at.gateway)
      reader.note(rule, name, words`is left out. It ${what}`, repair)
    } else {
      const what = `is left out: the gateway does not read it for a route that uses ${form.name}`
      reader.note("field.dead", name, what, "Leave it out.")
    }
  }
  return rest
}

const reasons: { readonly [status: string]: string } = {
  unused: "the gateway parses it and never uses it",
  deprecated: "no gateway reads it any more",
  sdk: "an SDK wrote it about itself",
  undocumented: "its values are not documented"
}
