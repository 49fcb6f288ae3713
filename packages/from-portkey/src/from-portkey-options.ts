// Converts the options of the official SDK into a spec: `parse` reads the fields that they mean.

import {
  check,
  formatPath,
  type Gateway,
  type HeaderFields,
  type Issue,
  type Parsed,
  parse,
  type RequestSpec,
  SpecError,
  table
} from "@portspec/core"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { isTooLarge, mostOptions } from "./budget.ts"
import type { DifferenceRule } from "./difference.ts"
import { differenceNote, inOptionWords, repairOf, type Wish } from "./difference-note.ts"
import { doubtfulValues } from "./doubtful-values.ts"
import { type GivenOption, givenOptions } from "./given-options.ts"
import { OptionReader, type WantedField } from "./option-reader.ts"
import { rewriteRuleOf } from "./option-text.ts"
import { type PlacedRow, Places } from "./place-in-spec.ts"
import { abridge, isPlainObject } from "./plain-data.ts"
import { fields, optionNameOf } from "./portkey-fields.ts"
import { isLeftOut } from "./sdk-field.ts"
import { sentText } from "./sent-text.ts"

export interface ConvertedOptions {
  /**
   * What the options mean; secrets are `Redacted`. Anything that the options lack, such as a credential that the OpenAI
   * client adds, is missing here too. A value that the gateway cannot read is kept. `compile` refuses both.
   */
  readonly spec: RequestSpec
  /**
   * What was changed, left out or is missing, and what the SDK would have sent; each `path` begins with the option
   * name.
   */
  readonly notes: ReadonlyArray<Issue>
}

/** How options are read. */
export interface ConversionOptions {
  /** The gateway that gets what the SDK would send: `"hosted"` by default. */
  readonly gateway?: Gateway | undefined
}

/**
 * The spec for options of the official SDK: those of `new Portkey(…)` and of `createHeaders(…)`, in any spelling of
 * Portkey's documents, including Python's. A note reports every field that is sent differently from `createHeaders` of
 * portkey-ai 3.1.0. Fails with a {@link SpecError} only if the options cannot be read at all.
 *
 * @param options the argument of `createHeaders(…)` or `new Portkey(…)`
 * @param reading which gateway is meant
 * @returns the spec with notes, or the {@link SpecError}. Nothing is thrown
 * @example
 * const result = fromPortkeyOptionsResult({ apiKey, provider: "openai", traceID: "order-42" })
 * if (Result.isSuccess(result)) compile(result.success.spec)
 */
export function fromPortkeyOptionsResult(
  options: object,
  reading?: ConversionOptions
): Result.Result<ConvertedOptions, SpecError> {
  try {
    if (isPlainObject(options)) {
      const given = givenOptions(options)
      if (given.size > mostOptions || isTooLarge(Array.from(given.values(), ({ value }) => value)))
        return unreadable(
          "shape.too-large",
          "the options are too large: they have more in them than is looked at, or contain themselves",
          "Pass the options of one request, as plain data without cycles."
        )
      const unset = Object.keys(options).filter(option => isLeftOut(given.get(option)?.value))
      return Result.succeed(converted(given, unset, reading?.gateway ?? "hosted"))
    }
    return unreadable("shape.type", "the options must be a plain object", "Write { apiKey, provider, … }.")
  } catch {
    // A getter, a proxy or JSON.stringify threw, as it would in the SDK. The error may hold a secret.
    return unreadable(
      "shape.unreadable",
      "the options cannot be read: a getter or proxy threw",
      "Pass plain data, without getters, proxies and cycles."
    )
  }
}

/**
 * The spec for options of the official SDK: those of `new Portkey(…)` and of `createHeaders(…)`, in any spelling of
 * Portkey's documents, including Python's. A note reports each difference in what is sent.
 *
 * @param options the argument of `createHeaders(…)` or `new Portkey(…)`
 * @param reading which gateway is meant
 * @throws SpecError if the options cannot be read at all
 * @example
 * const { spec, notes } = fromPortkeyOptions({ apiKey, provider: "openai", traceID: "order-42" })
 */
export function fromPortkeyOptions(options: object, reading?: ConversionOptions): ConvertedOptions {
  return Result.getOrThrow(fromPortkeyOptionsResult(options, reading))
}

function unreadable(rule: string, message: string, repair: string): Result.Result<never, SpecError> {
  return Result.fail(new SpecError({ issues: [{ rule, severity: "error", path: [], message, repair }] }))
}

type WantedFields = ReadonlyMap<string, WantedField>

function converted(
  options: ReadonlyMap<string, GivenOption>,
  unset: ReadonlyArray<string>,
  gateway: Gateway
): ConvertedOptions {
  const { wanted, notes, advisedFields } = new OptionReader(options)
  const parsed = parse(
    Array.from(wanted, ([field, { text }]) => [field, text] as const),
    { partial: true, gateway }
  )
  const places = new Places(parsed.spec)
  const ofTransport = transportNames(parsed.rest)
  const spec = withRest(withSealed(parsed, places, wanted), parsed.rest, ofTransport)
  const dropped = new Set([...unreadNames(parsed), ...ofTransport])
  const kept = new Map([...wanted].filter(([field]) => !dropped.has(field)))
  const doubts = doubtfulValues(spec, places, unset, kept, gateway)
  const doubted = new Set(doubts.map(({ path }) => formatPath(path)))
  const read = parsed.notes.filter(note => !isAdvised(note, advisedFields))
  // What is doubtful about a value says more than that it cannot be read.
  const reading = readingNotes(read, places, wanted).filter(
    ({ rule, path }) => rule !== "field.unreadable" || !doubted.has(formatPath(path))
  )
  return {
    spec,
    notes: [
      ...notes,
      ...differenceNotes(spec, places, kept),
      ...reading,
      ...transportNotes(ofTransport, wanted),
      ...doubts
    ]
  }
}

/** Whether a note is about a field that the advice on an unknown option names: both are one mistake. */
const isAdvised = ({ rule, path: [field] }: Issue, advised: ReadonlySet<string>): boolean =>
  (rule === "field.missing" || rule === "name.deprecated") && advised.has(String(field))

const unofferedRules = table
  .filter(({ status }) => status !== "offered")
  .map(({ status }) => `name.${status}`)

/** The rules of notes about fields that are left out of the spec, because no gateway would read them. */
const droppingRules: ReadonlySet<string> = new Set([
  "config.key-overwritten",
  "config.slug-beside",
  "field.dead",
  "field.traceparent",
  "gateway.field-lost",
  ...unofferedRules
])

const unreadNames = ({ notes }: Parsed): ReadonlyArray<string> =>
  notes.filter(({ rule }) => droppingRules.has(rule)).map(({ path: [name] }) => String(name))

/** The spec of `parsed`. An unreadable value that was given in a `Redacted` is wrapped again. */
function withSealed({ spec, notes }: Parsed, places: Places, wanted: WantedFields): RequestSpec {
  return notes.reduce((whole, { rule, path: [name] }) => {
    const field = String(name)
    const placed = places.get(field)
    const wish = wanted.get(field)
    if (rule !== "field.unreadable" || placed === undefined || !wish?.sealed) return whole
    return withValue(whole, placed.path, Redacted.make(wish.text)) as RequestSpec
  }, spec)
}

function withValue(object: object, [key, ...below]: Issue["path"], value: unknown): object {
  const name = String(key)
  if (below.length === 0) return { ...object, [name]: value }
  const part = (object as Readonly<Record<string, unknown>>)[name]
  return { ...object, [name]: withValue(isPlainObject(part) ? part : {}, below, value) }
}

/** The rules that refuse an unread field in a spec because the client must set it. */
const transportRules: ReadonlySet<string> = new Set([
  "value.transport-field",
  "value.field-known",
  "forward.not-named"
])

/** The fields in `rest` that the client must set. */
function transportNames(rest: HeaderFields): ReadonlySet<string> {
  const extraHeaders = Object.fromEntries(Object.keys(rest).map(name => [name, "value"]))
  const issues = check({ route: { routedBy: "model" }, extraHeaders })
  return new Set(issues.filter(({ rule }) => transportRules.has(rule)).map(({ path }) => String(path[1])))
}

function withRest(spec: RequestSpec, rest: HeaderFields, ofTransport: ReadonlySet<string>): RequestSpec {
  const carried = Object.entries(rest).filter(([name]) => !ofTransport.has(name))
  if (carried.length === 0) return spec
  const extra = carried.map(([name, value]) => [name, Redacted.make(value)])
  return { ...spec, extraHeaders: { ...spec.extraHeaders, ...Object.fromEntries(extra) } }
}

const transportNotes = (ofTransport: ReadonlySet<string>, wanted: WantedFields): ReadonlyArray<Issue> =>
  Array.from(ofTransport, name => differenceNote("sdk.transport-field", wishOf(name, wanted), "is left out"))

/** Notes on fields whose names or values differ from what the SDK sends. */
function differenceNotes(
  { extraHeaders = {} }: RequestSpec,
  places: Places,
  wanted: WantedFields
): ReadonlyArray<Issue> {
  const notes: Issue[] = []
  for (const [field, wish] of wanted) {
    const repair = adviceOf(places.get(field))
    const ruleRepair = (rule: DifferenceRule) => (rule === "sdk.forward-names" ? forwardThem(field) : repair)
    if (wish.renamed !== undefined)
      notes.push(
        differenceNote(wish.renamed, wish, `is sent as ${abridge(field, 80)}`, ruleRepair(wish.renamed))
      )
    const sent = Object.hasOwn(extraHeaders, field) ? wish.text : sentText(field, wish.text)
    const rule = rewriteRuleOf(field, sent ?? wish.given, wish.given)
    if (rule !== undefined)
      notes.push(differenceNote(rule, wish, "is sent in another form", ruleRepair(rule)))
  }
  return notes
}

/** The notes of `parse` about the fields, reworded for the options. */
function readingNotes(
  said: ReadonlyArray<Issue>,
  places: Places,
  wanted: WantedFields
): ReadonlyArray<Issue> {
  // A repaired value is sent in another form, which has its own note. If the hosted gateway uses the bearer token as
  // the Portkey key, the SDK's request fails too, and `check` reports it for the spec.
  const found = said.filter(({ rule }) => rule !== "field.repaired" && rule !== "hosted.bearer-used-up")
  return found.map(issue => {
    const field = String(issue.path[0])
    const wish = wishOf(field, wanted)
    const placed = places.get(field)
    switch (issue.rule) {
      case "field.missing":
        return differenceNote("sdk.missing", wish, "is missing", adviceOnMissing(placed))
      case "field.alias":
        return differenceNote("field.alias", wish, `is sent as ${placed?.field ?? field}`, adviceOf(placed))
      case "name.unknown":
      case "name.unprefixed":
        return differenceNote(issue.rule, wish, "is sent as it is", repairOf(issue))
      case "field.unreadable":
        // The reason may quote a part of the value.
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

const adviceOnMissing = (placed: PlacedRow | undefined): string | undefined =>
  placed?.field === "authorization" && placed.path.at(-1) === "auth"
    ? `Write it as ${formatPath(placed.path)}, or write { fromClient: true } there if the client adds it, as OpenAI's client adds its apiKey.`
    : adviceOf(placed)

/** How to forward the field of an option. The names in a list are the caller's values, which no note shows. */
const forwardThem = (field: string): string =>
  field === fields.forwardHeaders
    ? 'Write the real names with their values, such as forwardHeaders: { "x-user-id": value }.'
    : `Write forwardHeaders: { ${JSON.stringify(abridge(field, 60))}: value }, which names the field and sends it.`

/** The option that asked for `field`, or else the option that would ask for it. */
const wishOf = (field: string, wanted: WantedFields): Wish =>
  wanted.get(field) ?? {
    path: [field === "authorization" ? "Authorization" : optionNameOf(field)],
    sdkName: undefined
  }
