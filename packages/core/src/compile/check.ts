// Finds all errors and warnings in a spec.

import type { CompileOptions } from "../grammar/gateway-kind.ts"
import { newRun, type Run, runLike } from "../grammar/run.ts"
import type { Issue } from "../issue/issue.ts"
import { specSurface } from "../issue/surfaces.ts"
import { type Finding, issuesOf } from "../issue/words.ts"
import { onePerMistake, withConfigKeysPlaced } from "../rule/config/meant-keys.ts"
import { withoutExplained } from "../rule/explained.ts"
import { applyWarningRules } from "../rule/spec/warnings.ts"
import { compileRun, isError } from "./compile.ts"

/**
 * Returns all errors and warnings for a spec, as data. `value` may be anything. `compile` and
 * `decode` fail exactly when the issues include an error. Nothing is thrown.
 *
 * @param value a spec, or any content of a file or a form
 * @param options which gateway is meant, `"hosted"` by default, and which hosts are trusted
 * @returns the issues in the order of the spec's keys; none if the spec is valid
 * @example
 * for (const issue of check(parseYaml(text))) console.error(formatIssue(issue))
 */
export function check(value: unknown, options?: CompileOptions): ReadonlyArray<Issue> {
  const run = newRun(options)
  const all = findingsIn(value, run)
  // Two findings about one mistake include an error.
  if (!all.some(isError)) return issuesOf(specSurface, all)
  const found = onePerMistake(withConfigKeysPlaced(all))
  return issuesOf(
    specSurface,
    withoutExplained(found, value, [], repaired => findingsIn(repaired, runLike(run)))
  )
}

function findingsIn(value: unknown, run: Run): ReadonlyArray<Finding> {
  compileRun(value, run, applyWarningRules)
  return run.issues
}
