// The measurements, what each is compared with, and the required ratio.

import {
  check,
  compile,
  compileResult,
  parseResult,
  prepare,
  type RequestOverrides,
  type RequestSpec
} from "@portspec/core"
import { createHeaders } from "portkey-ai"
import { faults } from "./faults.ts"
import { configOf, type Input, inputs, mostTargets, targets } from "./input.ts"

export interface Sides {
  readonly side: () => unknown
  readonly against: () => unknown
}

export interface Bar {
  readonly name: string
  /** Makes the sides, which a process does only for the bars that it measures. */
  readonly sides: () => Sides
  /** The ratio required on Node 24, as the median of three processes; `undefined` for a row that is only reported. */
  readonly must?: number
  /** The ratio to aim at. */
  readonly goal?: number
  /** The ratio that CI accepts; default twice `must`. Larger if the bar is missed today. */
  readonly ceiling?: number
  /** The lowest ratio allowed. */
  readonly least?: number
  /** How much more work `side` does than `against`; the ratio is divided by it. Default 1. */
  readonly work?: number
}

const sdk = (input: Input) => () => createHeaders(input.options)
const ours = (input: Input) => () => compile(input.spec)
const oursAndTheirs = (input: Input) => () => ({ side: ours(input), against: sdk(input) })

/** Reads each value, as any sender does: V8 joins a concatenated string only when it is read. */
function read(fields: Readonly<Record<string, string>>): number {
  let sum = 0
  for (const name in fields) sum += (fields[name] as string).charCodeAt(0)
  return sum
}

/** The message about the faulty spec. */
function messageOfFaults(): unknown {
  const result = compileResult(faults.spec as unknown as RequestSpec)
  return result._tag === "Failure" ? result.failure.message : result
}

const compileOf = (spec: RequestSpec) => () => compileResult(spec)

const medium = inputs.medium

/** A prepared request with `overrides`, compared with the official SDK. `overrides` gets the number of the request. */
const preparedAndTheirs = (overrides: (request: number) => RequestOverrides) => (): Sides => {
  const prepared = prepare(medium.spec)
  let request = 0
  return { side: () => prepared.compile(overrides(++request)), against: sdk(medium) }
}

/** The time per target in a config of `count` targets, compared with a config of 10. */
const targetsAndTen = (count: number) => () => ({
  side: compileOf(targets(count)),
  against: compileOf(targets(10))
})

export const bars: ReadonlyArray<Bar> = [
  {
    name: "compile / createHeaders, tiny",
    sides: oursAndTheirs(inputs.tiny),
    must: 0.5,
    ceiling: 1.5,
    goal: 0.35
  },
  {
    name: `compile / createHeaders, ${inputs.tinyReordered.name}`,
    sides: oursAndTheirs(inputs.tinyReordered),
    must: 0.5,
    ceiling: 1.5,
    goal: 0.35
  },
  {
    name: "compile / createHeaders, azure",
    sides: oursAndTheirs(inputs.azure),
    must: 0.35,
    ceiling: 1,
    goal: 0.25
  },
  { name: "compile / createHeaders, bedrock", sides: oursAndTheirs(inputs.bedrock) },
  { name: "compile / createHeaders, vertex-ai", sides: oursAndTheirs(inputs.vertex) },
  {
    name: "compile / createHeaders, medium",
    sides: oursAndTheirs(medium),
    must: 0.85,
    goal: 0.7
  },
  {
    name: "compile / createHeaders, medium, each value read once",
    sides: () => ({
      side: () => read(compile(medium.spec)),
      against: () => read(createHeaders(medium.options) as Record<string, string>)
    })
  },
  {
    name: "compile / literal, medium",
    sides: () => ({ side: ours(medium), against: medium.literal }),
    must: 2.9,
    ceiling: 8,
    goal: 2.3
  },
  {
    name: "prepared request, new trace id and metadata / createHeaders, medium",
    sides: preparedAndTheirs(request => ({
      trace: { id: `t-${request}` },
      metadata: { request: `r-${request}` }
    })),
    must: 0.15,
    goal: 0.1
  },
  {
    name: "prepared request, new trace id / createHeaders, medium",
    sides: preparedAndTheirs(request => ({ trace: { id: `t-${request}` } })),
    must: 0.06,
    goal: 0.05
  },
  ...[2, 10].map(count => ({
    name: `compile / createHeaders, a config of ${count} targets made anew for each call`,
    sides: () => ({
      side: () => compile({ apiKey: "pk-fake", route: { config: configOf(count) } }),
      against: () => createHeaders({ apiKey: "pk-fake", config: configOf(count) })
    })
  })),
  {
    name: "check / createHeaders, medium",
    sides: () => ({ side: () => check(medium.spec), against: sdk(medium) }),
    must: 2.8,
    ceiling: 8
  },
  {
    name: "parse / createHeaders, medium",
    sides() {
      const fields = compile(medium.spec)
      return { side: () => parseResult(fields), against: sdk(medium) }
    },
    must: 3
  },
  {
    name: 'three faults / Effect Schema, errors: "all"',
    sides: () => ({ side: messageOfFaults, against: faults.schema }),
    must: 0.5
  },
  ...[1, 100, mostTargets].map(count => ({
    name: `time per target, ${count} ${count === 1 ? "target" : "targets"}${count === mostTargets ? " (the most that can be sent)" : ""} / 10 targets`,
    sides: targetsAndTen(count),
    work: count / 10,
    ...(count > 10 ? { must: 1.25, least: 0.75 } : {})
  })),
  {
    name: "time per target, 1000 targets (refused as too large) / 10 targets",
    sides: targetsAndTen(1000),
    work: 100,
    must: 1.25
  }
]

/** @throws Error if no bar has this name */
export function barOf(name: string): Bar {
  const bar = bars.find(each => each.name === name)
  if (bar === undefined) throw new Error(`no bar is named ${name}`)
  return bar
}
