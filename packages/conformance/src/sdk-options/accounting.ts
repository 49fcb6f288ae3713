// Whether a note accounts for a difference: it must be about the option that produced the field, and its rule must
// describe what happened. One entry per rule; a rule in the guide without an entry fails the test.

import { isDeepStrictEqual } from "node:util"
import { type HeaderFields, type Issue, table } from "@portspec/core"
import { comparable } from "@portspec/core/testing"
import { converted, type Options, sdkFields } from "./header-maps.ts"

export interface Comparison {
  readonly options: Options
  readonly notes: ReadonlyArray<Issue>
  readonly sdk: HeaderFields
  readonly own: HeaderFields
  /** Whether an issue of compile names the part of the spec that sets a field, so that no note is needed. */
  readonly isRefused: (field: string) => boolean
}

/** A field as the SDK sends it, and what Portspec sends instead. */
interface Change {
  readonly field: string
  readonly sdk: string
  readonly own: string | undefined
}

const known = new Set(table.flatMap(row => [row.field, ...row.aliases]))

/** The items of a list in any form: JSON, a record that names fields with their values, or text with commas. */
function names(text: string): ReadonlyArray<string> {
  const json = jsonOf(text)
  const items = Array.isArray(json) ? json : isRecord(json) ? Object.keys(json) : [text]
  return items.flatMap(item => String(item).split(","))
}

const isRecord = (value: unknown): value is object => typeof value === "object" && value !== null

const bare = (name: string): string => name.trim().toLowerCase()
const letters = (name: string): string => bare(name).replace(/[-_ ]/g, "")
const sameList = (one: string, other: string, form: (name: string) => string): boolean =>
  isDeepStrictEqual(
    names(one)
      .filter(name => bare(name) !== "")
      .map(form),
    names(other).map(form)
  )

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** How the SDK's value may change, by each rule about another form. */
const rewritten: { readonly [rule: string]: (sdk: string, own: string) => boolean } = {
  "sdk.bearer": (sdk, own) => own === `Bearer ${sdk.replace(/^bearer +/i, "")}`,
  "sdk.trailing-slash": (sdk, own) => sdk.endsWith("/") && own === sdk.replace(/\/+$/, ""),
  "sdk.pem": (sdk, own) =>
    /\r|\n|\\r|\\n|^\s|\s$/.test(sdk) && own === sdk.replace(/[\r\n]|\\r|\\n/g, "").trim(),
  "sdk.list": (sdk, own) => sameList(sdk, own, bare),
  "sdk.forward-names": (sdk, own) => sameList(sdk, own, letters),
  "sdk.force-refresh": (_, own) => own === "true",
  "sdk.json": (sdk, own) =>
    /^[ -~]*$/.test(own) && jsonOf(own) !== undefined && isDeepStrictEqual(jsonOf(sdk), jsonOf(own)),
  "sdk.metadata-text": (sdk, own) => isDeepStrictEqual(labelsOf(sdk), jsonOf(own))
}

function labelsOf(text: string): unknown {
  const json = jsonOf(text)
  if (typeof json !== "object" || json === null) return undefined
  const said = Object.entries(json).filter(([, value]) => value !== null)
  return Object.fromEntries(
    said.map(([key, value]) => [key, typeof value === "string" ? value : JSON.stringify(value)])
  )
}

/** When the SDK may send a field that Portspec does not, by each rule about that. */
const leftOut: { readonly [rule: string]: (change: Change, value: unknown) => boolean } = {
  "sdk.given-twice": () => true,
  "sdk.local-option": ({ field }) => !known.has(field),
  "sdk.unknown-option": ({ field }) => !known.has(field),
  "sdk.no-value": ({ sdk }, value) =>
    names(sdk).every(name => bare(name) === "") || ["function", "symbol"].includes(typeof value),
  "sdk.force-refresh": ({ sdk }) => sdk === "false" || sdk === "",
  "field.dead": () => true,
  "config.slug-beside": () => true,
  "config.key-overwritten": () => true,
  "gateway.field-lost": () => true,
  "gateway.field-unread": () => true,
  "name.deprecated": () => true,
  "name.unused": () => true,
  "name.undocumented": () => true,
  "name.sdk": () => true,
  "sdk.transport-field": () => true
}

const afterPrefix = (name: string): string => letters(name.replace(/^x-portkey-/i, ""))
const sameLetters = (option: string, target: string): boolean =>
  [afterPrefix(target), letters(target), letters(target.replace(/^x-/, ""))].includes(afterPrefix(option))

/** Which option may be sent as which field, by each rule about another name; its message names the field. */
const renamed: { readonly [rule: string]: (option: string, target: string) => boolean } = {
  "sdk.spelling": sameLetters,
  "sdk.forward-names": sameLetters,
  "sdk.forward-portkey": sameLetters,
  "sdk.typo": (_, target) =>
    ["request-timeout", "azure-deployment-id", "forward-headers"].includes(target.replace("x-portkey-", "")),
  "sdk.portkey-beta": (option, target) => afterPrefix(option) === `portkey${afterPrefix(target)}`,
  "sdk.sagemaker-name": (option, target) => `amzn${afterPrefix(option)}` === afterPrefix(target)
}

/** The suffix of fields that a rule reports as ignored, although another option may set the same field. */
const ignored: { readonly [rule: string]: string } = { "field.traceparent": "traceparent" }

/** Which field is sent as another, by each rule that always moves the same one. */
const moved: { readonly [rule: string]: { readonly from: string; readonly to: string } } = {
  "auth.portkey-key": { from: "authorization", to: "x-portkey-api-key" }
}

/** Rules about a nested header field, or a field with several names. */
const arriving = new Set(["sdk.nested-headers", "field.alias", "name.unknown", "name.unprefixed"])

/** Rules about what the options lack, or about a resulting refusal. */
const ofRefusal = new Set(["sdk.missing", "field.unreadable"])

/** Rules only about `new Portkey(…)`. */
const ofClient = new Set(["sdk.strict-default"])

export const accountedRules: ReadonlySet<string> = new Set([
  ...Object.keys(rewritten),
  ...Object.keys(leftOut),
  ...Object.keys(renamed),
  ...Object.keys(moved),
  ...Object.keys(ignored),
  ...arriving,
  ...ofRefusal,
  ...ofClient
])

/** The fields that differ between the two without a note that accounts for it, each as a line. */
export function unaccounted(comparison: Comparison): ReadonlyArray<string> {
  const { sdk, own, isRefused } = comparison
  const changed = Object.keys(sdk).filter(
    field => sdk[field] !== own[field] && !isRefused(field) && !isChangeTold(field, comparison)
  )
  const arrived = Object.keys(own).filter(
    field => !(field in sdk) && !isRefused(field) && !isArrivalTold(field, comparison)
  )
  return [
    ...changed.map(field => `${field}: ${own[field] === undefined ? "left out" : "changed"} untold`),
    ...arrived.map(field => `${field}: added untold`)
  ]
}

/** The option whose value the SDK sends as `field`: the last non-empty one that becomes it. */
function makerOf(field: string, { options }: Comparison): string | undefined {
  const { forwardHeaders } = options
  return Object.keys(options).findLast(option => {
    const alone = option === "forwardHeaders" ? ["x"] : "x"
    const named = sdkFields({ forwardHeaders, [option]: alone })?.[field] === "x"
    return named && Object.keys(sdkFields({ [option]: options[option] }) ?? {}).length > 0
  })
}

function isChangeTold(field: string, comparison: Comparison): boolean {
  const { own, notes } = comparison
  const maker = makerOf(field, comparison)
  const about = notes.filter(({ path }) => path.length === 1 && path[0] === maker)
  const change: Change = { field, sdk: comparison.sdk[field] ?? "", own: own[field] }
  return about.some(
    note =>
      (change.own !== undefined && rewritten[note.rule]?.(change.sdk, change.own)) ||
      // Another option may now be sent under the same name.
      (isLossTold(change, note, comparison) &&
        (change.own === undefined || isReplaced(change, note, comparison)))
  )
}

/** If the SDK lets an empty option win over another of the same name, Portspec keeps the other. */
const isReplaced = ({ field }: Change, { rule }: Issue, comparison: Comparison): boolean =>
  rule === "sdk.no-value" || isArrivalTold(field, comparison)

/** Whether a note reports that the option is sent as another field, and as which one. */
function isLossTold(change: Change, { rule, path, message }: Issue, comparison: Comparison): boolean {
  if (leftOut[rule]?.(change, comparison.options[String(path[0])])) return isNeutral(path, comparison)
  const end = ignored[rule]
  if (end !== undefined) return change.field.endsWith(end)
  if (rule === "sdk.nested-headers" || moved[rule]?.from === change.field) return true
  const target = targetOf(message)
  if (target === undefined) return false
  const mayBe = rule === "field.alias" || (renamed[rule]?.(String(path[0]), target) ?? false)
  return mayBe && target !== change.field && isText(change.sdk, target, path, comparison)
}

function isArrivalTold(field: string, comparison: Comparison): boolean {
  const { notes, options } = comparison
  return notes.some(({ rule, path: [option, ...within], message }) => {
    if (moved[rule]?.to === field) return true
    if (rule in renamed || rule === "field.alias") return targetOf(message) === field
    if (rule !== "sdk.nested-headers" || within.length > 0) return false
    return nestedEntries(options[String(option)]).some(
      ([name, value]) =>
        name.toLowerCase() === field && isText(value, field, [String(option), name], comparison)
    )
  })
}

/** Whether `target` carries `text`, or the form of it that a note about the same option reports. */
function isText(text: string, target: string, path: Issue["path"], comparison: Comparison): boolean {
  const { own, notes, isRefused } = comparison
  if (isRefused(target)) return true
  const sent = own[target]
  if (sent === undefined && isMoved(text, target, comparison)) return true
  if (sent === undefined || sent === text) return sent !== undefined
  return notes.some(note => isDeepStrictEqual(note.path, path) && rewritten[note.rule]?.(text, sent))
}

/** Whether a note reports that `field` is sent as another field, which carries `text` without its scheme. */
const isMoved = (text: string, field: string, { own, notes }: Comparison): boolean =>
  notes.some(({ rule }) => {
    const move = moved[rule]
    return move?.from === field && own[move.to] === text.replace(/^bearer +/i, "")
  })

const targetOf = (message: string): string | undefined => / is sent as (\S+): /.exec(message)?.[1]

/** Whether the options mean the same without the value at `path`. */
function isNeutral(path: Issue["path"], { options }: Comparison): boolean {
  const { [String(path[0])]: _, ...others } = options
  const specs = [converted(options), converted(others)].map(result => comparable(result?.spec))
  return isDeepStrictEqual(specs[0], specs[1])
}

function nestedEntries(value: unknown): ReadonlyArray<readonly [name: string, text: string]> {
  if (typeof value !== "object" || value === null) return []
  const entries = Symbol.iterator in value ? [...(value as Iterable<unknown>)] : Object.entries(value)
  return entries.filter(each => Array.isArray(each)).map(([name, text]) => [String(name), fieldText(text)])
}

const fieldText = (value: unknown): string =>
  typeof value === "object" && !Array.isArray(value) ? JSON.stringify(value) : [value].flat().join(", ")
