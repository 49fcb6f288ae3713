// The config key of each field, from the rows.

import { once } from "../grammar/once.ts"
import { rowsOf } from "../grammar/rows-of.ts"
import { distinctForms } from "./route-rows.ts"

/** Lower-case field name to its key in a config target. */
export const configKeys: () => ReadonlyMap<string, string> = once(() => {
  const keys = new Map<string, string>()
  for (const { rows } of distinctForms()) {
    for (const { row, mark } of rowsOf(rows())) {
      if (mark || row.configKey === null) continue
      for (const name of [row.field, ...row.aliases]) if (!keys.has(name)) keys.set(name, row.configKey)
    }
  }
  return keys
})
