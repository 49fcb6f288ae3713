// Fields on a request that would change its client: where the gateway sends the credentials, by which config, as whom.

import { formatPath, type Issue } from "../issue/issue.ts"
import { knownFields } from "../route/known-fields.ts"
import { report } from "../table/run.ts"

/**
 * One issue for each of `names`, lower case, that only the spec of a client has a key for; without those that `isSettled`
 * knows about, because they are read as overrides or replaced by the client's own.
 */
export function clientFieldIssues(
  names: Iterable<string>,
  isSettled: (name: string) => boolean
): ReadonlyArray<Issue> {
  const issues: Issue[] = []
  for (const name of names) {
    if (!name.startsWith("x-portkey-") || isSettled(name)) continue
    const known = knownFields().get(name)
    if (known?.path === undefined || !known.ofClient) continue
    const message = `${name} is not a field that one request may bring: it changes what its client is`
    report(
      { issues },
      "shape.override-key",
      [name],
      message,
      `Leave it out, or give ${formatPath(known.path)} to the client's spec.`
    )
  }
  return issues
}
