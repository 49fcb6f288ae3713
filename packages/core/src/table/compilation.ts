// One run of the table over one input: what codecs read and where they report.

import type { Issue, Path, Severity } from "../issue/issue.ts"
import type { Gateway } from "./gateway-kind.ts"

export interface Compilation {
  readonly gateway: Gateway
  readonly trustedHosts: ReadonlyArray<string>
  readonly issues: Issue[]
  /** Fields whose names come from the spec itself, as the record form of `forwardHeaders` brings them. */
  readonly carried: Array<CarriedField>
}

export interface CarriedField {
  /** Lower case. */
  readonly name: string
  readonly value: string
  readonly path: Path
}

/** A fault of one value: the rule, a clause that follows the path, and the repair. */
export function report(
  run: { readonly issues: Issue[] },
  rule: string,
  path: Path,
  message: string,
  repair: string,
  severity: Severity = "error"
): undefined {
  run.issues.push({ rule, severity, path, message, repair })
}
