// Prints the measurements of one process as JSON: `compare.ts` runs several and takes the median.

import { bars } from "./bar.ts"
import { measure, ratio } from "./measure.ts"

const rounds = Number(process.argv[2] ?? "15")

const results = bars.map(bar => {
  const { side, against } = measure({ side: bar.side, against: bar.against }, { rounds })
  if (side === undefined || against === undefined) throw new Error(`${bar.name} was not measured`)
  return { name: bar.name, ratio: ratio(side, against) / (bar.work ?? 1), ns: Math.min(...side.rounds) }
})

process.stdout.write(JSON.stringify(results))
