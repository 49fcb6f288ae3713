// Checks raw header fields from any source: what the gateway would refuse, drop, or read differently from how it looks.

import type { CompileOptions } from "../grammar/gateway-kind.ts"
import { newRun } from "../grammar/run.ts"
import type { HeaderSource } from "../http/header-fields.ts"
import type { Issue } from "../issue/issue.ts"
import { type Finding, issuesOf } from "../issue/words.ts"
import { reportTypes } from "./json-types.ts"
import { askRules } from "./lint-rule.ts"
import { lintRules } from "./lint-rules.ts"
import { type RawField, rawFields } from "./raw-fields.ts"
import { requestOf } from "./request.ts"
import { surfaceOf } from "./secrets-of-fields.ts"
import { reportSize } from "./size.ts"
import { askSpecRules } from "./spec-rules.ts"

/**
 * Everything that is wrong or doubtful in the header fields of a request to Portkey: a `Headers`, entries, or a record,
 * in any letter case. The `path` of an issue begins with the lower-case field name; an empty path means the request.
 * Fields that can be read as a spec must also follow the rules of `check`, under the same ids. Accepts any value: it
 * never throws, and no issue shows a secret. Source of the rules: the traps of the open-source gateway 1.15.2 and of
 * Portkey's documents.
 *
 * @param fields the fields, as a `Headers`, entries, or a record
 * @param options the target gateway, `"hosted"` by default, and the trusted hosts
 * @returns the issues by field, or an empty list if nothing is wrong
 * @example
 * const issues = lint({ "x-portkey-apiKey": "pk-fake", "x-portkey-provider": "openai" })
 */
export function lint(fields: HeaderSource, options?: CompileOptions): ReadonlyArray<Issue> {
  const run = newRun(options)
  const raw = rawFields(fields, run.issues)
  const surface = surfaceOf(raw)
  if (run.issues.some(({ rule }) => rule === "shape.unreadable")) return issuesOf(surface, run.issues)
  const request = requestOf(raw, run)
  reportTypes(request)
  askRules(lintRules, request)
  askSpecRules(request)
  reportSize(request)
  return issuesOf(surface, inOrder(run.issues, raw))
}

/** Groups findings by field, in the order of the request; findings about the whole request come last. */
function inOrder(findings: ReadonlyArray<Finding>, fields: ReadonlyArray<RawField>): ReadonlyArray<Finding> {
  const places = new Map(fields.map(({ name }, place) => [name, place]))
  const placeOf = ({ path }: Finding): number => places.get(String(path[0])) ?? fields.length
  return [...findings].sort((one, other) => placeOf(one) - placeOf(other))
}
