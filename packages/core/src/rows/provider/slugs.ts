// Which texts are slugs of providers, for callers whose slug is not known before the program runs.

import { isVariants, requiredKeysOf } from "../../grammar/row.ts"
import { type ProviderSlug, providerOf } from "./index.ts"

/**
 * The slug of a provider that needs a bearer token and nothing else, as {@link isBearerProvider} found it. The text behind
 * it is a brand of the type alone, there is no such slug: a brand by a symbol would equal any text, and then
 * `route.provider === "openai"` would no longer say which route it is.
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
 * Whether `text` is the slug of a provider that needs a bearer token and nothing else. A route to it can be written
 * before it is known which provider it is.
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
