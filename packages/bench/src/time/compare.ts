// `pnpm bench`: every ratio, size and import time, compared with its bar. `--write` stores them in docs/performance.md
// and the cost of effect in the README.

import { execFileSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { percent, performancePage } from "../page/performance-page.ts"
import { withCosts } from "../page/readme-costs.ts"
import type { Row } from "../page/row.ts"
import { measureRequestRows } from "../request/request-rows.ts"
import { measureImports } from "../size/import-time.ts"
import { sizeParts } from "../size/parts.ts"
import { measureSizes } from "../size/size.ts"
import { bars } from "./bar.ts"
import { median } from "./measure.ts"
import { timeParts } from "./parts.ts"
import { type FileShare, profileOf } from "./profile.ts"
import { requestOfFetch } from "./profiled-sides.ts"
import { measureStarts } from "./start-up.ts"

const processes = 3

// Each bar has its own processes: V8 optimises a function for the shapes that it has seen, so a bar would depend on those
// that ran before it.
const runOnce = (name: string): number =>
  Number(execFileSync(process.execPath, [join(import.meta.dirname, "run-once.ts"), name]))

function timeRows(): ReadonlyArray<Row> {
  return bars.map(({ name, must, least = 0, goal }) => {
    const got = median(Array.from({ length: processes }, () => runOnce(name)))
    return {
      what: name,
      got: got.toFixed(3),
      must:
        must === undefined ? "" : least === 0 ? must.toFixed(2) : `${least.toFixed(2)} to ${must.toFixed(2)}`,
      goal: goal?.toFixed(2) ?? "",
      met: must === undefined ? undefined : got <= must && got >= least
    }
  })
}

/** Profiles for the time bars that are missed. */
function profilesOf(rows: ReadonlyArray<Row>): ReadonlyMap<string, ReadonlyArray<FileShare>> {
  const missed = new Set(rows.flatMap(({ what, met }) => (met === false ? [what] : [])))
  const names = [requestOfFetch, ...bars.map(({ name }) => name).filter(name => missed.has(name))]
  return new Map(names.map(name => [name, profileOf(name)]))
}

const requests = measureRequestRows()
console.table(
  requests.sides.map(({ name, added, share, speed }) => ({
    "a request": name,
    "µs added": added.toFixed(1),
    "of the request": percent(share),
    "requests per second": speed.toFixed(2)
  }))
)

const rows: ReadonlyArray<Row> = [
  ...requests.bars,
  ...timeRows(),
  ...(await measureSizes()),
  ...(await measureImports()),
  ...measureStarts()
]
console.table(
  rows.map(({ met, ...row }) => ({ ...row, "": met === undefined ? "" : met ? "met" : "missed" }))
)

if (process.argv.includes("--write")) {
  const file = (name: string): string => join(import.meta.dirname, "../../../..", name)
  writeFileSync(
    file("docs/performance.md"),
    performancePage(requests.sides, rows, timeParts(), profilesOf(rows), await sizeParts())
  )
  writeFileSync(file("README.md"), withCosts(readFileSync(file("README.md"), "utf8"), rows))
}
