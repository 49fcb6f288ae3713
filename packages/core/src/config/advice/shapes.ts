// Which advice is about which object of the grammar.

import { guardrail, hook, hookCheck, isGuardrailOption } from "../guardrail-shape.ts"
import { node } from "../node-shape.ts"
import { cache, retry } from "../settings-rows.ts"
import type { Rule, Shape } from "../shape.ts"
import { sticky, strategy } from "../strategy-rows.ts"
import { cacheAdvice } from "./cache.ts"
import { credentialAdvice } from "./credentials.ts"
import { deadKeyAdvice } from "./dead-keys.ts"
import {
  actionAdvice,
  guardrailAdvice,
  guardrailListAdvice,
  hookAdvice,
  hookCheckAdvice
} from "./guardrails.ts"
import { leafAdvice } from "./leaf.ts"
import { nameAdvice } from "./names.ts"
import { retryAdvice, timeoutAdvice } from "./retry.ts"
import { adviseOnCodes } from "./status-codes.ts"
import { modeAdvice, stickyAdvice, strategyAdvice } from "./strategy.ts"
import { targetAdvice } from "./targets.ts"
import { weightAdvice } from "./weights.ts"

const fallbackCodes = adviseOnCodes("a reason to fall back")
const retryCodes = adviseOnCodes("retried")
const inShorthand = guardrailAdvice(isGuardrailOption)

type Advice = readonly [shape: Shape, rules: ReadonlyArray<ReadonlyArray<Rule>>]

// Lists of lists, because spreading them would keep all of them in every bundle.
const advice: ReadonlyArray<Advice> = [
  [
    node,
    [
      targetAdvice,
      weightAdvice,
      nameAdvice,
      leafAdvice,
      credentialAdvice,
      deadKeyAdvice,
      guardrailListAdvice,
      timeoutAdvice
    ]
  ],
  [strategy, [fallbackCodes, strategyAdvice, modeAdvice]],
  [sticky, [stickyAdvice]],
  [cache, [cacheAdvice]],
  [retry, [retryCodes, retryAdvice]],
  [hook, [hookAdvice, actionAdvice]],
  [hookCheck, [hookCheckAdvice]],
  [guardrail, [inShorthand, actionAdvice]]
]

/** The advice about each shape. */
export const shapeAdvice: ReadonlyMap<Shape, Advice[1]> = new Map(advice)
