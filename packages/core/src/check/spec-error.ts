import * as Data from "effect/Data"
import { formatIssue, type Issue } from "../issue/issue.ts"

/** A spec that cannot be compiled; `issues` holds everything that is wrong with it, warnings left out. */
export class SpecError extends Data.TaggedError("SpecError")<{ readonly issues: ReadonlyArray<Issue> }> {
  override get message(): string {
    return messageOf("The request spec cannot be compiled", this.issues)
  }
}

/** Header fields that are no request to Portkey; the `path` of each issue is the field name. */
export class ParseError extends Data.TaggedError("ParseError")<{ readonly issues: ReadonlyArray<Issue> }> {
  override get message(): string {
    return messageOf("The header fields cannot be read", this.issues)
  }
}

function messageOf(what: string, issues: ReadonlyArray<Issue>): string {
  const shown = issues.slice(0, 20).map(formatIssue)
  if (issues.length > shown.length) shown.push(`and ${issues.length - shown.length} more`)
  return `${what}:\n${shown.join("\n")}`
}
