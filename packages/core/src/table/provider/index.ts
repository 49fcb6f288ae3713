// Every provider that a spec can name.

import { bearerProviders } from "./bearer.ts"
import * as own from "./own-providers.ts"
import type { Provider } from "./provider.ts"

/** A provider with rows of its own. */
export type OwnProvider = (typeof own)[keyof typeof own]

/** The providers with rows of their own. */
// Sorted, because bundlers and engines order the exports of a module differently, and the order of rows follows from it.
export const ownProviders: ReadonlyArray<Provider> = Object.values(own).sort((one, other) =>
  one.slug < other.slug ? -1 : 1
)

/** All providers, those with rows of their own first. */
export const providers: ReadonlyArray<Provider> = [...ownProviders, ...bearerProviders]

/** The slugs of all providers in the table. */
export type ProviderSlug = OwnProvider["slug"] | (typeof bearerProviders)[number]["slug"]

/** The provider of each slug. */
export const providerOf: ReadonlyMap<string, Provider> = new Map(providers.map(each => [each.slug, each]))
