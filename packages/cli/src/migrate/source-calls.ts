// Finds the calls of the official SDK in a source file and reads their options without running it.

import { parse } from "@babel/parser"
import type { File, Node, ObjectExpression } from "@babel/types"
import type { VariableTexts } from "@portspec/document/read/variable-texts"
import { constantCase } from "@portspec/document/spec/secret-names"
import { UsageError } from "@portspec/document/usage-error"

export interface SourceCall {
  /** Starts at 1. */
  readonly line: number
  /** `createHeaders` or `new Portkey`. */
  readonly words: string
  /** Plain data. Values known only at run time are replaced with a variable. */
  readonly options: Readonly<Record<string, unknown>>
  /** What could not be read, as sentences. */
  readonly notes: ReadonlyArray<string>
}

/**
 * Finds `createHeaders({ … })` and `new Portkey({ … })`. Throws a {@link UsageError} for a file that does not parse.
 */
export function sourceCalls(text: string, name: string, variables: VariableTexts): ReadonlyArray<SourceCall> {
  const tree = parsed(text, name)
  const constants = constantsOf(tree)
  const own = namesOf(tree)
  return nodesOf(tree).flatMap(node => {
    if (node.type !== "CallExpression" && node.type !== "NewExpression") return []
    const named = calleeName(node.callee)
    const callee = named === undefined ? undefined : (own.get(named) ?? named)
    const isCall = node.type === "CallExpression" && callee === "createHeaders"
    const isNew = node.type === "NewExpression" && callee === "Portkey"
    const [argument] = node.arguments
    const options = argument === undefined ? undefined : unwrapped(argument, constants)
    if (!(isCall || isNew) || options?.type !== "ObjectExpression") return []
    const reader = new OptionReader(constants, variables)
    const line = node.loc?.start.line ?? 1
    return [
      {
        line,
        words: isNew ? "new Portkey" : "createHeaders",
        options: reader.object(options, ""),
        notes: reader.notes
      }
    ]
  })
}

function parsed(text: string, name: string): File {
  const isTypeScript = /\.[cm]?tsx?$/i.test(name)
  try {
    return parse(text, {
      sourceType: "unambiguous",
      plugins: [
        isTypeScript ? "typescript" : "flow",
        "decorators-legacy",
        ...(/\.[cm]?ts$/i.test(name) ? [] : (["jsx"] as const))
      ]
    })
  } catch (error) {
    const { loc } = error as { readonly loc?: { readonly line: number; readonly column: number } }
    const { line, column } = loc ?? { line: 1, column: 0 }
    throw new UsageError(`${name}:${line}:${column + 1}: this does not parse`, "Fix the file first.")
  }
}

/** The names that the file gives to what it imports from the SDK, such as `new PortkeyAI()`. */
function namesOf(tree: File): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const node of tree.program.body) {
    if (node.type !== "ImportDeclaration" || node.source.value !== "portkey-ai") continue
    for (const specifier of node.specifiers) {
      if (specifier.type === "ImportDefaultSpecifier") names.set(specifier.local.name, "Portkey")
      if (specifier.type !== "ImportSpecifier") continue
      const { imported } = specifier
      const name = imported.type === "Identifier" ? imported.name : imported.value
      names.set(specifier.local.name, name === "default" ? "Portkey" : name)
    }
  }
  return names
}

/** Every node of a tree, parents first. */
function nodesOf(root: Node): ReadonlyArray<Node> {
  const nodes: Node[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item)
    else if (isNode(value)) {
      nodes.push(value)
      for (const part of Object.values(value)) visit(part)
    }
  }
  visit(root)
  return nodes
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" &&
  value !== null &&
  "type" in value &&
  typeof value.type === "string" &&
  "loc" in value

/** Also finds the `Portkey` of `portkey.Portkey`. */
const calleeName = (callee: Node): string | undefined => {
  if (callee.type === "Identifier") return callee.name
  return callee.type === "MemberExpression" && callee.property.type === "Identifier"
    ? callee.property.name
    : undefined
}

type Constants = ReadonlyMap<string, Node>

/** The value of each `const`, by name, except names that are declared elsewhere too: those may mean something else. */
function constantsOf(tree: File): Constants {
  const nodes = nodesOf(tree)
  const declared = Map.groupBy(nodes.flatMap(declaredBy), name => name)
  const constants = nodes.flatMap(node =>
    node.type === "VariableDeclaration" && node.kind === "const" ? node.declarations : []
  )
  return new Map(
    constants.flatMap(({ id, init }) =>
      id.type === "Identifier" && init && declared.get(id.name)?.length === 1
        ? [[id.name, init] as const]
        : []
    )
  )
}

/** The names that a node itself declares. */
function declaredBy(node: Node): ReadonlyArray<string> {
  switch (node.type) {
    case "VariableDeclarator":
      return namesIn(node.id)
    case "CatchClause":
      return namesIn(node.param)
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
    case "ObjectMethod":
    case "ClassMethod":
    case "ClassPrivateMethod":
      return node.params.flatMap(namesIn)
    default:
      return []
  }
}

/** The names in a pattern, such as that of a parameter. */
function namesIn(pattern: Node | null | undefined): ReadonlyArray<string> {
  switch (pattern?.type) {
    case "Identifier":
      return [pattern.name]
    case "AssignmentPattern":
      return namesIn(pattern.left)
    case "RestElement":
      return namesIn(pattern.argument)
    case "ArrayPattern":
      return pattern.elements.flatMap(namesIn)
    case "ObjectPattern":
      return pattern.properties.flatMap(part => namesIn(part.type === "ObjectProperty" ? part.value : part))
    case "TSParameterProperty":
      return namesIn(pattern.parameter)
    default:
      return []
  }
}

/** The expression without type syntax, with constants replaced by their values. */
function unwrapped(node: Node, constants: Constants, depth = 0): Node {
  if (depth > 20) return node
  switch (node.type) {
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
    case "TSTypeAssertion":
    case "TypeCastExpression":
    case "ParenthesizedExpression":
      return unwrapped(node.expression, constants, depth + 1)
    case "Identifier": {
      const constant = constants.get(node.name)
      return constant === undefined ? node : unwrapped(constant, constants, depth + 1)
    }
    default:
      return node
  }
}

class OptionReader {
  readonly notes: string[] = []
  readonly #constants: Constants
  readonly #variables: VariableTexts

  constructor(constants: Constants, variables: VariableTexts) {
    this.#constants = constants
    this.#variables = variables
  }

  object(node: ObjectExpression, path: string): Readonly<Record<string, unknown>> {
    const entries = node.properties.flatMap((property): Array<readonly [string, unknown]> => {
      const key =
        property.type === "ObjectProperty" ? this.#keyOf(property.key, property.computed) : undefined
      if (property.type === "ObjectProperty" && key !== undefined)
        return [[key, this.value(property.value, path === "" ? key : `${path}.${key}`)]]
      if (property.type === "SpreadElement") {
        const spread = unwrapped(property.argument, this.#constants)
        if (spread.type === "ObjectExpression") return Object.entries(this.object(spread, path))
      }
      this.notes.push(
        `${path || "The options"}: a part on line ${property.loc?.start.line} cannot be read without running the file.`
      )
      return []
    })
    return Object.fromEntries(entries)
  }

  #keyOf(key: Node, isComputed: boolean): string | undefined {
    if (!isComputed) return keyOf(key)
    const constant = unwrapped(key, this.#constants)
    return constant.type === "StringLiteral" ? constant.value : undefined
  }

  value(given: Node, path: string): unknown {
    const node = unwrapped(given, this.#constants)
    switch (node.type) {
      case "StringLiteral":
      case "NumericLiteral":
      case "BooleanLiteral":
        return node.value
      case "NullLiteral":
        return null
      case "UnaryExpression":
        if (node.operator === "-" && node.argument.type === "NumericLiteral") return -node.argument.value
        return this.#unknown(node, path)
      case "TemplateLiteral":
        return node.quasis
          .map(({ value }, index) => {
            const expression = node.expressions[index]
            return `${value.cooked ?? value.raw}${expression === undefined ? "" : this.#text(expression, path)}`
          })
          .join("")
      case "ArrayExpression":
        return node.elements.map((element, index) =>
          element === null || element.type === "SpreadElement"
            ? this.#unknown(element ?? node, `${path}[${index}]`)
            : this.value(element, `${path}[${index}]`)
        )
      case "ObjectExpression":
        return this.object(node, path)
      case "CallExpression":
        return this.#call(node.callee, node.arguments, node, path)
      case "LogicalExpression":
        // `process.env.KEY ?? ""`, `process.env.KEY || "…"`
        return this.value(node.left, path)
      case "Identifier":
        return node.name === "undefined" ? undefined : this.#unknown(node, path)
      default:
        return this.#unknown(node, path)
    }
  }

  /** Reads through `JSON.stringify(…)` and `String(…)`, which do not change the value. */
  #call(callee: Node, args: ReadonlyArray<Node>, node: Node, path: string): unknown {
    const name = calleeName(callee)
    const [argument] = args
    const isRead = callee.type === "MemberExpression" ? name === "stringify" : name === "String"
    return isRead && argument !== undefined ? this.value(argument, path) : this.#unknown(node, path)
  }

  #text(node: Node, path: string): string {
    const value = this.value(node, path)
    return typeof value === "object" ? JSON.stringify(value) : String(value)
  }

  /**
   * An environment variable becomes a variable of the spec; anything else becomes a variable that the user must set.
   */
  #unknown(node: Node, path: string): string {
    const variable = environmentName(node)
    if (variable !== undefined) return this.#variables.textOf(variable)
    const name = constantCase(path)
    this.notes.push(`${path} is computed on line ${node.loc?.start.line}: set ${name} to what it gives.`)
    return this.#variables.textOf(name)
  }
}

const keyOf = (key: Node): string | undefined => {
  if (key.type === "Identifier") return key.name
  return key.type === "StringLiteral" ? key.value : undefined
}

/** `NAME` of `process.env.NAME`, `import.meta.env.NAME`, `Bun.env.NAME`, `env["NAME"]` and `Deno.env.get("NAME")`. */
function environmentName(node: Node): string | undefined {
  if (
    node.type === "CallExpression" &&
    calleeName(node.callee) === "get" &&
    node.callee.type === "MemberExpression"
  ) {
    const [argument] = node.arguments
    return isEnvironment(node.callee.object) && argument?.type === "StringLiteral"
      ? argument.value
      : undefined
  }
  if (node.type !== "MemberExpression" || !isEnvironment(node.object)) return undefined
  const { property, computed } = node
  if (property.type === "StringLiteral") return property.value
  return property.type === "Identifier" && !computed ? property.name : undefined
}

const isEnvironment = (node: Node): boolean =>
  (node.type === "Identifier" && node.name === "env") ||
  (node.type === "MemberExpression" && node.property.type === "Identifier" && node.property.name === "env")
