// The public exports of @portspec/core/schema: request specs and configs as Effect schemas and as JSON Schemas.

export { RequestSpecFromHeaderFields, requestSpecFromHeaderFields } from "./header-fields-schema.ts"
export type { RequestSpecInput } from "./input.ts"
export { configJsonSchema, requestSpecJsonSchema } from "./json-documents.ts"
export type { JsonSchema } from "./json-schema.ts"
export type { SchemaOptions } from "./options.ts"
export {
  RequestSpecSchema,
  RoutingConfigSchema,
  requestSpecSchema,
  SettingsConfigSchema
} from "./spec-schemas.ts"
