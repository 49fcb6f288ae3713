// Measures the cost of each way to send a request: bursts of requests, with the sides taking turns.

import type { Send, SideName } from "./side.ts"

/** The cost of one side, per request. */
export interface RequestCost {
  /** Processor time of this process, in µs. */
  readonly cpu: number
  readonly perSecond: number
}

const atOnce = 16

async function burst(send: Send, requests: number): Promise<void> {
  let left = requests
  const worker = async () => {
    while (left-- > 0) await send()
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

/** The tenth percentile of `values`: noise only ever adds to a cost. */
function tenth(values: ReadonlyArray<number>): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 10)] ?? Number.NaN
}

/** Costs by name of the side: `rounds` bursts of `requests` each, after one burst to warm up. */
export async function measureRequests(
  sides: Readonly<Record<SideName, Send>>,
  { rounds = 30, requests = 200 }: { readonly rounds?: number; readonly requests?: number } = {}
): Promise<Readonly<Record<SideName, RequestCost>>> {
  const names = Object.keys(sides) as SideName[]
  const cpu = new Map(names.map(name => [name, [] as number[]]))
  const time = new Map(names.map(name => [name, [] as number[]]))
  for (let round = -1; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round + 1) % names.length] as SideName
      const before = process.cpuUsage()
      const start = performance.now()
      await burst(sides[name], requests)
      const { user, system } = process.cpuUsage(before)
      if (round < 0) continue
      cpu.get(name)?.push((user + system) / requests)
      time.get(name)?.push((performance.now() - start) / requests)
    }
  }
  return Object.fromEntries(
    names.map(name => [
      name,
      { cpu: tenth(cpu.get(name) ?? []), perSecond: 1000 / tenth(time.get(name) ?? []) }
    ])
  ) as Record<SideName, RequestCost>
}
