// Prints the ratio of one bar, measured in this process: `compare.ts` runs several and takes the median.

import { bars } from "./bar.ts"
import { measure, ratio } from "./measure.ts"

const name = process.argv[2]
const bar = bars.find(each => each.name === name)
if (bar === undefined) throw new Error(`no bar is named ${name}`)

const { side, against } = measure({ ...bar.sides() })
if (side === undefined || against === undefined) throw new Error(`${name} was not measured`)

process.stdout.write(String(ratio(side, against) / (bar.work ?? 1)))
