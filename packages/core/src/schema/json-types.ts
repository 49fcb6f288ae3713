// The interpreter that makes a JSON Schema for each type: one entry per kind. It leaves out what a schema cannot
// express (a rule without a pattern, a rule between keys), so a schema may accept more than `check`, never less.

import type { Gateway } from "../grammar/gateway-kind.ts"
import {
  type ByKind,
  interpret,
  type Key,
  type ObjectKind,
  type Refinement,
  type TextKind,
  type Type
} from "../grammar/type.ts"
import { fieldValuePattern } from "../http/field-value.ts"
import { aboutRefinements, refinementPatterns } from "../rows/config/refinements.about.ts"
import { described } from "./describe.ts"
import { anyOf, type Definitions, type JsonSchema, orNull } from "./json-schema.ts"

/** The gateway of a document, and its parts so far. */
export interface JsonContext {
  readonly gateway: Gateway
  readonly definitions: Definitions
}

/** The JSON Schema of the values of a type, as JSON. */
export const jsonSchemaOf = (type: Type, context: JsonContext): JsonSchema =>
  interpret(kindsIn(context), type)

const kindsIn = (context: JsonContext): ByKind<JsonSchema> => ({
  text: textSchema,
  number: ({ min, max, whole }) => ({
    type: whole ? "integer" : "number",
    ...(min > -Number.MAX_VALUE ? { minimum: min } : {}),
    ...(max < Number.MAX_SAFE_INTEGER ? { maximum: max } : {})
  }),
  boolean: ({ onlyTrue }) => (onlyTrue ? { const: true } : { type: "boolean" }),
  choice: ({ options }) => (options.length === 1 ? { const: options[0] } : { enum: options }),
  list: ({ of, filled, like }) => ({
    type: "array",
    items: jsonSchemaOf(of, context),
    ...(filled ? { minItems: 1 } : {}),
    ...examplesOf(like)
  }),
  union: ({ of }) => anyOf(of.map(type => jsonSchemaOf(type, context))),
  object: kind => context.definitions.refer(kind, definitionsOf(kind), () => objectSchema(kind, context)),
  json: ({ holds }) => jsonOf[holds],
  ref: ({ to }) => jsonSchemaOf(to(), context)
})

const jsonOf: { readonly [Holds in "anything" | "object" | "scalar"]: JsonSchema } = {
  anything: {},
  object: { type: "object" },
  scalar: anyOf([{ type: "string" }, { type: "number" }, { type: "boolean" }, { type: "null" }])
}

// --- text ----------------------------------------------------------------------------------------------------------

function textSchema({ chars, empty, refine }: TextKind): JsonSchema {
  const pattern = refine && refinementPatterns.get(refine)
  const patterns = [
    ...(chars === "field" && !empty ? [fieldValuePattern] : []),
    ...(pattern === undefined ? [] : [orTemplate(pattern)])
  ].map(({ source }) => source)
  const [only] = patterns
  return {
    type: "string",
    ...(chars === "any" && !empty ? { minLength: 1 } : {}),
    ...(patterns.length > 1
      ? { allOf: patterns.map(pattern => ({ type: "string", pattern })) }
      : only === undefined
        ? {}
        : { pattern: only }),
    ...examplesOfText(refine)
  }
}

/**
 * The start of `${NAME}` or `{{name}}` anywhere in a string. A program may fill it in later, so an editor accepts it.
 */
export const template = /\$\{|\{\{/

const orTemplate = ({ source }: RegExp): RegExp => new RegExp(`${source}|${template.source}`)

function examplesOfText(refine: Refinement | undefined): JsonSchema {
  const examples = refine && aboutRefinements.get(refine)?.examples
  return examples === undefined ? {} : { examples: examples.slice(0, 3) }
}

/** An example that is written as JSON. Others are only for messages. */
function examplesOf(like: string | undefined): JsonSchema {
  try {
    return like === undefined ? {} : { examples: [JSON.parse(like)] }
  } catch {
    return {}
  }
}

// --- objects -------------------------------------------------------------------------------------------------------

/** Names for the definition of an object type: `a service account` is `service-account`. */
export function definitionsOf({ name, nullIsAbsent }: ObjectKind): ReadonlyArray<string> {
  const plain = name.replace(/^(?:an?|the) /, "").replaceAll(" ", "-")
  // A spec and a config in it may both have one of this name, but `null` means absent only in the spec.
  return [plain, `${plain}-of-${nullIsAbsent ? "spec" : "config"}`]
}

/** The keys of an object that `gateway` reads. */
export const keysReadBy = (
  { keys }: Pick<ObjectKind, "keys">,
  gateway: Gateway
): ReadonlyArray<readonly [name: string, key: Key]> =>
  Object.entries(keys).filter(([, { only }]) => only === undefined || only === gateway)

/** The schemas of some keys of `kind`, each with its description. */
export function propertiesOf(
  kind: ObjectKind,
  keys: ReadonlyArray<readonly [name: string, key: Key]>,
  context: JsonContext
): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    keys.map(([name, { type, required }]) => {
      const schema = jsonSchemaOf(type, context)
      return [name, described(kind.nullIsAbsent && !required ? orNull(schema) : schema, kind.name, name)]
    })
  )
}

function objectSchema(kind: ObjectKind, context: JsonContext): JsonSchema {
  const keys = keysReadBy(kind, context.gateway)
  const required = keys.filter(([, { required }]) => required).map(([name]) => name)
  return {
    type: "object",
    properties: propertiesOf(kind, keys, context),
    ...(required.length === 0 ? {} : { required }),
    ...restSchema(kind, context),
    ...examplesOf(kind.like)
  }
}

/** The schema of the keys that are not listed. */
function restSchema({ rest, nullIsAbsent }: ObjectKind, context: JsonContext): JsonSchema {
  if (rest === undefined) return { additionalProperties: false }
  const of = jsonSchemaOf(rest.of, context)
  const schema = nullIsAbsent ? orNull(of) : of
  const pattern = rest.names && refinementPatterns.get(rest.names)
  return pattern === undefined
    ? { additionalProperties: schema }
    : { patternProperties: { [pattern.source]: schema }, additionalProperties: false }
}
