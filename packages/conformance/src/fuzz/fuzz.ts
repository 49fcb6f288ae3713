// `pnpm fuzz`: looks for inputs that violate a law.
//
//   --runs=100000   how many inputs; about ten public calls each
//   --seed=1        generates the inputs; a new one if none is given
//   --first=7       the number of the first input
//   --most=1        how many findings end it
//   --write         writes the figures into docs/reliability.md

import { parseArgs } from "node:util"
import { changePage } from "../reliability-page.ts"
import { fuzz } from "./run.ts"

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "100000" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    first: { type: "string", default: "0" },
    most: { type: "string", default: "1" },
    write: { type: "boolean", default: false }
  }
})
const seed = Number(values.seed)
const start = performance.now()
const seconds = (): string => ((performance.now() - start) / 1000).toFixed(0)

const { calls, inputs, findings } = fuzz({
  seed,
  runs: Number(values.runs),
  first: Number(values.first),
  most: Number(values.most),
  progress: (done, { total }) => {
    if (done % 5000 === 0) console.log(`${done} inputs, ${total} calls, ${seconds()} s`)
  }
})
for (const { index, what, input } of findings)
  console.log(`\n--seed=${seed} --first=${index} --runs=1\n${what}\n${input}`)
console.table(
  [...calls.counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, count]) => ({
      function: name,
      calls: count,
      "longest ms": calls.longest.get(name)?.toFixed(0) ?? ""
    }))
)
const figures = `${inputs} inputs, ${calls.total} calls, ${seconds()} s, seed ${seed}: ${findings.length} findings`
console.log(figures)
if (values.write) changePage("fuzz", () => `The longest run on record: ${figures}.`)
if (findings.length > 0) process.exitCode = 1
