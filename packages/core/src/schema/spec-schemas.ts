// The Effect schemas that a program imports.

import * as Schema from "effect/Schema"
import * as SchemaGetter from "effect/SchemaGetter"
import type { RoutingConfig, SettingsConfig } from "../rows/config/document.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import { withoutAbsent } from "../spec/without-absent.ts"
import { judged } from "./effect-schema.ts"
import { examineConfig, examineDecodedSpec, examineSpec } from "./examine.ts"
import type { RequestSpecInput } from "./input.ts"
import { configJsonSchema, requestSpecJsonSchema } from "./json-documents.ts"
import { gatewayOf, type SchemaOptions } from "./options.ts"

/**
 * The schema of request specs for one gateway. It decodes values from YAML and JSON, and leaves out the keys that are
 * `null`. A secret may be a plain string or `Redacted`, and stays unchanged.
 *
 * It refuses values for which `check` reports an error whose rule begins with `shape.` or `value.`, and reports the
 * same messages and paths, all at once. No issue shows the input. Unknown keys are refused, regardless of
 * `onExcessProperty`. Only `check` has rules between keys: `compile` may still refuse a spec that the schema accepts.
 *
 * Encoded as JSON (`Schema.toCodecJson`), its secrets are open, like those of `Schema.Redacted`. `Config.schema` reads
 * it from one variable, as JSON.
 *
 * @param options which gateway is meant, `"hosted"` by default
 * @returns a schema to decode with, or to build other schemas from. Nothing is thrown
 * @example
 * const decode = Schema.decodeUnknownEffect(requestSpecSchema({ gateway: "open-source" }))
 */
export function requestSpecSchema(options?: SchemaOptions): Schema.Codec<RequestSpec, RequestSpecInput> {
  const gateway = gatewayOf(options)
  const jsonSchema = () => requestSpecJsonSchema({ gateway })
  const input = judged<RequestSpecInput>({
    identifier: "RequestSpecInput",
    examine: value => examineSpec(value, gateway),
    jsonSchema
  })
  const spec = judged<RequestSpec>({
    identifier: "RequestSpec",
    examine: value => examineDecodedSpec(value, gateway),
    jsonSchema
  })
  // The rows agree with the types; the property tests of this folder prove it.
  return input.pipe(
    Schema.decodeTo(spec, {
      decode: SchemaGetter.transform(given => withoutAbsent(given) as RequestSpec),
      encode: SchemaGetter.transform(given => given as RequestSpecInput)
    })
  )
}

/**
 * {@link requestSpecSchema} for the hosted gateway.
 *
 * @example
 * const Job = Schema.Struct({ name: Schema.String, request: RequestSpecSchema })
 * const spec = Schema.decodeUnknownSync(RequestSpecSchema)(parseYaml(text))
 */
export const RequestSpecSchema: Schema.Codec<RequestSpec, RequestSpecInput> = requestSpecSchema()

/**
 * The schema of configs that name their own providers, for the hosted gateway. Such a config is a route by itself. In a
 * config, `null` is a value like any other.
 *
 * @example
 * const config = Schema.decodeUnknownSync(RoutingConfigSchema)({ provider: "@openai-prod" })
 */
export const RoutingConfigSchema: Schema.Codec<RoutingConfig> = judged<RoutingConfig>({
  identifier: "RoutingConfig",
  examine: value => examineConfig(value, "routing", "hosted"),
  jsonSchema: configJsonSchema
})

/**
 * The schema of configs that are used with a route and name no provider, for the hosted gateway: cache, retry,
 * guardrails.
 *
 * @example
 * const config = Schema.decodeUnknownSync(SettingsConfigSchema)({ retry: { attempts: 3 } })
 */
export const SettingsConfigSchema: Schema.Codec<SettingsConfig> = judged<SettingsConfig>({
  identifier: "SettingsConfig",
  examine: value => examineConfig(value, "settings", "hosted"),
  jsonSchema: configJsonSchema
})
