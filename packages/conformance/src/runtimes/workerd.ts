// Runs a suite in a Worker of workerd, with Miniflare.

import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { bundle } from "./bundle.ts"
import { certificateFile } from "./certificate.ts"
import type { Outcome } from "./inside/vitest.ts"
import type { Suite } from "./suite.ts"
import type { WitnessOrders } from "./witness-server.ts"

/** The part of Miniflare that is used (https://developers.cloudflare.com/workers/testing/miniflare). */
interface Miniflare {
  dispatchFetch(url: string, init: { method: string; body: string }): Promise<Response>
  dispose(): Promise<void>
}

/** A function that runs suites with the Miniflare installed in `folder`. */
export const inWorkerd =
  (folder: string) =>
  async (suite: Suite, witnesses: WitnessOrders): Promise<ReadonlyArray<Outcome>> => {
    // Miniflare reads this when it is loaded.
    process.env.NODE_EXTRA_CA_CERTS = certificateFile()
    const { Miniflare } = createRequire(import.meta.url)(folder) as {
      Miniflare: new (options: object) => Miniflare
    }
    const miniflare = new Miniflare({
      modules: true,
      script: readFileSync(await bundle(suite, "worker"), "utf8"),
      compatibilityDate: "2026-05-03",
      // For `node:util` and `node:http` in the tests; the packages need neither.
      compatibilityFlags: ["nodejs_compat"]
    })
    try {
      const body = JSON.stringify({ witnesses, only: suite.only?.source ?? "" })
      const answer = await miniflare.dispatchFetch("http://worker/", { method: "POST", body })
      const text = await answer.text()
      if (!answer.ok) throw new Error(`the Worker answered ${answer.status}: ${text.slice(0, 2000)}`)
      return JSON.parse(text)
    } finally {
      await miniflare.dispose()
    }
  }
