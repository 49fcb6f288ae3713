// Which providers read a field, from their rows.

import { once } from "../grammar/once.ts"
import { rowsOf } from "../grammar/rows-of.ts"
import { providers } from "./provider/index.ts"

/** Lower-case name of each field that belongs to providers, with the slugs of those that read it. */
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
