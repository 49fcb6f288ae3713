// Fields with a few known values, which the gateway compares exactly.

import { isPlaceholder } from "../../grammar/placeholder.ts"
import { traceParent, traceParentPattern } from "../../grammar/refinement/trace-parent.ts"
import { optionsOf } from "../../grammar/row.ts"
import type { Refinement } from "../../grammar/type.ts"
import { meantValue } from "../../issue/misspelt.ts"
import { nearMiss } from "../../issue/near-miss.ts"
import { words } from "../../issue/words.ts"
import { withoutModel } from "../../rows/config/provider-slug.ts"
import { malformedTrace, withModel } from "../../rows/decode-field.ts"
import { providerOf } from "../../rows/provider/index.ts"
import { catalogSlug, unlistedSlug } from "../../rows/provider/slug.ts"
import { unknownSlug } from "../../rule/spec/unknown-slug.ts"
import type { FieldText, TextRule } from "../lint-rule.ts"

/** Whether the type of a field has `refinement`. */
const isRefined = ({ rows }: FieldText, refinement: Refinement): boolean => {
  const [{ type }] = rows
  return type.kind.is === "text" && type.kind.refine === refinement
}

export const choiceRules = [
  {
    id: "shape.choice",
    severity: "error",
    of: ["choice"],
    // The options of all rows count: the value of one field distinguishes two credentials.
    find({ text, rows }, tell) {
      const options = rows.flatMap(row => optionsOf(row) ?? [])
      if (options.includes(text)) return
      const listed = options.map(option => JSON.stringify(option)).join(", ")
      const what = words`is ${{ quoted: text }}, which is none of ${listed}; the gateway compares exact text`
      const { repair, edit } = meantValue(nearMiss(text, options), "Write one of those.")
      tell([], what, repair, edit)
    }
  },
  {
    id: "route.unknown-provider",
    severity: "error",
    of: ["text"],
    find(field, tell, { gateway }) {
      if (!isRefined(field, unlistedSlug)) return
      // It is not quoted: one of the others may be a key.
      if (/[,;|\s]/.test(field.text) && !isPlaceholder(field.text)) {
        const isOfFields = /x-portkey-|authorization/i.test(field.text)
        const isList = /[,;|]/.test(field.text) || field.text.split(/\s+/).every(name => providerOf.has(name))
        const what = isOfFields
          ? "holds other fields besides a provider"
          : isList
            ? "names more than one provider"
            : "has a blank in it, which no slug has"
        const repair = isOfFields
          ? "Send each field by itself."
          : isList
            ? "Name one; a config chooses among several."
            : "Write the slug as Portkey shows it."
        tell([], `${what}, so the gateway answers 400`, repair)
        return
      }
      const { what, repair, near } = unknownSlug(field.text, gateway)
      tell([], what, repair, near === undefined ? undefined : { set: near })
    }
  },
  {
    id: "field.slug-with-model",
    severity: "warning",
    of: ["text"],
    find(field, tell) {
      if (isRefined(field, catalogSlug) && field.text.includes("/"))
        tell([], withModel.fault, withModel.repair, { set: withoutModel(field.text) })
    }
  },
  {
    id: "field.traceparent",
    severity: "warning",
    only: "hosted",
    of: ["text"],
    // The open-source gateway treats this like any other field.
    find(field, tell) {
      if (isRefined(field, traceParent) && !traceParentPattern.test(field.text))
        tell([], malformedTrace.fault, malformedTrace.repair)
    }
  }
] as const satisfies ReadonlyArray<TextRule>
