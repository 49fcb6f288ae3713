// The runtimes, one row each. Their programs are installed separately, in tools/runtimes.

import { readFileSync } from "node:fs"
import { join } from "node:path"
import { inChromium } from "./chromium.ts"
import { whyNoChromium } from "./chromium-program.ts"
import type { Outcome } from "./inside/vitest.ts"
import { inProcess } from "./process.ts"
import { root, type Suite, type SuiteName } from "./suite.ts"
import type { WitnessOrders } from "./witness-server.ts"
import { inWorkerd } from "./workerd.ts"

export interface Runtime {
  /** The name in the table. */
  readonly name: string
  /** The suites that it cannot run, each with the reason. */
  readonly lacks?: { readonly [Name in SuiteName]?: string }
  /** Why it cannot run on this machine, or `undefined` if it can. */
  readonly whyNot?: () => string | undefined
  readonly run: (suite: Suite, witnesses: WitnessOrders) => Promise<ReadonlyArray<Outcome>>
}

const programs = join(root, "tools/runtimes/node_modules")
const program = (path: string) => join(programs, path)

/** The version of a package installed in tools/runtimes. */
const version = (name: string): string =>
  JSON.parse(readFileSync(program(`${name}/package.json`), "utf8")).version

const noNode = {
  "axios, `http` adapter": "axios has this adapter only in Node",
  "`require`": "there is no `require`"
} as const

export const runtimes: ReadonlyArray<Runtime> = [
  { name: `Node ${version("node22")}`, run: inProcess(program("node22/bin/node")) },
  { name: `Node ${process.versions.node}`, run: inProcess(process.execPath) },
  { name: `Node ${version("node26")}`, run: inProcess(program("node26/bin/node")) },
  { name: `Bun ${version("bun")}`, run: inProcess(program(".bin/bun")) },
  {
    name: `Deno ${version("deno")}`,
    // Deno does not trust a self-signed certificate, even when told to.
    run: inProcess(program(".bin/deno"), "run", "-A", "--unsafely-ignore-certificate-errors=127.0.0.1")
  },
  {
    name: `workerd (Miniflare ${version("miniflare")})`,
    lacks: noNode,
    run: inWorkerd(program("miniflare"))
  },
  {
    name: "Chromium, headless",
    lacks: noNode,
    whyNot: whyNoChromium,
    run: inChromium(programs)
  }
]
