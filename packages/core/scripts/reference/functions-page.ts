// docs/reference/functions.md: every public function, class and value of the packages, from the doc comments in the
// declarations of the last build.

import { existsSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript-5"
import { code, guide } from "./text.ts"

const packages = ["core", "fetch", "axios", "from-portkey"] as const

const declarationsOf = (name: string): string =>
  join(import.meta.dirname, "../../..", name, "dist/index.d.ts")

export function functionsPage(): string {
  const files = packages.map(declarationsOf)
  for (const file of files)
    if (!existsSync(file)) throw new Error(`${file} is missing: build the packages first`)
  const program = ts.createProgram(files, {
    strict: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    skipLibCheck: true,
    types: []
  })
  const checker = program.getTypeChecker()
  const told = new Set<ts.Symbol>()
  const sections = packages.map(name => {
    const file = program.getSourceFile(declarationsOf(name))
    const module = file && checker.getSymbolAtLocation(file)
    const symbols = module === undefined ? [] : checker.getExportsOfModule(module)
    // Transports also export core's errors, which are listed with core.
    const own = symbols
      .map(symbol => resolved(symbol, checker))
      .filter(symbol => isValue(symbol) && !told.has(symbol))
    for (const symbol of own) told.add(symbol)
    const entries = own.map(symbol => entryOf(symbol, checker)).sort((one, other) => (one < other ? -1 : 1))
    return [`## @portspec/${name}`, ...entries].join("\n\n")
  })
  return guide(
    "Functions in full",
    "the doc comments: do not edit this page, edit the comment",
    "What each function accepts, returns and throws. [Functions by example](../guide/functions.md) has a program for each function, with its output.",
    ...sections
  )
}

const resolved = (symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol

const isValue = ({ flags }: ts.Symbol): boolean => (flags & ts.SymbolFlags.Value) !== 0

function entryOf(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const [declaration] = symbol.declarations ?? []
  const signature = declaration && signatureOf(symbol, declaration, checker)
  const tags = symbol
    .getJsDocTags(checker)
    .map(({ name, text }) => ({ name, text: ts.displayPartsToString(text) }))
  const of = (...names: ReadonlyArray<string>): ReadonlyArray<string> =>
    tags.filter(({ name }) => names.includes(name)).map(({ text }) => text)
  const parameters = of("param").map(text => {
    const [, name = "", words = ""] = /^(\S+)\s*-?\s*(.*)$/s.exec(text) ?? []
    return `- ${code(name)}: ${oneLine(withLinks(words))}`
  })
  return [
    `### ${symbol.name}`,
    ...(signature === undefined ? [] : [fence(signature)]),
    oneLine(withLinks(ts.displayPartsToString(symbol.getDocumentationComment(checker)))),
    parameters.join("\n"),
    ...of("returns").map(text => `**Returns** ${oneLine(withLinks(text))}`),
    ...of("throws").map(text => `**Throws** ${oneLine(withLinks(text))}`),
    ...of("example").map(text => (text.startsWith("```") ? text : fence(text)))
  ]
    .filter(part => part !== "")
    .join("\n\n")
}

/** The call signatures of a function, or the declaration of a class or value. */
function signatureOf(
  symbol: ts.Symbol,
  declaration: ts.Declaration,
  checker: ts.TypeChecker
): string | undefined {
  const type = checker.getTypeOfSymbolAtLocation(symbol, declaration)
  const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope
  const calls = type
    .getCallSignatures()
    .map(call => `${symbol.name}${checker.signatureToString(call, declaration, flags)}`)
  if (calls.length > 0) return calls.join("\n")
  if (symbol.flags & ts.SymbolFlags.Class) return `class ${symbol.name}`
  return `${symbol.name}: ${checker.typeToString(type, declaration, flags)}`
}

const fence = (text: string): string => `\`\`\`ts\n${text.trim()}\n\`\`\``

/** Joins the lines of each paragraph, and keeps paragraphs separate. */
const oneLine = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map(paragraph => paragraph.replace(/\s+/g, " ").trim())
    .join("\n\n")

/** Writes a link to a web page as Markdown, and one to a symbol as its name. */
const withLinks = (text: string): string =>
  text.replace(/\{@link ([^}|\s]+)([^}]*)\}/g, (_, target: string, words: string) =>
    /^https?:/.test(target) ? `[${words.trim() || target}](${target})` : code(target)
  )
