// Walks a plan for one request: which targets are called, and what the client receives.

import {
  type LeafPlan,
  type Prediction,
  type ProviderAnswer,
  predict,
  type RoutingPlan,
  type Scenario
} from "@portspec/core"
import { type AskedFact, always, factsOf, nodesOf, providerOf } from "@portspec/document/plan/plan-walk"
import { UsageError } from "@portspec/document/usage-error"
import { styleOf } from "../output/style.ts"
import { table } from "../output/table.ts"

export interface WalkFlags {
  readonly when: ReadonlyArray<string>
  readonly fail: ReadonlyArray<string>
  readonly draw?: number
}

export const isWalk = ({ when, fail, draw }: WalkFlags): boolean =>
  when.length > 0 || fail.length > 0 || draw !== undefined

/** What would happen to a request with the metadata of the spec, under the circumstances given as flags. */
export function walk(plan: RoutingPlan, metadata: unknown, flags: WalkFlags): Prediction {
  const nodes = [...nodesOf(plan.root)]
  const draws = Object.fromEntries(
    nodes.flatMap(({ mode, path }) =>
      mode === "loadbalance" && flags.draw !== undefined ? [[path, flags.draw]] : []
    )
  )
  const facts = factsOf(metadata, flags.when.map(askedFact))
  return predict(plan, withFailures(plan, { ...facts, draws }, flags.fail))
}

/** `metadata.plan=paid`. */
function askedFact(fact: string): AskedFact {
  const [, root, name = "", text = ""] =
    /^(metadata|params|url(?=\.pathname=))\.([^=]+)=(.*)$/s.exec(fact) ?? []
  if (root === "metadata" || root === "params" || root === "url") return { root, name, text }
  throw new UsageError(
    `--when ${fact} is not something that a condition can test`,
    "Write metadata.plan=paid, params.model=gpt-4o, or url.pathname=/v1/embeddings."
  )
}

/** A target gives its answer to every call. An answer without a target goes to the next target that is called. */
function withFailures(plan: RoutingPlan, scenario: Scenario, fail: ReadonlyArray<string>): Scenario {
  const leaves = new Set(
    [...nodesOf(plan.root)].filter(({ mode }) => mode === "leaf").map(({ path }) => path)
  )
  const answers: Record<string, ReadonlyArray<ProviderAnswer>> = {}
  for (const failure of fail) {
    const [, named, status = ""] = /^(?:(.+)=)?([1-5]\d\d|broken)$/.exec(failure) ?? []
    if (status === "" || (named !== undefined && !leaves.has(named))) {
      throw new UsageError(
        `--fail ${failure} names no ${status === "" ? "status" : "target of the plan"}`,
        `Write 429, broken, or one of ${[...leaves].map(path => `'${path}=429'`).join(", ")}.`
      )
    }
    const path =
      named ?? predict(plan, { ...scenario, answers }).calls.find(call => !(call.path in answers))?.path
    if (path === undefined) break
    answers[path] = always(status === "broken" ? { broken: true } : { status: Number(status) })
  }
  return { ...scenario, answers }
}

/** The calls as a table, then what the client receives. */
export function walkText(plan: RoutingPlan, { calls, status, optionPath }: Prediction): string {
  const style = styleOf(process.stdout)
  const leaves = new Map(
    [...nodesOf(plan.root)].flatMap(node => (node.mode === "leaf" ? [[node.path, node] as const] : []))
  )
  const rows = calls.map(({ path, attempt, waitedMs, status: answered }, index) => [
    String(index + 1),
    path,
    destinationOf(leaves.get(path)),
    `${answered}${waitedMs > 0 ? `, after ${waitedMs / 1000} s` : ""}${attempt > 1 ? ` (retry ${attempt - 1})` : ""}`
  ])
  const from = optionPath === undefined ? "from the gateway itself" : `from ${optionPath}`
  return [
    ...(rows.length === 0
      ? ["No target is called."]
      : [table(["call", "target", "provider", "answer"], rows, 2)]),
    "",
    status === undefined
      ? "The client never gets an answer."
      : `The client gets ${style.strong(String(status))} ${from}.`
  ].join("\n")
}

function destinationOf(leaf: LeafPlan | undefined): string {
  if (leaf === undefined) return ""
  return leaf.name === undefined ? providerOf(leaf) : `${providerOf(leaf)} (${leaf.name})`
}
