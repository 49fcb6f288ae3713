// JSON, with or without comments, as a tree with places.

import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser"
import type { Entry, SourceNode } from "./source-node.ts"
import { duplicateKeys, NodeLimits, type SyntaxFault, tooDeep } from "./syntax-fault.ts"

export interface ParsedText {
  /** Absent if the text is empty or cannot be read. */
  readonly root?: SourceNode
  readonly faults: ReadonlyArray<SyntaxFault>
}

/** Reads `text`; comments and trailing commas are faults unless it `isJsonc`. */
export function parseJsonText(text: string, isJsonc: boolean): ParsedText {
  if (!/\S/.test(text)) return { faults: [] }
  const errors: ParseError[] = []
  let tree: Node | undefined
  try {
    tree = parseTree(text, errors, {
      disallowComments: !isJsonc,
      allowTrailingComma: isJsonc,
      allowEmptyContent: false
    })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { faults: [tooDeep({ start: 0, end: 1 })] }
  }
  // Later errors are mostly consequences of the first.
  const [first] = errors
  if (first !== undefined) return { faults: [faultOf(first)] }
  if (tree === undefined) return { faults: [] }
  const faults: SyntaxFault[] = []
  const limits = new NodeLimits(faults)
  return { root: nodeOf(tree, faults, limits, 0), faults }
}

function nodeOf(tree: Node, faults: SyntaxFault[], limits: NodeLimits, depth: number): SourceNode {
  const { type, offset, length, children = [], value } = tree
  const range = { start: offset, end: offset + length }
  if (!limits.takes(range, depth)) return { kind: "scalar", range, value: null }
  if (type === "array") {
    const items = children.map(child => nodeOf(child, faults, limits, depth + 1))
    return { kind: "array", range, items }
  }
  if (type !== "object") return { kind: "scalar", range, value }
  const entries = children.flatMap(({ children: [key, content] = [] }): Entry[] => {
    if (key === undefined || content === undefined) return []
    const keyRange = { start: key.offset, end: key.offset + key.length }
    return [{ key: String(key.value), keyRange, value: nodeOf(content, faults, limits, depth + 1) }]
  })
  faults.push(...duplicateKeys(entries))
  return { kind: "object", range, entries }
}

function faultOf({ error, offset, length }: ParseError): SyntaxFault {
  const [message, repair] = words[printParseErrorCode(error)] ?? words.InvalidSymbol
  return { rule: "file.syntax", message, repair, range: { start: offset, end: offset + length } }
}

/** Whether a text begins like JSON, perhaps after comments. */
export const looksLikeJson = (text: string): boolean =>
  /^\s*(?:(?:\/\/[^\r\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/)\s*)*[{[]/.test(text)

type Words = readonly [message: string, repair: string]

const words: { readonly [code: string]: Words; readonly InvalidSymbol: Words } = {
  InvalidSymbol: ["this is not JSON", "Put text in double quotes."],
  InvalidNumberFormat: ["this number is not JSON", "Write digits, or put it in double quotes."],
  PropertyNameExpected: [
    "a key in double quotes is missing here",
    "Write the key in double quotes, and no comma after the last one."
  ],
  ValueExpected: ["a value is missing here", "Write the value, and no comma after the last one."],
  ColonExpected: ["a colon is missing here", "Write a colon between the key and its value."],
  CommaExpected: ["a comma is missing here", "Write a comma between the two."],
  CloseBraceExpected: ["a closing brace is missing here", "Write } here."],
  CloseBracketExpected: ["a closing bracket is missing here", "Write ] here."],
  EndOfFileExpected: ["the JSON value ends before this", "Delete what follows it."],
  InvalidCommentToken: [
    "JSON does not allow comments",
    "Delete the comment, or name the file .jsonc, which may have comments."
  ],
  UnexpectedEndOfComment: ["this comment does not end", "Write */ at its end."],
  UnexpectedEndOfString: ["this text does not end", "Write a double quote at its end."],
  UnexpectedEndOfNumber: ["this number does not end", "Write the rest of it."],
  InvalidUnicode: ["\\u needs four hexadecimal digits", "Write all four of them."],
  InvalidEscapeCharacter: ["JSON has no such escape", "Write \\\\ for a backslash."],
  InvalidCharacter: [
    "JSON text has no such character",
    "Write it as an escape: \\n for a line break, \\t for a tab."
  ]
}
