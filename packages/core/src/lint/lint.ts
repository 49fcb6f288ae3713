// Checks raw header fields from any source: what the gateway would refuse, drop, or read differently from how it looks.

import type { CompileOptions } from "../grammar/gateway-kind.ts"
import { isPlainObject } from "../grammar/plain-object.ts"
import { isFull, newRun, type Run, runLike } from "../grammar/run.ts"
import { parseJson } from "../grammar/wire/json.ts"
import type { HeaderSource } from "../http/header-fields.ts"
import { withoutLost } from "../issue/follow-ups.ts"
import type { Issue } from "../issue/issue.ts"
import { folded } from "../issue/near-miss.ts"
import { type Finding, issuesOf } from "../issue/words.ts"
import { configField, providerField } from "../rows/route-rows.ts"
import { writeDocument } from "../rows/write-document.ts"
import { onePerMistake } from "../rule/config/meant-keys.ts"
import { withoutExplained } from "../rule/explained.ts"
import { reportTypes } from "./json-types.ts"
import { askRules, type Request } from "./lint-rule.ts"
import { lintRules } from "./lint-rules.ts"
import { type RawField, rawFields } from "./raw-fields.ts"
import { requestOf } from "./request.ts"
import { surfaceOf } from "./secrets-of-fields.ts"
import { reportSize } from "./size.ts"
import { askSpecRules } from "./spec-rules.ts"

/**
 * Returns all errors and warnings for the header fields of a request to Portkey: a `Headers`, entries, or a record, in
 * any letter case. The `path` of an issue begins with the lower-case field name; an empty path means the request.
 * Fields that can be read as a spec must also follow the rules of `check`, under the same ids. Accepts any value: it
 * never throws, and no issue shows a secret. Source of the rules: the traps of the open-source gateway 1.15.2 and of
 * Portkey's documents.
 *
 * @param fields the fields, as a `Headers`, entries, or a record
 * @param options the target gateway, `"hosted"` by default, and the trusted hosts
 * @returns the issues by field; an empty list if there are none
 * @example
 * const issues = lint({ "x-portkey-apiKey": "pk-fake", "x-portkey-provider": "openai" })
 */
export function lint(fields: HeaderSource, options?: CompileOptions): ReadonlyArray<Issue> {
  const run = newRun(options)
  const given = rawFields(fields, run)
  const surface = surfaceOf(given)
  if (run.issues.some(({ rule }) => rule === "shape.unreadable")) return issuesOf(surface, run.issues)
  const { raw, slips } = withRouteMeant(given, run)
  const { misnamed } = checked(raw, run)
  const meant = withNamesMeant(withValuesMeant(raw, run.issues), misnamed())
  const changed = new Set(raw.flatMap(({ name }, place) => (raw[place] === meant[place] ? [] : [name])))
  if (changed.size > 0 && run.issues.some(({ path }) => !changed.has(String(path[0]))))
    dropExplained(run.issues, new Set([...changed, ...misnamed().keys()]), meant, run)
  const found = withoutExplainedByJson(onePerMistake(withoutLost(run.issues)), raw, run)
  return issuesOf(surface, inOrder([...slips, ...underGivenNames(found, slips)], raw))
}

/** The findings, without what goes away when the documents in the fields are repaired. */
function withoutExplainedByJson(
  found: ReadonlyArray<Finding>,
  raw: ReadonlyArray<RawField>,
  run: Run
): ReadonlyArray<Finding> {
  const inJson = new Set(
    found.flatMap(({ path, edit }) => (edit !== undefined && path.length > 1 ? [path[0]] : []))
  )
  if (inJson.size === 0) return found
  const documents = new Map<string, unknown>()
  for (const { name, value } of raw) {
    const parsed = inJson.has(name) ? parseJson(value) : undefined
    if (parsed !== undefined && "value" in parsed) documents.set(name, parsed.value)
  }
  return withoutExplained(found, Object.fromEntries(documents), [], repaired => {
    const after = runLike(run)
    const texts = new Map(
      Object.entries(repaired as object).map(([name, value]) => [name, JSON.stringify(value)])
    )
    const fields = raw.map(field => {
      const value = texts.get(field.name)
      return value === undefined ? field : { ...field, value, given: value }
    })
    checked(fields, after)
    return after.issues
  })
}

/** Adds all findings about `fields` to `run`. */
function checked(fields: ReadonlyArray<RawField>, run: Run): Request {
  const request = requestOf(fields, run)
  reportTypes(request)
  askRules(lintRules, request)
  askSpecRules(request)
  reportSize(request)
  return request
}

/** The keys that decide who answers a request with a config. */
const routing = ["provider", "virtual_key", "strategy", "targets"]

/**
 * The fields with the config under the names that its misspelt {@link routing} keys mean. Each is reported. Without
 * them, a config counts as settings of a route that something else names, which has other errors.
 */
function withRouteMeant(
  fields: ReadonlyArray<RawField>,
  run: Run
): { readonly raw: ReadonlyArray<RawField>; readonly slips: ReadonlyArray<Finding> } {
  const unchanged = { raw: fields, slips: [] }
  const field = fields.find(({ name }) => name === configField)
  const parsed = field === undefined ? undefined : parseJson(field.value)
  if (field === undefined || parsed === undefined || !("value" in parsed) || !isPlainObject(parsed.value))
    return unchanged
  const config = parsed.value
  if (fields.some(({ name }) => name === providerField) || routing.some(key => Object.hasOwn(config, key)))
    return unchanged
  const meant = (name: string): string | undefined => routing.find(key => folded(key) === folded(name))
  if (!Object.keys(config).some(meant)) return unchanged
  const own = runLike(run)
  writeDocument(config, own, [configField], "either")
  const slips = own.issues.filter(
    ({ rule, path }) =>
      rule === "shape.unknown-key" && path.length === 2 && meant(String(path[1])) !== undefined
  )
  const value = JSON.stringify(
    Object.fromEntries(Object.entries(config).map(([name, part]) => [meant(name) ?? name, part]))
  )
  return { raw: fields.map(each => (each === field ? { ...each, value, given: value } : each)), slips }
}

/**
 * The findings with the names of the keys as given, and without those about the value of a key that is reported: its
 * new name comes first.
 */
function underGivenNames(
  found: ReadonlyArray<Finding>,
  slips: ReadonlyArray<Finding>
): ReadonlyArray<Finding> {
  const given = new Map(
    slips.flatMap(({ path, edit }) => (edit !== undefined && "rename" in edit ? [[edit.rename, path]] : []))
  )
  return found.flatMap(finding => {
    const [field, key, ...below] = finding.path
    const path = field === configField ? given.get(String(key)) : undefined
    if (path === undefined) return [finding]
    return below.length === 0 ? [] : [{ ...finding, path: [...path, ...below] }]
  })
}

type Names = ReturnType<Request["misnamed"]>

/** A request with more misnamed fields than this is not checked a second time. */
const mostMisnamed = 20

/** The fields under their intended names. */
function withNamesMeant(fields: ReadonlyArray<RawField>, misnamed: Names): ReadonlyArray<RawField> {
  if (misnamed.size === 0 || misnamed.size > mostMisnamed) return fields
  const taken = new Set(fields.map(({ name }) => name))
  return fields.map(field => {
    const found = misnamed.get(field.name)
    // Without the prefix, the name may not be Portkey's.
    if (found?.rule !== "name.unknown" || found.meant === undefined || taken.has(found.meant)) return field
    taken.add(found.meant)
    return { ...field, name: found.meant }
  })
}

/** The fields with their intended values, if the repair of an error is exactly that value. */
function withValuesMeant(
  fields: ReadonlyArray<RawField>,
  findings: ReadonlyArray<Finding>
): ReadonlyArray<RawField> {
  const values = new Map<unknown, string>()
  for (const { severity, path, edit } of findings)
    if (severity === "error" && path.length === 1 && edit !== undefined && "set" in edit)
      values.set(path[0], String(edit.set))
  return fields.map(field => {
    const value = values.get(field.name)
    return value === undefined ? field : { ...field, value, given: value }
  })
}

/**
 * Removes the `findings` that disappear once each field in `changed` is as intended: one mistake, one issue.
 */
function dropExplained(
  findings: Finding[],
  changed: ReadonlySet<string>,
  meant: ReadonlyArray<RawField>,
  run: Run
): void {
  const after = runLike(run)
  checked(meant, after)
  const named = ({ rule, path }: Finding): string => JSON.stringify([rule, ...path])
  const left = new Set(after.issues.map(named))
  const kept = findings.filter(each => changed.has(String(each.path[0])) || left.has(named(each)))
  if (!isFull(after)) findings.splice(0, findings.length, ...kept)
}

/** Groups findings by field, in the order of the request; findings about the whole request come last. */
function inOrder(findings: ReadonlyArray<Finding>, fields: ReadonlyArray<RawField>): ReadonlyArray<Finding> {
  const places = new Map(fields.map(({ name }, place) => [name, place]))
  const placeOf = ({ path }: Finding): number => places.get(String(path[0])) ?? fields.length
  return [...findings].sort((one, other) => placeOf(one) - placeOf(other))
}
