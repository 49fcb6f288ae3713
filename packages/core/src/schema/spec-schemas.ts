// The schemas of effect that a program imports.

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
 * The schema of request specs for one gateway. It decodes what YAML and JSON hold, and leaves out the keys that are `null`.
 * A secret may be plain text or `Redacted`, and stays what it is.
 *
 * It refuses what `check` has an error for whose rule begins `shape.` or `value.`, in `check`'s own words and at its places,
 * all at once; no issue shows the input. Unknown keys are refused whatever `onExcessProperty` says. Rules between keys are
 * `check`'s alone: `compile` may still refuse what the schema takes.
 *
 * Encoded as JSON (`Schema.toCodecJson`) its secrets are in the open, as those of `Schema.Redacted` are. `Config.schema` reads
 * it from one variable, as JSON.
 *
 * @param options which gateway is meant, `"hosted"` by default
 * @returns a schema to decode with, and to build others of. Nothing is thrown
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
  // What the rows find is what the types say; the properties of this folder prove it.
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
export const RequestSpecSchema: Schema.Codec<RequestSpec, RequestSpecInput> =
  /* @__PURE__ */ requestSpecSchema()

/**
 * The schema of configs that name their own providers, for the hosted gateway: a route of its own. In a config `null` is a
 * value like any other.
 *
 * @example
 * const config = Schema.decodeUnknownSync(RoutingConfigSchema)({ provider: "@openai-prod" })
 */
export const RoutingConfigSchema: Schema.Codec<RoutingConfig> = /* @__PURE__ */ judged<RoutingConfig>({
  identifier: "RoutingConfig",
  examine: value => examineConfig(value, "routing", "hosted"),
  jsonSchema: configJsonSchema
})

/**
 * The schema of configs that stand beside a route and name no provider, for the hosted gateway: cache, retry, guardrails.
 *
 * @example
 * const config = Schema.decodeUnknownSync(SettingsConfigSchema)({ retry: { attempts: 3 } })
 */
export const SettingsConfigSchema: Schema.Codec<SettingsConfig> = /* @__PURE__ */ judged<SettingsConfig>({
  identifier: "SettingsConfig",
  examine: value => examineConfig(value, "settings", "hosted"),
  jsonSchema: configJsonSchema
})
