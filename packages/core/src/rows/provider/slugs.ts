// Which strings are provider slugs, for callers that learn the slug at run time.

import { isVariants, requiredKeysOf } from "../../grammar/row.ts"
import { type ProviderSlug, providerOf } from "./index.ts"

/**
 * The slug of a provider that needs a bearer token and nothing else, as {@link isBearerProvider} found it. The suffix
 * is a brand that exists only in the type; no slug has it. A symbol as the brand would equal any string, so that
 * `route.provider === "openai"` would no longer narrow the route.
 */
export type BearerProviderSlug = `${string} (bearer)`

/**
 * Whether `text` is the slug of a provider in the table.
 *
 * @param text any value. Nothing is thrown
 * @example
 * if (!isProvider(name)) throw new Error(`${name} is not a provider`)
 */
export const isProvider = (text: unknown): text is ProviderSlug =>
  typeof text === "string" && providerOf.has(text)

/**
 * Whether `text` is the slug of a provider that needs a bearer token and nothing else. You can write a route to it
 * before you know which provider it is.
 *
 * @param text any value. Nothing is thrown
 * @example
 * if (isBearerProvider(name)) compile({ apiKey, route: { provider: name, auth: token } })
 */
export function isBearerProvider(text: unknown): text is BearerProviderSlug {
  const provider = typeof text === "string" ? providerOf.get(text) : undefined
  if (provider?.auth === undefined || provider.customHost === "required") return false
  const { auth, options } = provider
  return isVariants(auth) && auth.plain !== undefined && requiredKeysOf(options).length === 0
}
