// Fields with a few known values, which the gateway compares by exact text.

import { traceParent } from "../../grammar/refinement/trace-parent.ts"
import { optionsOf } from "../../grammar/row.ts"
import { holdsKey } from "../../issue/looks-like-key.ts"
import { nearMiss } from "../../issue/near-miss.ts"
import { words } from "../../issue/words.ts"
import { withoutModel } from "../../rows/config/provider-slug.ts"
import { malformedTrace, withModel } from "../../rows/decode-field.ts"
import { unknownSlug } from "../../rule/spec/unknown-slug.ts"
import { sayOf, type TextRule } from "./text-rule.ts"

/** The options of all rows count: two ways to prove who calls are told apart by the value of one field. */
export const choiceText: TextRule = field => {
  const { text, rows } = field
  const options = rows.flatMap(row => optionsOf(row) ?? [])
  if (options.includes(text)) return
  const near = nearMiss(text, options)
  const listed = options.map(option => JSON.stringify(option)).join(", ")
  sayOf(
    field,
    "shape.choice",
    words`is ${{ quoted: text }}, which is none of ${listed}; the gateway compares exact text`,
    near === undefined ? "Write one of those." : `Did you mean ${JSON.stringify(near)}?`
  )
}

/** A provider that the table does not list. */
export const providerText: TextRule = field => {
  const unknown = unknownSlug(field.text, field.request.run.gateway)
  sayOf(field, "route.unknown-provider", unknown.what, unknown.repair)
}

/** A slug of the Model Catalog, with a model behind it. */
export const catalogText: TextRule = field => {
  if (!field.text.includes("/")) return
  const slug = withoutModel(field.text)
  const edit = holdsKey(slug) ? undefined : { set: slug }
  sayOf(field, withModel.rule, withModel.fault, withModel.repair, "warning", edit)
}

/** A trace context that is none; to the open-source gateway the field is like any other. */
export const traceText: TextRule = field => {
  if (field.request.run.gateway === "open-source" || traceParent.pattern.test(field.text)) return
  sayOf(field, malformedTrace.rule, malformedTrace.fault, malformedTrace.repair, "warning")
}
