// Reads the header fields of one request from pasted text: a curl command, raw lines, or JSON.

import type { InputText } from "../read/document.ts"
import { parseJsonText } from "../read/json-source.ts"
import { Lines, type Region } from "../read/lines.ts"
import { plainValueOf, type SourceNode } from "../read/source-node.ts"
import { UsageError } from "../usage-error.ts"
import { curlRequest, splitWords } from "./curl-command.ts"
import type { HeaderForm } from "./header-forms.ts"

export interface HeaderField {
  readonly name: string
  readonly value: string
  /** The object or array that JSON has as the value. No header field can carry it, and `lint` says so. */
  readonly structure?: object
  /** Its place, if known. */
  readonly region?: Region
}

export interface RequestHeaders {
  readonly form: HeaderForm
  readonly fields: ReadonlyArray<HeaderField>
  /** The URL of a curl command. */
  readonly url?: string
  /** Notes for the user about the reading, as sentences. */
  readonly notes: ReadonlyArray<string>
}

/** Reads the fields of a text in the given `form`, or in the form that it appears to have. */
export function readHeaders(input: InputText, form: HeaderForm = formOf(input.text)): RequestHeaders {
  switch (form) {
    case "curl":
      return ofCommand(splitWords(commandIn(input.text)))
    case "json":
      return { form, fields: jsonFields(input), notes: [] }
    case "lines":
      return { form, fields: lineFields(input), notes: [] }
  }
}

/** Reads the fields of a curl command that a shell has split into words. */
export function ofCommand(words: ReadonlyArray<string>): RequestHeaders {
  return { form: "curl", ...curlRequest(words) }
}

function formOf(text: string): HeaderForm {
  if (/^\s*[{[]/.test(text)) return "json"
  return /^\s*(?:[$>%#] )?\s*curl\b/m.test(text) ? "curl" : "lines"
}

/** The command after a prompt or after other lines. */
function commandIn(text: string): string {
  const start = text.search(/\bcurl\b/)
  if (start === -1) throw new UsageError("the text has no curl command", "Begin it with curl.")
  return text.slice(start)
}

function lineFields({ text }: InputText): ReadonlyArray<HeaderField> {
  const lines = new Lines(text)
  return Array.from(text.matchAll(/[^\r\n]+/g)).flatMap(({ index, 0: line }) => {
    const region = lines.regionOf({ start: index, end: index + line.length })
    const [, name, value] = /^\s*(?:[<>] )?(:?[^:\s]+)\s*:\s*(.*?)\s*$/.exec(line) ?? []
    // An empty line, the request line, a pseudo field of HTTP/2.
    if (
      /^\s*$/.test(line) ||
      /^\s*(?:[<>] ?)?(?:[A-Z]+ \S+ HTTP\/\S+|HTTP\/\S+ .*|)$/.test(line) ||
      name?.startsWith(":")
    )
      return []
    if (name === undefined || value === undefined) {
      throw new UsageError(`line ${region.start.line} is no header field`, "Write name: value, one a line.")
    }
    return [{ name, value, region }]
  })
}

function jsonFields(input: InputText): ReadonlyArray<HeaderField> {
  const { root, faults } = parseJsonText(input.text, true)
  const lines = new Lines(input.text)
  const [fault] = faults.filter(({ rule }) => rule !== "file.duplicate-key")
  if (root === undefined || fault !== undefined) {
    const { line, column } = lines.positionOf(fault?.range.start ?? 0)
    throw new UsageError(
      `${input.name}:${line}:${column}: ${fault?.message ?? "there is no JSON"}`,
      fault?.repair
    )
  }
  if (root.kind === "object") {
    return root.entries.map(({ key, keyRange, value }) => ({
      name: key,
      ...fieldValue(value),
      region: lines.regionOf({ start: keyRange.start, end: value.range.end })
    }))
  }
  // Entries: [["name", "value"], …], as Object.entries returns them.
  if (root.kind === "array" && root.items.every(isEntry)) {
    return root.items.map(item => {
      const [name, value] = item.items
      return {
        name: String(plainValueOf(name)),
        ...fieldValue(value),
        region: lines.regionOf(item.range)
      }
    })
  }
  throw new UsageError(`${input.name} is no JSON object of header fields`, 'Write { "name": "value", … }.')
}

type EntryNode = SourceNode & { readonly kind: "array"; readonly items: readonly [SourceNode, SourceNode] }

const isEntry = (node: SourceNode): node is EntryNode => node.kind === "array" && node.items.length === 2

/** Converts other types to a string with `String`, as JavaScript does when it sends them. */
function fieldValue(node: SourceNode): Pick<HeaderField, "value" | "structure"> {
  const value = plainValueOf(node)
  return typeof value === "object" && value !== null
    ? { value: String(value), structure: value }
    : { value: String(value) }
}
