// docs/performance.md: what was measured, when and where, and which parts take the time and the bytes.

import { cpus } from "node:os"
import type { RequestRow } from "../request/request-rows.ts"
import type { sizeParts } from "../size/parts.ts"
import type { Part } from "../time/parts.ts"
import type { FileShare } from "../time/profile.ts"
import type { Row } from "./row.ts"

export function performancePage(
  requests: ReadonlyArray<RequestRow>,
  rows: ReadonlyArray<Row>,
  time: ReadonlyArray<Part>,
  profiles: ReadonlyMap<string, ReadonlyArray<FileShare>>,
  size: Awaited<ReturnType<typeof sizeParts>>
): string {
  const machine = `${cpus()[0]?.model ?? "an unknown processor"}, ${cpus().length} cores, Node ${process.version}`
  const total = size.parts.reduce((sum, { bytes }) => sum + bytes, 0)
  return [
    "# Performance",
    `_Measured ${new Date().toISOString().slice(0, 10)} on ${machine}, and written by \`npx -y pnpm@12.21.0 bench --write\`._`,
    "## What a request costs",
    "A chat request with the medium spec to a server on this machine that answers at once: processor time of the client's process alone, beside the same request with header fields that never change. `fetch` is Node's. Each way but the first of its kind sends a new trace id. 16 requests are under way at a time; the ways take turns; each figure is the median of three processes.",
    table(
      ["", "processor time added, µs", "added to the request", "requests per second, of fixed header fields"],
      requests.map(({ name, added, share, speed }) => [
        name,
        added.toFixed(1),
        percent(share),
        speed.toFixed(2)
      ])
    ),
    "## Times, sizes and start-up",
    "Times are ratios within one process, taken in turn; each is the median of three processes, and below 1 means faster. `createHeaders` is the official SDK's (portkey-ai 3.1.0), which checks nothing; the literal is an object written by hand with `JSON.stringify`, the least that any library could do. All sides give the same fields, which a test asserts. `compile` checks everything, unknown keys too. Sizes are minified by esbuild and gzipped, in kB of 1,000 bytes, with effect and all else that is pulled in. Tests hold each time under twice its bar, or a ceiling of its own where the bar is missed, and each size under its ceiling.",
    table(
      ["", "measured", "bar", "goal", ""],
      rows.map(({ what, got, must, goal, met }) => [
        what,
        got,
        must,
        goal,
        met === undefined ? "" : met ? "met" : "**missed**"
      ])
    ),
    "What is missed, why, and what it would cost to meet it: [decision 4](decisions/0004-speed-and-size.md).",
    "## Where the time of the medium spec goes",
    "What `compile` is spared by leaving a part of the spec out.",
    table(
      ["part", "of the whole"],
      time.map(({ name, share }) => [name, percent(share)])
    ),
    "## Where the time of each missed bar goes",
    "By source file, as Node's sampling profiler sees it, each with what it calls of the language; garbage collection is not counted. A request of `createFetch` is one that nothing sends.",
    table(
      ["", "of the time in all files"],
      [...profiles].map(([name, shares]) => [name, largest(shares)])
    ),
    "## Where the bytes of a bundle with `compile` go",
    `Minified, before gzip. Messages are spread over all parts of ours: ${kB(size.sentences.bytes)} of text, ${kB(size.sentences.gzipped)} when gzipped alone.`,
    table(
      ["part", "kB", "of the whole"],
      size.parts.map(({ name, bytes }) => [name, kB(bytes).replace(" kB", ""), percent(bytes / total)])
    ),
    ""
  ].join("\n\n")
}

const largest = (shares: ReadonlyArray<FileShare>): string =>
  shares
    .slice(0, 8)
    .map(({ file, share }) => `${file} ${percent(share)}`)
    .join(", ")

const percent = (share: number): string => `${Math.round(share * 100)} %`
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

const line = (cells: ReadonlyArray<string>): string => `| ${cells.join(" | ")} |`

const table = (head: ReadonlyArray<string>, lines: ReadonlyArray<ReadonlyArray<string>>): string =>
  [line(head), line(head.map(() => "---")), ...lines.map(line)].join("\n")
