// What the tests of rules share.

import { formatIssue } from "../issue/issue.ts"
import type { CompileOptions, Gateway } from "../table/gateway-kind.ts"
import { checkConfig } from "./check-config.ts"

/** Every issue of a config, as a terminal shows it. */
export const issuesOf = (config: unknown, gateway: Gateway = "hosted", options?: CompileOptions): string =>
  checkConfig(config, { ...options, gateway })
    .map(formatIssue)
    .join("\n")

/** A target without any issue on the hosted gateway. */
export const hosted = { provider: "@openai-prod" }
/** One without any issue on the open-source gateway. */
export const openSource = { provider: "openai", api_key: "sk-fake" }

/** A node that chooses among targets. */
export const choosing = (strategy: object, ...targets: ReadonlyArray<unknown>): object => ({
  strategy,
  targets
})
