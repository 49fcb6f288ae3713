// All issues of a document, each with its place.

import {
  type CompileOptions,
  check,
  checkConfig,
  type Issue,
  type OwnWords,
  type RequestSpec,
  rephrase
} from "@portspec/core"
import { edited } from "../fix/edit.ts"
import type { InputDocument } from "../read/document.ts"
import { rangeAt, valueAt } from "../read/place.ts"
import type { SyntaxFault } from "../read/syntax-fault.ts"
import type { Environment } from "../read/variables.ts"
import type { Finding } from "./finding.ts"
import { variableNamer } from "./variable-words.ts"
import { inWords } from "./worded-issue.ts"

export interface CheckedDocument {
  readonly document: InputDocument
  readonly findings: ReadonlyArray<Finding>
}

/**
 * Checks a document for the gateway of `options`. A string with an unset variable counts as valid. Issues are in
 * `words`. The returned document has numbers and booleans where a key takes no string and a variable contains one.
 */
export function checkDocument(
  document: InputDocument,
  options: CompileOptions,
  environment: Environment,
  words: OwnWords = {}
): CheckedDocument {
  if (document.faults.length > 0) return { document, findings: document.faults.map(ofFault) }
  const read = withReadVariables(document, options)
  const unset = read.uses.filter(use => use.unset.length > 0).map(({ path }) => JSON.stringify(path))
  const issues = issuesOf(read, options).filter(({ path }) => !unset.includes(JSON.stringify(path)))
  const worded = issues.map(issue => rephrase(issue, words))
  return { document: read, findings: placed(worded, read, environment) }
}

/** Issues of a document with their places. Values of variables are replaced with their names. */
function placed(
  issues: ReadonlyArray<Issue>,
  { uses, text }: InputDocument,
  environment: Environment
): ReadonlyArray<Finding> {
  const named = variableNamer(uses, environment)
  return issues.map(original => {
    const issue = inWords(original, named)
    if (text?.root === undefined) return { issue }
    const range = rangeAt(text.root, issue.path, isAboutKey(issue))
    const written = text.text.slice(range.start, range.end)
    const repair = [repairInFile(issue, written), ...writtenOtherwise(issue, written)].join(" ")
    return { issue: { ...issue, repair }, range }
  })
}

/** In a file, the repair can name a variable; the library does not know any. */
function repairInFile({ rule, repair }: Issue, written: string): string {
  if (rule === "value.variable-name") return "Write the name as ${NAME}: a file reads the variable then."
  // `$NAME`, `${NAME:-default}`, `${{ secrets.NAME }}` and `%NAME%` are variables elsewhere.
  const isOtherForm = rule === "value.placeholder" && /[$%]/.test(written) && !/\$\{\w+\}/.test(written)
  return isOtherForm ? "Write a variable as ${NAME}: a file reads no other form." : repair
}

/** YAML reads `012` as the number 12: if an issue is about the number, this also reports the digits in the file. */
function writtenOtherwise({ repair }: Issue, written: string): ReadonlyArray<string> {
  const read = /^[-+.\w]+$/.test(written) ? String(Number(written)) : written
  if (read === written || !repair.includes(JSON.stringify(read))) return []
  return [`The file has ${written}, which is read as the number ${read}: to keep it write "${written}".`]
}

const isAboutKey = ({ rule }: Issue): boolean => rule === "shape.unknown-key" || rule === "shape.proto-key"

const ofFault = ({ rule, message, repair, range }: SyntaxFault): Finding => ({
  issue: { rule, severity: "error", path: [], message, repair },
  range
})

const issuesOf = ({ kind, value }: InputDocument, options: CompileOptions): ReadonlyArray<Issue> =>
  kind === "config" ? checkConfig(value, options) : check(value as RequestSpec, options)

/** Variables contain strings. If a key takes no string, `5000` and `true` become the number and the boolean. */
function withReadVariables(document: InputDocument, options: CompileOptions): InputDocument {
  const candidates = document.uses.flatMap(({ path, isWhole, unset }) => {
    const text = isWhole && unset.length === 0 ? valueAt(document.value, path) : undefined
    return typeof text === "string" && /^(?:true|false|\d{1,15}|\d+\.\d+)$/.test(text)
      ? [{ path, value: JSON.parse(text.replace(/^0+(?=\d)/, "")) as number | boolean }]
      : []
  })
  if (candidates.length === 0) return document
  const refused = new Set(issuesOf(document, options).map(({ path }) => JSON.stringify(path)))
  const values = candidates.filter(({ path }) => refused.has(JSON.stringify(path)))
  return {
    ...document,
    value: values.reduce<unknown>(
      (whole, { path, value }) => edited(whole, { path, set: value })?.value,
      document.value
    )
  }
}
