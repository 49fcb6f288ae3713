// Finds every `any` in the exports of a package, with the compiler, so that no alias or inference can hide one.

import ts from "typescript-5"
import { exportsOf } from "./exports-of.ts"

/** The paths to each `any` in the exports of a declaration file, for example `createFetch(options).fetch`. */
export function publicAnys(declarations: string): ReadonlyArray<string> {
  const { checker, file, symbols } = exportsOf(declarations)
  const walk = new Walk(checker, file)
  for (const symbol of symbols) walk.exported(symbol)
  return walk.found
}

class Walk {
  readonly found: string[] = []
  readonly #checker: ts.TypeChecker
  readonly #file: ts.SourceFile
  readonly #seen = new Set<ts.Type>()

  constructor(checker: ts.TypeChecker, file: ts.SourceFile) {
    this.#checker = checker
    this.#file = file
  }

  exported(symbol: ts.Symbol): void {
    const target = symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol
    if (target.flags & ts.SymbolFlags.Type) {
      this.#type(this.#checker.getDeclaredTypeOfSymbol(target), symbol.name)
    }
    if (target.flags & ts.SymbolFlags.Value) {
      this.#type(this.#checker.getTypeOfSymbolAtLocation(target, this.#file), symbol.name)
    }
  }

  #type(type: ts.Type, path: string): void {
    if (type.flags & ts.TypeFlags.Any) {
      this.found.push(path)
      return
    }
    if (this.#seen.has(type)) return
    this.#seen.add(type)
    if (type.isUnionOrIntersection()) for (const part of type.types) this.#type(part, path)
    for (const argument of type.aliasTypeArguments ?? []) this.#type(argument, `${path}<>`)
    if (isReference(type)) {
      for (const argument of this.#checker.getTypeArguments(type)) this.#type(argument, `${path}<>`)
    }
    for (const signature of [...type.getCallSignatures(), ...type.getConstructSignatures()]) {
      if (!isOurs(signature.declaration)) continue
      for (const parameter of signature.parameters) this.#member(parameter, `${path}(${parameter.name})`)
      this.#type(signature.getReturnType(), `${path}()`)
    }
    for (const info of this.#checker.getIndexInfosOfType(type)) {
      if (info.declaration === undefined || isOurs(info.declaration)) this.#type(info.type, `${path}[]`)
    }
    for (const property of type.getProperties()) this.#member(property, `${path}.${property.name}`)
  }

  /** Skips declarations of others: axios's own types contain many `any`s. */
  #member(symbol: ts.Symbol, path: string): void {
    if (symbol.declarations?.some(isOurs)) {
      this.#type(this.#checker.getTypeOfSymbolAtLocation(symbol, this.#file), path)
    }
  }
}

const isReference = (type: ts.Type): type is ts.TypeReference =>
  "target" in type && (type as ts.TypeReference).target !== undefined

/** Whether a node is in a package of this workspace. */
function isOurs(node: ts.Node | undefined): boolean {
  // The compiler writes slashes on every system.
  const { fileName = "" } = node?.getSourceFile() ?? {}
  return fileName.includes("/packages/") && !fileName.includes("/node_modules/")
}
