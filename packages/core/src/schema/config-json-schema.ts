// The JSON Schema of a config document: what an editor or a validator can check.

import type { Key } from "../grammar/type.ts"
import { ownersOf, providerKeys } from "../rows/config/provider-keys.ts"
import { routingKeys, target } from "../rows/config/tree.ts"
import { providers } from "../rows/provider/index.ts"
import { inCase, isOneOf, type JsonSchema } from "./json-schema.ts"
import { definitionsOf, type JsonContext, keysReadBy, propertiesOf } from "./json-types.ts"

const { kind } = target

/** Any config: one that names its own providers, or settings for a route that decides who answers. */
export const configSchema = (context: JsonContext): JsonSchema =>
  context.definitions.refer(kind, definitionsOf(kind), () => nodeSchema(context))

/** A config next to a route that decides who answers. */
export const settingsSchema = (context: JsonContext): JsonSchema =>
  context.definitions.refer(settingsSchema, ["settings"], () => {
    const keys = keysReadBy(kind, context.gateway).filter(([name]) => !routingKeys.has(name))
    return { type: "object", properties: propertiesOf(kind, keys, context), additionalProperties: false }
  })

/** One node of a config. Its provider decides which provider keys it may have. */
function nodeSchema(context: JsonContext): JsonSchema {
  const keys = keysReadBy(kind, context.gateway)
  const isOfProvider = ([name]: readonly [string, Key]): boolean => Object.hasOwn(providerKeys, name)
  const schemaOf = (of: typeof keys): JsonSchema => ({
    type: "object",
    properties: propertiesOf(kind, of, context)
  })
  const keysOf = (slug: string): typeof keys => keys.filter(([name]) => ownersOf(name).includes(slug))
  const slugs = providers.map(({ slug }) => slug)
  const withKeys = slugs.filter(slug => keysOf(slug).length > 0)
  const cases = withKeys.map(slug => ({ when: isOneOf("provider", [slug]), then: schemaOf(keysOf(slug)) }))
  const withoutKeys = {
    when: isOneOf(
      "provider",
      slugs.filter(slug => !withKeys.includes(slug))
    ),
    then: { type: "object" }
  }
  const shared = propertiesOf(
    kind,
    keys.filter(key => !isOfProvider(key)),
    context
  )
  const known = providers.filter(({ only }) => only === undefined || only === context.gateway)
  return {
    type: "object",
    properties: { ...shared, provider: { ...shared.provider, examples: known.map(({ slug }) => slug) } },
    // Only the gateway knows which provider is behind a slug that is not in the table.
    ...inCase([...cases, withoutKeys], schemaOf(keys.filter(isOfProvider))),
    unevaluatedProperties: false
  }
}
