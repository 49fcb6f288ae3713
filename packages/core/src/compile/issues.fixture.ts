// What the tests of rules share.

import type { CompileOptions, Gateway } from "../grammar/gateway-kind.ts"
import { formatIssue } from "../issue/issue.ts"
import { checkConfig } from "./check-config.ts"

export { choosing, hosted, openSource } from "../rule/config/example-nodes.ts"

/** Every issue of a config, as a terminal shows it. */
export const issuesOf = (config: unknown, gateway: Gateway = "hosted", options?: CompileOptions): string =>
  checkConfig(config, { ...options, gateway })
    .map(formatIssue)
    .join("\n")
