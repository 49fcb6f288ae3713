// Fields with a few known values, which the gateway compares by exact text.

import { quote } from "../../issue/issue.ts"
import { nearMiss } from "../../issue/near-miss.ts"
import { unknownSlug } from "../../rule/spec/unknown-slug.ts"
import { sayOf, type TextRule } from "./text-rule.ts"

/** The options of all rows count: two ways to prove who calls are told apart by the value of one field. */
export const choiceText: TextRule = field => {
  const { text, rows } = field
  const options = rows.flatMap(row => row.codec.options ?? [])
  if (options.includes(text)) return
  const near = nearMiss(text, options)
  sayOf(
    field,
    "shape.choice",
    `is ${quote(text)}, which is none of ${options.map(quote).join(", ")}; the gateway compares exact text`,
    near === undefined ? "Write one of those." : `Did you mean ${quote(near)}?`
  )
}

/** A provider that the table does not list. */
export const providerText: TextRule = field => {
  const unknown = unknownSlug(field.text, field.request.run.gateway)
  if (unknown !== undefined) sayOf(field, "route.unknown-provider", unknown.what, unknown.repair)
}
