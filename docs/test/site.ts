// The built site, served on loopback, and a Chromium to test it.

import { existsSync } from "node:fs"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { type Browser, chromium } from "playwright-core"
import { serve } from "vitepress"
import {
  chromiumProgram,
  flags,
  whyNoChromium
} from "../../packages/conformance/src/runtimes/chromium-program.ts"

const root = join(import.meta.dirname, "..")

export interface Site {
  readonly url: string
  readonly browser: Browser
  close(): Promise<void>
}

/** Serves the output of `docs:build` on a free port. */
export async function openSite(): Promise<Site> {
  if (!existsSync(join(root, ".vitepress/dist/index.html")))
    throw new Error("build the site first: docs:build")
  const why = whyNoChromium()
  if (why !== undefined) throw new Error(why)
  const { server } = await serve({ root, port: 0 })
  if (server === undefined) throw new Error("the site is not served")
  const { port } = server.address() as AddressInfo
  const browser = await chromium.launch({ ...chromiumProgram(join(root, "node_modules")), args: [...flags] })
  return {
    url: `http://localhost:${port}`,
    browser,
    async close() {
      await browser.close()
      server.close()
    }
  }
}
