// Runs one scenario twice, through the real gateway and through core's prediction, and reports both in the same terms.

import {
  compile,
  explain,
  type ProviderAnswer,
  predict,
  type RequestSpec,
  type RoutingConfig,
  type Scenario
} from "@portspec/core"
import type { Answer } from "../gateway/answers/answer.ts"
import type { Recording } from "../gateway/recording-upstream.ts"
import { chatBody, send } from "../gateway/send.ts"

const openSource = { gateway: "open-source" } as const

/** What is visible of one request from outside the gateway. */
export interface Observation {
  /** Absent if the gateway did not answer in time. */
  readonly status?: number
  /** `x-portkey-last-used-option-index` */
  readonly optionPath?: string
  /** `x-portkey-retry-attempt-count` */
  readonly retryAttemptCount?: number
  /** The option paths of the called leaves, in the order in which the calls arrived. */
  readonly calls: ReadonlyArray<string>
}

/** A spec without its route. */
export type Rest = Omit<RequestSpec, "route">

/** A config without providers: {@link withProviders} gives each leaf its own. */
export interface Sketch {
  readonly targets?: ReadonlyArray<Sketch>
  readonly [key: string]: unknown
}

/** The config of a sketch: every leaf calls a target of the recording that is named after its option path. */
export function withProviders(sketch: Sketch, recording: Recording, path = "config"): RoutingConfig {
  if (sketch.strategy === undefined) {
    const own = {
      provider: "openai",
      api_key: `sk-${path}`,
      custom_host: recording.customHost(targetOf(path))
    }
    return { ...own, ...sketch } as object as RoutingConfig
  }
  const targets = sketch.targets?.map((target, index) =>
    withProviders(target, recording, `${path}.targets[${index}]`)
  )
  return { ...sketch, targets } as RoutingConfig
}

/** The recording's name for the leaf at an option path: letters, digits, `_` and `-`. */
export const targetOf = (path: string): string =>
  path.replaceAll(".", "-").replaceAll("[", "_").replaceAll("]", "")

/** The option path for a name from {@link targetOf}. */
export const pathOf = (target: string): string => target.replaceAll("-", ".").replaceAll(/_(\d+)/g, "[$1]")

/** Core's prediction for a scenario. */
export function predicted(config: RoutingConfig, scenario: Scenario, rest: Rest = {}): Observation {
  const { calls, elapsedMs, ...seen } = predict(explain({ ...rest, route: { config } }, openSource), scenario)
  return { ...seen, calls: calls.map(({ path }) => path) }
}

export interface SendOptions {
  /** Sends the config unchanged, although `compile` refuses it, to see how the gateway handles mistakes. */
  readonly unchecked?: boolean
  /** How long to wait for an answer, in ms. Default: that of `send`. */
  readonly patienceMs?: number
}

/** The gateway's own behavior in a scenario. It makes the draws itself. */
export async function observed(
  config: RoutingConfig,
  scenario: Scenario,
  recording: Recording,
  rest: Rest = {},
  { unchecked = false, patienceMs }: SendOptions = {}
): Promise<Observation> {
  for (const [path, answers] of Object.entries(scenario.answers ?? {})) {
    recording.plan(targetOf(path), answers.map(planned))
  }
  const headers = unchecked
    ? {
        ...compile({ ...rest, route: { provider: "openai", auth: "unused" } }, openSource),
        ...rawConfig(config)
      }
    : compile({ ...rest, route: { config } }, openSource)
  const answer = await send(recording, headers, {
    body: chatBody(recording, scenario.params ?? {}),
    ...(scenario.pathname !== undefined && { path: scenario.pathname }),
    ...(patienceMs !== undefined && { signal: AbortSignal.timeout(patienceMs) })
  }).catch(unanswered)
  const calls = recording.requests().map(({ target }) => pathOf(target))
  if (answer === undefined) return { calls }
  await answer.body?.cancel()
  const optionPath = answer.headers.get("x-portkey-last-used-option-index")
  const retries = answer.headers.get("x-portkey-retry-attempt-count")
  return {
    status: answer.status,
    ...(optionPath !== null && { optionPath }),
    ...(retries !== null && { retryAttemptCount: Number(retries) }),
    calls
  }
}

const rawConfig = (config: RoutingConfig) => ({ "x-portkey-config": JSON.stringify(config) })

function planned(answer: number | ProviderAnswer): Answer {
  if (typeof answer === "number") return { status: answer }
  const { status = 200, afterMs, broken, retryAfterMs } = answer
  return {
    status,
    ...(afterMs !== undefined && { delayMs: afterMs }),
    ...(broken && { destroy: true }),
    ...(retryAfterMs !== undefined && { headers: { "retry-after-ms": String(retryAfterMs) } })
  }
}

function unanswered(error: unknown): undefined {
  if (error instanceof Error && error.name === "TimeoutError") return undefined
  throw error
}
