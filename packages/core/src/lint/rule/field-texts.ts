// Texts that a field's kind does not allow, or that the gateway reads otherwise than they look. One rule a kind.

import type { CodecKind } from "../../grammar/codec.ts"
import type { Row } from "../../grammar/row.ts"
import { isFieldValue } from "../../http/field-value.ts"
import type { LintRule } from "../lint-rule.ts"
import { rowsByName } from "../rows-by-name.ts"
import { bearerText } from "../text/bearer-text.ts"
import { choiceText, providerText } from "../text/choice-text.ts"
import { flagText, presenceText } from "../text/flag-text.ts"
import { integerText } from "../text/integer-text.ts"
import { jsonText } from "../text/json-text.ts"
import { listText, namesText } from "../text/list-text.ts"
import { pemText } from "../text/pem-text.ts"
import type { TextRule } from "../text/text-rule.ts"
import { urlText } from "../text/url-text.ts"

// `undefined` where any text will do, or where the rules of the spec see all there is to see.
const rules: { readonly [Kind in CodecKind]: TextRule | undefined } = {
  text: undefined,
  bearer: bearerText,
  literal: choiceText,
  flag: flagText,
  presence: presenceText,
  true: undefined,
  integer: integerText,
  choice: choiceText,
  list: listText,
  names: namesText,
  forward: namesText,
  metadata: jsonText,
  objects: jsonText,
  "service-account": jsonText,
  pem: pemText,
  url: urlText,
  "custom-host": urlText,
  "catalog-slug": undefined,
  "provider-slug": providerText,
  config: jsonText
}

export const fieldTexts: LintRule = request => {
  for (const [name, [row, ...others]] of rowsByName(request.reading)) {
    const text = request.values.get(name)
    // What HTTP does not carry has been told.
    if (row === undefined || text === undefined || !isFieldValue(text)) continue
    rules[row.codec.kind]?.({ name, text, rows: [row, ...others] as [Row, ...Row[]], request })
  }
}
