// What a rule about the text of one kind of field sees.

import type { Row } from "../../grammar/row.ts"
import type { Change, Severity } from "../../issue/issue.ts"
import type { Words } from "../../issue/words.ts"
import { type Request, say } from "../lint-rule.ts"

export interface FieldText {
  /** The field name that was sent: the row's own, or an alias. */
  readonly name: string
  readonly text: string
  /** The rows of the route that read the field, of one kind. */
  readonly rows: readonly [Row, ...Row[]]
  readonly request: Request
}

/** Reports a text that the gateway does not read as it looks. */
export type TextRule = (field: FieldText) => void

/** Reports about a field; `what` is a clause that follows its name. */
export const sayOf = (
  { request, name }: FieldText,
  rule: string,
  what: Words,
  repair: Words,
  severity?: Severity,
  edit?: Change
): void => say(request, rule, [name], what, repair, severity, edit)
