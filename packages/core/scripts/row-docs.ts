// The doc comment of each row, read from the derived type `RequestSpec` through the TypeScript checker: what is found here
// is what an editor shows on hover.

import { join } from "node:path"
import ts from "typescript-5"
import type { TableRow } from "../src/route/table.ts"

export interface RowDoc {
  /** The comment as one paragraph. */
  readonly text: string
  /** Where the field was seen: a line of the gateway or a page of Portkey's docs. */
  readonly seen: string | undefined
}

const source = join(import.meta.dirname, "../src")

/** Makes a function that finds the doc comment of a row's key in `RequestSpec`; `undefined` where an editor shows none. */
export function docsOfRows(): (row: TableRow) => RowDoc | undefined {
  const entry = join(source, "spec/request-spec.ts")
  const program = ts.createProgram([entry], {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: ["node"]
  })
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(entry)
  const symbol = file && checker.getSymbolAtLocation(file)
  const spec = symbol && checker.getExportsOfModule(symbol).find(({ name }) => name === "RequestSpec")
  if (spec === undefined) throw new Error(`RequestSpec is not exported by ${entry}`)
  const root = checker.getDeclaredTypeOfSymbol(spec)

  const partsOf = (type: ts.Type): ReadonlyArray<ts.Type> => (type.isUnion() ? type.types : [type])
  const propertyOf = (type: ts.Type, key: string): ts.Symbol | undefined =>
    checker.getPropertyOfType(type, key)

  function routesTo(types: ReadonlyArray<ts.Type>, row: TableRow): ReadonlyArray<ts.Type> {
    if (row.provider === undefined) return types
    return types.filter(type => {
      const property = propertyOf(type, "provider")
      const slugs = property === undefined ? [] : partsOf(checker.getTypeOfSymbol(property))
      return slugs.some(slug => slug.isStringLiteral() && slug.value === row.provider)
    })
  }

  return row => {
    if (row.path === undefined) return undefined
    let types = partsOf(root)
    let found: ts.Symbol | undefined
    for (const [depth, key] of row.path.entries()) {
      const properties = types.flatMap(type => propertyOf(type, String(key)) ?? [])
      found =
        properties.find(property => property.getDocumentationComment(checker).length > 0) ?? properties[0]
      types = properties.flatMap(property => partsOf(checker.getTypeOfSymbol(property)))
      if (depth === 0 && key === "route") types = routesTo(types, row)
    }
    if (found === undefined) return undefined
    const text = ts.displayPartsToString(found.getDocumentationComment(checker)).replace(/\s+/g, " ").trim()
    const tag = found.getJsDocTags(checker).find(({ name }) => name === "see")
    return text === "" ? undefined : { text, seen: tag && seenIn(tag) }
  }
}

// The checker takes the first word after `@see` for a name and splits it off.
const seenIn = (tag: ts.JSDocTagInfo): string =>
  ts
    .displayPartsToString(tag.text)
    .trim()
    .replace(/^gateway \//, "gateway/")
    .replace(/^portkey docs: /, "Portkey docs, ")
