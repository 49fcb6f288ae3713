// Prints the ratio of one bar, measured in this process: `compare.ts` runs several and takes the median.

import { barOf } from "./bar.ts"
import { measure, ratio } from "./measure.ts"

const { name, sides, work = 1 } = barOf(process.argv[2] ?? "")

const { side, against } = measure({ ...sides() })
if (side === undefined || against === undefined) throw new Error(`${name} was not measured`)

process.stdout.write(String(ratio(side, against) / work))
