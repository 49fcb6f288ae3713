// Which texts are slugs of providers, for callers whose slug is not known before the program runs.

import { isVariants, requiredKeysOf } from "../row.ts"
import { type ProviderSlug, providerOf } from "./index.ts"

declare const bearer: unique symbol

/** The slug of a provider that needs a bearer token and nothing else, as {@link isBearerProvider} found it. */
export type BearerProviderSlug = string & { readonly [bearer]: true }

/**
 * Whether `text` is the slug of a provider in the table.
 *
 * @example
 * if (!isProvider(name)) throw new Error(`${name} is not a provider`)
 */
export const isProvider = (text: unknown): text is ProviderSlug =>
  typeof text === "string" && providerOf.has(text)

/**
 * Whether `text` is the slug of a provider that needs a bearer token and nothing else. A route to it can be written
 * before it is known which provider it is.
 *
 * @example
 * if (isBearerProvider(name)) compile({ apiKey, route: { provider: name, auth: token } })
 */
export function isBearerProvider(text: unknown): text is BearerProviderSlug {
  const provider = typeof text === "string" ? providerOf.get(text) : undefined
  if (provider?.auth === undefined || provider.customHost === "required") return false
  const { auth, options } = provider
  return isVariants(auth) && auth.plain !== undefined && requiredKeysOf(options).length === 0
}
