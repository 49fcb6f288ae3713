// Reads one text as a spec or a config, with the places of its parts.

import type { RequestSpec } from "@portspec/core"
import { type DocumentKind, kindOfDocument } from "./document-kind.ts"
import { looksLikeJson, type ParsedText, parseJsonText } from "./json-source.ts"
import { Lines } from "./lines.ts"
import { plainValueOf, type SourceNode } from "./source-node.ts"
import type { SyntaxFault } from "./syntax-fault.ts"
import { type Environment, fillVariables, type VariableUse } from "./variables.ts"
import { parseYamlText } from "./yaml-source.ts"

export type TextFormat = "json" | "yaml"

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be"

/** A text and its origin. */
export interface InputText {
  /** As the user wrote it, or `<stdin>`. Its extension determines the format. */
  readonly name: string
  /** Without a byte order mark. */
  readonly text: string
  readonly hasByteOrderMark: boolean
  /** Of the file; UTF-8 if absent. */
  readonly encoding?: TextEncoding
  readonly isStdin: boolean
}

/** The text of a data file and the places of its parts. */
export interface DocumentText extends InputText {
  readonly format: TextFormat
  readonly lines: Lines
  /** Absent if the text cannot be read. */
  readonly root?: SourceNode
}

export interface InputDocument {
  /** As the user wrote it. */
  readonly name: string
  readonly kind: DocumentKind
  /** The value with variables replaced, as far as they are set. */
  readonly value: unknown
  readonly uses: ReadonlyArray<VariableUse>
  /** Absent for a module. */
  readonly text?: DocumentText
  /** If there are any, `value` is meaningless. */
  readonly faults: ReadonlyArray<SyntaxFault>
}

export interface ReadOptions {
  readonly environment: Environment
  /** Overrides the kind that the keys suggest. */
  readonly as?: DocumentKind | undefined
}

/** The document of a text. */
export function documentOfText(input: InputText, options: ReadOptions): InputDocument {
  const { format, root, faults } = parsed(input)
  const lines = new Lines(input.text)
  if (root === undefined || faults.length > 0) {
    const text = { ...input, format, lines }
    return {
      name: input.name,
      kind: options.as ?? "spec",
      value: undefined,
      uses: [],
      text,
      faults: orEmpty(faults, input.text)
    }
  }
  const text: DocumentText = { ...input, format, lines, root }
  try {
    return { ...documentOf(input.name, plainValueOf(root), options), text }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const fault = {
      rule: "file.aliases",
      message: "the aliases of the file expand to too many values",
      repair: "Write the values out.",
      range: root.range
    } as const
    return { name: input.name, kind: "spec", value: undefined, uses: [], text, faults: [fault] }
  }
}

/** The document for an existing value. */
export function documentOf(name: string, raw: unknown, { environment, as }: ReadOptions): InputDocument {
  const { value, uses } = fillVariables(raw, environment)
  return { name, kind: as ?? kindOfDocument(value), value, uses, faults: [] }
}

const orEmpty = (faults: ReadonlyArray<SyntaxFault>, text: string): ReadonlyArray<SyntaxFault> =>
  faults.length > 0
    ? faults
    : [
        {
          rule: "file.syntax",
          message: /\S/.test(text) ? "the file holds only comments" : "the file is empty",
          repair: "Write a spec: portspec init prints one.",
          range: { start: 0, end: 0 }
        }
      ]

const isCurlCommand = (text: string): boolean => /^\s*(?:[$>%#] )?\s*curl\s/.test(text)

const curlFault: SyntaxFault = {
  rule: "file.syntax",
  message: "this is a curl command, not a spec or a config",
  repair: "Check it with portspec lint, or turn it into a spec with portspec parse.",
  range: { start: 0, end: 0 }
}

/** Parses by file extension. With an unknown one, a text that begins with a brace is JSON. */
function parsed({ name, text }: InputText): ParsedText & { readonly format: TextFormat } {
  if (/\.json$/i.test(name)) return { format: "json", ...parseJsonText(text, false) }
  if (/\.jsonc$/i.test(name)) return { format: "json", ...parseJsonText(text, true) }
  if (/\.ya?ml$/i.test(name)) return { format: "yaml", ...parseYamlText(text) }
  if (isCurlCommand(text)) return { format: "yaml", faults: [curlFault] }
  if (!looksLikeJson(text)) return { format: "yaml", ...parseYamlText(text) }
  const json = parseJsonText(text, true)
  if (json.root !== undefined) return { format: "json", ...json }
  // A flow map in YAML begins like JSON.
  const yaml = parseYamlText(text)
  return yaml.root === undefined ? { format: "json", ...json } : { format: "yaml", ...yaml }
}

/** The spec of a document: a config is the route of a request without other keys. */
export const specOf = ({ kind, value }: InputDocument): RequestSpec =>
  (kind === "config" ? { route: { config: value } } : value) as RequestSpec
