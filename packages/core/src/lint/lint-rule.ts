// What a rule about raw header fields sees, and how it speaks.

import { type Run, tell } from "../grammar/run.ts"
import type { Change, Path, Severity } from "../issue/issue.ts"
import type { Words } from "../issue/words.ts"
import type { Reading } from "../parse/parse.ts"
import type { RawField } from "./raw-fields.ts"

export interface Request {
  readonly fields: ReadonlyArray<RawField>
  /** The values of `fields` by name. */
  readonly values: ReadonlyMap<string, string>
  /** What the gateway makes of them, as far as it can. */
  readonly reading: Reading
  /** Takes the issues, and knows the gateway. */
  readonly run: Run
}

/** Reports what is wrong with some of the fields. */
export type LintRule = (request: Request) => void

/** Reports to `request`'s issues; `what` is a clause that follows the path. */
export function say(
  request: Pick<Request, "run">,
  rule: string,
  path: Path,
  what: Words,
  repair: Words,
  severity: Severity = "error",
  edit?: Change
): void {
  tell(request.run, { rule, severity, path, what, repair, edit })
}

/** Whether anything was said about a field yet. */
export const hasIssue = ({ run }: Pick<Request, "run">, name: string): boolean =>
  run.issues.some(issue => issue.path[0] === name)

/** Whether an error was said about a field yet: a warning, such as that of white space around it, is no reason to keep one back. */
export const hasError = ({ run }: Pick<Request, "run">, name: string): boolean =>
  run.issues.some(issue => issue.path[0] === name && issue.severity === "error")
