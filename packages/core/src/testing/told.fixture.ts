// The output of lint as lines that a test can pin.

import type { CompileOptions } from "../grammar/gateway-kind.ts"
import { formatIssue } from "../issue/issue.ts"
import { lint } from "../lint/lint.ts"

/** The issues of `fields`, of any type, as text; `clean` if there are none. */
export function told(fields: unknown, options?: CompileOptions): string {
  const issues = lint(fields as Parameters<typeof lint>[0], options)
  return issues.length === 0 ? "clean" : issues.map(formatIssue).join("\n")
}

/** A request in which lint finds nothing. */
export const openaiFields = {
  "x-portkey-api-key": "pk-fake",
  "x-portkey-provider": "openai",
  authorization: "Bearer sk-fake"
}
