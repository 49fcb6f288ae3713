// How the time of one compilation is distributed: the time saved by leaving out each part of the spec.

import { compile, type RequestSpec } from "@portspec/core"
import { inputs } from "./input.ts"
import { measure, median } from "./measure.ts"

export interface Part {
  readonly name: string
  /** The share of the whole, from 0 to 1. */
  readonly share: number
}

const { config } = inputs.medium.spec.route as { readonly config: object }
const plainRoute = { provider: "openai", auth: "sk-fake" } as const

/** The parts of `compile` of the medium spec, and its limit, each as a share of the whole time. */
export function timeParts(): ReadonlyArray<Part> {
  const { spec } = inputs.medium
  const { metadata, forwardHeaders, trace, cache, ...rest } = spec
  const without: Readonly<Record<string, RequestSpec>> = {
    "the config": { ...spec, route: plainRoute },
    metadata: { ...rest, forwardHeaders, trace, cache } as RequestSpec,
    forwardHeaders: { ...rest, metadata, trace, cache } as RequestSpec,
    "trace and cache": { ...rest, metadata, forwardHeaders } as RequestSpec
  }
  const whole = "all of it"
  const stringify = "for comparison: JSON.stringify of config and metadata"
  const sides: Record<string, () => unknown> = {
    [whole]: () => compile(spec),
    [stringify]: () => JSON.stringify(config) + JSON.stringify(metadata)
  }
  for (const [name, other] of Object.entries(without)) sides[name] = () => compile(other)
  const measured = measure(sides)
  const time = (name: string): number => median(measured[name]?.rounds ?? [])
  const share = (ns: number): number => ns / time(whole)
  const parts = Object.keys(without).map(name => ({ name, share: 1 - share(time(name)) }))
  const known = parts.reduce((sum, part) => sum + part.share, 0)
  return [
    ...parts,
    { name: "the rest: keys, route, emission", share: 1 - known },
    { name: stringify, share: share(time(stringify)) }
  ]
}
