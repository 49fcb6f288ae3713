// Finds fields on a request that would be dropped, or that belong to its client: where the gateway sends the
// credentials, by which config, and as whom.

import { once } from "../grammar/once.ts"
import { isOwn } from "../grammar/plain-object.ts"
import { tell } from "../grammar/run.ts"
import type { HeaderFields } from "../http/header-fields.ts"
import { formatPath } from "../issue/issue.ts"
import { folded, isWithinEdits } from "../issue/near-miss.ts"
import type { Finding, Words } from "../issue/words.ts"
import { type KnownField, knownFields } from "../rows/known-fields.ts"

const prefix = "x-portkey-"

/**
 * The issues of the fields `given` to a request, lower-case name to value. The `read` fields count as overrides;
 * `set` are the client's fields, and repeating a client's value is not an issue.
 */
export function requestFieldIssues(
  given: ReadonlyMap<string, string>,
  read: ReadonlyArray<string>,
  set: Readonly<HeaderFields>
): ReadonlyArray<Finding> {
  const issues: Finding[] = []
  for (const [name, value] of given) {
    if (read.includes(name) || set[name] === value) continue
    const known = knownFields().get(name)
    if (known === undefined) reportUnknown(name, set, issues)
    else if (name.startsWith(prefix) && !known.ofRequest) reportOfClient(name, repairOf(known), issues)
  }
  return issues
}

function reportUnknown(name: string, set: Readonly<HeaderFields>, issues: Finding[]): void {
  if (name.startsWith(prefix) && isOwn(set, name))
    return reportOfClient(name, "Leave it out, or change extraHeaders of the client's spec.", issues)
  const meant = meantBy(name)
  const known = meant === undefined ? undefined : knownFields().get(meant)
  if (known === undefined) return
  const what = "is not a Portkey header; the gateway ignores it"
  const repair = known.ofRequest
    ? `Write ${meant}. If your gateway reads ${name}, give it to extraHeaders of the client's spec.`
    : repairOf(known)
  tell({ issues }, { rule: "name.unknown", path: [name], what, repair })
}

function reportOfClient(name: string, repair: Words, issues: Finding[]): void {
  const what = "cannot be set on one request: it belongs to the client's spec"
  tell({ issues }, { rule: "shape.override-key", path: [name], what, repair })
}

const repairOf = ({ path, advice }: KnownField): Words =>
  path === undefined ? advice : `Leave it out, or give ${formatPath(path)} to the client's spec.`

/** The names of all known Portkey fields, each with its letters. */
const spellings: () => ReadonlyArray<readonly [name: string, letters: string]> = once(() =>
  [...knownFields().keys()].filter(name => name.startsWith(prefix)).map(name => [name, folded(name)])
)

// One extra, missing, wrong or swapped letter changes the beginning of the prefix or its end, but not both.
// Stryker disable next-line Regex: a weaker one only lets more names be compared
const likePrefix = /^xpo|^.{1,6}tkey/

/** The field that `name` equals except for letter case, separators, and one extra, missing, wrong or swapped letter. */
function meantBy(name: string): string | undefined {
  const given = folded(name)
  // Runs for each request, and most fields need no further test.
  if (!likePrefix.test(given)) return undefined
  return spellings().find(([, letters]) => isWithinEdits(given, letters, 1))?.[0]
}
