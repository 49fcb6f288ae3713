// All providers' own fields combined, for routes whose provider only the gateway knows: a catalog slug, a virtual key,
// a saved config, an unlisted provider.

import { once } from "../grammar/once.ts"
import type { Row, RowTree } from "../grammar/row.ts"
import { ownProviders } from "./provider/index.ts"
import { rowsOfProvider } from "./provider/provider.ts"

/** `x-portkey-aws-region` becomes `awsRegion`. */
export function optionNameOf(field: string): string {
  return field.replace(/^x-(?:portkey-)?/, "").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** The rows of all providers, none of them required, under the camelCase of their field names. */
export const providerOptionRows: () => RowTree = once(() => {
  const collected: Record<string, Row> = {}
  // A field that two providers share appears once; if the types differ, the later one allows more.
  for (const { row, mark } of ownProviders.flatMap(rowsOfProvider)) {
    if (mark || row.field === "authorization") continue
    // Here, another provider's Portkey field is a separate option; only a provider's native names stay aliases.
    const aliases = row.aliases.filter(name => !name.startsWith("x-portkey-"))
    collected[optionNameOf(row.field)] = { ...row, required: false, unless: undefined, aliases }
  }
  return collected
})
