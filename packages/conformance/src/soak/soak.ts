// `pnpm soak`: thousands of requests through the real gateway, with faults on both sides of it.
//
//   --requests=20000   how many
//   --seed=1           decides the faults; a new one if none is given
//   --write            writes the figures into docs/reliability.md
//
// Fails if a request gets another one's data, is lost without an error, or fails without a fault; if an error
// shows a secret; or if the heap grows.

import { parseArgs } from "node:util"
import { changePage } from "../reliability-page.ts"
import { soak } from "./run.ts"

/** How many MB the heap may grow after the first tenth of the requests. */
const mostGrowthMB = 15

const { values } = parseArgs({
  options: {
    requests: { type: "string", default: "20000" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    write: { type: "boolean", default: false }
  }
})
const seed = Number(values.seed)
const result = await soak({
  requests: Number(values.requests),
  seed,
  progress: done => console.log(`${done} requests`)
})
console.table(Object.fromEntries(result.byFault))
for (const fault of result.faults) console.log(fault)
const [before, after] = result.heapMB
const figures =
  `${result.requests} requests, seed ${seed}, ${result.seconds.toFixed(0)} s: ${result.answers} answers, ${result.errors} errors, ` +
  `${result.faultCount} violations; heap ${before.toFixed(1)} MB after a tenth, ${after.toFixed(1)} MB at the end`
console.log(figures)
if (values.write) changePage("soak", () => `The last run on record: ${figures}.`)
if (result.faultCount > 0 || after - before > mostGrowthMB) process.exitCode = 1
