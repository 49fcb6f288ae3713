// All warnings about a config: each list with the type that it checks.

import { circuitBreaker } from "../../rows/config/circuit-breaker.ts"
import { hook, hookCheck, inlineGuardrail } from "../../rows/config/guardrail.ts"
import { query } from "../../rows/config/query.ts"
import { cache, retry } from "../../rows/config/settings.ts"
import { sticky, strategy } from "../../rows/config/strategy.ts"
import { target } from "../../rows/config/tree.ts"
import { cacheWarnings } from "./cache.ts"
import { breakerWarnings } from "./circuit-breaker.ts"
import { credentialWarnings } from "./credentials.ts"
import { customHostWarnings } from "./custom-host.ts"
import type { RulesAbout } from "./errors.ts"
import {
  actionWarnings,
  guardrailListWarnings,
  hookCheckWarnings,
  hookWarnings,
  inlineGuardrailWarnings
} from "./guardrails.ts"
import { leafWarnings } from "./leaf.ts"
import { nameWarnings } from "./names.ts"
import { overwrittenKeyWarnings } from "./overwritten-keys.ts"
import { parameterWarnings } from "./parameters.ts"
import { providerWarnings } from "./provider.ts"
import { queryWarnings } from "./query.ts"
import { retryWarnings, timeoutWarnings } from "./retry.ts"
import { fallbackCodesWarnings, retryCodesWarnings } from "./status-codes.ts"
import { stickyWarnings, strategyWarnings, unreadInModeWarnings } from "./strategy.ts"
import { targetWarnings } from "./targets.ts"
import { unreadKeyWarnings } from "./unread-keys.ts"
import { weightWarnings } from "./weights.ts"

export const configWarnings: ReadonlyArray<RulesAbout> = [
  [
    target,
    [
      providerWarnings,
      customHostWarnings,
      targetWarnings,
      weightWarnings,
      nameWarnings,
      leafWarnings,
      credentialWarnings,
      unreadKeyWarnings,
      guardrailListWarnings,
      parameterWarnings,
      overwrittenKeyWarnings,
      timeoutWarnings
    ]
  ],
  [strategy, [fallbackCodesWarnings, strategyWarnings, unreadInModeWarnings]],
  [circuitBreaker, [breakerWarnings]],
  [sticky, [stickyWarnings]],
  [query, [queryWarnings]],
  [cache, [cacheWarnings]],
  [retry, [retryCodesWarnings, retryWarnings]],
  [hook, [hookWarnings, actionWarnings]],
  [hookCheck, [hookCheckWarnings]],
  [inlineGuardrail, [inlineGuardrailWarnings, actionWarnings]]
]
