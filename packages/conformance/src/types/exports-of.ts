import ts from "typescript-5"

/** What a declaration file exports, and the compiler that knows it. Throws if the file exports nothing. */
export function exportsOf(declarations: string): {
  readonly checker: ts.TypeChecker
  readonly file: ts.SourceFile
  readonly symbols: ReadonlyArray<ts.Symbol>
} {
  const program = ts.createProgram([declarations], {
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    lib: ["lib.es2024.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    types: []
  })
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(declarations)
  const module = file && checker.getSymbolAtLocation(file)
  if (file === undefined || module === undefined) throw new Error(`${declarations} exports nothing`)
  return { checker, file, symbols: checker.getExportsOfModule(module) }
}
