// Finds all errors and warnings in a config document.

import type { CompileOptions } from "../grammar/gateway-kind.ts"
import { newRun, type Run, runLike } from "../grammar/run.ts"
import type { Issue } from "../issue/issue.ts"
import { configSurface } from "../issue/surfaces.ts"
import { type Finding, issuesOf } from "../issue/words.ts"
import { warnOfConfig } from "../rows/warn-about-config.ts"
import { writeDocument } from "../rows/write-document.ts"
import { onePerMistake } from "../rule/config/meant-keys.ts"
import { withoutExplained } from "../rule/explained.ts"

/**
 * Returns all errors and warnings for a config document. Paths begin at the document, which may be any value. The
 * gateway in `options` decides what the document may contain.
 *
 * @param config the document in Portkey's own snake_case
 * @param options which gateway is meant, `"hosted"` by default, and which hosts are trusted
 * @returns the issues; none if the document is valid. Nothing is thrown
 * @example
 * const issues = checkConfig(JSON.parse(text), { gateway: "open-source" })
 */
export function checkConfig(config: unknown, options?: CompileOptions): ReadonlyArray<Issue> {
  const run = newRun(options)
  const found = onePerMistake(findingsIn(config, run))
  return issuesOf(
    configSurface,
    withoutExplained(found, config, [], repaired => findingsIn(repaired, runLike(run)))
  )
}

function findingsIn(config: unknown, run: Run): ReadonlyArray<Finding> {
  writeDocument(config, run, [], "either")
  warnOfConfig(config, run, [], "either")
  return run.issues
}
