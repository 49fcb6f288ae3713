// Options into the fields that they mean, with a note for each that the SDK would have sent otherwise, or not at all.

import type { Issue } from "../issue/issue.ts"
import { folded } from "../issue/near-miss.ts"
import { misnamedField } from "../route/misnamed-field.ts"
import { gatewayRows } from "../table/gateway.ts"
import { isPlainObject } from "../table/plain-object.ts"
import type { DifferenceRule } from "./difference.ts"
import { asOptions, differenceNote, type Wish } from "./difference-note.ts"
import { meaningOf, noFieldOf } from "./option-meaning.ts"
import { codecKindOf, forwardedNames, textOf } from "./option-text.ts"
import { sdkField, sdkForwarded, sdkText } from "./sdk-field.ts"

/** A field that an option asks for. */
export interface WantedField extends Wish {
  /** What the gateway should get. */
  readonly text: string
  /** What was written: the text that the SDK makes of it. */
  readonly given: string
  /** Why the SDK sends it under another name, if it does. */
  readonly renamed: DifferenceRule | undefined
}

const nothingForwarded: ReadonlyMap<string, string> = new Map()

export class OptionReader {
  /** The fields asked for, by their lower-case names. */
  readonly wanted = new Map<string, WantedField>()
  readonly notes: Issue[] = []
  /** Real names of the fields to forward, by their folded names. */
  readonly #forwarded: ReadonlyMap<string, string>
  readonly #sdkForwarded: ReadonlySet<string>

  /** Reads `options`, in their order; none of the values is left out by the SDK. */
  constructor(options: ReadonlyMap<string, unknown>) {
    const lists = [...options].filter(([option]) => isForwardList(option))
    const names = lists.flatMap(([, value]) => forwardedNames(value))
    this.#forwarded = new Map(names.map(name => [folded(name), name]))
    this.#sdkForwarded = sdkForwarded(options.get("forwardHeaders"))
    for (const [option, value] of options) this.#read(option, value)
  }

  #read(option: string, value: unknown): void {
    const sdk = sdkField(option, value, this.#sdkForwarded)
    const wish: Wish = { path: [option], sdkName: sdk.name }
    switch (noFieldOf(option)) {
      case "local":
        return this.#note("sdk.local-option", wish, "is left out")
      case "fields":
        return this.#readFields(value, wish)
      default:
        break
    }
    const meaning = meaningOf(option, this.#forwarded)
    if (meaning === undefined) {
      const repair = asOptions(misnamedField(sdk.name)?.repair ?? "Leave it out.")
      return this.#note("sdk.unknown-option", wish, "is left out", repair)
    }
    const { field, rule } = meaning
    const text = textOf(field, value)
    if (text === undefined) {
      const noText = codecKindOf(field) === "presence" ? "sdk.force-refresh" : "sdk.no-value"
      return this.#note(noText, wish, "is left out")
    }
    this.#want(field, { ...wish, text, given: sdk.text, renamed: field === sdk.name ? undefined : rule })
  }

  /** Fields that the SDK packs into one: a record, a `Headers`, or entries. */
  #readFields(value: unknown, wish: Wish): void {
    this.#note("sdk.nested-headers", wish, "is not sent")
    for (const [name, entry] of entriesOf(value)) {
      if (entry === undefined || entry === null) continue
      const text = sdkText(entry)
      this.#want(name.toLowerCase(), {
        path: [...wish.path, name],
        sdkName: undefined,
        text,
        given: text,
        renamed: undefined
      })
    }
  }

  /** Takes a field; of two options that ask for one, the one that the SDK spells so wins, else the later one. */
  #want(field: string, wanted: WantedField): void {
    const before = this.wanted.get(field)
    const wins = before === undefined || before.renamed !== undefined || wanted.renamed === undefined
    if (before !== undefined) this.#note("sdk.given-twice", wins ? before : wanted, "is left out")
    if (wins) this.wanted.set(field, wanted)
  }

  #note(...note: Parameters<typeof differenceNote>): void {
    this.notes.push(differenceNote(...note))
  }
}

const isForwardList = (option: string): boolean =>
  meaningOf(option, nothingForwarded)?.field === gatewayRows.forwardHeaders.field

function entriesOf(value: unknown): ReadonlyArray<readonly [string, unknown]> {
  if (isPlainObject(value)) return Object.entries(value)
  if (typeof value !== "object" || value === null || !(Symbol.iterator in value)) return []
  const entries = [...(value as Iterable<unknown>)]
  return entries.filter(
    (entry): entry is [string, unknown] => Array.isArray(entry) && typeof entry[0] === "string"
  )
}
