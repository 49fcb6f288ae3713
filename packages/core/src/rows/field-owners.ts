// Which providers read a field, from their rows.

import { once } from "../grammar/once.ts"
import { rowsOf } from "../grammar/rows-of.ts"
import { providers } from "./provider/index.ts"

/**
 * The slugs of the providers that read each field, by its lower-case name. Has only fields that belong to providers.
 */
export const fieldOwners: () => ReadonlyMap<string, ReadonlyArray<string>> = once(() => {
  const owners = new Map<string, string[]>()
  for (const { slug, options, auth } of providers) {
    for (const { row } of rowsOf(auth === undefined ? options : { ...options, auth })) {
      for (const name of [row.field, ...row.aliases]) {
        const slugs = owners.get(name)
        if (slugs === undefined) owners.set(name, [slug])
        else if (slugs.at(-1) !== slug) slugs.push(slug)
      }
    }
  }
  return owners
})
