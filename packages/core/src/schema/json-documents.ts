// The JSON Schemas of whole documents: a request spec and a config.

import { secretText } from "../grammar/kinds.ts"
import { gatewayRows, identityRows } from "../rows/gateway.ts"
import { configSchema } from "./config-json-schema.ts"
import { described } from "./describe.ts"
import { treeSchema } from "./json-rows.ts"
import { closed, Definitions, dialect, type JsonSchema, orNull } from "./json-schema.ts"
import { type JsonContext, jsonSchemaOf } from "./json-types.ts"
import { gatewayOf, type SchemaOptions } from "./options.ts"
import { ofSpec } from "./owner.ts"
import { routeSchema } from "./route-json-schema.ts"

/**
 * The JSON Schema (draft 2020-12) of a request spec, for editors, forms and validators in any language. It describes
 * the keys of each kind of route, and the valid values of each key. It contains no rules between keys, and describes a
 * string only by a pattern: a document that it accepts may still be wrong, and `check` reports why. It accepts
 * everything that `check` accepts.
 *
 * Also available as a file: `@portspec/core/schema/request-spec.schema.json`, and
 * `request-spec.open-source.schema.json`.
 *
 * @param options which gateway is meant, `"hosted"` by default
 * @returns plain data, a new copy each time. Nothing is thrown
 * @example
 * const text = JSON.stringify(requestSpecJsonSchema(), null, 2)
 */
export function requestSpecJsonSchema(options?: SchemaOptions): JsonSchema {
  const context = contextFor(options)
  const rows = treeSchema(
    { ...identityRows, ...gatewayRows },
    { ...context, owner: ofSpec, configOf: () => undefined }
  )
  const extraHeaders = { type: "object", additionalProperties: orNull(jsonSchemaOf(secretText, context)) }
  const spec = closed(
    {
      $schema: described({ type: "string" }, ofSpec, "$schema"),
      route: described(routeSchema(context), ofSpec, "route"),
      ...rows.properties,
      extraHeaders: described(orNull(extraHeaders), ofSpec, "extraHeaders")
    },
    ["route"]
  )
  return documentOf("request-spec", "Portspec request spec", spec, context)
}

/**
 * The JSON Schema (draft 2020-12) of a Portkey config document, in snake_case: one that names its own providers, or
 * settings. It accepts everything that `checkConfig` accepts, and contains no rules between keys.
 *
 * Also available as a file: `@portspec/core/schema/config.schema.json`, and `config.open-source.schema.json`.
 *
 * @param options which gateway is meant, `"hosted"` by default
 * @returns plain data, a new copy each time. Nothing is thrown
 * @example
 * const text = JSON.stringify(configJsonSchema({ gateway: "open-source" }), null, 2)
 */
export function configJsonSchema(options?: SchemaOptions): JsonSchema {
  const context = contextFor(options)
  return documentOf("config", "Portkey config", configSchema(context), context)
}

const contextFor = (options: SchemaOptions | undefined): JsonContext => ({
  gateway: gatewayOf(options),
  definitions: new Definitions()
})

const documentOf = (
  name: string,
  title: string,
  schema: JsonSchema,
  { gateway, definitions }: JsonContext
): JsonSchema => ({
  $schema: dialect,
  // With an id, its references stay valid when it is embedded in another document.
  $id: `urn:portspec:${name}:${gateway}`,
  title: `${title}, for the ${gateway} gateway`,
  ...schema,
  $defs: definitions.all()
})
