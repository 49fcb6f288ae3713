// How each kind of input is spoken about.

import { formatPath, type Issue, mask, type Path } from "./issue.ts"
import { holdsKey } from "./looks-like-key.ts"
import { type Finding, issueOf, type Surface } from "./words.ts"

const asItIs = <T>(given: T): T => given

/** Issues of a spec. */
export const specSurface: Surface = {
  path: path => formatPath(path),
  field: asItIs,
  hides: holdsKey,
  shown: asItIs
}

/** Issues of a bare config document. */
export const configSurface: Surface = { ...specSurface, path: path => formatPath(path, "the config") }

/**
 * Issues of header fields, whose paths begin with the name of a field: `x-portkey-config.targets[0].weight`. What `hides`
 * says may be secret is masked in names too.
 */
export function fieldSurface(hides: Surface["hides"] = holdsKey, nameOf: Surface["field"] = asItIs): Surface {
  const isHidden = (name: string | number): boolean => typeof name === "string" && hides(name)
  return {
    path: path => formatFieldPath(path, nameOf),
    field: name => (hides(name) ? mask : nameOf(name)),
    hides,
    shown: path => (path.some(isHidden) ? path.map(name => (isHidden(name) ? mask : name)) : path)
  }
}

/** Writes a path below a field. An empty path is the request. */
function formatFieldPath(path: Path, nameOf: (field: string) => string): string {
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
 * environment variables that become fields. `path` stays.
 *
 * @param issue what `lint` found, or a note of `parse`
 * @param nameOf the name to show for a lower-case field name
 * @returns a new issue with the same rule and path; any other issue, and a copy of one, as it is. Nothing is thrown
 * @example
 * const [issue] = lint({ "x-portkey-request-timeout": "soon" })
 * if (issue) withFieldNames(issue, () => "requestTimeout").message
 */
export function withFieldNames(issue: Issue, nameOf: (field: string) => string): Issue {
  const found = findings.get(issue)
  if (found === undefined) return issue
  const [surface, finding] = found()
  return issueOf(fieldSurface(surface.hides, nameOf), finding)
}
