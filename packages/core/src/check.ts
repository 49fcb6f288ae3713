// Everything there is to say about a spec.

import { applyWarningRules } from "./check/warning-rules.ts"
import { compileRun } from "./compile.ts"
import type { Issue } from "./issue/issue.ts"
import type { CompileOptions } from "./table/gateway-kind.ts"
import { newRun } from "./table/run.ts"

/**
 * Everything that is wrong or doubtful in a spec, errors and warnings. `compile` fails exactly when an error is among
 * them. Any value at all may be given.
 */
export function check(spec: unknown, options?: CompileOptions): ReadonlyArray<Issue> {
  const run = newRun(options)
  compileRun(spec, run, applyWarningRules)
  return run.issues
}
