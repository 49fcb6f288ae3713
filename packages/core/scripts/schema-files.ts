// The JSON Schemas as files, for editors and validators that do not run JavaScript.

import { configJsonSchema, requestSpecJsonSchema } from "../src/schema/json-documents.ts"

/** The text of each file in packages/core/schema. */
export function schemaFiles(): ReadonlyMap<string, string> {
  const openSource = { gateway: "open-source" } as const
  const files = {
    "request-spec": requestSpecJsonSchema(),
    config: configJsonSchema(),
    "request-spec.open-source": requestSpecJsonSchema(openSource),
    "config.open-source": configJsonSchema(openSource)
  }
  return new Map(
    Object.entries(files).map(([name, schema]) => [
      `packages/core/schema/${name}.schema.json`,
      `${JSON.stringify(schema, null, 1)}\n`
    ])
  )
}
