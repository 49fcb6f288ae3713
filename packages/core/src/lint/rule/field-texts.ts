// Texts that a field's kind does not allow, or that the gateway reads otherwise than they look. One rule a wire.

import { traceParent } from "../../grammar/refinement/trace-parent.ts"
import type { Row } from "../../grammar/row.ts"
import { type ByKind, interpret, type Refinement } from "../../grammar/type.ts"
import type { WireName } from "../../grammar/wire/wire.ts"
import { isFieldValue } from "../../http/field-value.ts"
import { catalogSlug, unlistedSlug } from "../../rows/provider/slug.ts"
import type { LintRule } from "../lint-rule.ts"
import { rowsByName } from "../rows-by-name.ts"
import { bearerText } from "../text/bearer-text.ts"
import { catalogText, choiceText, providerText, traceText } from "../text/choice-text.ts"
import { flagText, presenceText } from "../text/flag-text.ts"
import { integerText } from "../text/integer-text.ts"
import { jsonText } from "../text/json-text.ts"
import { listText, namesText } from "../text/list-text.ts"
import { pemText } from "../text/pem-text.ts"
import type { TextRule } from "../text/text-rule.ts"
import { urlText } from "../text/url-text.ts"

// `undefined` where any text will do, or where the rules of the spec see all there is to see.
const rules: { readonly [Name in WireName]: TextRule | undefined } = {
  plain: field => interpret(ofKinds, field.rows[0].type)?.(field),
  bearer: bearerText,
  presence: presenceText,
  comma: listText,
  names: namesText,
  "names-and-values": namesText,
  json: jsonText,
  "id-or-json": jsonText,
  "one-line-pem": pemText,
  "base-url": urlText
}

const ofRefinements: ReadonlyMap<Refinement, TextRule> = new Map<Refinement, TextRule>([
  [unlistedSlug, providerText],
  [catalogSlug, catalogText],
  [traceParent, traceText]
])

const none = () => undefined

const ofKinds: ByKind<TextRule | undefined> = {
  text: ({ refine }) =>
    refine.map(refinement => ofRefinements.get(refinement)).find(rule => rule !== undefined),
  number: () => integerText,
  boolean: () => flagText,
  choice: () => choiceText,
  // They do not travel as they are.
  list: none,
  union: none,
  object: none,
  json: none,
  ref: none
}

export const fieldTexts: LintRule = request => {
  for (const [name, [row, ...others]] of rowsByName(request.reading)) {
    const text = request.values.get(name)
    // What HTTP does not carry has been told.
    if (row === undefined || text === undefined || !isFieldValue(text)) continue
    rules[row.wire.is]?.({ name, text, rows: [row, ...others] as [Row, ...Row[]], request })
  }
}
