// How each kind of input is spoken about.

import { formatPath, type Issue, type Path } from "./issue.ts"
import { holdsKey } from "./looks-like-key.ts"
import { type Finding, issueOf, type Surface } from "./words.ts"

/** Issues of a spec. */
export const specSurface: Surface = {
  path: path => formatPath(path),
  field: name => name,
  hides: holdsKey,
  hidesNames: false,
  wording: "spec"
}

/** Issues of a bare config document. */
export const configSurface: Surface = { ...specSurface, path: path => formatPath(path, "the config") }

/** Issues of header fields, whose paths begin with the name of a field: `x-portkey-config.targets[0].weight`. */
export const fieldSurface: Surface = {
  ...specSurface,
  path: path => formatFieldPath(path, name => name),
  hidesNames: true,
  wording: "fields"
}

/** Writes a path below a field. An empty path is the request. */
export function formatFieldPath(path: Path, nameOf: (field: string) => string): string {
  const [field, ...rest] = path
  return field === undefined
    ? "the request"
    : `${nameOf(String(field))}${formatPath(["_", ...rest]).slice(1)}`
}

const findings = new WeakMap<Issue, () => readonly [Surface, Finding]>()

/** The public form of what was found in header fields; {@link withFieldNames} can say it again. */
function fieldIssueOf(surface: Surface, finding: Finding): Issue {
  const issue = issueOf(surface, finding)
  findings.set(issue, () => [surface, finding])
  return issue
}

/** The public form of several of them. */
export const fieldIssuesOf = (surface: Surface, found: ReadonlyArray<Finding>): ReadonlyArray<Issue> =>
  found.map(finding => fieldIssueOf(surface, finding))

/**
 * An issue of `lint` or a note of `parse` with other names for header fields, for a program whose users write options or
 * environment variables that become fields. `path` stays. Any other issue, and a copy of one, is returned as it is.
 *
 * @example
 * withFieldNames(note, name => (name === "x-portkey-trace-id" ? "traceID" : name)).message
 */
export function withFieldNames(issue: Issue, nameOf: (field: string) => string): Issue {
  const found = findings.get(issue)
  if (found === undefined) return issue
  const [surface, finding] = found()
  return issueOf({ ...surface, path: path => formatFieldPath(path, nameOf), field: nameOf }, finding)
}
