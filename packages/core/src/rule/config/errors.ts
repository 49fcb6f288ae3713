// All errors about a config: each list with the type that it checks.

import type { ObjectKind, ObjectRule, Type } from "../../grammar/type.ts"
import { circuitBreaker } from "../../rows/config/circuit-breaker.ts"
import { checkParameters, hook, hookCheck, inlineGuardrail } from "../../rows/config/guardrail.ts"
import { cache } from "../../rows/config/settings.ts"
import { strategy } from "../../rows/config/strategy.ts"
import { target } from "../../rows/config/tree.ts"
import { cacheErrors } from "./cache.ts"
import { breakerErrors } from "./circuit-breaker.ts"
import { credentialErrors } from "./credentials.ts"
import {
  guardrailListErrors,
  hookCheckErrors,
  hookErrors,
  inlineGuardrailErrors,
  parameterErrors
} from "./guardrails.ts"
import { leafErrors } from "./leaf.ts"
import { nameErrors } from "./names.ts"
import { strategyErrors } from "./strategy.ts"
import { targetErrors } from "./targets.ts"
import { weightErrors } from "./weights.ts"

/** A type and the lists of rules about its objects. */
export type RulesAbout = readonly [
  about: Type<unknown, ObjectKind>,
  lists: ReadonlyArray<ReadonlyArray<ObjectRule>>
]

/** The rules about each kind of object. */
export const rulesByKind = (
  all: ReadonlyArray<RulesAbout>
): ReadonlyMap<ObjectKind, ReadonlyArray<ObjectRule>> =>
  new Map(all.map(([{ kind }, lists]) => [kind, lists.flat()]))

export const configErrors: ReadonlyArray<RulesAbout> = [
  [target, [targetErrors, weightErrors, nameErrors, leafErrors, guardrailListErrors, credentialErrors]],
  [strategy, [strategyErrors]],
  [circuitBreaker, [breakerErrors]],
  [cache, [cacheErrors]],
  [hook, [hookErrors]],
  [hookCheck, [hookCheckErrors]],
  [inlineGuardrail, [inlineGuardrailErrors]],
  [checkParameters, [parameterErrors]]
]
