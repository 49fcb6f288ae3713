// Everything that the playground shows about a pasted request: its issues, and the spec that it means.

import { type CompileOptions, type Issue, lint, parseResult } from "@portspec/core"
import type { Finding } from "@portspec/document/check/finding"
import { asHeaders } from "@portspec/document/compiled/formats"
import { hiddenFields } from "@portspec/document/compiled/shown-fields"
import { type RequestHeaders, readHeaders } from "@portspec/document/request/header-text"
import { isLocalUrl } from "@portspec/document/request/local-url"
import { type FilledFields, fillFieldVariables } from "@portspec/document/request/variables-in-fields"
import { specYaml } from "@portspec/document/spec/spec-yaml"
import { withoutSecrets } from "@portspec/document/spec/without-secrets"
import { UsageError } from "@portspec/document/usage-error"
import { inPageWordsAnd } from "./page-words.ts"
import { repairedRequest } from "./request-repair.ts"

/** Why nothing could be read. */
export interface Unreadable {
  readonly message: string
  readonly repair: string | undefined
}

/** The reason in an error of a reader. */
export function unreadable(error: unknown): Unreadable {
  if (error instanceof UsageError) return { message: error.message, repair: error.repair }
  throw error
}

export interface ReadSpec {
  /** Each secret is replaced by a variable. */
  readonly yaml: string
  /** Where the spec differs from the source. */
  readonly notes: ReadonlyArray<Issue>
}

export interface RequestAnalysis {
  /** The fields as they were read, one per line, without their secrets. */
  readonly fields: string
  readonly findings: ReadonlyArray<Finding>
  /** Absent if the fields are not a request. */
  readonly spec?: ReadSpec
  /** Notes about the reading, as sentences. */
  readonly notes: ReadonlyArray<string>
  /** Whether the URL of a command is on this machine. */
  readonly isLocal: boolean
}

export function analyseRequest(text: string, options: CompileOptions): RequestAnalysis | Unreadable {
  let request: RequestHeaders
  try {
    request = readHeaders({ name: "request", text, hasByteOrderMark: false, isStdin: false })
  } catch (error) {
    return unreadable(error)
  }
  const filled = fillFieldVariables(request.fields)
  const entries = filled.fields.map(({ name, value }) => [name, value] as const)
  const issues = lint(entries, options).filter(issue => !filled.isAboutVariable(issue))
  return {
    fields: shownFields(filled),
    findings: issues.map(issue => findingOf(issue, text, filled)),
    ...specOf(entries, options, filled),
    notes: request.notes,
    isLocal: isLocalUrl(request.url ?? "")
  }
}

function shownFields({ fields, named }: FilledFields): string {
  const shown = fields.flatMap(({ name, value }) => hiddenFields({ [name.toLowerCase()]: value }, [], {}))
  return named(asHeaders(shown))
}

/** A field of a curl command is found by its name, if that occurs exactly once in the text. */
function findingOf(issue: Issue, text: string, { named }: FilledFields): Finding {
  const told = repairable(text, inPageWordsAnd(issue, named))
  const field = String(issue.path[0] ?? "")
  const start = field === "" ? -1 : text.toLowerCase().indexOf(field.toLowerCase())
  return start === -1 ? { issue: told } : { issue: told, range: { start, end: start + field.length } }
}

/** An issue keeps its edit only if one click can apply it. */
function repairable(text: string, issue: Issue): Issue {
  if (repairedRequest(text, issue) !== undefined) return issue
  const { edit: _, ...plain } = issue
  return plain
}

function specOf(
  entries: ReadonlyArray<readonly [string, string]>,
  options: CompileOptions,
  { named }: FilledFields
): { readonly spec?: ReadSpec } {
  const parsed = parseResult(entries, { ...options, partial: true })
  if (parsed._tag === "Failure") return {}
  const { spec, notes } = parsed.success
  if (Object.keys(spec).length === 0) return {}
  return {
    spec: {
      yaml: specYaml(withoutSecrets(spec, named), "Read from a request."),
      notes: notes.map(note => inPageWordsAnd(note, named))
    }
  }
}
