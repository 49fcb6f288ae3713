// The cost of a request compared with one that has fixed header fields: rows of the page, each the median of several
// processes.

import { execFileSync } from "node:child_process"
import { join } from "node:path"
import type { Row } from "../page/row.ts"
import { median } from "../time/measure.ts"
import type { RequestCost } from "./measure-requests.ts"
import { names, type SideName } from "./side.ts"

type Costs = Readonly<Record<SideName, RequestCost>>

/** One way to send a request. */
export interface RequestRow {
  readonly name: SideName
  /** Processor time that it adds to a request with fixed header fields, in µs. */
  readonly added: number
  /** The same as a share of that request. */
  readonly share: number
  /** Requests per second, as a multiple of those with fixed header fields. */
  readonly speed: number
}

export interface RequestRows {
  readonly sides: ReadonlyArray<RequestRow>
  /** The rows with a bar. */
  readonly bars: ReadonlyArray<Row>
}

const isAxios = (name: SideName): boolean => name === names.createAxios || name === names.fixedAxios

function rowOf(costs: Costs, name: SideName): RequestRow {
  const fixed = costs[isAxios(name) ? names.fixedAxios : names.fixedFetch]
  const { cpu, perSecond } = costs[name]
  return { name, added: cpu - fixed.cpu, share: cpu / fixed.cpu - 1, speed: perSecond / fixed.perSecond }
}

const addedBy = (costs: Costs, name: SideName): number => rowOf(costs, name).added

interface RequestBar {
  readonly what: string
  readonly ratio: (costs: Costs) => number
  readonly must: number
  readonly goal: number
}

const requestBars: ReadonlyArray<RequestBar> = [
  {
    what: "processor time over fixed header fields, createFetch / the official client",
    ratio: costs => addedBy(costs, names.createFetch) / addedBy(costs, names.client),
    must: 0.15,
    goal: 0.08
  },
  {
    what: "processor time over fixed header fields, compile / createHeaders per request",
    ratio: costs => addedBy(costs, names.compile) / addedBy(costs, names.createHeaders),
    must: 1.5,
    goal: 1
  }
]

/** Runs `processes` processes in sequence, about a minute each. */
export function measureRequestRows(processes = 3): RequestRows {
  const runs = Array.from({ length: processes }, () => {
    const printed = execFileSync(process.execPath, [join(import.meta.dirname, "run-once.ts")])
    return JSON.parse(String(printed)) as Costs
  })
  const middle = (of: (costs: Costs) => number): number => median(runs.map(of))
  return {
    sides: Object.values(names).map(name => ({
      name,
      added: middle(costs => rowOf(costs, name).added),
      share: middle(costs => rowOf(costs, name).share),
      speed: middle(costs => rowOf(costs, name).speed)
    })),
    bars: requestBars.map(({ what, ratio, must, goal }) => {
      const got = middle(ratio)
      return { what, got: got.toFixed(2), must: must.toFixed(2), goal: goal.toFixed(2), met: got <= must }
    })
  }
}
