// Rules about raw header fields: what a rule gets, and how the rules are run.

import type { Row } from "../grammar/row.ts"
import type { PlacedRow } from "../grammar/rows-of.ts"
import { type Run, tell } from "../grammar/run.ts"
import type { Kind, Rule, Tell } from "../grammar/type.ts"
import type { WireName } from "../grammar/wire/wire.ts"
import type { Reading } from "../parse/parse.ts"
import type { Misnamed } from "../rows/misnamed-field.ts"
import type { RawField } from "./raw-fields.ts"
import type { Unread } from "./unread.ts"

export interface Request {
  readonly fields: ReadonlyArray<RawField>
  /** The values of `fields`, by name. */
  readonly values: ReadonlyMap<string, string>
  /** How the gateway reads them, as far as it can. */
  readonly reading: Reading
  /** The rows of the route and the rows of every request, with their places in a spec. */
  readonly rows: ReadonlyArray<PlacedRow>
  /** The fields that some row reads. */
  readonly read: ReadonlyArray<FieldText>
  /** Those fields in `read` whose values HTTP can carry. */
  readonly texts: () => ReadonlyArray<FieldText>
  /** The fields whose names resemble one of Portkey's but are not known. */
  readonly misnamed: () => ReadonlyMap<string, Misnamed>
  /** Why the gateway does not read a field that it knows, by field name. */
  readonly unread: () => ReadonlyMap<string, Unread>
  /** Collects the issues, and knows the gateway. */
  readonly run: Run
}

/** How a value is written as a string: by its wire, or by its kind if the wire is plain. */
export type TextForm = Exclude<WireName, "plain"> | Kind["is"]

/** One field of a request and the rows that read it. */
export interface FieldText {
  /** The name that was sent: the row's own name or an alias. */
  readonly name: string
  readonly text: string
  readonly form: TextForm
  /** The rows of the route that read the field, all of one form. Variants that share a field give several. */
  readonly rows: readonly [Row, ...Row[]]
  readonly request: Request
}

/** A rule about a request. `on` holds lower-case field names. Its paths begin with a field name. */
export type RequestRule = Omit<Rule<Request>, "of">

/** A rule about the string in each field of certain forms. Its paths are relative to the field. */
export interface TextRule extends Omit<Rule<FieldText>, "on" | "of"> {
  readonly of: ReadonlyArray<TextForm>
}

export type LintRule = RequestRule | TextRule

/** Runs `rules` in order, because some report nothing if an earlier rule reported the same field. */
export function askRules(rules: ReadonlyArray<ReadonlyArray<LintRule>>, request: Request): void {
  for (const rule of rules.flat())
    if (rule.only === undefined || rule.only === request.run.gateway) askRule(rule, request)
}

function askRule(rule: LintRule, request: Request): void {
  const { run, texts, values } = request
  if ("of" in rule) {
    for (const field of texts())
      if (rule.of.includes(field.form)) rule.find(field, tellAs(rule, request, field.name), run, undefined)
  } else if (rule.on.length === 0 || rule.on.some(name => values.has(name)))
    rule.find(request, tellAs(rule, request), run, undefined)
}

const tellAs =
  ({ id, severity = "error" }: LintRule, { run }: Request, field?: string): Tell =>
  (at, what, repair, edit) => {
    const path = field === undefined ? at : [field, ...at]
    tell(run, { rule: id, severity, path, what, repair, edit })
  }

/** Whether the field already has an issue. */
export const hasIssue = ({ run }: Pick<Request, "run">, name: string): boolean =>
  run.issues.some(issue => issue.path[0] === name)

/** Whether the field already has an error. A warning, such as one about white space, hides no other report. */
export const hasError = ({ run }: Pick<Request, "run">, name: string): boolean =>
  run.issues.some(issue => issue.path[0] === name && issue.severity === "error")
