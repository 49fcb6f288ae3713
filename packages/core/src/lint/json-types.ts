// JSON of a wrong shape: the type of the field says what is wrong with it, as it would of a spec.

import { runLike, tell } from "../grammar/run.ts"
import { parseJson } from "../grammar/wire/json.ts"
import { decode } from "../rows/decode-field.ts"
import type { FieldText, Request } from "./lint-rule.ts"

/** Reports what the types of fields that carry JSON find wrong with it. */
export function reportTypes({ texts, run }: Request): void {
  for (const field of texts())
    if (field.form === "json" || field.form === "id-or-json") reportType(field, run)
}

function reportType({ name, text, rows }: FieldText, run: Request["run"]): void {
  const [row] = rows
  const parsed = parseJson(text)
  const decoded = decode(row, text, run)
  if ("fault" in parsed || !("fault" in decoded)) return
  const own = runLike(run)
  row.wire.encoder(row.type)(parsed.value, own, [name])
  const [first] = own.issues
  if (first?.path.length === 1)
    tell(run, { rule: first.rule, path: first.path, what: decoded.fault, repair: decoded.repair })
  else for (const finding of own.issues) tell(run, finding)
}
