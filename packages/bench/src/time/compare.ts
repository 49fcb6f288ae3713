// `pnpm bench`: the table of ratios, the median of three processes. `--write` keeps it in docs/performance.md.

import { execFileSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { cpus } from "node:os"
import { join } from "node:path"
import { styleText } from "node:util"
import { measureImports } from "../size/import-time.ts"
import { measureSizes } from "../size/size.ts"
import { bars } from "./bar.ts"
import { median } from "./measure.ts"

interface Row {
  readonly what: string
  readonly got: string
  readonly must: string
  readonly goal: string
  readonly met: boolean | undefined
}

interface Result {
  readonly name: string
  readonly ratio: number
  readonly ns: number
}

function timeRows(): ReadonlyArray<Row> {
  const processes = [1, 2, 3].map(
    () =>
      JSON.parse(
        execFileSync(process.execPath, [join(import.meta.dirname, "run-once.ts")], { encoding: "utf8" })
      ) as Result[]
  )
  return bars.map((bar, index) => {
    const got = median(processes.map(results => results[index]?.ratio ?? Number.NaN))
    const shown = (bound: number | undefined) => (bound === undefined ? "" : bound.toFixed(2))
    return {
      what: bar.name,
      got: got.toFixed(3),
      must: shown(bar.must),
      goal: shown(bar.goal),
      met: bar.must === undefined ? undefined : got <= bar.must
    }
  })
}

const rows: ReadonlyArray<Row> = [...timeRows(), ...(await measureSizes()), ...(await measureImports())]

const headers = ["what", "measured", "must", "goal", ""]
const cells = rows.map(row => [
  row.what,
  row.got,
  row.must,
  row.goal,
  row.met === undefined ? "" : row.met ? "met" : "missed"
])
const widths = headers.map((header, column) =>
  Math.max(header.length, ...cells.map(line => (line[column] ?? "").length))
)
const line = (of: ReadonlyArray<string>) =>
  of.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")
console.log(styleText("bold", line(headers)))
for (const [index, row] of rows.entries()) {
  const shown = line(cells[index] ?? [])
  console.log(row.met === false ? styleText("red", shown) : shown)
}

if (process.argv.includes("--write")) {
  const machine = `${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, Node ${process.version}`
  const page = [
    "# Performance",
    "",
    `Measured ${new Date().toISOString().slice(0, 10)} on ${machine}, by \`npx -y pnpm@12.21.0 bench --write\`.`,
    "Times are ratios within one process, interleaved; each is the median of three processes. Sizes are minified and gzipped.",
    "",
    `| ${headers.slice(0, 4).join(" | ")} | |`,
    "|---|---|---|---|---|",
    ...cells.map(of => `| ${of.join(" | ")} |`),
    ""
  ]
  writeFileSync(join(import.meta.dirname, "../../../../docs/performance.md"), page.join("\n"))
}
