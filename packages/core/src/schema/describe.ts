// What each key is, in the words of its doc comment.

import { keyDescriptions } from "./descriptions.generated.ts"
import type { JsonSchema } from "./json-schema.ts"
import { anyRoute } from "./owner.ts"

type Descriptions = { readonly [owner: string]: { readonly [key: string]: string } | undefined }

const descriptions: Descriptions = keyDescriptions

/** What `key` of `owner` is; `undefined` where nothing is known. */
export function descriptionOf(owner: string, key: string): string | undefined {
  const [, ...inner] = owner.split(".")
  return descriptions[owner]?.[key] ?? descriptions[[anyRoute, ...inner].join(".")]?.[key]
}

/** `schema` with what `key` of `owner` is. */
export function described(schema: JsonSchema, owner: string, key: string): JsonSchema {
  const description = descriptionOf(owner, key)
  return description === undefined ? schema : { description, ...schema }
}
