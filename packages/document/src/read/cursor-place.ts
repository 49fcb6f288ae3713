// Finds the place of the cursor in a document, even in incomplete text: replaces the word at the cursor with a marker,
// reads the text, and looks for the marker.

import { isAlias, isMap, isScalar, isSeq, parseDocument } from "yaml"
import type { Step } from "./source-node.ts"

export interface CursorPlace {
  /** The path of the object that has the key, or of the value. */
  readonly path: ReadonlyArray<Step>
  /** Whether the cursor is at a key or a value. */
  readonly is: "key" | "value"
  /** The document without the word at the cursor. */
  readonly value: unknown
  /** What a completion replaces. */
  readonly from: number
  readonly to: number
  /** Whether the key already has a colon. */
  readonly hasColon: boolean
}

const marker = "__cursor__"

/** Reads YAML and JSON, since all JSON is YAML too. `undefined` if Portspec has nothing there, as in a comment. */
export function cursorPlace(text: string, offset: number): CursorPlace | undefined {
  const before = /"?[\w$.@-]*$/.exec(text.slice(0, offset))?.[0] ?? ""
  const after = /^[\w$.@-]*"?/.exec(text.slice(offset))?.[0] ?? ""
  const from = offset - before.length
  const to = offset + after.length
  const line = text.slice(text.lastIndexOf("\n", from - 1) + 1, from)
  if (/(?:^|\s)#/.test(line)) return undefined
  const hasColon = /^\s*:/.test(text.slice(to))
  const key = hasColon ? marker : `${marker}: null`
  const isKeyFirst = /^\s*(?:- +)*$/.test(line) || /[{,]\s*$/.test(text.slice(0, from))
  const attempts = isKeyFirst ? [key, marker] : [marker]
  for (const attempt of attempts) {
    const found = findMarker(`${text.slice(0, from)}${attempt}${text.slice(to)}`)
    if (found !== undefined) return { ...found, from, to, hasColon }
  }
  return undefined
}

type Found = Pick<CursorPlace, "path" | "is" | "value">

function findMarker(text: string): Found | undefined {
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: "silent" })
  let place: Pick<CursorPlace, "path" | "is"> | undefined
  /** The plain value, with the marker removed. */
  const read = (node: unknown, path: ReadonlyArray<Step>): unknown => {
    if (isMap(node)) {
      const entries: Array<[string, unknown]> = []
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? String(key.value) : ""
        if (name === marker) place = { path, is: "key" }
        else entries.push([name, read(value, [...path, name])])
      }
      return Object.fromEntries(entries)
    }
    if (isSeq(node)) return node.items.map((item, index) => read(item, [...path, index]))
    if (isAlias(node)) return undefined
    if (!isScalar(node)) return null
    if (node.value !== marker) return node.value
    place = { path, is: "value" }
    return undefined
  }
  const value = read(document.contents, [])
  return place && { ...place, value }
}
