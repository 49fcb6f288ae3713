// docs/reference/config-keys.md: every key of a config, from the JSON Schemas of configs, which come from the rows.

import { configJsonSchema } from "../../src/schema/json-documents.ts"
import type { JsonSchema } from "../../src/schema/json-schema.ts"
import { code, codes, list, page, table } from "./text.ts"

type Schemas = Readonly<Record<string, JsonSchema>>

const hosted = configJsonSchema()
const openSource = configJsonSchema({ gateway: "open-source" })

const definitionsOf = (document: JsonSchema): Schemas => (document.$defs ?? {}) as Schemas
const keysOf = ({ properties }: JsonSchema): Schemas => (properties ?? {}) as Schemas

/** A config key that only one gateway reads, for the page about gateways. */
export interface KeyOfOne {
  readonly key: string
  readonly only: "hosted" | "open-source"
}

export function configKeysPage(): string {
  const definitions = { ...definitionsOf(openSource), ...definitionsOf(hosted) }
  const { config = {}, ...others } = definitions
  const objects = Object.entries(others).filter(([, schema]) => Object.keys(keysOf(schema)).length > 0)
  return page(
    "Config keys",
    "The keys of a config document. A config is in the `route.config` of a spec, or in a separate file. `portspec check` and `checkConfig` check both.",
    list([
      "**Values** are JSON. A name links to the keys of an object.",
      "**Read by** is the gateway that reads the key, if only one does. The other one refuses or ignores it.",
      "The same keys are available as JSON Schemas, for editors: `@portspec/core/schema/config.schema.json`, and `config.open-source.schema.json` for the open-source gateway."
    ]),
    "## A node",
    "A node is the document itself, or one of its `targets`. It is a provider with its credential, or a strategy with targets. Both can also have settings for the requests that pass through them.",
    tableOf("config", config),
    ...objects.flatMap(([name, schema]) => [`## ${code(name)}`, exampleOf(schema), tableOf(name, schema)])
  )
}

/** The keys that only one gateway accepts. */
export function keysOfOneGateway(): ReadonlyArray<KeyOfOne> {
  const names = new Set([...Object.keys(definitionsOf(hosted)), ...Object.keys(definitionsOf(openSource))])
  return [...names].flatMap(name => {
    const schema = { ...definitionsOf(openSource), ...definitionsOf(hosted) }[name] ?? {}
    const owner = name === "config" ? "" : `${name}.`
    return Object.keys(allKeysOf(name, schema)).flatMap(key => {
      const only = readerOf(name, key)
      return only === undefined ? [] : [{ key: `${owner}${key}`, only }]
    })
  })
}

const allKeysOf = (name: string, schema: JsonSchema): Schemas => ({
  ...keysOf(schema),
  ...keysOf(definitionsOf(openSource)[name] ?? {})
})

function readerOf(name: string, key: string): KeyOfOne["only"] | undefined {
  const [ofHosted, ofOpenSource] = [hosted, openSource].map(
    document => keysOf(definitionsOf(document)[name] ?? {})[key] !== undefined
  )
  if (ofHosted === ofOpenSource) return undefined
  return ofHosted ? "hosted" : "open-source"
}

function exampleOf({ examples }: JsonSchema): string {
  const [example] = Array.isArray(examples) ? examples : []
  return example === undefined ? "" : `\`\`\`json\n${JSON.stringify(example, null, 2)}\n\`\`\``
}

function tableOf(name: string, schema: JsonSchema): string {
  const required = Array.isArray(schema.required) ? schema.required : []
  return table(
    ["Key", "Values", "What it is", "Read by"],
    Object.entries(allKeysOf(name, schema)).map(([key, value]) => [
      required.includes(key) ? `${code(key)}, needed` : code(key),
      valuesOf(value),
      String(value.description ?? ""),
      readerOf(name, key) ?? ""
    ])
  )
}

/** The valid values, in few words. */
function valuesOf(schema: JsonSchema): string {
  const { $ref, type, items, anyOf, allOf, minimum, maximum, const: only, enum: options } = schema
  if (typeof $ref === "string") return linkTo($ref.slice("#/$defs/".length))
  if (only !== undefined) return code(JSON.stringify(only))
  // Only the providers are so many, and they have a page of their own.
  if (Array.isArray(options) && options.length > 20) return `one of [${options.length} slugs](./providers.md)`
  if (Array.isArray(options)) return codes(options.map(String))
  const several = anyOf ?? allOf
  if (Array.isArray(several))
    return [...new Set(several.map(valuesOf))].filter(words => words !== "").join(" or ")
  switch (type) {
    case "array": {
      const words = valuesOf((items ?? {}) as JsonSchema)
      return words === "" ? "array" : `array of ${words}`
    }
    case "integer":
    case "number":
      return [
        "number",
        ...(minimum === undefined ? [] : [`at least ${minimum}`]),
        // The largest safe integer of JavaScript is not a limit of the key.
        ...(maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? [] : [`at most ${maximum}`])
      ].join(", ")
    case "string":
      return "text"
    case "boolean":
      return codes(["true", "false"])
    default:
      return typeof type === "string" ? type : ""
  }
}

/** Only objects with keys have a heading. */
function linkTo(name: string): string {
  if (name === "config") return "[a node](#a-node)"
  const definition = definitionsOf(hosted)[name] ?? definitionsOf(openSource)[name] ?? {}
  if (Object.keys(keysOf(definition)).length > 0) return `[${name}](#${name.replaceAll("_", "-")})`
  return valuesOf(definition) || name
}
