// The public list of @portspec/core/schema: request specs and configs as JSON Schemas and as schemas of effect.

export { configJsonSchema, type JsonSchemaOptions, requestSpecJsonSchema } from "./json-documents.ts"
export type { JsonSchema } from "./json-schema.ts"
