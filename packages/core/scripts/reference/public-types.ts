// The types of the package as editors of its users see them: the built declarations, read with a type checker.

import { existsSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript-5"

const declarations = join(import.meta.dirname, "../../dist/index.d.ts")

/** One key of an object type. */
export interface Key {
  readonly type: ts.Type
  /** Its doc comment as plain Markdown, as an editor shows it on hover. Empty if there is none. */
  readonly doc: string
  /** The sources that its `@see` tags cite. */
  readonly sources: ReadonlyArray<string>
}

export class PublicTypes {
  readonly #checker: ts.TypeChecker
  /** `RequestSpec`, what a caller writes. */
  readonly spec: ts.Type

  constructor() {
    if (!existsSync(declarations)) throw new Error(`${declarations} is missing: build @portspec/core first`)
    const program = ts.createProgram([declarations], {
      strict: true,
      exactOptionalPropertyTypes: true,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2023,
      skipLibCheck: true,
      types: []
    })
    this.#checker = program.getTypeChecker()
    const file = program.getSourceFile(declarations)
    const module = file && this.#checker.getSymbolAtLocation(file)
    const name = module && this.#checker.getExportsOfModule(module).find(({ name }) => name === "RequestSpec")
    if (name === undefined) throw new Error(`${declarations} does not export RequestSpec`)
    this.spec = this.#checker.getDeclaredTypeOfSymbol(this.#aliased(name))
  }

  #aliased(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol
  }

  /** The members of a union. For any other type, the type itself. */
  membersOf(type: ts.Type): ReadonlyArray<ts.Type> {
    return type.isUnion() ? type.types : [type]
  }

  /** The name with which a type was declared. */
  nameOf(type: ts.Type): string | undefined {
    return type.aliasSymbol?.name ?? type.symbol?.name
  }

  /** `key` of an object type, combined from all members that may have it, or `undefined` if none may. */
  keyOf(type: ts.Type, key: string): Key | undefined {
    const symbols = this.membersOf(type).flatMap(member => {
      const symbol =
        member.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection) && member.getProperty(key)
      return symbol && !this.#isNever(symbol) ? [symbol] : []
    })
    const [first] = symbols
    if (first === undefined) return undefined
    const docs = symbols.map(symbol => ts.displayPartsToString(symbol.getDocumentationComment(this.#checker)))
    return {
      type: this.#typeOf(first),
      doc: docs.find(doc => doc !== "")?.replace(/\s+/g, " ") ?? "",
      sources: [...new Set(symbols.flatMap(sourcesOf))]
    }
  }

  /** The type of the items of a list, or of the list among the members of a union. */
  itemOf(type: ts.Type): ts.Type | undefined {
    const lists = this.membersOf(type).filter(member => this.#checker.isArrayLikeType(member))
    const [item] = lists.flatMap(list => this.#checker.getIndexTypeOfType(list, ts.IndexKind.Number) ?? [])
    return item
  }

  // `key?: never` marks keys that belong elsewhere.
  #isNever(symbol: ts.Symbol): boolean {
    return (this.#typeOf(symbol).flags & (ts.TypeFlags.Never | ts.TypeFlags.Undefined)) !== 0
  }

  #typeOf(symbol: ts.Symbol): ts.Type {
    return this.#checker.getNonNullableType(this.#checker.getTypeOfSymbol(symbol))
  }

  /** The type as TypeScript prints it. */
  textOf(type: ts.Type): string {
    return this.#checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation)
  }
}

/**
 * The sources that `@see` names. Read from the comment's text: TypeScript ends `@see gateway@2.0.0/src/…` at its second
 * `@`.
 */
const sourcesOf = (symbol: ts.Symbol): ReadonlyArray<string> =>
  (symbol.getDeclarations() ?? [])
    .flatMap(declaration => ts.getJSDocCommentsAndTags(declaration))
    .filter(ts.isJSDoc)
    .flatMap(comment =>
      Array.from(comment.getText().matchAll(/@see (.*?)(?=\s*(?:\*\/|$))/gm), ([, source = ""]) => source)
    )
