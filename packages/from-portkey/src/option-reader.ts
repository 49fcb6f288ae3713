// Converts options into the fields that they mean, with a note for each that the SDK would have sent differently or not
// at all.

import { type Issue, lint, secretFieldNames } from "@portspec/core"
import { firstOf, mostAdvised, mostOptions } from "./budget.ts"
import type { DifferenceRule } from "./difference.ts"
import { differenceNote, fieldsNamedIn, repairOf, type Wish } from "./difference-note.ts"
import { type GivenOption, opened, openedWithin } from "./given-options.ts"
import { isOf, type Meaning, meaningOf, noFieldOf } from "./option-meaning.ts"
import { forwardedNames, isSaid, realName, textOf } from "./option-text.ts"
import { abridge, isPlainObject } from "./plain-data.ts"
import { fields, folded, wireOf } from "./portkey-fields.ts"
import { isLeftOut, type SdkField, sdkField, sdkForwarded, sdkText } from "./sdk-field.ts"

/** A field that an option asks for. */
export interface WantedField extends Wish {
  /** The value that the gateway should receive. */
  readonly text: string
  /** The value that the SDK sends for what was written. */
  readonly given: string
  /** Why the SDK sends it under another name, if it does. */
  readonly renamed: DifferenceRule | undefined
  /** Whether it was given in a `Redacted`, so no part of it may be shown. */
  readonly sealed: boolean
}

const adviceUnread = "Leave it out. There are too many unknown options to say what each may have meant."
const nothing: ReadonlySet<string> = new Set()

export class OptionReader {
  /** The requested fields, by their lower-case names. */
  readonly wanted = new Map<string, WantedField>()
  readonly notes: Issue[] = []
  /** The fields that the advice on unknown options is about, so they need no other note. */
  readonly advisedFields = new Set<string>()
  /** How many unknown options have been looked up. */
  #advised = 0
  /** The option whose list of fields to forward counts. */
  readonly #forwardList: string | undefined
  /** Real names of the fields to forward, by their folded names. */
  readonly #forwarded: ReadonlyMap<string, string>
  readonly #sdkForwarded: ReadonlySet<string>
  /** The provider that the options name. */
  readonly #provider: string | undefined

  /** Reads `options` in order. */
  constructor(options: ReadonlyMap<string, GivenOption>) {
    const list = forwardList(options)
    this.#forwardList = list?.option
    this.#forwarded = new Map(list?.names.map(name => [folded(name), name]))
    this.#sdkForwarded = sdkForwarded(options.get("forwardHeaders")?.value)
    this.#provider = providerIn(options)
    for (const [option, given] of options) this.#read(option, given)
    const strict = fields.strictOpenAiCompliance
    if (this.wanted.has(strict) || [...options.keys()].some(option => isOf(strict, option))) return
    this.#note("sdk.strict-default", { path: ["strictOpenAiCompliance"], sdkName: undefined }, "is not sent")
  }

  #read(option: string, { value, sealed }: GivenOption): void {
    const noField = noFieldOf(option)
    // The SDK treats a `Headers` as empty, because it has no keys of its own.
    if (noField === "fields") return this.#readFields(option, value)
    if (isLeftOut(value)) return
    const sdk = sdkField(option, value, this.#sdkForwarded)
    const wish: Wish = { path: [option], sdkName: sdk.name }
    if (noField === "local") return this.#note("sdk.local-option", wish, "is left out")
    const known = meaningOf(option, this.#forwarded)
    const isAdvised = known === undefined && this.#advised++ < mostAdvised
    const alone = isAdvised ? clearName({ [sdk.name]: "value" }, sdk.name) : undefined
    const meaning = known ?? (isAdvised ? this.#shortName(sdk, alone) : undefined)
    if (meaning === undefined) {
      const advice = isAdvised ? adviceOn(sdk, alone) : adviceUnread
      if (isAdvised) for (const field of fieldsOfAdvice(sdk, alone)) this.advisedFields.add(field)
      return this.#note("sdk.unknown-option", wish, "is left out", advice)
    }
    const { field, rule } = meaning
    const plain = secretFieldNames.has(field) ? openedWithin(value) : value
    const given = sdkField(option, plain, this.#sdkForwarded).text
    const text = textOf(field, plain, given)
    if (text === undefined) {
      const isFalse = wireOf(field) === "presence" && (given === "false" || given === "")
      return this.#note(isFalse ? "sdk.force-refresh" : "sdk.no-value", wish, "is left out")
    }
    const wanted = { ...wish, text, given, renamed: field === sdk.name ? undefined : rule, sealed }
    if (!isPlainObject(value)) return this.#want(field, wanted)
    this.#want(field, option === "forwardHeaders" ? { ...wanted, given: text } : wanted)
    if (option === this.#forwardList) this.#readForwarded(option, value)
  }

  /**
   * The field of the provider that the options name, if `sdk` is its name without the provider's: `region` for AWS.
   * `alone` is what lint reports about the field without a provider.
   */
  #shortName({ name }: SdkField, alone: Issue | undefined): Meaning | undefined {
    if (this.#provider === undefined) return undefined
    const field = nameMeant(clearName({ [fields.provider]: this.#provider, [name]: "value" }, name))
    if (field === undefined || field === nameMeant(alone)) return undefined
    return { field, rule: "sdk.spelling" }
  }

  /** Fields that the SDK packs into one: a record, a `Headers`, or entries. */
  #readFields(option: string, value: unknown): void {
    const entries = entriesOf(value).filter(
      ([, entry]) => entry !== undefined && entry !== null && isSaid(entry)
    )
    if (entries.length === 0 && isLeftOut(value)) return
    const { name: sdkName } = sdkField(option, "", this.#sdkForwarded)
    this.#note("sdk.nested-headers", { path: [option], sdkName }, "is not sent")
    for (const [name, entry] of entries)
      this.#wantNested(name.toLowerCase(), [option, name], entry, undefined)
  }

  /** The values in a record of fields to forward, a form that only Portspec has: the SDK throws on it. */
  #readForwarded(option: string, record: Readonly<Record<string, unknown>>): void {
    const renamed = option === "forwardHeaders" ? undefined : "sdk.forward-names"
    for (const [name, entry] of Object.entries(record)) {
      if (isSaid(entry) && !isLeftOut(opened(entry)))
        this.#wantNested(realName(name), [option, name], entry, renamed)
    }
  }

  #wantNested(field: string, path: Wish["path"], entry: unknown, renamed: DifferenceRule | undefined): void {
    const value = opened(entry)
    const text = fieldTextOf(value)
    this.#want(field, { path, sdkName: undefined, text, given: text, renamed, sealed: value !== entry })
  }

  /**
   * Adds a field. If two options ask for it, the one that the SDK also sends under this name wins, else the later one.
   */
  #want(field: string, wanted: WantedField): void {
    const before = this.wanted.get(field)
    const wins = before === undefined || before.sdkName !== field || wanted.sdkName === field
    if (before !== undefined) this.#note("sdk.given-twice", wins ? before : wanted, "is left out")
    if (wins) this.wanted.set(field, wanted)
  }

  #note(...note: Parameters<typeof differenceNote>): void {
    this.notes.push(differenceNote(...note))
  }
}

/** The list of fields to forward that counts: the SDK's own, else the last one, including nested ones. */
function forwardList(options: ReadonlyMap<string, GivenOption>) {
  const lists = [...options].flatMap(([option, { value }]) => {
    if (noFieldOf(option) === "fields") return nestedLists(option, value)
    if (isLeftOut(value) || !isSaid(value) || !isOf(fields.forwardHeaders, option)) return []
    const names = forwardedNames(value)
    return names.length === 0 ? [] : [{ option, names }]
  })
  const isSdks = (option: string): boolean => sdkField(option, "", nothing).name === fields.forwardHeaders
  return lists.findLast(({ option }) => isSdks(option)) ?? lists.at(-1)
}

/** The lists of fields to forward among nested header fields. */
const nestedLists = (option: string, headers: unknown) =>
  entriesOf(headers).flatMap(([name, entry]) => {
    if (name.toLowerCase() !== fields.forwardHeaders || !isSaid(entry)) return []
    const names = forwardedNames(fieldTextOf(opened(entry)))
    return names.length === 0 ? [] : [{ option, names }]
  })

/** The provider that the options name, if it is a string. */
function providerIn(options: ReadonlyMap<string, GivenOption>): string | undefined {
  for (const [option, { value }] of options)
    if (typeof value === "string" && value.length < 100 && isOf(fields.provider, option)) return value
  return undefined
}

/** Options of the SDK's HTTP client, and the gateway's counterparts. */
const clientOptions: ReadonlyMap<string, string> = new Map([
  ["timeout", "How long the gateway waits is requestTimeout, in ms."],
  ["maxretries", "What the gateway tries again is retry in the config."]
])

const oldTargets = "Write it as config: { strategy: { mode: … }, targets: […] }."

/** Whether a field is named like the provider's key: `openaiApiKey`, or `auth` as in a spec. */
const isCredential = (name: string): boolean => /(?:apikey|^xportkeyauth)$/.test(folded(name))

const isOldTargets = (name: string): boolean => folded(name) === "xportkeyllms"

/** What lint reports about the field `name` of a request, if its intended meaning is clear. */
const clearName = (fields: Readonly<Record<string, string>>, name: string): Issue | undefined =>
  lint(fields).find(
    ({ rule, severity, path }) =>
      rule === "name.unknown" && severity === "error" && path[0] === name.toLowerCase()
  )

/** The intended field of an issue about another field. */
function nameMeant(issue: Issue | undefined): string | undefined {
  const edit = issue?.edit
  return edit !== undefined && "rename" in edit ? edit.rename : undefined
}

/** The advice for an option that does not mean a field. `near` is what lint reports about its field. */
function adviceOn({ name }: SdkField, near: Issue | undefined): string {
  if (isCredential(name)) return "Write it as route.auth."
  if (isOldTargets(name)) return oldTargets
  const ofClient = clientOptions.get(folded(name.replace(/^x-portkey-/, "")))
  if (ofClient !== undefined) return `Give it to the HTTP client, whose own it is. ${ofClient}`
  if (near !== undefined) return repairOf(near)
  return `Leave it out, or, if your gateway reads it, write extraHeaders: { ${JSON.stringify(abridge(name, 60))}: value }.`
}

/** The fields that {@link adviceOn} is about. */
function fieldsOfAdvice({ name }: SdkField, near: Issue | undefined): ReadonlySet<string> {
  if (isCredential(name)) return new Set(["authorization"])
  if (isOldTargets(name)) return new Set(["x-portkey-mode"])
  return near === undefined ? nothing : fieldsNamedIn(near)
}

/** The value of a single header field; several values are joined as HTTP joins them (RFC 9110 §5.3). */
function fieldTextOf(value: unknown): string {
  if (Array.isArray(value)) return value.join(", ")
  return typeof value === "object" ? sdkText(value) : String(value)
}

function entriesOf(value: unknown): ReadonlyArray<readonly [string, unknown]> {
  if (isPlainObject(value)) return Object.entries(value)
  if (typeof value !== "object" || value === null || !(Symbol.iterator in value)) return []
  const entries = firstOf(value as Iterable<unknown>, mostOptions)
  return entries.filter(
    (entry): entry is [string, unknown] => Array.isArray(entry) && typeof entry[0] === "string"
  )
}
