// Which of a provider's credentials a request contains, fully or partly.

import { isVariants, optionsOf, type Row, type Variant, type Variants } from "../grammar/row.ts"
import { rowsOf } from "../grammar/rows-of.ts"
import type { Reading } from "../parse/parse.ts"
import { requiredRows } from "../parse/read-tree.ts"

/** The credential of a route in all its variants. No route has more than one so far. */
export const credentialsOf = ({ form }: Reading): ReadonlyArray<Variants> =>
  Object.values(form.rows()).filter(isVariants)

/** Whether the fields that announce `variant` are present with its values. Without such fields, it never is. */
export const isAnnounced = ({ marks }: Variant, { reader }: Reading): boolean =>
  marks.length > 0 && marks.every(mark => optionsOf(mark)?.includes(reader.peek(mark.field) ?? "") ?? false)

/** The required rows of `variant` that are missing. */
export const lackingRows = ({ rows }: Variant, { reader }: Reading): ReadonlyArray<Row> =>
  requiredRows(rows).filter(row => reader.nameOf(row) === undefined)

/** Whether one of the variants can be used as is. */
export const isComplete = ({ of, plain }: Variants, reading: Reading): boolean =>
  (plain !== undefined && reading.reader.nameOf(plain) !== undefined) ||
  Object.values(of).some(
    each => (each.marks.length === 0 || isAnnounced(each, reading)) && lackingRows(each, reading).length === 0
  )

/** The names of all fields of one variant, including those that announce it. */
export const fieldsOfVariant = ({ rows, marks }: Variant): ReadonlySet<string> =>
  new Set([...rowsOf(rows).map(({ row }) => row), ...marks].map(({ field }) => field))

/** The names of all fields of a credential. */
export const fieldsOfCredential = (credential: Variants): ReadonlySet<string> =>
  new Set(rowsOf({ credential }).map(({ row }) => row.field))
