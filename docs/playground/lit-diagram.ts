// The diagram of a plan, with the path of one request highlighted.

import { type RoutingPlan, toMermaid } from "@portspec/core"
import type { Way } from "./walk.ts"

/** A node, as `toMermaid` writes one: the option path ends its label. */
const node = /^ {2}(n\d+)(?:\[|\{\{)"(?:.*<br\/>)?([^<]*)"(?:\]|\}\})$/
/** An arrow, as `toMermaid` writes one. */
const arrow = / -\.?->(?:\|.*\|)? (n\d+)$/

/** The source of the diagram. */
export function litDiagram(plan: RoutingPlan, way: Way): string {
  const lines = toMermaid(plan).trimEnd().split("\n")
  const paths = new Map(
    lines.flatMap(line => {
      const [, id, path] = node.exec(line) ?? []
      return id === undefined || path === undefined ? [] : [[id, path] as const]
    })
  )
  const idsOf = (isIn: (path: string) => boolean): ReadonlyArray<string> =>
    [...paths].flatMap(([id, path]) => (isIn(path) ? [id] : []))
  const classes = [
    [
      "passed",
      ["request", ...idsOf(path => way.passed.has(path) && !way.failed.has(path) && path !== way.last)]
    ],
    ["failed", idsOf(path => way.failed.has(path))],
    ["answered", idsOf(path => path === way.last)]
  ] as const
  const arrows = lines.flatMap(line => arrow.exec(line)?.[1] ?? [])
  const lit = arrows.flatMap((id, index) => (way.passed.has(paths.get(id) ?? "") ? [index] : []))
  return [
    ...lines,
    "  classDef passed stroke:#3b82f6,stroke-width:3px",
    "  classDef failed stroke:#dc2626,stroke-width:3px,stroke-dasharray:6 3",
    "  classDef answered stroke:#16a34a,stroke-width:4px",
    ...classes.flatMap(([name, ids]) => (ids.length === 0 ? [] : [`  class ${ids.join(",")} ${name}`])),
    ...(lit.length === 0 ? [] : [`  linkStyle ${lit.join(",")} stroke:#3b82f6,stroke-width:3px`])
  ].join("\n")
}
