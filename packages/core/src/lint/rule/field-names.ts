// Names that the gateway does not know: it drops the field and reports nothing.

import type { Severity } from "../../issue/issue.ts"
import type { Misnamed } from "../../rows/misnamed-field.ts"
import type { RequestRule } from "../lint-rule.ts"

/** A rule about the misnamed fields that satisfy `counts`. */
const misnamed = <Id extends Misnamed["rule"], S extends Severity>(
  id: Id,
  severity: S,
  counts: (found: Misnamed) => boolean = () => true
) =>
  ({
    id,
    severity,
    on: [],
    find({ misnamed, values }, tell) {
      for (const [name, found] of misnamed()) {
        if (found.rule !== id || !counts(found)) continue
        const { fault, repair, meant, edit } = found
        // Renaming would repeat a field that is already there.
        const rename = meant === undefined || values.has(meant) ? undefined : { rename: meant }
        tell([name], fault, repair, edit ?? rename)
      }
    }
  }) as const satisfies RequestRule

export const nameRules = [
  // The intended name is clear, so this is not a field newer than the table.
  misnamed("name.unknown", "error", ({ certain }) => certain),
  misnamed("name.unknown", "warning", ({ certain }) => !certain),
  misnamed("name.unprefixed", "warning"),
  misnamed("name.internal", "warning"),
  misnamed("name.undocumented", "warning")
] as const satisfies ReadonlyArray<RequestRule>
