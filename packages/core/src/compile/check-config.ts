// Everything there is to say about a config document.

import type { CompileOptions } from "../grammar/gateway-kind.ts"
import { newRun } from "../grammar/run.ts"
import type { Issue } from "../issue/issue.ts"
import { configSurface } from "../issue/surfaces.ts"
import { issuesOf } from "../issue/words.ts"
import { warnOfConfig } from "../rows/warn-about-config.ts"
import { writeDocument } from "../rows/write-document.ts"

/**
 * Everything that is wrong with a config document, or doubtful; paths begin at the document. It may be anything at all.
 * The gateway of `options` decides what it may have.
 *
 * @param config the document in Portkey's own snake_case
 * @param options which gateway is meant, `"hosted"` by default, and which hosts are trusted
 * @returns the issues; none where nothing is wrong. Nothing is thrown
 * @example
 * const issues = checkConfig(JSON.parse(text), { gateway: "open-source" })
 */
export function checkConfig(config: unknown, options?: CompileOptions): ReadonlyArray<Issue> {
  const run = newRun(options)
  writeDocument(config, run, [], "either")
  warnOfConfig(config, run, [], "either")
  return issuesOf(configSurface, run.issues)
}
