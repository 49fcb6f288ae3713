// How long the command line takes to start, compared with Node itself.

import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import type { Row } from "../page/row.ts"
import { median } from "./measure.ts"

const manifest = createRequire(import.meta.url).resolve("@portspec/cli/package.json")
const { bin } = JSON.parse(readFileSync(manifest, "utf8")) as { readonly bin: { readonly portspec: string } }
const program = join(dirname(manifest), bin.portspec)
const example = join(import.meta.dirname, "../../../../examples/specs/openai.json")

/** A start should take at most this many times as long as `node -e 0`. */
export const startBar = 3

const starts: Readonly<Record<string, ReadonlyArray<string>>> = {
  "portspec --help": [program, "--help"],
  "portspec check spec.json": [program, "check", example],
  "portspec compile spec.json": [program, "compile", example]
}

/**
 * Each start as a multiple of `node -e 0`: medians over `rounds`, taking turns, after one round that warms the caches.
 */
export function timeStarts(rounds = 15): ReadonlyArray<{ readonly name: string; readonly ratio: number }> {
  const commands = { node: ["-e", "0"], ...starts }
  const times = Object.fromEntries(Object.keys(commands).map(name => [name, [] as number[]]))
  for (let round = -1; round < rounds; round++) {
    for (const [name, args] of Object.entries(commands)) {
      const started = performance.now()
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" })
      if (status !== 0) throw new Error(`${name} exited with ${status}: ${stderr}`)
      if (round >= 0) times[name]?.push(performance.now() - started)
    }
  }
  const floor = median(times.node ?? [])
  return Object.keys(starts).map(name => ({ name, ratio: median(times[name] ?? []) / floor }))
}

export const measureStarts = (): ReadonlyArray<Row> =>
  timeStarts().map(({ name, ratio }) => ({
    what: `start of ${name} / node -e 0`,
    got: ratio.toFixed(2),
    must: startBar.toFixed(2),
    goal: "",
    met: ratio <= startBar
  }))
