// Portspec's results for an observed request, in the terms of an observation.

import {
  check,
  compileResult,
  explain,
  lint,
  type ParseOptions,
  type Prediction,
  parse,
  parseResult,
  predict,
  type RequestSpec,
  type RoutingConfig,
  type RoutingPlan
} from "@portspec/core"
import * as Redacted from "effect/Redacted"
import { isSuccess } from "effect/Result"
import type { Observation } from "./observation.ts"

const options = { gateway: "hosted", trustedHosts: ["llm.example.com"] } as const

/** Warnings that any request of a kind gets; they predict nothing. */
const general =
  /^config\.(?:inline-blocked|inline-secret|credential-missing|timeout-not-retried|codes-.*)$|^size\./

/** Whether lint, and check of the parsed fields, each predict a refusal. */
export function foretold({ headers }: Observation): { readonly lint: boolean; readonly check: boolean } {
  const parsed = parseResult(headers, options)
  return {
    lint: lint(headers, options).some(isTelling),
    check:
      !isSuccess(parsed) ||
      check(parsed.success.spec, options).some(isTelling) ||
      parsed.success.notes.some(isTelling)
  }
}

const isTelling = ({ rule, severity }: { readonly rule: string; readonly severity: string }): boolean =>
  severity === "error" || !general.test(rule)

/** Objections to a request that was served: errors of lint, and refusals of parse and compile. */
export function objections({ headers }: Observation): ReadonlyArray<string> {
  const errors = lint(headers, options).filter(({ severity }) => severity === "error")
  const parsed = parseResult(headers, options)
  if (!isSuccess(parsed)) return [...errors.map(({ rule }) => rule), "parse fails"]
  const compiled = compileResult(parsed.success.spec, options)
  return [...errors.map(({ rule }) => rule), ...(isSuccess(compiled) ? [] : ["its spec does not compile"])]
}

/** The status of the response, and where the calls go, unless a service made them. */
export interface Outcome {
  readonly status: number | undefined
  readonly to?: ReadonlyArray<string>
}

/** The prediction of explain and predict for an observed request, given the answers of its providers. */
export function predicted(observation: Observation): Outcome {
  const { headers, model, path = "/v1/chat/completions" } = observation
  const partial: ParseOptions = { ...options, partial: true }
  const { spec } = parse(headers, partial)
  const config = savedRoute(observation)
  const plan = explain(config === undefined ? spec : ({ ...spec, route: { config } } as RequestSpec), {
    ...options,
    saved: config !== undefined
  })
  const places = placesOf(plan, config ?? configOf(spec), spec, model)
  const prediction: Prediction = predict(plan, {
    answers: answersAt(places, observation),
    draws: drawsFor(plan, places, observation.calls?.[0]?.to),
    inputGuardrails: guardrailsAt(plan, observation.status),
    metadata: { ...baggageOf(headers.baggage), ...jsonOf(headers["x-portkey-metadata"]) },
    params: { model, messages: [{ role: "user", content: "Hi" }] },
    pathname: path
  })
  return outcomeOf(
    observation,
    prediction.status,
    prediction.calls.map(call => places.get(call.path) ?? call.path)
  )
}

/** The saved or default config that replaces the route of the request, if it names its providers. */
function savedRoute({ headers, saved, default: byDefault }: Observation): RoutingConfig | undefined {
  const config = saved ?? (headers["x-portkey-config"] === undefined ? byDefault : undefined)
  const names = config !== undefined && ("provider" in config || "targets" in config)
  return names ? (config as RoutingConfig) : undefined
}

/** The observation, in the same terms. */
export const observed = (observation: Observation): Outcome =>
  outcomeOf(
    observation,
    observation.status,
    (observation.calls ?? []).map(({ to }) => to)
  )

const outcomeOf = (
  { service }: Observation,
  status: number | undefined,
  to: ReadonlyArray<string>
): Outcome => (service === undefined ? { status, to } : { status })

type Node = RoutingPlan["root"]

const leavesOf = (node: Node): ReadonlyArray<Extract<Node, { mode: "leaf" }>> =>
  node.mode === "leaf" ? [node] : node.targets.flatMap(leavesOf)

/** Where each leaf's calls go, by option path. */
function placesOf(
  plan: RoutingPlan,
  config: unknown,
  spec: RequestSpec,
  model = ""
): ReadonlyMap<string, string> {
  const virtualKey = "virtualKey" in spec.route ? textOf(spec.route.virtualKey) : undefined
  const inModel = /^@[^/]+/.exec(model)?.[0]
  return new Map(
    leavesOf(plan.root).map(leaf => {
      const { path, destination, customHost } = leaf
      const byModel = destination.by === "api-key" || destination.by === "request-model" ? inModel : undefined
      const own = destination.by === "catalog" ? destination.slug : byModel
      const key = textOf(nodeAt(config, path)?.virtual_key) ?? virtualKey
      return [path, customHost?.value ?? own ?? (key === undefined ? destination.by : `@${key}`)]
    })
  )
}

/** The node of a config at an option path, such as `config.targets[1]`. */
function nodeAt(config: unknown, path: string): Readonly<Record<string, unknown>> | undefined {
  let node = config as Readonly<Record<string, unknown>> | undefined
  for (const [, index] of path.matchAll(/\[(\d+)\]/g))
    node = (node?.targets as ReadonlyArray<typeof node> | undefined)?.[Number(index)]
  return node
}

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" ? value : Redacted.isRedacted(value) ? String(Redacted.value(value)) : undefined

const configOf = ({ route }: RequestSpec): unknown => ("config" in route ? route.config : undefined)

type Places = ReadonlyMap<string, string>

const answersAt = (places: Places, { calls = [] }: Observation) =>
  Object.fromEntries(
    [...places].map(([path, place]) => [
      path,
      calls.filter(({ to }) => to === place).map(({ status = 200, ms = 0 }) => ({ status, afterMs: ms }))
    ])
  )

/** The results of the saved guardrails: one denies, the other only fails. */
const guardrailsAt = ({ root }: RoutingPlan, status: number) =>
  Object.fromEntries(
    leavesOf(root).flatMap(({ path, inputGuardrails }): ReadonlyArray<[string, "denied" | "failed"]> => {
      if (status === 446) return [[path, "denied"]]
      const fails = inputGuardrails.some(({ checks }) => checks.includes("pg-soft"))
      return fails ? [[path, "failed"]] : []
    })
  )

/** Draws that lead to `to`, if there are any. */
function drawsFor({ root }: RoutingPlan, places: Places, to: string | undefined): Record<string, number> {
  const draws: Record<string, number> = {}
  const visit = (node: Node): void => {
    if (node.mode === "leaf") return
    const index = node.targets.findIndex(target => places.get(target.path) === to)
    if (node.mode === "loadbalance" && index > 0) draws[node.path] = (index + 0.5) / node.targets.length
    for (const target of node.targets) visit(target)
  }
  visit(root)
  return draws
}

function jsonOf(text: string | undefined): Record<string, unknown> {
  try {
    return JSON.parse(text ?? "{}")
  } catch {
    return {}
  }
}

const baggageOf = (text = ""): Record<string, string> =>
  Object.fromEntries(
    text
      .split(",")
      .filter(pair => pair.includes("="))
      .map(pair => pair.split("=", 2) as [string, string])
  )
