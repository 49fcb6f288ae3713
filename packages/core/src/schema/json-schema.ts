// What a JSON Schema is here, and the pieces of one that several interpreters write.

/** A JSON Schema of draft 2020-12, or a part of one: plain data, ready for `JSON.stringify`. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/** The dialect that all of them are written in. */
export const dialect = "https://json-schema.org/draft/2020-12/schema"

/** Parts of a document that stand under `$defs`, each written when it is first asked for. */
export class Definitions {
  readonly #names = new Map<unknown, string>()
  readonly #made = new Map<string, JsonSchema>()

  /**
   * A reference to the part that is made of `source`, which may ask for itself: a type may contain itself. It has the first of
   * `names` that no other part has.
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

  /** All of them, by name. */
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

/** `schema`, or `null`, by which JSON and YAML say that a key is absent. */
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

/** An object that is what its case says; `otherwise` where it is none of `cases`. Where two hold, it must be both. */
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

// Conditions are written by what must not hold: an editor offers the keys of a condition, but for those of a `not`.

/** Whether `key` of an object is there: `null` is as good as none. */
export const isThere = (key: string): JsonSchema => isNot(key, { type: "null" })

/** Whether `key` of an object is there and one of `options`. */
export const isOneOf = (key: string, options: ReadonlyArray<string>): JsonSchema =>
  isNot(key, { not: { enum: options } })

/** Whether `key` of an object is there and a text, of some pattern. */
export const hasText = (key: string, pattern?: string): JsonSchema =>
  isNot(key, { not: { type: "string", ...(pattern === undefined ? {} : { pattern }) } })

const isNot = (key: string, schema: JsonSchema): JsonSchema => ({
  type: "object",
  not: { type: "object", properties: { [key]: schema } }
})
