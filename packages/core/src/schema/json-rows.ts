// Turns trees of rows into JSON Schemas. Names no field and no provider.

import {
  isRow,
  isVariants,
  type Row,
  type RowNode,
  type RowTree,
  requiredKeysOf,
  type Variants
} from "../grammar/row.ts"
import { described } from "./describe.ts"
import { anyOf, closed, isThere, type JsonSchema, orNull } from "./json-schema.ts"
import { type JsonContext, jsonSchemaOf } from "./json-types.ts"
import { ofSpec } from "./owner.ts"

/** A place in the trees of rows. */
export interface RowsContext extends JsonContext {
  /** The schema of a row that carries a config, which depends on the route. `undefined`: no value is allowed there. */
  readonly configOf: (row: Row) => JsonSchema | undefined
  /** The name of the place, by which its keys are described. */
  readonly owner: string
}

/** The schema of an object with the keys of `tree` and no others. `inVariant`: it is one of several forms. */
export function treeSchema(tree: RowTree, context: RowsContext, inVariant = false): JsonSchema {
  const properties: Record<string, JsonSchema> = {}
  const always = new Set(requiredKeysOf(tree, inVariant))
  const unless: JsonSchema[] = []
  for (const [key, node] of Object.entries(tree)) {
    const schema = nodeSchema(node, key, context)
    if (schema === undefined) continue
    properties[key] = described(always.has(key) ? schema : orNull(schema), context.owner, key)
    if (!isRow(node) || !node.required || node.unless === undefined) continue
    always.delete(key)
    const needed = { type: "object", properties: { [key]: properties[key] }, required: [key] }
    unless.push({ type: "object", if: isThere(node.unless), else: needed })
  }
  const schema = closed(properties, [...always])
  return unless.length === 0 ? schema : { ...schema, allOf: unless }
}

function nodeSchema(node: RowNode, key: string, context: RowsContext): JsonSchema | undefined {
  if (isRow(node)) return rowSchema(node, context)
  const within = { ...context, owner: `${context.owner}.${key}` }
  // Many routes can share one, which is then named by its key alone.
  return context.definitions.refer(
    node,
    context.owner === ofSpec ? [within.owner] : [key, within.owner],
    () => (isVariants(node) ? variantsSchema(node, within) : treeSchema(node, within))
  )
}

const rowSchema = (row: Row, context: RowsContext): JsonSchema | undefined =>
  row.wire.is === "id-or-json" ? context.configOf(row) : jsonSchemaOf(row.type, context)

function variantsSchema({ plain, of }: Variants, context: RowsContext): JsonSchema {
  return anyOf([
    ...(plain === undefined ? [] : [jsonSchemaOf(plain.type, context)]),
    ...Object.entries(of).map(([name, { rows }]) =>
      treeSchema(rows, { ...context, owner: `${context.owner}.${name}` }, true)
    )
  ])
}
