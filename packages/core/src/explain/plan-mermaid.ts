// The routing plan as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html).

import { abridge } from "../issue/issue.ts"
import {
  arrivalWords,
  countWords,
  destinationWords,
  durationWords,
  listWords,
  triggerWords,
  worstCaseWords
} from "./plan-words.ts"
import type { LeafPlan, PlanNode, RoutingPlan, StrategyPlan } from "./routing-plan.ts"

/**
 * The plan as the source of a Mermaid flowchart: strategies are hexagons, providers are boxes, and each arrow is
 * labeled with when a request takes it. Dotted arrows lead to unreachable targets. Each line ends in `\n`, including
 * the last.
 *
 * @param plan the plan that `explain` returned. Nothing is thrown
 * @example
 * const chart = `\`\`\`mermaid\n${toMermaid(explain(spec))}\`\`\``
 */
export function toMermaid(plan: RoutingPlan): string {
  const lines = ["flowchart TD", `  request(["${label(["request", worstCaseWords(plan.root.worstCase)])}"])`]
  const unreachable: string[] = []
  let count = 0
  const add = (node: PlanNode, from: string, above: StrategyPlan | undefined): void => {
    const id = `n${count++}`
    lines.push(`  ${id}${shapeOf(node)}`, `  ${arrowTo(id, node, from, above)}`)
    if (node.unreachable !== undefined) unreachable.push(id)
    else if (node.mode !== "leaf") for (const target of node.targets) add(target, id, node)
  }
  add(plan.root, "request", undefined)
  if (unreachable.length > 0) {
    lines.push(
      "  classDef unreachable stroke-dasharray: 4 4, opacity: 0.6",
      `  class ${unreachable.join(",")} unreachable`
    )
  }
  return `${lines.join("\n")}\n`
}

function shapeOf(node: PlanNode): string {
  return node.mode === "leaf" ? `["${label(leafLines(node))}"]` : `{{"${label(strategyLines(node))}"}}`
}

function arrowTo(id: string, node: PlanNode, from: string, above: StrategyPlan | undefined): string {
  if (above === undefined) return `${from} --> ${id}`
  return node.unreachable === undefined
    ? `${from} -->|"${label([arrivalWords(node, above)])}"| ${id}`
    : `${from} -.->|"${label([`never: ${node.unreachable}`])}"| ${id}`
}

function strategyLines(node: StrategyPlan): ReadonlyArray<string> {
  const trigger = node.mode === "fallback" ? [`goes on after ${triggerWords(node.after)}`] : []
  return [named(node.mode, node), ...trigger, node.path]
}

function leafLines(leaf: LeafPlan): ReadonlyArray<string> {
  const who = named(destinationWords(leaf.destination), leaf)
  return leaf.unreachable === undefined ? [who, ...settingLines(leaf), leaf.path] : [who, leaf.path]
}

/** The settings that change what happens, in short form. */
function settingLines({ retry, timeoutMs, cache, customHost, ...leaf }: LeafPlan): ReadonlyArray<string> {
  const lines: string[] = []
  if (customHost !== undefined) lines.push(customHost.value)
  if (retry !== undefined && retry.value.attempts > 0) {
    lines.push(
      `${countWords(retry.value.attempts, "retry", "retries")} on ${listWords(retry.value.statuses, "or")}`
    )
  }
  if (timeoutMs !== undefined) lines.push(`timeout ${durationWords(timeoutMs.value)}`)
  if (cache !== undefined) lines.push(`${cache.value.mode} cache`)
  const guardrails = leaf.inputGuardrails.length + leaf.outputGuardrails.length
  if (guardrails > 0) lines.push(countWords(guardrails, "guardrail"))
  return lines
}

const named = (what: string, { name }: PlanNode): string => (name === undefined ? what : `${name}: ${what}`)

/** Lines of a quoted label, each cut to a length that fits a box. */
const label = (lines: ReadonlyArray<string>): string =>
  lines.map(line => escaped(abridge(line, 120))).join("<br/>")

// Everything but letters, digits and harmless punctuation becomes a character code, so that nothing can close the
// quotes, open a tag, or have a meaning in Mermaid or in the Markdown of its labels.
const escaped = (text: string): string =>
  text.replace(/[^\p{L}\p{N} .,:;/@()[\]_–→-]/gu, codeOf).replace(/^(?:-|\d(?=\d*\.))/, codeOf)

const codeOf = (character: string): string => `#${character.codePointAt(0)};`
