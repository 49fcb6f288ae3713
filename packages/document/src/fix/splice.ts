// Turns an edit of a document into one replacement in its text, so every other byte stays.

import type { Edit } from "@portspec/core"
import { stringify } from "yaml"
import type { DocumentText } from "../read/document.ts"
import {
  type Entry,
  type ObjectNode,
  partAt,
  type Range,
  type SourceNode,
  type Step
} from "../read/source-node.ts"

/** `insert` replaces `range`. */
export interface Splice {
  readonly range: Range
  readonly insert: string
}

/** The text after a splice. */
export const spliced = (text: string, { range, insert }: Splice): string =>
  text.slice(0, range.start) + insert + text.slice(range.end)

/**
 * The splice of an edit, or `undefined` if the text has no place for it. The caller must check the result.
 */
export function spliceOf(
  source: DocumentText & { readonly root: SourceNode },
  edit: Edit
): Splice | undefined {
  return new Splicer(source).spliceOf(source.root, edit)
}

class Splicer {
  readonly #text: string
  readonly #isJson: boolean
  readonly #lineBreak: string

  constructor({ text, format }: DocumentText) {
    this.#text = text
    this.#isJson = format === "json"
    this.#lineBreak = text.includes("\r\n") ? "\r\n" : "\n"
  }

  spliceOf(root: SourceNode, edit: Edit): Splice | undefined {
    const { node, entry, missing } = descend(root, edit.path)
    if (missing.length > 0) {
      return "set" in edit && node.kind === "object" ? this.#added(node, missing, edit.set) : undefined
    }
    if ("set" in edit) return this.#set(node, entry, edit.set)
    if ("rename" in edit)
      return entry && { range: entry.keyRange, insert: this.#key(edit.rename, this.#slice(entry.keyRange)) }
    const holder = descend(root, edit.path.slice(0, -1)).node
    return this.#removed(holder, node)
  }

  #set(node: SourceNode, entry: Entry | undefined, value: unknown): Splice {
    // A key without a value: the value has no place of its own.
    if (entry !== undefined && node.range.start === entry.keyRange.start) {
      const colon = this.#text.indexOf(":", entry.keyRange.end) + 1
      return { range: { start: colon, end: colon }, insert: ` ${this.#literal(value, "")}` }
    }
    return { range: this.#inked(node.range), insert: this.#literal(value, this.#slice(node.range)) }
  }

  #added(node: ObjectNode, missing: ReadonlyArray<Step>, value: unknown): Splice | undefined {
    const [key, ...below] = missing
    const nested = below.reduceRight<unknown>((part, step) => ({ [step]: part }), value)
    const last = node.entries.at(-1)
    const isFlow = this.#isFlow(node)
    const written = `${this.#key(String(key), last === undefined ? "" : this.#slice(last.keyRange))}: ${this.#literal(nested, "")}`
    if (last === undefined)
      return { range: { start: node.range.start + 1, end: node.range.start + 1 }, insert: written }
    if (isFlow) {
      const gap = /\s*$/.exec(this.#text.slice(0, last.keyRange.start))?.[0] ?? " "
      return {
        range: { start: last.value.range.end, end: last.value.range.end },
        insert: `,${gap || " "}${written}`
      }
    }
    const first = node.entries[0]?.keyRange.start ?? 0
    const indent = " ".repeat(first - this.#lineStart(first))
    const end = this.#lineEnd(endOf(last))
    return this.#isLineStart(endOf(last))
      ? { range: { start: endOf(last), end: endOf(last) }, insert: `${indent}${written}${this.#lineBreak}` }
      : { range: { start: end, end }, insert: `${this.#lineBreak}${indent}${written}` }
  }

  #removed(holder: SourceNode, node: SourceNode): Splice | undefined {
    if (holder.kind === "scalar") return undefined
    const parts =
      holder.kind === "array"
        ? holder.items.map(item => ({ start: item.range.start, end: item.range.end, value: item }))
        : holder.entries.map(entry => ({
            start: entry.keyRange.start,
            end: endOf(entry),
            value: entry.value
          }))
    const index = parts.findIndex(({ value }) => value === node)
    const [before, part, after] = [parts[index - 1], parts[index], parts[index + 1]]
    if (part === undefined) return undefined
    const empty = holder.kind === "array" ? "[]" : "{}"
    if (parts.length === 1) return { range: this.#inked(holder.range), insert: empty }
    if (this.#isFlow(holder)) {
      const range =
        before === undefined
          ? { start: part.start, end: after?.start ?? part.end }
          : { start: before.end, end: part.end }
      return { range, insert: "" }
    }
    const lineStart = this.#lineStart(part.start)
    const lead = this.#text.slice(lineStart, part.start)
    const isOwnLine = holder.kind === "array" ? /^\s*-\s+$/.test(lead) : /^\s*$/.test(lead)
    if (!isOwnLine && after !== undefined)
      return { range: { start: part.start, end: after.start }, insert: "" }
    if (!isOwnLine && before !== undefined) {
      return { range: { start: this.#inked(before).end, end: this.#inked(part).end }, insert: "" }
    }
    const end = this.#isLineStart(part.end) ? part.end : this.#afterLineBreak(this.#lineEnd(part.end))
    return { range: { start: lineStart, end }, insert: "" }
  }

  /** A key with the same quotes as `like`. */
  #key(key: string, like: string): string {
    if (this.#isJson || like.startsWith('"')) return JSON.stringify(key)
    if (like.startsWith("'") && !/['\n]/.test(key)) return `'${key}'`
    return yamlScalar(key)
  }

  /** A value with the same quotes as `like`, on one line. */
  #literal(value: unknown, like: string): string {
    const isText = typeof value === "string"
    if (this.#isJson || (isText && like.startsWith('"')) || (typeof value === "object" && value !== null))
      return JSON.stringify(value)
    if (isText && like.startsWith("'") && !/['\n]/.test(value)) return `'${value}'`
    return yamlScalar(value)
  }

  #slice({ start, end }: Range): string {
    return this.#text.slice(start, end)
  }

  /** Without the line break at the end of a block. */
  #inked(range: Range): Range {
    return { start: range.start, end: range.start + this.#slice(range).trimEnd().length }
  }

  #isFlow(node: SourceNode): boolean {
    return this.#isJson || /^[{[]/.test(this.#slice(node.range))
  }

  #lineStart(offset: number): number {
    return this.#text.lastIndexOf("\n", offset - 1) + 1
  }

  #isLineStart(offset: number): boolean {
    return offset > 0 && this.#text[offset - 1] === "\n"
  }

  /** Before the line break. */
  #lineEnd(offset: number): number {
    const end = this.#text.slice(offset).search(/\r?\n/)
    return end === -1 ? this.#text.length : offset + end
  }

  #afterLineBreak(offset: number): number {
    return offset + (/^\r?\n/.exec(this.#text.slice(offset, offset + 2))?.[0].length ?? 0)
  }
}

/** The form that the YAML library writes, on one line; in double quotes if a plain scalar would be read differently. */
function yamlScalar(value: unknown): string {
  const written = stringify(value, { lineWidth: 0 }).trimEnd()
  return typeof value === "string" && (written !== value || /[\n{}[\],]/.test(value))
    ? JSON.stringify(value)
    : written
}

const endOf = ({ keyRange, value }: Entry): number => Math.max(keyRange.end, value.range.end)

interface Descent {
  readonly node: SourceNode
  readonly entry: Entry | undefined
  /** The steps that are missing in the tree. */
  readonly missing: ReadonlyArray<Step>
}

function descend(root: SourceNode, path: ReadonlyArray<Step>): Descent {
  let node = root
  let entry: Entry | undefined
  for (const [index, step] of path.entries()) {
    const part = partAt(node, step)
    if (part === undefined) return { node, entry, missing: path.slice(index) }
    node = part.value
    entry = "keyRange" in part ? (part as Entry) : undefined
  }
  return { node, entry, missing: [] }
}
