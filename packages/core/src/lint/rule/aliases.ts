// Names that the gateway reads in the place of its own, for the sake of other clients.

import { words } from "../../issue/words.ts"
import { hasIssue, type LintRule, say } from "../lint-rule.ts"
import { rowsByName } from "../rows-by-name.ts"

export const aliases: LintRule = request => {
  for (const [name, [row]] of rowsByName(request.reading)) {
    if (row === undefined || name === row.field || hasIssue(request, name)) continue
    say(
      request,
      "field.alias",
      [name],
      words`is read instead of ${{ field: row.field }}, by some providers only`,
      words`Send ${{ field: row.field }}${row.wire.is === "bearer" ? ": Bearer, one space, and the key" : ""}.`,
      "warning"
    )
  }
}
