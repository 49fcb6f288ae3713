// JSON of the wrong shape: the type of the field reports the errors, as it does for a spec.

import { runLike, tell } from "../grammar/run.ts"
import { parseJson } from "../grammar/wire/json.ts"
import { decode } from "../rows/decode-field.ts"
import type { FieldText, Request } from "./lint-rule.ts"

/** Reports errors in the JSON of fields, according to their types. */
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
