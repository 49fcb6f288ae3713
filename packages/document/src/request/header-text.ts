// Reads the header fields of one request from pasted text: a curl command, raw lines, or JSON.

import type { InputText } from "../read/document.ts"
import { looksLikeJson, parseJsonText } from "../read/json-source.ts"
import { Lines, type Region } from "../read/lines.ts"
import { partAt, plainValueOf, type SourceNode, type Step } from "../read/source-node.ts"
import { UsageError } from "../usage-error.ts"
import { commandWords } from "./command-words.ts"
import { curlRequest } from "./curl-command.ts"
import type { HeaderForm } from "./header-forms.ts"

export interface HeaderField {
  readonly name: string
  readonly value: string
  /** The object or array that JSON has as the value. No header field can carry it, and `lint` reports that. */
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
  /** Whether the text also holds something else, such as a body or another command, whose secrets are unknown. */
  readonly isPart?: boolean
}

/**
 * Reads the fields of a text in the given `form`, or in the form that it appears to have. Throws a {@link UsageError} for
 * a text that has none.
 */
export function readHeaders(input: InputText, form: HeaderForm = formOf(input.text)): RequestHeaders {
  if (form === "curl") return commandHeaders(input.text)
  const read = form === "json" ? jsonHeaders(input) : lineHeaders(input)
  // Without HTTP/2 pseudo-header fields.
  const fields = read.fields.filter(({ name }) => !name.startsWith(":"))
  if (fields.length > 0) return { ...read, fields }
  throw new UsageError(
    `${input.name} holds no header field`,
    'Write name: value lines, a JSON object { "name": "value" }, or a curl command.'
  )
}

/** Reads the fields of a curl command that a shell has split into words. */
export function ofCommand(words: ReadonlyArray<string>): RequestHeaders {
  return { form: "curl", ...curlRequest(words) }
}

function formOf(text: string): HeaderForm {
  if (looksLikeJson(text)) return "json"
  return commandStart(text) === undefined ? "lines" : "curl"
}

/** Where a curl command begins: after a prompt, an assignment, another command, or in parentheses. */
function commandStart(text: string): number | undefined {
  for (const { index, 1: before = "" } of text.matchAll(
    /(^|[\s;&|(`"'])(?:[^\s;&|(`"'=]*[/\\])?curl(?:\.exe)?(?!\S)/gim
  )) {
    const start = index + before.length
    const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start)
    const isComment = /^\s*(?:#|\/\/)/.test(line) && !/^\s*#\s*$/.test(line)
    const isInField = /^\s*(?:[<>] )?[\w-]+:\s/.test(line)
    if (!isComment && !isInField) return start
  }
  return undefined
}

function commandHeaders(text: string): RequestHeaders {
  const start = commandStart(text)
  if (start === undefined) throw new UsageError("the text has no curl command", "Begin it with curl.")
  const { words, rest } = commandWords(text.slice(start))
  const read = ofCommand(words)
  const isPart = /[^\s$>%#]/.test(text.slice(0, start)) || /\S/.test(rest)
  const more = [
    ...(/^\s*-/.test(rest)
      ? ["The command ends before a line that begins with a hyphen: the line above it needs \\ at its end."]
      : []),
    ...(commandStart(rest) === undefined ? [] : ["Only the first curl command was read."])
  ]
  return { ...read, notes: [...read.notes, ...more], ...(isPart && { isPart }) }
}

// A table copied from a page has a tab instead of the colon.
const fieldOfLine = /^\s*(:?[\w!#$%&*+.^`|~-]+)(?:\s*:\s*|\t+ *)(.*?)\s*$/
const requestLine = /^\s*(?:[A-Z]+ \S+(?: HTTP\/\S+)?|HTTP\/\S+ .*)$/
const commentLine = /^\s*(?:#|\/\/)/

interface TextLine {
  readonly line: string
  readonly start: number
}

function lineHeaders(input: InputText): RequestHeaders {
  if (/^(?:route|strategy|targets):/m.test(input.text)) throw aSpec(input.name)
  const all = Array.from(input.text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)).map(
    ({ index, 0: line }): TextLine => ({ line: line.replace(/[\r\n]+$/, ""), start: index })
  )
  // curl -v marks sent lines with >, received lines with <, and its own notes with *.
  const sent = all.filter(({ line }) => /^\s*>(?: |$)/.test(line))
  const head = headOf((sent.length > 0 ? sent : all).map(withoutMark))
  const lines = head.filter(isFieldLine)
  const places = new Lines(input.text)
  const placed = pairsOf(lines) ?? lines.map(line => fieldOf(line, input, places))
  const isYaml = yamlHead.test(input.text)
  const fields = placed.map(({ name, value, start, end }) => ({
    name,
    value: isYaml ? value.replace(/^(["'])(.*)\1$/, "$2") : value,
    region: places.regionOf({ start, end })
  }))
  const written = all.map(withoutMark).filter(({ line }) => /\S/.test(line) && !requestLine.test(line))
  return { form: "lines", fields, notes: [], ...(written.length > lines.length && { isPart: true }) }
}

const withoutMark = ({ line, start }: TextLine): TextLine => {
  const mark = /^\s*[<>](?: |$)/.exec(line)?.[0].length ?? 0
  return { line: line.slice(mark), start: start + mark }
}

/** The line above the fields in YAML, in which values may be quoted. */
const yamlHead = /^\s*[\w-]*headers:\s*$/im

const isFieldLine = ({ line }: TextLine): boolean =>
  /\S/.test(line) && !requestLine.test(line) && !commentLine.test(line) && !yamlHead.test(line)

/** The lines of the first request up to its body. There may be empty lines between fields that were pasted separately. */
function headOf(lines: ReadonlyArray<TextLine>): ReadonlyArray<TextLine> {
  const isField = ({ line }: TextLine): boolean => fieldOfLine.test(line)
  const first = lines.findIndex(isField)
  if (first === -1) return lines
  const isWhole = lines.slice(0, first).some(({ line }) => requestLine.test(line))
  const end = lines.findIndex(({ line }, index) => {
    if (index < first) return false
    if (/^\s*###/.test(line)) return true
    if (/\S/.test(line)) return false
    const next = lines.slice(index).find(({ line }) => /\S/.test(line))
    return isWhole || (next !== undefined && !isField(next) && !commentLine.test(next.line))
  })
  return end === -1 ? lines : lines.slice(0, end)
}

interface PlacedField {
  readonly name: string
  readonly value: string
  readonly start: number
  readonly end: number
}

function fieldOf({ line, start }: TextLine, input: InputText, places: Lines): PlacedField {
  const [, name, value] = fieldOfLine.exec(line) ?? []
  if (name !== undefined && value !== undefined) return { name, value, start, end: start + line.length }
  throw new UsageError(
    `${input.name}:${places.positionOf(start).line}: this is not a header field`,
    /^\s*["']/.test(line)
      ? "Write name: value without quotes, or a JSON object from { to }."
      : "Write name: value, one per line."
  )
}

/** Browser developer tools copy each name and its value to separate lines. */
function pairsOf(lines: ReadonlyArray<TextLine>): ReadonlyArray<PlacedField> | undefined {
  const pairs = lines.flatMap((name, index) => {
    const value = lines[index + 1]
    return index % 2 === 0 && value !== undefined ? [[name, value] as const] : []
  })
  const isPair = pairs.every(
    ([name, value]) => /^:?[\w-]+:?$/.test(name.line) && !/^[\w-]+:(?: |$)/.test(value.line)
  )
  if (lines.length % 2 === 1 || pairs.length === 0 || !isPair) return undefined
  return pairs.map(([name, value]) => ({
    name: name.line.replace(/:$/, ""),
    value: value.line.trim(),
    start: name.start,
    end: value.start + value.line.length
  }))
}

const aSpec = (name: string): UsageError =>
  new UsageError(
    `${name} is a spec or a config, not header fields`,
    "Check it with portspec check, or print the fields of a spec with portspec compile."
  )

function jsonHeaders(input: InputText): RequestHeaders {
  const { root, faults } = parseJsonText(input.text, true)
  const lines = new Lines(input.text)
  const [fault] = faults.filter(({ rule }) => rule !== "file.duplicate-key")
  if (fault !== undefined) {
    const { line, column } = lines.positionOf(fault.range.start)
    throw new UsageError(`${input.name}:${line}:${column}: ${fault.message}`, fault.repair)
  }
  const holder = root === undefined ? undefined : holderOf(root, input.name)
  const inText = holder === root && root !== undefined ? linesIn(root) : undefined
  if (inText !== undefined) {
    // Places in a JSON string differ from those in the file.
    const read = lineHeaders({ ...input, text: inText })
    return { ...read, fields: read.fields.map(({ name, value }) => ({ name, value })), isPart: true }
  }
  const fields = holder === undefined ? [] : fieldsOfJson(holder, lines)
  if (fields === undefined) {
    throw new UsageError(
      `${input.name} is not a JSON object of header fields`,
      'Write { "name": "value", … }.'
    )
  }
  if (holder === root || root === undefined) return { form: "json", fields, notes: [] }
  const isOneOfSeveral = [...holdersIn(root)].length > 1
  const notes = isOneOfSeveral ? ["Only the first header fields in the file were read."] : []
  return { form: "json", fields, notes, isPart: true }
}

/** The part of JSON with the header fields: from a HAR file, from request options, or all of it. */
function holderOf(root: SourceNode, file: string): SourceNode {
  const at = (node: SourceNode | undefined, ...steps: ReadonlyArray<Step>): SourceNode | undefined =>
    steps.reduce<SourceNode | undefined>((part, step) => part && partAt(part, step)?.value, node)
  if (at(root, "route")?.kind === "object" || at(root, "targets")?.kind === "array") throw aSpec(file)
  const entries = at(root, "log", "entries")
  if (entries?.kind === "array") {
    const [only, another] = entries.items
    const headers = at(only, "request", "headers")
    if (headers !== undefined && another === undefined) return headers
    throw new UsageError(
      `${file} is a HAR file of ${entries.items.length} requests`,
      `Pass the fields of one: jq '.log.entries[0].request.headers' file.har | portspec lint`
    )
  }
  const headers = at(root, "headers")
  return headers === undefined || headers.kind === "scalar" ? (holdersIn(root).next().value ?? root) : headers
}

const isPortkeys = (name: string): boolean => /^(?:x-portkey-|authorization$)/i.test(name)

/** The objects and lists in JSON with Portkey header fields: the first is the root, if it has any. */
function* holdersIn(node: SourceNode): Generator<SourceNode> {
  if (node.kind === "scalar") return
  const names =
    node.kind === "object"
      ? node.entries.map(({ key }) => key)
      : node.items.flatMap(item => entryOf(item)?.[0] ?? []).map(name => String(plainValueOf(name)))
  if (names.some(isPortkeys)) yield node
  for (const inner of node.kind === "object" ? node.entries.map(({ value }) => value) : node.items)
    yield* holdersIn(inner)
}

/** The lines of header fields in a JSON string, as in Claude Code settings. */
function linesIn(node: SourceNode): string | undefined {
  if (node.kind === "scalar")
    return typeof node.value === "string" && /^\s*x-portkey-[\w-]+:\s/i.test(node.value)
      ? node.value
      : undefined
  const inner = node.kind === "object" ? node.entries.map(({ value }) => value) : node.items
  for (const part of inner) {
    const found = linesIn(part)
    if (found !== undefined) return found
  }
  return undefined
}

function fieldsOfJson(root: SourceNode, lines: Lines): ReadonlyArray<HeaderField> | undefined {
  if (root.kind === "object") {
    return root.entries.map(({ key, keyRange, value }) => ({
      name: key,
      ...fieldValue(value),
      region: lines.regionOf({ start: keyRange.start, end: value.range.end })
    }))
  }
  if (root.kind !== "array") return undefined
  const pairs = root.items.map(entryOf)
  if (!pairs.every(pair => pair !== undefined)) return undefined
  return root.items.flatMap((item, index) => {
    const [name, value] = pairs[index] ?? []
    if (name === undefined || value === undefined || isDisabled(item)) return []
    return [{ name: String(plainValueOf(name)), ...fieldValue(value), region: lines.regionOf(item.range) }]
  })
}

/** Whether a field in a Postman collection is disabled. */
const isDisabled = (item: SourceNode): boolean => {
  const disabled = item.kind === "object" ? partAt(item, "disabled")?.value : undefined
  return disabled?.kind === "scalar" && disabled.value === true
}

/** `["name", "value"]`, as `Object.entries` returns them, or an object of name and value, as HAR has them. */
function entryOf(node: SourceNode): readonly [SourceNode, SourceNode] | undefined {
  if (node.kind === "array") {
    const [name, value, another] = node.items
    return name === undefined || value === undefined || another !== undefined ? undefined : [name, value]
  }
  const name = (partAt(node, "name") ?? partAt(node, "key"))?.value
  const value = partAt(node, "value")?.value
  return node.kind !== "object" || name === undefined || value === undefined ? undefined : [name, value]
}

/** Converts other types to a string with `String`, as JavaScript does when it sends them. */
function fieldValue(node: SourceNode): Pick<HeaderField, "value" | "structure"> {
  const value = plainValueOf(node)
  return typeof value === "object" && value !== null
    ? { value: String(value), structure: value }
    : { value: String(value) }
}
