// The routing plan for a terminal: a tree of lines without colors.

import type { Gateway } from "../grammar/gateway-kind.ts"
import { leafFacts } from "./leaf-facts.ts"
import { arrivalWords, destinationWords, strategyWords, worstCaseWords } from "./plan-words.ts"
import type { LeafPlan, PlanNode, RoutingPlan, StrategyPlan } from "./routing-plan.ts"

/**
 * The plan as text for people: who is called, when, with which settings, and the maximum cost. Each node ends with the
 * option path that the gateway reports in `x-portkey-last-used-option-index`. Lines are separated by `\n`. The only
 * empty line is between the head and the tree.
 *
 * @param plan the plan that `explain` returned. Nothing is thrown
 * @example
 * console.log(toText(explain(spec)))
 */
export function toText(plan: RoutingPlan): string {
  const { root, gateway, notes } = plan
  const head = [`Routing plan for the ${gateway} gateway`, `${worstCaseWords(root.worstCase)}.`, ...notes, ""]
  return [...head, ...nodeLines(root, "", "", gateway)].map(harmless).join("\n")
}

/** Escapes characters that would control a terminal. */
const harmless = (line: string): string =>
  line.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, unit => `\\u{${unit.codePointAt(0)?.toString(16)}}`)

/** The lines of a node and its descendants: the first starts with `lead`, the others with `indent`. */
function nodeLines(node: PlanNode, lead: string, indent: string, gateway: Gateway): ReadonlyArray<string> {
  if (node.mode === "leaf") {
    return [`${lead}${titled(destinationWords(node.destination), node)}`, ...factLines(node, indent)]
  }
  const title = `${lead}${titled(`${node.mode}: ${strategyWords(node, gateway)}`, node)}`
  const notes = node.notes.map(note => `${indent}│    ${note}`)
  return [
    title,
    ...notes,
    ...node.targets.flatMap((target, index) => targetLines(target, index, node, indent, gateway))
  ]
}

function targetLines(
  target: PlanNode,
  index: number,
  above: StrategyPlan,
  indent: string,
  gateway: Gateway
): ReadonlyArray<string> {
  const isLast = index === above.targets.length - 1
  const lead = `${indent}${isLast ? "└─" : "├─"} `
  if (target.unreachable === undefined) {
    const way = arrivalWords(target, above)
    return nodeLines(target, `${lead}${way} → `, `${indent}${isLast ? "   " : "│  "}`, gateway)
  }
  const who = target.mode === "leaf" ? destinationWords(target.destination) : target.mode
  return [`${lead}never (${target.unreachable}) → ${titled(who, target)}`]
}

const titled = (what: string, { name, path }: PlanNode): string =>
  `${name === undefined ? "" : `${JSON.stringify(name)}, `}${what}  [${path}]`

function factLines(leaf: LeafPlan, indent: string): ReadonlyArray<string> {
  const facts = leafFacts(leaf)
  const width = Math.max(...facts.map(({ label }) => label.length))
  return facts.map(({ label, words, from }) => {
    const origin = from === undefined ? "" : `  (${from === leaf.path ? "here" : from})`
    return `${indent}     ${label.padEnd(width)}  ${words}${origin}`
  })
}
