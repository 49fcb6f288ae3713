// Raw header fields that somebody else wrote: what the gateway would refuse, drop, or read otherwise than it looks.

import type { CompileOptions } from "../grammar/gateway-kind.ts"
import { newRun } from "../grammar/run.ts"
import type { HeaderSource } from "../http/header-fields.ts"
import type { Issue } from "../issue/issue.ts"
import { fieldIssuesOf } from "../issue/surfaces.ts"
import type { Finding } from "../issue/words.ts"
import { readFields } from "../parse/parse.ts"
import type { LintRule, Request } from "./lint-rule.ts"
import { type RawField, rawFields } from "./raw-fields.ts"
import { aliases } from "./rule/aliases.ts"
import { fieldNames } from "./rule/field-names.ts"
import { fieldTexts } from "./rule/field-texts.ts"
import { fieldValues } from "./rule/field-values.ts"
import { forwardList } from "./rule/forward-list.ts"
import { missingFields } from "./rule/missing-fields.ts"
import { portkeyKey } from "./rule/portkey-key.ts"
import { repeatedFields } from "./rule/repeated-fields.ts"
import { size } from "./rule/size.ts"
import { specRules } from "./rule/spec-rules.ts"
import { unreadFields } from "./rule/unread-fields.ts"
import { unreadable } from "./rule/unreadable.ts"
import { surfaceOf } from "./secrets-of-fields.ts"

/** All rules. Some keep silent where an earlier one has spoken about the same field, so their order matters. */
const rules: ReadonlyArray<LintRule> = [
  fieldValues,
  repeatedFields,
  fieldNames,
  fieldTexts,
  forwardList,
  portkeyKey,
  unreadable,
  aliases,
  missingFields,
  unreadFields,
  specRules,
  size
]

/**
 * Everything that is wrong or doubtful in the header fields of a request to Portkey: a `Headers`, entries, or a record,
 * in any letter case. The `path` of an issue begins with the lower-case field name; an empty one means the request. What
 * can be read as a spec is held to the rules of `check` too, under the same ids. Any value at all may be given: nothing is
 * thrown, and no issue shows a secret. Source of the rules: the traps of the open-source gateway 1.15.2 and of Portkey's
 * documents.
 *
 * @param fields the fields, as a `Headers`, entries, or a record
 * @param options which gateway is meant, `"hosted"` by default, and which hosts are trusted
 * @returns the issues by field; none where nothing is wrong
 * @example
 * const issues = lint({ "x-portkey-apiKey": "pk-fake", "x-portkey-provider": "openai" })
 */
export function lint(fields: HeaderSource, options?: CompileOptions): ReadonlyArray<Issue> {
  const run = newRun(options)
  const raw = rawFields(fields, run.issues)
  const surface = surfaceOf(raw)
  if (run.issues.some(({ rule }) => rule === "shape.unreadable")) return fieldIssuesOf(surface, run.issues)
  const values = new Map(raw.map(({ name, value }) => [name, value]))
  const request: Request = { fields: raw, values, reading: readFields(values, run), run }
  for (const rule of rules) rule(request)
  return fieldIssuesOf(surface, inOrder(run.issues, raw))
}

/** By field, in the order of the request; what is about the whole of it comes last. */
function inOrder(findings: ReadonlyArray<Finding>, fields: ReadonlyArray<RawField>): ReadonlyArray<Finding> {
  const places = new Map(fields.map(({ name }, place) => [name, place]))
  const placeOf = ({ path }: Finding): number => places.get(String(path[0])) ?? fields.length
  return [...findings].sort((one, other) => placeOf(one) - placeOf(other))
}
