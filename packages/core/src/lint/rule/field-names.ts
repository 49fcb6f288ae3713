// Names that the gateway does not know, so that it drops the field and reports nothing.

import type { Misnamed } from "../../rows/misnamed-field.ts"
import type { RequestRule } from "../lint-rule.ts"

/** Reports the misnamed fields that `counts`. */
const misnamedThat =
  (counts: (found: Misnamed) => boolean): RequestRule["find"] =>
  ({ misnamed, values }, tell) => {
    for (const [name, found] of misnamed()) {
      if (!counts(found)) continue
      const { fault, repair, meant, edit } = found
      // With that name it would be given twice.
      const rename = meant === undefined || values.has(meant) ? undefined : { rename: meant }
      tell([name], fault, repair, edit ?? rename)
    }
  }

export const nameRules = [
  {
    id: "name.unknown",
    severity: "error",
    on: [],
    // What was meant is clear, so it is not a field newer than the table.
    find: misnamedThat(({ rule, certain }) => rule === "name.unknown" && certain)
  },
  {
    id: "name.unknown",
    severity: "warning",
    on: [],
    find: misnamedThat(({ rule, certain }) => rule === "name.unknown" && !certain)
  },
  {
    id: "name.unprefixed",
    severity: "warning",
    on: [],
    find: misnamedThat(({ rule }) => rule === "name.unprefixed")
  },
  {
    id: "name.internal",
    severity: "warning",
    on: [],
    find: misnamedThat(({ rule }) => rule === "name.internal")
  },
  {
    id: "name.undocumented",
    severity: "warning",
    on: [],
    find: misnamedThat(({ rule }) => rule === "name.undocumented")
  }
] as const satisfies ReadonlyArray<RequestRule>
