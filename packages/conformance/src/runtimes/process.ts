// Runs a suite in a process of a Node-like runtime.

import { spawn } from "node:child_process"
import { once } from "node:events"
import { text } from "node:stream/consumers"
import { bundle } from "./bundle.ts"
import { certificateFile } from "./certificate.ts"
import type { Outcome } from "./inside/vitest.ts"
import type { Suite } from "./suite.ts"
import type { WitnessOrders } from "./witness-server.ts"

/** A function that runs suites with `program`, whose last argument is the file. */
export const inProcess =
  (program: string, ...parameters: ReadonlyArray<string>) =>
  async (suite: Suite, witnesses: WitnessOrders): Promise<ReadonlyArray<Outcome>> => {
    const child = spawn(program, [...parameters, await bundle(suite, "process")], {
      env: {
        ...process.env,
        PORTSPEC_WITNESSES: JSON.stringify(witnesses),
        PORTSPEC_ONLY: suite.only?.source ?? "",
        NODE_EXTRA_CA_CERTS: certificateFile()
      },
      stdio: ["ignore", "pipe", "pipe"]
    })
    const [out, err, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, "close")
    ])
    if (code !== 0) throw new Error(`${program} ended with ${code}:\n${err}`)
    return out
      .split("\n")
      .filter(line => line.startsWith('{"titles":'))
      .map(line => JSON.parse(line))
  }
