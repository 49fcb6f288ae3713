// The wording of a routing plan, shared by all its views.

import { match } from "ts-pattern"
import type { Gateway } from "../grammar/gateway-kind.ts"
import { abridge } from "../issue/issue.ts"
import type {
  CircuitBreakerPlan,
  Destination,
  GuardrailEffect,
  GuardrailPlan,
  RetryPlan
} from "./leaf-plan.ts"
import type { FallbackTrigger, PlanNode, StrategyPlan, WorstCase } from "./routing-plan.ts"

/** `a, b or c`. */
export function listWords(items: ReadonlyArray<string | number>, last: "and" | "or"): string {
  if (items.length < 2) return items.join("")
  return `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`
}

/** `count` and a noun, which is plural unless the count is 1. */
export const countWords = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : plural}`

const units = [
  ["day", 24 * 60 * 60 * 1000],
  ["h", 60 * 60 * 1000],
  ["min", 60 * 1000]
] as const

/** A time in full: `250 ms`, `1.5 s`, `2 h 46 min 40 s`, `7 days`. */
export function durationWords(ms: number): string {
  if (ms < 1000) return `${ms} ms`
  let rest = ms
  const parts: string[] = []
  for (const [unit, size] of units) {
    const count = Math.floor(rest / size)
    rest -= count * size
    if (count > 0) parts.push(unit === "day" ? countWords(count, unit) : `${count} ${unit}`)
  }
  if (rest > 0) parts.push(`${rest / 1000} s`)
  return parts.join(" ")
}

/** A chance from 0 to 1 in percent, with one decimal place if necessary. */
export function percentWords(chance: number): string {
  const percent = Math.round(chance * 1000) / 10
  return percent === 0 && chance > 0 ? "under 0.1 %" : `${percent} %`
}

export function triggerWords(after: FallbackTrigger): string {
  if (after === "not-2xx") return "any status outside 200–299"
  return after.length === 0 ? "no status" : listWords(after, "or")
}

/** What a strategy does, in a clause. */
export function strategyWords(plan: StrategyPlan, gateway: Gateway): string {
  return match(plan)
    .with({ mode: "single" }, () => "uses its first target")
    .with(
      { mode: "fallback" },
      ({ after }) => `tries its targets in order, going on after ${triggerWords(after)}`
    )
    .with({ mode: "loadbalance" }, () =>
      gateway === "open-source"
        ? "draws one target by weight, and tries no other if that fails"
        : "draws one target by weight"
    )
    .with({ mode: "conditional" }, () => "the first condition that holds chooses the target")
    .exhaustive()
}

const ordinalEndings = ["th", "st", "nd", "rd"]

/** `1st`, `2nd`, `3rd`, `11th`. */
function ordinal(position: number): string {
  const isTeen = Math.floor(position / 10) % 10 === 1
  return `${position}${(isTeen ? undefined : ordinalEndings[position % 10]) ?? "th"}`
}

/** How a request reaches a target of `above`: `2nd, after 429`, `70 %`, `if metadata.plan is "paid"`. */
export function arrivalWords({ arrival, probability }: PlanNode, above: StrategyPlan): string {
  return match(arrival)
    .with({ by: "request" }, { by: "single" }, () => "always")
    .with({ by: "fallback" }, ({ position, after }) => {
      return position === 1 ? ordinal(1) : `${ordinal(position)}, after ${triggerWords(after)}`
    })
    .with({ by: "loadbalance" }, ({ share }) =>
      share === probability
        ? percentWords(share)
        : `${percentWords(share)}, ${percentWords(probability)} of all`
    )
    .with({ by: "conditional" }, ({ conditions, isDefault }) => {
      const all = above.mode === "conditional" ? above.conditions : []
      const turn = (index: number): string => (all.length > 1 ? `(${index + 1}) ` : "")
      const asked = conditions.map(index => `${turn(index)}if ${all[index]?.words}`)
      return [asked.join(", or "), ...(isDefault ? ["otherwise"] : [])].filter(Boolean).join(", and ")
    })
    .exhaustive()
}

export function destinationWords(destination: Destination): string {
  return match(destination)
    .with({ by: "provider" }, { by: "unlisted-provider" }, ({ slug }) => slug)
    .with({ by: "catalog" }, ({ slug, model }) => (model === undefined ? slug : `${slug}, model ${model}`))
    .with({ by: "virtual-key" }, () => "the provider of the virtual key")
    .with({ by: "saved-config" }, ({ id }) => `whatever the saved config ${id} says`)
    .with({ by: "api-key" }, () => "whatever the default config of the API key or workspace says")
    .with({ by: "request-model" }, () => "the provider in the body's model, @slug/model")
    .with({ by: "passthrough" }, () => "the provider that the request names")
    .with({ by: "prompt" }, ({ id }) => `the model of the prompt ${id}`)
    .with({ by: "nobody" }, () => "no provider")
    .exhaustive()
}

/** `up to 3, after 429 or 500 or a broken connection, waiting 1 s, 2 s and 4 s`. */
export function retryWords({ attempts, statuses, delaysMs, obeysRetryAfter }: RetryPlan): string {
  if (attempts === 0) return "none"
  const shown = delaysMs.slice(0, 5).map(durationWords)
  const waits = attempts > shown.length ? `${shown.join(", ")}, …` : listWords(shown, "and")
  const causes = [...statuses, "a broken connection"]
  const obeyed = obeysRetryAfter && statuses.includes(429) ? ", or as long as a 429 asks" : ""
  return `up to ${attempts}, after ${listWords(causes, "or")}, waiting ${waits}${obeyed}`
}

/** `left out for 30 s after 5 failures (500 and above)`. */
export function breakerWords(
  { failures, percentage, minimumRequests, statuses, cooldownMs }: CircuitBreakerPlan,
  { by }: Destination
): string {
  const limits = [
    ...(failures === undefined ? [] : [countWords(failures, "failure")]),
    ...(percentage === undefined ? [] : [`${percentage} % failures of at least ${minimumRequests} requests`])
  ]
  const failing = statuses === undefined ? "500 and above" : listWords(statuses, "or")
  const version = by === "catalog" ? "; for a slug from gateway 2.8.0" : ""
  return `left out for ${durationWords(cooldownMs)} from its first failure on, after ${limits.join(" or ")} (${failing}), unless all targets are${version}`
}

const effects: Readonly<Record<GuardrailEffect, string>> = {
  deny: "a failure answers 446",
  "soft-deny": "a failure answers 200 in place of 446, from gateway 2.14.0",
  flag: "a failure turns 200 into 246",
  observe: "runs beside the request",
  saved: "saved in Portkey"
}

/** The checks of one guardrail and what happens if they fail. */
export const guardrailWords = ({ checks, effect }: GuardrailPlan): string =>
  `${checks.join(", ") || "no checks"} (${effects[effect]})`

/** The maximum cost of a request, as a sentence without its period. */
export function worstCaseWords(worstCase: WorstCase | undefined): string {
  if (worstCase === undefined) return "Number of calls and time are up to a config that is saved in Portkey"
  const { calls, waitMs, timeMs } = worstCase
  const waits = waitMs === 0 ? "" : `, ${durationWords(waitMs)} of waiting in between`
  const time =
    timeMs === undefined ? "; how long a call takes is not limited" : `; ${durationWords(timeMs)} in all`
  return `At most ${countWords(calls, "call")} to providers${waits}${calls === 0 ? "" : time}`
}

/** A value of the body as JSON, shortened. */
export const valueWords = (value: unknown): string => abridge(JSON.stringify(value), 80)
