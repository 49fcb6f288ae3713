// Values that a header field carries unchanged.

import { fieldValueFault, isFieldValue } from "../../http/field-value.ts"
import { problem, type Refinement } from "../type.ts"

/** Printable ASCII on one line, with blanks only between other characters. */
export const fieldValue = ((text: string) => {
  if (isFieldValue(text)) return undefined
  const what = fieldValueFault(text)
  if (text === "") return problem("value.empty", what, "Leave it out, or write one.")
  return problem(
    "value.not-a-field-value",
    `${what}, which a header field cannot carry`,
    "Write one line of printable ASCII."
  )
}) satisfies Refinement
