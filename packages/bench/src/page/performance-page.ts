// docs/performance.md: the measurements, their date and machine, and the shares of time and bytes by part.

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
    "This table is about a chat request with the medium spec, sent to a server on this machine that answers immediately. It compares the client's processor time with that of the same request with fixed header fields. `fetch` is Node's. Every variant except the first of its kind sends a new trace id. There are always 16 requests in flight, and the variants alternate. Each figure is the median of three processes. A small difference between two large times is imprecise: between runs on a virtual machine, it varies by tens of µs.",
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
    "Times are ratios, measured alternately in a dedicated process. Each is the median of three processes, and below 1 means faster. `createHeaders` is the official SDK's (portkey-ai 3.1.0), which checks nothing. The literal is a handwritten object with `JSON.stringify`, the minimum that any library must do. A test asserts that all sides give the same fields. `compile` checks everything, including unknown keys. Sizes are minified by esbuild and gzipped, in kB of 1,000 bytes, with effect and all other imports. Tests keep each time under twice its bar, or under its own ceiling if the bar is missed, and each size under its ceiling.",
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
    "[Decision 4](decisions/0004-speed-and-size.md) says why some bars are missed, and what it would cost to meet them.",
    "## Where the time of the medium spec goes",
    "The time that `compile` saves if a part of the spec is left out.",
    table(
      ["part", "of the whole"],
      time.map(({ name, share }) => [name, percent(share)])
    ),
    "## Where the time of each missed bar goes",
    "Shares by source file, from Node's sampling profiler. The share of a file includes the built-in functions that it calls. Garbage collection is not counted. A request of `createFetch` is not actually sent.",
    table(
      ["", "of the time in all files"],
      [...profiles].map(([name, shares]) => [name, largest(shares)])
    ),
    "## Where the bytes of a bundle with `compile` go",
    `Sizes are minified, before gzip. The messages are spread over all parts of Portspec: ${kB(size.sentences.bytes)} of text, ${kB(size.sentences.gzipped)} when gzipped alone.`,
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

export const percent = (share: number): string => `${Math.round(share * 100)} %`
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

const line = (cells: ReadonlyArray<string>): string => `| ${cells.join(" | ")} |`

const table = (head: ReadonlyArray<string>, lines: ReadonlyArray<ReadonlyArray<string>>): string =>
  [line(head), line(head.map(() => "---")), ...lines.map(line)].join("\n")
