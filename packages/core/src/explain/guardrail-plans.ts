// The guardrails of a config node or of a header field, and what happens if they fail.

import type { Gateway } from "../grammar/gateway-kind.ts"
import type { Fields } from "../grammar/type.ts"
import {
  type Check,
  type GuardrailOptions,
  type Hook,
  isGuardrailOption,
  isGuardrailType,
  withSource
} from "../rows/config/guardrail.ts"
import type { GuardrailEffect, GuardrailPlan, Origin } from "./leaf-plan.ts"
import { isObject, isTruthy, listOf, objectOf, textOf, type UnreadAs } from "./unread.ts"

/**
 * The guardrails of a node for one side, long form first, as the gateway joins them
 * (gateway/src/handlers/handlerUtils.ts:560-580). `undefined` if the node has none, so that its parent's apply; an
 * empty list disables the parent's.
 */
export function guardrailsOf(
  hooks: unknown,
  shorthand: unknown,
  gateway: Gateway,
  from: Origin
): ReadonlyArray<GuardrailPlan> | undefined {
  if (!isTruthy(hooks) && !isTruthy(shorthand)) return undefined
  return [...read(hooks, checksOfHook), ...read(shorthand, checksOfShorthand)]

  function read(list: unknown, checksOf: ChecksOf) {
    const plans = listOf(list).map(item => planOf(item, checksOf, gateway, from))
    return plans.filter(plan => plan !== undefined)
  }
}

type ChecksOf = (item: Fields, gateway: Gateway) => ReadonlyArray<string>

function planOf(
  item: unknown,
  checksOf: ChecksOf,
  gateway: Gateway,
  from: Origin
): GuardrailPlan | undefined {
  const [checks, effect] = isObject(item)
    ? [checksOf(item, gateway), effectOf(item, gateway)]
    : [[], "saved" as const]
  if (checks.length > 0) return { checks, effect, from }
  // Without checks it is the id of a guardrail saved in Portkey, which the open-source gateway ignores.
  const id = isObject(item) ? item.id : item
  return gateway === "hosted" && typeof id === "string" ? { checks: [id], effect: "saved", from } : undefined
}

function effectOf(
  { async: beside, deny, soft_deny_200: soft }: UnreadAs<GuardrailOptions>,
  gateway: Gateway
): GuardrailEffect {
  if (beside === true) return "observe"
  if (!isTruthy(deny)) return "flag"
  return gateway === "hosted" && soft === true ? "soft-deny" : "deny"
}

function checksOfShorthand(item: Fields): ReadonlyArray<string> {
  return Object.entries(item)
    .filter(([key, check]) => !isGuardrailOption(key) && isEnabled(check))
    .map(([key, check]) => withSource(textOf(objectOf<Check>(check).id) ?? key))
}

/**
 * A hook of an unknown type runs none of its checks (gateway/src/middlewares/hooks/index.ts:365-369); the hosted
 * gateway treats a hook without a type as a guardrail.
 */
function checksOfHook({ type, checks }: UnreadAs<Hook>, gateway: Gateway): ReadonlyArray<string> {
  const isUntyped = type === undefined && gateway === "hosted"
  if (!isGuardrailType(type) && !isUntyped) return []
  const ids = listOf(checks)
    .filter(isEnabled)
    .map(check => objectOf<Check>(check).id)
  return ids.filter(id => typeof id === "string")
}

const isEnabled = (check: unknown): boolean => objectOf<Check>(check).is_enabled !== false
