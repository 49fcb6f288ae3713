// What rules about several parts of a spec see: everything known after the spec is encoded.

import { type Emission, isTooLarge } from "../../encode/emit.ts"
import type { Layout } from "../../encode/layout.ts"
import type { Entry } from "../../encode/slots.ts"
import { oncePerObject } from "../../grammar/once.ts"
import { isPlainObject } from "../../grammar/plain-object.ts"
import type { Run } from "../../grammar/run.ts"
import type { Fields } from "../../grammar/type.ts"
import { isEnding } from "../../rows/write-document.ts"

export interface Facts extends Readonly<Emission> {
  readonly run: Run
  readonly layout: Layout
  /** The spec as given; its parts may be of any type. Warning rules never see an absent key. */
  readonly spec: Fields
  /** The route as given. */
  readonly route: Fields
  /** The result of {@link sentRows}, once a rule has asked for it. */
  sent: ReadonlyArray<Sent> | undefined
}

/** The facts of an encoded and emitted spec. The spec and its route are plain objects. */
export function factsOf(spec: unknown, layout: Layout, run: Run, { fields, bytes }: Emission): Facts {
  const given = spec as Fields
  return { run, layout, spec: given, route: given.route as Fields, fields, bytes, sent: undefined }
}

/** A row that has a valid value in the spec, and its encoded value. */
export interface Sent extends Pick<Entry, "row" | "path"> {
  readonly text: string
}

/** The rows that have a valid value in the spec. */
export function sentRows(facts: Facts): ReadonlyArray<Sent> {
  facts.sent ??= sentIn(facts)
  return facts.sent
}

function sentIn({ layout, run }: Facts): ReadonlyArray<Sent> {
  const sent: Sent[] = []
  for (const { row, path, slot } of layout.entries) {
    const text = run.slots[slot]
    if (text !== undefined) sent.push({ row, path, text })
  }
  return sent
}

/** The value that a row of the spec gives to a field (lower-case name), or `undefined` if none does. */
export function textOfField(
  { layout, run }: Pick<Facts, "layout" | "run">,
  field: string
): string | undefined {
  for (const { row, slot } of layout.entries) {
    const text = run.slots[slot]
    if (text !== undefined && row.field === field) return text
  }
  return undefined
}

/** The rows of a layout, by the keys that lead to them, joined with dots. */
const entriesByKey = oncePerObject((layout: Layout): ReadonlyMap<string, ReadonlyArray<Entry>> => {
  const made = new Map<string, Entry[]>()
  for (const entry of layout.entries) {
    const key = entry.path.join(".")
    const others = made.get(key)
    if (others === undefined) made.set(key, [entry])
    else others.push(entry)
  }
  return made
})

/** The encoded value of a key such as `trace.id`, or `undefined` if it is absent or invalid. */
export function textAt({ layout, run }: Facts, key: string): string | undefined {
  for (const { slot } of entriesByKey(layout).get(key) ?? noEntries) {
    const text = run.slots[slot]
    if (text !== undefined) return text
  }
  return undefined
}

const noEntries: ReadonlyArray<Entry> = []

/** The names in the forward list, in lower case. */
export function namesToForward(facts: Facts): ReadonlyArray<string> {
  const text = textAt(facts, "forwardHeaders")
  // A longer one already has an error about its size.
  return text === undefined || isTooLarge(text.length) ? [] : text.split(",")
}

/** Whether a top-level key already has an issue. */
export const isReported = ({ run }: Facts, key: string): boolean =>
  run.issues.some(({ path }) => path[0] === key)

/** The inline config of the route, if there is one and it is readable. */
export function inlineConfigOf({ route, run }: Facts): Fields | undefined {
  return isPlainObject(route.config) && isEnding(run) ? route.config : undefined
}
