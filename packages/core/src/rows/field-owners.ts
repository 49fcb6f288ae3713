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
    const rows = rowsOfProvider(provider).flatMap(({ row }) => [row.field, ...row.aliases])
    for (const name of new Set(rows)) owners.set(name, [...(owners.get(name) ?? []), provider.slug])
  }
  return owners
})
