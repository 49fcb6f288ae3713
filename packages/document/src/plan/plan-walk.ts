// The input of a walk through a plan, for the command line and the playground.

import type { LeafPlan, PlanNode, ProviderAnswer, RoutingPlan, Scenario } from "@portspec/core"

/** A node and its descendants. */
export function* nodesOf(node: PlanNode): Generator<PlanNode> {
  yield node
  if (node.mode !== "leaf") for (const target of node.targets) yield* nodesOf(target)
}

/** The assumption of a walk, as a sentence, or `undefined` if nothing unspecified could change its result. */
export function walkAssumption({ root }: RoutingPlan): string | undefined {
  const leaves = [...nodesOf(root)].filter(node => node.mode === "leaf")
  const parts = [
    ...(leaves.some(({ cache }) => cache !== undefined) ? ["no answer comes from the cache"] : []),
    ...(leaves.some(({ circuitBreaker }) => circuitBreaker !== undefined) ? ["every circuit is closed"] : [])
  ]
  return parts.length === 0 ? undefined : `This assumes that ${parts.join(" and that ")}.`
}

/** The provider of a target, or how it is determined. */
export const providerOf = ({ destination }: LeafPlan): string =>
  "slug" in destination ? destination.slug : destination.by.replaceAll("-", " ")

/** More calls than any retry makes to one target. */
const mostCalls = 100

/** `answer` for every call. */
export const always = (answer: ProviderAnswer): ReadonlyArray<ProviderAnswer> =>
  Array.from({ length: mostCalls }, () => answer)

/** A fact that a condition can test. */
export interface AskedFact {
  readonly root: "metadata" | "params" | "url"
  readonly name: string
  readonly text: string
}

/**
 * The facts of a request whose spec has `metadata`. Metadata are strings; `params` are parsed if they are JSON, as in a
 * body.
 */
export function factsOf(metadata: unknown, given: Iterable<AskedFact>): Scenario {
  const labels: Record<string, unknown> = { ...(typeof metadata === "object" ? metadata : {}) }
  const params: Record<string, unknown> = {}
  let pathname = "/v1/chat/completions"
  for (const { root, name, text } of given) {
    if (root === "url") pathname = text
    else if (root === "metadata") labels[name] = text
    else params[name] = jsonOrText(text)
  }
  return { metadata: labels, params, pathname }
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
