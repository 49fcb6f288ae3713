// A field that is given twice reaches the gateway as one value with a comma in it.

import type { WireName } from "../../grammar/wire/wire.ts"
import { type LintRule, say } from "../lint-rule.ts"
import { rowsByName } from "../rows-by-name.ts"

const lists: ReadonlySet<WireName> = new Set(["comma", "names", "names-and-values"])

export const repeatedFields: LintRule = request => {
  const rows = rowsByName(request.reading)
  for (const { name, times } of request.fields) {
    const [row] = rows.get(name) ?? []
    if (times < 2 || row === undefined || lists.has(row.wire.is)) continue
    say(
      request,
      "field.twice",
      [name],
      `is given ${times === 2 ? "twice" : `${times} times`}, and the gateway reads both values as one text with a comma`,
      "Keep one."
    )
  }
}
