// Rules about raw header fields: what one sees, and how all of them are asked.

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
  /** The values of `fields` by name. */
  readonly values: ReadonlyMap<string, string>
  /** What the gateway makes of them, as far as it can. */
  readonly reading: Reading
  /** The rows of the route and of any request, with their places in a spec. */
  readonly rows: ReadonlyArray<PlacedRow>
  /** The fields that rows read. */
  readonly read: ReadonlyArray<FieldText>
  /** Those of them that HTTP carries. */
  readonly texts: () => ReadonlyArray<FieldText>
  /** The fields whose names look like one of Portkey's and are not. */
  readonly misnamed: () => ReadonlyMap<string, Misnamed>
  /** Why the gateway does not read a field that it knows, by name. */
  readonly unread: () => ReadonlyMap<string, Unread>
  /** Takes the issues, and knows the gateway. */
  readonly run: Run
}

/** How a value is written as text: by its wire, or by its kind where it travels as it is. */
export type TextForm = Exclude<WireName, "plain"> | Kind["is"]

/** One field of a request, and what reads it. */
export interface FieldText {
  /** The name that was sent: the row's own, or an alias. */
  readonly name: string
  readonly text: string
  readonly form: TextForm
  /** The rows of the route that read the field, of one form: several where variants share it. */
  readonly rows: readonly [Row, ...Row[]]
  readonly request: Request
}

/** A rule about a request. `on` are lower-case names of fields. It reports at paths that begin with a field. */
export type RequestRule = Omit<Rule<Request>, "of">

/** A rule about the text of each field of some forms. It reports at paths below the field. */
export interface TextRule extends Omit<Rule<FieldText>, "on" | "of"> {
  readonly of: ReadonlyArray<TextForm>
}

export type LintRule = RequestRule | TextRule

/** Asks `rules` in their order: some report nothing where an earlier one has reported about the same field. */
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
  ({ id, severity }: LintRule, { run }: Request, field?: string): Tell =>
  (at, what, repair, edit) => {
    const path = field === undefined ? at : [field, ...at]
    tell(run, { rule: id, severity, path, what, repair, edit })
  }

/** Whether anything was said about a field yet. */
export const hasIssue = ({ run }: Pick<Request, "run">, name: string): boolean =>
  run.issues.some(issue => issue.path[0] === name)

/** Whether an error was said about a field yet: a warning, such as that of white space around it, is no reason to keep one back. */
export const hasError = ({ run }: Pick<Request, "run">, name: string): boolean =>
  run.issues.some(issue => issue.path[0] === name && issue.severity === "error")
