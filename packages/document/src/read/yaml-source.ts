// YAML as a tree with places.

import {
  type Document,
  type ErrorCode,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type Range as YamlRange
} from "yaml"
import type { ParsedText } from "./json-source.ts"
import type { Entry, Range, SourceNode } from "./source-node.ts"
import { duplicateKeys, NodeLimits, type SyntaxFault, tooDeep } from "./syntax-fault.ts"

/** Reads one YAML 1.2 document. `<<` merges, as in the YAML of Docker and GitLab. */
export function parseYamlText(text: string): ParsedText {
  // A lone carriage return also ends a line, but the parser does not know that.
  const lines = text.replace(/\r(?!\n)/g, "\n")
  const document = parseDocument(lines, { uniqueKeys: false, prettyErrors: false, resolveKnownTags: false })
  const [error] = document.errors
  if (error !== undefined) {
    const [start, end] = error.pos
    if (error.message.startsWith("Maximum call stack"))
      return { faults: [tooDeep({ start, end: start + 1 })] }
    const isSeveral = error.code === "MULTIPLE_DOCS"
    const message = isSeveral ? "the file holds a second document" : sentenceOf(error.message)
    const repair = isSeveral ? "Put each spec in a file of its own." : repairOf(error.code, text, start)
    return {
      faults: [{ rule: "file.syntax", message, repair, range: { start, end: Math.max(end, start + 1) } }]
    }
  }
  if (document.contents === null) return { faults: [] }
  // Without its tag, a value would mean something else.
  const tag = document.warnings.find(({ code }) => code === "TAG_RESOLVE_FAILED")
  if (tag !== undefined) {
    const [start, end] = tag.pos
    const message = "this YAML tag has no meaning here, and the value would be read without it"
    const repair = "Delete the tag; write a value from elsewhere as ${NAME}."
    return { faults: [{ rule: "file.syntax", message, repair, range: { start, end } }] }
  }
  const reader = new Reader(document)
  return { root: reader.read(document.contents), faults: reader.faults }
}

/** The usual mistakes are tabs, a slug without quotes, and a variable in a flow map. */
function repairOf(code: ErrorCode, text: string, offset: number): string {
  if (code === "TAB_AS_INDENT") return "Indent with spaces."
  if (code === "BAD_SCALAR_START") return 'Put the value in double quotes, for example "@openai-prod".'
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1
  return /[{[,:]\s*\$\{\w+\}/.test(text.slice(lineStart).split("\n", 1)[0] ?? "")
    ? 'Write "${NAME}" in double quotes: between { and } a text without quotes has no braces.'
    : "Check indentation, colons and quotes here."
}

/** The parser's message without its quotes from the file, because they may be secret. */
function sentenceOf(message: string): string {
  const plain = message
    .replace(/:? ?".*"$/s, "")
    .replace(/(["'])quote$/, "$1")
    .replace(/[:.]$/, "")
  return `this is not YAML: ${plain.charAt(0).toLowerCase()}${plain.slice(1)}`
}

class Reader {
  readonly faults: SyntaxFault[] = []
  readonly #limits = new NodeLimits(this.faults)
  readonly #document: Document.Parsed
  /** The anchored nodes read so far; `undefined` for one that is still being read. */
  readonly #read = new Map<Node, SourceNode | undefined>()

  constructor(document: Document.Parsed) {
    this.#document = document
  }

  read(node: Node | null | undefined, otherwise: Range = nowhere, depth = 0): SourceNode {
    const range = rangeOf(node?.range, otherwise)
    if (isAlias(node)) return this.#aliased(node.resolve(this.#document), range, depth)
    if (!this.#limits.takes(range, depth)) return { kind: "scalar", range, value: null }
    if (!isCollection(node)) return { kind: "scalar", range, value: isScalar(node) ? plainOf(node) : null }
    const before = this.#read.get(node)
    if (before !== undefined) return before
    this.#read.set(node, undefined)
    const read: SourceNode = isMap(node)
      ? { kind: "object", range, entries: this.#entries(node.items, range, depth + 1) }
      : { kind: "array", range, items: node.items.map(item => this.read(item as Node, range, depth + 1)) }
    this.#read.set(node, read)
    return read
  }

  #aliased(target: Node | undefined, range: Range, depth: number): SourceNode {
    if (target !== undefined && !(this.#read.has(target) && this.#read.get(target) === undefined)) {
      return this.read(target, range, depth)
    }
    const [message, repair] =
      target === undefined
        ? [
            "a text that begins with * is an alias, and no anchor above has its name",
            "Put the text in double quotes."
          ]
        : ["this alias is inside the value that it repeats", "Write the value out."]
    this.faults.push({ rule: "file.aliases", message, repair, range })
    return { kind: "scalar", range, value: null }
  }

  #entries(pairs: ReadonlyArray<unknown>, range: Range, depth: number): ReadonlyArray<Entry> {
    const own: Entry[] = []
    const merged: Entry[] = []
    for (const pair of pairs) {
      if (!isPair(pair)) continue
      const { key, value } = pair as Pair<Node, Node | null>
      const keyRange = rangeOf(key?.range, range)
      if (isScalar(key) && key.value === "<<" && key.type === "PLAIN") {
        merged.push(...this.#merged(this.read(value, keyRange, depth)))
      } else if (isGlued(key, value)) {
        this.faults.push({
          rule: "file.syntax",
          message: "a space is missing after the colon, so all of this is read as a key",
          repair: "Write a space after the colon.",
          range: keyRange
        })
      } else if (isScalar(key)) {
        own.push({ key: String(key.value), keyRange, value: this.read(value, keyRange, depth) })
      } else {
        const message = "a key must be text"
        this.faults.push({
          rule: "file.key",
          message,
          repair: "Write the key as plain text.",
          range: keyRange
        })
      }
    }
    this.faults.push(...duplicateKeys(own))
    const has = new Set(own.map(({ key }) => key))
    for (const entry of merged) {
      if (has.has(entry.key)) continue
      has.add(entry.key)
      own.push(entry)
    }
    return own
  }

  /** If there are several maps, the first wins. */
  #merged(node: SourceNode): ReadonlyArray<Entry> {
    if (node.kind === "object") return node.entries
    return node.kind === "array" ? node.items.flatMap(item => this.#merged(item)) : []
  }
}

/** `{ auth:value }`: the text after the colon may be a secret, but keys are shown. */
const isGlued = (key: Node | null, value: Node | null): boolean =>
  value === null && isScalar(key) && key.type === "PLAIN" && /^[\w$.-]+:./.test(String(key.value))

const nowhere: Range = { start: 0, end: 0 }

/** An absent value has a place too: the place of its key. */
function rangeOf(range: YamlRange | null | undefined, otherwise: Range): Range {
  if (range === null || range === undefined) return otherwise
  const [start, end] = range
  return end > start ? { start, end } : otherwise
}

/** A value that only YAML has, such as a YAML 1.1 date, stays as written. */
function plainOf({ value, source }: Scalar): string | number | boolean | null {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value
  return value === null || value === undefined ? null : (source ?? String(value))
}
