// What a JSON Schema says about one place in a document: the possible keys and values, and their descriptions.
// It reads only the keywords that Portspec's own schemas use, and reports no errors: that is up to `check`.

import type { Step } from "@portspec/document/read/source-node"

export type Schema = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const schemaOf = (value: unknown): Schema | undefined => (isObject(value) ? value : undefined)
const schemasOf = (value: unknown): ReadonlyArray<Schema> =>
  Array.isArray(value) ? value.filter(isObject) : []

/** A JSON Schema document, for queries about the parts of a value. */
export class SchemaParts {
  readonly #document: Schema

  constructor(document: Schema) {
    this.#document = document
  }

  /** The schemas that apply to the part of `value` at `path`, with the schemas nested in them. */
  at(value: unknown, path: ReadonlyArray<Step>): ReadonlyArray<Schema> {
    let schemas = this.#flat(this.#document, value)
    let part = value
    for (const step of path) {
      part = partOf(part, step)
      schemas = schemas
        .flatMap(schema => this.#below(schema, step))
        .flatMap(schema => this.#flat(schema, part))
    }
    return schemas
  }

  /** A schema and all schemas that it refers to, except those that cannot apply to `value`. */
  #flat(schema: Schema, value: unknown): ReadonlyArray<Schema> {
    const { $ref, allOf, if: condition, then: yes, else: no } = schema
    const target = typeof $ref === "string" ? [this.#referred($ref)] : []
    const branch = condition === undefined ? undefined : this.#holds(condition, value) ? yes : no
    const chosen = schemasOf(schema.anyOf ?? schema.oneOf)
    const possible = chosen.filter(each => this.#canHold(each, value))
    const parts = [
      ...target,
      ...schemasOf(allOf),
      ...(possible.length === 0 ? chosen : possible),
      ...(schemaOf(branch) === undefined ? [] : [branch as Schema])
    ]
    return [schema, ...parts.flatMap(part => this.#flat(part, value))]
  }

  #referred(reference: string): Schema {
    const steps = reference.split("/").slice(1)
    const found = steps.reduce<unknown>(
      (part, step) => partOf(part, step.replaceAll("~1", "/")),
      this.#document
    )
    return schemaOf(found) ?? {}
  }

  /** The schemas of a part. */
  #below({ properties, items, additionalProperties }: Schema, step: Step): ReadonlyArray<Schema> {
    if (typeof step === "number") return schemaOf(items) === undefined ? [] : [items as Schema]
    const own =
      isObject(properties) && Object.hasOwn(properties, step) ? schemaOf(properties[step]) : undefined
    const rest = schemaOf(additionalProperties)
    return own === undefined ? (rest === undefined ? [] : [rest]) : [own]
  }

  /** Whether `value` can still become valid for `schema`: missing keys count as correct. */
  #canHold(schema: Schema, value: unknown): boolean {
    return value === undefined || this.#holds({ ...schema, required: [] }, value)
  }

  /** Whether a value matches `schema`. */
  #holds(schema: unknown, value: unknown): boolean {
    if (typeof schema === "boolean") return schema
    if (!isObject(schema)) return true
    const { $ref, type, const: only, enum: options, not, required, properties, pattern } = schema
    if (typeof $ref === "string" && !this.#holds(this.#referred($ref), value)) return false
    if (type !== undefined && ![type].flat().some(each => isOfType(each, value))) return false
    if (only !== undefined && only !== value) return false
    if (Array.isArray(options) && !options.includes(value)) return false
    if (not !== undefined && this.#holds(not, value)) return false
    if (typeof pattern === "string" && typeof value === "string" && !new RegExp(pattern, "u").test(value))
      return false
    if (isObject(value)) {
      if (Array.isArray(required) && required.some(key => value[String(key)] === undefined)) return false
      for (const [key, part] of isObject(properties) ? Object.entries(properties) : [])
        if (value[key] !== undefined && !this.#holds(part, value[key])) return false
    }
    const several = schema.anyOf ?? schema.oneOf
    return (
      schemasOf(schema.allOf).every(each => this.#holds(each, value)) &&
      (several === undefined || schemasOf(several).some(each => this.#holds(each, value)))
    )
  }
}

const partOf = (value: unknown, step: Step): unknown =>
  Array.isArray(value)
    ? value[Number(step)]
    : isObject(value) && Object.hasOwn(value, step)
      ? value[step]
      : undefined

function isOfType(type: unknown, value: unknown): boolean {
  switch (type) {
    case "object":
      return isObject(value)
    case "array":
      return Array.isArray(value)
    case "null":
      return value === null
    case "integer":
      return Number.isInteger(value)
    default:
      return typeof value === type
  }
}

export interface KeyPart {
  readonly key: string
  readonly description: string
}

/** The keys of some schemas, without duplicates. */
export function keysIn(schemas: ReadonlyArray<Schema>): ReadonlyArray<KeyPart> {
  const keys = new Map<string, KeyPart>()
  for (const { properties } of schemas)
    for (const [key, schema] of isObject(properties) ? Object.entries(properties) : []) {
      const description = isObject(schema) && typeof schema.description === "string" ? schema.description : ""
      const before = keys.get(key)
      if (before === undefined || before.description === "") keys.set(key, { key, description })
    }
  return [...keys.values()]
}

/** The values that some schemas list. */
export function valuesIn(schemas: ReadonlyArray<Schema>): ReadonlyArray<string | number | boolean> {
  const values = new Set<string | number | boolean>()
  const add = (value: unknown): void => {
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      values.add(value)
  }
  for (const { enum: options, const: only, type } of schemas) {
    if (Array.isArray(options)) options.forEach(add)
    add(only)
    if (type === "boolean") for (const value of [true, false]) add(value)
  }
  return [...values]
}

/** The description in the first of some schemas that has one. */
export const descriptionIn = (schemas: ReadonlyArray<Schema>): string | undefined =>
  schemas.map(({ description }) => description).find(description => typeof description === "string")
