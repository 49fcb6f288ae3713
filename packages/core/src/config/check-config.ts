// Everything there is to say about a config document.

import type { Issue } from "../issue/issue.ts"
import type { CompileOptions } from "../table/gateway-kind.ts"
import { newRun } from "../table/run.ts"
import { warnOfConfig } from "./warn.ts"
import { writeDocument } from "./write-document.ts"

/**
 * Everything that is wrong with a config document, or doubtful; paths begin at the document. It may be anything at all.
 * The gateway of `options` decides what it may have.
 *
 * @example
 * const issues = checkConfig(JSON.parse(text), { gateway: "open-source" })
 */
export function checkConfig(config: unknown, options?: CompileOptions): ReadonlyArray<Issue> {
  const run = newRun(options)
  writeDocument(config, run, [], "either")
  warnOfConfig(config, run, [], "either")
  return run.issues
}
