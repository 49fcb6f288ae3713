// The description of each key, from its doc comment.

import { keyDescriptions } from "./descriptions.generated.ts"
import type { JsonSchema } from "./json-schema.ts"
import { anyRoute } from "./owner.ts"

type Descriptions = { readonly [owner: string]: { readonly [key: string]: string } | undefined }

const descriptions: Descriptions = keyDescriptions

/** The description of `key` of `owner`, or `undefined` if there is none. */
function descriptionOf(owner: string, key: string): string | undefined {
  const [, ...inner] = owner.split(".")
  return descriptions[owner]?.[key] ?? descriptions[[anyRoute, ...inner].join(".")]?.[key]
}

/** `schema` with the description of `key` of `owner`. */
export function described(schema: JsonSchema, owner: string, key: string): JsonSchema {
  const description = descriptionOf(owner, key)
  return description === undefined ? schema : { description, ...schema }
}
