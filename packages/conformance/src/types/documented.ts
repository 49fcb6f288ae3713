// What an editor shows for each public function, read by the compiler from the published declarations.

import ts from "typescript-5"
import { exportsOf } from "./exports-of.ts"

export interface Documented {
  readonly name: string
  readonly text: string
  /** The parameters of every overload, with their descriptions. */
  readonly parameters: ReadonlyArray<readonly [name: string, text: string]>
  readonly returns: string
  readonly throws: ReadonlyArray<string>
  readonly examples: ReadonlyArray<string>
}

/** The functions that a declaration file exports. */
export function documentedFunctions(declarations: string): ReadonlyArray<Documented> {
  const { checker, file, symbols } = exportsOf(declarations)
  return symbols.flatMap(exported => {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
    if (!(symbol.flags & ts.SymbolFlags.Value)) return []
    const signatures = checker.getTypeOfSymbolAtLocation(symbol, file).getCallSignatures()
    if (signatures.length === 0) return []
    const tags = symbol.getJsDocTags(checker)
    const textsOf = (name: string) =>
      tags.filter(tag => tag.name === name).map(tag => ts.displayPartsToString(tag.text))
    return {
      name: exported.name,
      text: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
      parameters: signatures.flatMap(({ parameters }) =>
        parameters.map(
          parameter =>
            [parameter.name, ts.displayPartsToString(parameter.getDocumentationComment(checker))] as const
        )
      ),
      returns: textsOf("returns").join("\n"),
      throws: textsOf("throws"),
      examples: textsOf("example")
    }
  })
}
