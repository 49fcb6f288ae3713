// The type of a JSON Schema, and the parts of one that several interpreters write.

/** A JSON Schema of draft 2020-12, or a part of one: plain data, ready for `JSON.stringify`. */
export interface JsonSchema {
  readonly title?: string
  readonly description?: string
  readonly type?: string
  readonly enum?: ReadonlyArray<unknown>
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: ReadonlyArray<string>
  readonly items?: JsonSchema
  readonly anyOf?: ReadonlyArray<JsonSchema>
  readonly allOf?: ReadonlyArray<JsonSchema>
  /** A part in `$defs` of the document, such as `#/$defs/route-to-openai`. */
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly [keyword: string]: unknown
}

/** The dialect of all schemas here. */
export const dialect = "https://json-schema.org/draft/2020-12/schema"

/** The parts of a document under `$defs`, each made on first use. */
export class Definitions {
  readonly #names = new Map<unknown, string>()
  readonly #made = new Map<string, JsonSchema>()

  /**
   * A reference to the part made from `source`, which may refer to itself: a type may contain itself. The part gets the
   * first of `names` that no other part has.
   */
  refer(source: unknown, names: ReadonlyArray<string>, make: () => JsonSchema): JsonSchema {
    const known = this.#names.get(source)
    if (known !== undefined) return referTo(known)
    const name = names.find(each => !this.#made.has(each))
    if (name === undefined) throw new TypeError(`two parts of a JSON Schema are called ${names.join(", ")}`)
    this.#names.set(source, name)
    this.#made.set(name, {})
    this.#made.set(name, make())
    return referTo(name)
  }

  /** All parts, by name. */
  all(): Readonly<Record<string, JsonSchema>> {
    return Object.fromEntries([...this.#made].toSorted(([one], [other]) => (one < other ? -1 : 1)))
  }
}

const referTo = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` })

/** One of `schemas`. */
export const anyOf = (schemas: ReadonlyArray<JsonSchema>): JsonSchema => {
  const [only] = schemas
  return schemas.length === 1 && only !== undefined ? only : { anyOf: schemas }
}

/** `schema`, or `null`, which marks a key as absent in JSON and YAML. */
export const orNull = (schema: JsonSchema): JsonSchema =>
  anyOf([
    ...(Array.isArray(schema.anyOf) && Object.keys(schema).length === 1 ? schema.anyOf : [schema]),
    isNull
  ])

const isNull: JsonSchema = { type: "null" }

/** An object of `properties` and no others. */
export const closed = (
  properties: Readonly<Record<string, JsonSchema>>,
  required: ReadonlyArray<string>
): JsonSchema => ({
  type: "object",
  properties,
  ...(required.length === 0 ? {} : { required }),
  additionalProperties: false
})

export interface Case {
  readonly when: JsonSchema
  readonly then: JsonSchema
}

/** An object that must match the schema of each case that applies, or `otherwise` if none of `cases` does. */
export const inCase = (cases: ReadonlyArray<Case>, otherwise: JsonSchema): JsonSchema =>
  cases.length === 0
    ? otherwise
    : {
        type: "object",
        allOf: [
          ...cases.map(({ when, then }) => ({ type: "object", if: when, then })),
          { type: "object", if: anyOf(cases.map(({ when }) => when)), else: otherwise }
        ]
      }

// Conditions are written as negations: an editor offers the keys of a condition, except those within a `not`.

/** Whether an object has `key`; `null` counts as absent. */
export const isThere = (key: string): JsonSchema => isNot(key, { type: "null" })

/** Whether an object has `key` and its value is one of `options`. */
export const isOneOf = (key: string, options: ReadonlyArray<string>): JsonSchema =>
  isNot(key, { not: { enum: options } })

/** Whether an object has `key` and its value is a string that matches the pattern, if there is one. */
export const hasText = (key: string, pattern?: string): JsonSchema =>
  isNot(key, { not: { type: "string", ...(pattern === undefined ? {} : { pattern }) } })

const isNot = (key: string, schema: JsonSchema): JsonSchema => ({
  type: "object",
  not: { type: "object", properties: { [key]: schema } }
})
