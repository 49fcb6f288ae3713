// Lets bundlers drop unused constants. A bundler assumes that a call, a spread or a property access may have
// side effects while a module loads, so it would keep every row of the table for a program that only formats an issue.
// Here each constant that is not obviously inert becomes the result of a function that is marked as pure:
//
// const keys = /* @__PURE__ */ (() => (variant({ … })))()
//
// This is correct as long as no constant changes another while it is made. `isolated-functions.test.ts` in
// packages/bench bundles functions one by one and compares their results.

import { readFileSync } from "node:fs"
import type { Options } from "tsup"
import ts from "typescript-5"

const mark = "/* @__PURE__ */ "

/** Marks the constants of every TypeScript file in `folder`. */
export function pureConstants(folder: string): NonNullable<Options["esbuildPlugins"]>[number] {
  return {
    name: "pure-constants",
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, ({ path }) =>
        path.startsWith(folder)
          ? { contents: withPureConstants(readFileSync(path, "utf8")), loader: "ts" }
          : undefined
      )
    }
  }
}

/** `source` with its constants marked as pure, and also the calls that its classes extend. */
export function withPureConstants(source: string): string {
  const module = ts.createSourceFile("module.ts", source, ts.ScriptTarget.Latest, true)
  let marked = ""
  let done = 0
  const put = (before: string, node: ts.Node, after: string): void => {
    marked += source.slice(done, node.getStart()) + before + node.getText() + after
    done = node.getEnd()
  }
  for (const statement of module.statements) {
    if (ts.isVariableStatement(statement)) {
      for (const { initializer } of statement.declarationList.declarations) {
        if (initializer !== undefined && !isInert(initializer)) put(`${mark}(() => (`, initializer, "))()")
      }
    } else if (ts.isClassDeclaration(statement)) {
      const parent = statement.heritageClauses?.[0]?.types[0]?.expression
      if (parent !== undefined && ts.isCallExpression(parent)) put(mark, parent, "")
    }
  }
  return marked + source.slice(done)
}

/** Whether a bundler recognizes by itself that making this value has no side effects. */
function isInert(node: ts.Expression): boolean {
  if (ts.isFunctionLike(node) || ts.isIdentifier(node) || ts.isLiteralExpression(node)) return true
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return isInert(node.expression)
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isInert)
  if (ts.isObjectLiteralExpression(node))
    return node.properties.every(property =>
      ts.isPropertyAssignment(property) ? isInert(property.initializer) : !ts.isSpreadAssignment(property)
    )
  return (
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    node.kind === ts.SyntaxKind.NullKeyword
  )
}
