// The options of the official SDK into a spec: the fields that they mean, read by `parse`.

import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { getOrRaise, type SpecError, specErrorOf } from "../check/spec-error.ts"
import { encodeSpec } from "../emit/spec-encoder.ts"
import type { HeaderFields } from "../http/header-fields.ts"
import { isTransportField } from "../http/transport-fields.ts"
import { abridge, formatPath, type Issue, type Path } from "../issue/issue.ts"
import { type Reading, readFields } from "../parse/parse.ts"
import { knownFields } from "../route/known-fields.ts"
import { optionNameOf } from "../route/provider-options.ts"
import { secretFieldNames } from "../route/secret-fields.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import { gatewayRows, identityRows } from "../table/gateway.ts"
import { isPlainObject } from "../table/plain-object.ts"
import { type PlacedRow, rowsOf } from "../table/rows-of.ts"
import { newRun, report } from "../table/run.ts"
import { unofferedRows } from "../table/unoffered.ts"
import { asOptions, differenceNote, inOptionWords, type Wish } from "./difference-note.ts"
import { doubtfulValues } from "./doubtful-values.ts"
import { type GivenOption, givenOptions } from "./given-options.ts"
import { OptionReader, type WantedField } from "./option-reader.ts"
import { codecKindOf, rewriteRuleOf } from "./option-text.ts"

export interface ConvertedOptions {
  /**
   * What the options mean; secrets are `Redacted`. What they lack, such as a credential that the OpenAI client adds, is
   * missing here too, and a value that the gateway could not read stands in its place: `compile` refuses both.
   */
  readonly spec: RequestSpec
  /** What was changed, left out or missed, and what the SDK would have sent; each `path` begins with the option's name. */
  readonly notes: ReadonlyArray<Issue>
}

/**
 * The spec that options of the official SDK mean: those of `new Portkey(…)` and of `createHeaders(…)`, in any spelling of
 * Portkey's documents, Python's included. Where compiling it sends other fields than `createHeaders` of portkey-ai 3.1.0
 * would, a note says so. Fails with a {@link SpecError} only where the options cannot be read at all.
 */
export function fromPortkeyOptionsResult(options: object): Result.Result<ConvertedOptions, SpecError> {
  try {
    if (isPlainObject(options)) {
      const given = givenOptions(options)
      const unset = Object.keys(options).filter(option => !given.has(option))
      return Result.succeed(converted(given, unset))
    }
    return unreadable("shape.type", "the options must be a plain object", "Write { apiKey, provider, … }.")
  } catch {
    // A getter or proxy of the caller's threw, or JSON.stringify, as it would in the SDK. What it said may hold a secret.
    return unreadable(
      "shape.unreadable",
      "the options cannot be read: looking at them threw an error",
      "Pass plain data, without getters, proxies and cycles."
    )
  }
}

/** {@link fromPortkeyOptionsResult}, throwing the {@link SpecError}. */
export function fromPortkeyOptions(options: object): ConvertedOptions {
  return getOrRaise(fromPortkeyOptionsResult(options), fromPortkeyOptions)
}

function unreadable(rule: string, message: string, repair: string): Result.Result<never, SpecError> {
  const issues: Issue[] = []
  report({ issues }, rule, [], message, repair)
  return Result.fail(specErrorOf(issues))
}

function converted(
  options: ReadonlyMap<string, GivenOption>,
  unset: ReadonlyArray<string>
): ConvertedOptions {
  const { wanted, notes } = new OptionReader(options)
  const reading = readFields(new Map(Array.from(wanted, ([field, { text }]) => [field, text])))
  const places = placesOf(reading)
  const spec = withRest(withUnreadable(reading, places, wanted), reading.rest)
  const dropped = droppedFields(reading)
  const kept = new Map([...wanted].filter(([field]) => !dropped.has(field)))
  return {
    spec: spec as unknown as RequestSpec,
    notes: [
      ...notes,
      ...differenceNotes(spec, places, kept),
      ...readingNotes(reading, places, wanted),
      ...transportNotes(reading.rest, wanted),
      ...doubtfulValues(spec, unset, wanted)
    ]
  }
}

/** The fields that the spec does not have, because no gateway would read them. */
function droppedFields({ rest, reader }: Reading): ReadonlySet<string> {
  const rules = new Set(["field.dead", ...unofferedRows.map(({ status }) => `name.${status}`)])
  const dropping = reader.notes.filter(({ rule }) => rules.has(rule))
  const names = dropping.map(({ path: [name] }) => String(name))
  return new Set([...names, ...Object.keys(rest).filter(isTransports)])
}

type PlainSpec = Readonly<Record<string, unknown>>
type WantedFields = ReadonlyMap<string, WantedField>
/** Rows with their places in the spec, by the field name that is read, or that could be. */
type Places = ReadonlyMap<string, PlacedRow>

function placesOf({ form, reader }: Reading): Places {
  const rows = [...rowsOf({ ...identityRows, route: form.rows(), ...gatewayRows })].filter(
    ({ mark }) => !mark
  )
  // Of several rows that share a field, the first counts.
  return new Map(rows.reverse().map(placed => [reader.nameOf(placed.row) ?? placed.row.field, placed]))
}

/** The spec of `reading`, each value that could not be read standing in its place as text. */
function withUnreadable({ spec, reader }: Reading, places: Places, wanted: WantedFields): PlainSpec {
  return reader.faults.reduce((whole, { rule, path: [name] }) => {
    const placed = places.get(String(name))
    const wish = wanted.get(String(name))
    if (rule !== "field.unreadable" || placed === undefined || wish === undefined) return whole
    const { text, sealed } = wish
    const isSecret = secretFieldNames.has(placed.row.field) || sealed
    return withValue(whole, placed.path, isSecret ? Redacted.make(text) : text)
  }, spec)
}

function withValue(object: PlainSpec, [key, ...below]: Path, value: unknown): PlainSpec {
  const name = String(key)
  if (below.length === 0) return { ...object, [name]: value }
  const part = object[name]
  return { ...object, [name]: withValue(isPlainObject(part) ? part : {}, below, value) }
}

/** Whether a spec has no place for a field that is not read: it is the client's to set. */
const isTransports = (name: string): boolean => isTransportField(name) || knownFields().has(name)

function withRest(spec: PlainSpec, rest: HeaderFields): PlainSpec {
  const carried = Object.entries(rest).filter(([name]) => !isTransports(name))
  if (carried.length === 0) return spec
  const extra = carried.map(([name, value]) => [name, Redacted.make(value)])
  return { ...spec, extraHeaders: { ...(spec.extraHeaders as object), ...Object.fromEntries(extra) } }
}

function transportNotes(rest: HeaderFields, wanted: WantedFields): ReadonlyArray<Issue> {
  const names = Object.keys(rest).filter(isTransports)
  return names.map(name => differenceNote("sdk.transport-field", wishOf(name, wanted), "is left out"))
}

/** Notes on fields whose names or texts are not those that the SDK sends. */
function differenceNotes(spec: PlainSpec, places: Places, wanted: WantedFields): ReadonlyArray<Issue> {
  const notes: Issue[] = []
  const sent = textsOf(spec, wanted)
  for (const [field, wish] of wanted) {
    const repair = adviceOf(places.get(field))
    if (wish.renamed !== undefined)
      notes.push(differenceNote(wish.renamed, wish, `is sent as ${abridge(field, 80)}`, repair))
    const rule = rewriteRuleOf(field, sent.get(field) ?? wish.given, wish.given)
    if (rule !== undefined) notes.push(differenceNote(rule, wish, "is sent in another form", repair))
  }
  return notes
}

/** The text of each field of `spec` that one of the gateways would take, whether or not all of the spec compiles. */
function textsOf(spec: PlainSpec, wanted: WantedFields): ReadonlyMap<string, string> {
  const trustedHosts = [...wanted]
    .filter(([field]) => codecKindOf(field) === "custom-host")
    .map(([, { text }]) => URL.parse(text)?.hostname ?? "")
  const texts = new Map<string, string>()
  for (const gateway of ["open-source", "hosted"] as const) {
    const run = newRun({ gateway, trustedHosts })
    const layout = encodeSpec(spec, run)
    for (const { name, value } of run.carried) texts.set(name, value)
    for (const { row, slot } of layout?.entries ?? []) {
      const text = run.slots[slot]
      if (text !== undefined) texts.set(row.field, text)
    }
  }
  return texts
}

/** What the reader of the fields found, told of the options. */
function readingNotes({ reader }: Reading, places: Places, wanted: WantedFields): ReadonlyArray<Issue> {
  // What was read generously is sent in another form, and that is told.
  const found = [...reader.notes, ...reader.faults].filter(({ rule }) => rule !== "field.repaired")
  return found.map(issue => {
    const field = String(issue.path[0])
    const wish = wishOf(field, wanted)
    const placed = places.get(field)
    switch (issue.rule) {
      case "field.missing":
        return differenceNote("sdk.missing", wish, "is missing", adviceOf(placed))
      case "field.alias":
        return differenceNote(
          "field.alias",
          wish,
          `is sent as ${placed?.row.field ?? field}`,
          adviceOf(placed)
        )
      case "name.unknown":
        return differenceNote("name.unknown", wish, "is sent as it is", asOptions(issue.repair))
      case "field.unreadable":
        // What is wrong with a value may name a part of it.
        if (wanted.get(field)?.sealed)
          return differenceNote("field.unreadable", wish, "is not as it should be", adviceOf(placed))
        return inOptionWords(issue, wish)
      default:
        return inOptionWords(issue, wish)
    }
  })
}

const adviceOf = (placed: PlacedRow | undefined): string | undefined =>
  placed === undefined ? undefined : `Write it as ${formatPath(placed.path)}.`

/** Who asked for `field`; where nobody did, the option that would. */
const wishOf = (field: string, wanted: WantedFields): Wish =>
  wanted.get(field) ?? {
    path: [field === "authorization" ? "Authorization" : optionNameOf(field)],
    sdkName: undefined
  }
