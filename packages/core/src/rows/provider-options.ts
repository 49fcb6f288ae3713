// Every provider's own fields under one roof, for routes whose provider only the gateway knows: a catalog slug, a virtual
// key, a saved config, an unlisted provider.

import { once } from "../grammar/once.ts"
import type { Row, RowTree } from "../grammar/row.ts"
import { rowsOf } from "../grammar/rows-of.ts"
import { ownProviders } from "./provider/index.ts"

/** `x-portkey-aws-region` is `awsRegion`. */
export function optionNameOf(field: string): string {
  return field
    .replace(/^x-portkey-/, "")
    .replace(/^x-/, "")
    .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** The rows of all providers, none required, under the camelCase of their field names. */
export const providerOptionRows: () => RowTree = once(() => {
  const collected: Record<string, Row> = {}
  // A field that two providers write alike stands once; where their types differ, the later one's allows more.
  for (const { options, auth } of ownProviders) {
    for (const { row, mark } of rowsOf(auth === undefined ? options : { ...options, auth })) {
      if (mark || row.field === "authorization") continue
      // Another provider's Portkey field is an option of its own here; only the provider's native names stay aliases.
      const aliases = row.aliases.filter(name => !name.startsWith("x-portkey-"))
      collected[optionNameOf(row.field)] = { ...row, required: false, unless: undefined, aliases }
    }
  }
  return collected
})
