// All rules about header fields. Order matters: some report nothing if an earlier rule reported the same field.

import { aliasRules } from "./rule/aliases.ts"
import { bearerRules } from "./rule/bearer-text.ts"
import { choiceRules } from "./rule/choice-text.ts"
import { nameRules } from "./rule/field-names.ts"
import { valueRules } from "./rule/field-values.ts"
import { flagRules } from "./rule/flag-text.ts"
import { forwardRules } from "./rule/forward-list.ts"
import { integerRules } from "./rule/integer-text.ts"
import { jsonRules } from "./rule/json-text.ts"
import { listRules } from "./rule/list-text.ts"
import { missingRules } from "./rule/missing-fields.ts"
import { pemRules } from "./rule/pem-text.ts"
import { portkeyKeyRules } from "./rule/portkey-key.ts"
import { repeatedRules } from "./rule/repeated-fields.ts"
import { unreadRules } from "./rule/unread-fields.ts"
import { unreadableRules } from "./rule/unreadable.ts"
import { urlRules } from "./rule/url-text.ts"

export const lintRules = [
  valueRules,
  repeatedRules,
  nameRules,
  bearerRules,
  choiceRules,
  flagRules,
  integerRules,
  jsonRules,
  listRules,
  pemRules,
  urlRules,
  forwardRules,
  portkeyKeyRules,
  unreadableRules,
  aliasRules,
  missingRules,
  unreadRules
] as const
