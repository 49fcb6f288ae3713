// What each field is called in a config, from the rows.

import { routeForms } from "../route/route-rows.ts"
import { rowsOf } from "../table/rows-of.ts"

/** Lower-case field name to its key in a config target. */
export const configKeys: ReadonlyMap<string, string> = /* @__PURE__ */ keysOfFields()

function keysOfFields(): ReadonlyMap<string, string> {
  const keys = new Map<string, string>()
  for (const { rows } of routeForms) {
    for (const { row, mark } of rowsOf(rows)) {
      if (mark || row.configKey === null) continue
      for (const name of [row.field, ...row.aliases]) if (!keys.has(name)) keys.set(name, row.configKey)
    }
  }
  return keys
}
