// Which providers read a field, from their rows.

import { once } from "../grammar/once.ts"
import { providers } from "./provider/index.ts"
import { rowsOfProvider } from "./provider/provider.ts"

/**
 * The slugs of the providers that read each field, by its lower-case name. Has only fields that belong to providers.
 */
export const fieldOwners: () => ReadonlyMap<string, ReadonlyArray<string>> = once(() => {
  const owners = new Map<string, string[]>()
  for (const provider of providers) {
    for (const { row } of rowsOfProvider(provider)) {
      for (const name of [row.field, ...row.aliases]) {
        const slugs = owners.get(name) ?? []
        owners.set(name, slugs)
        if (slugs.at(-1) !== provider.slug) slugs.push(provider.slug)
      }
    }
  }
  return owners
})
