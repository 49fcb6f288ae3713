// Runs a suite in a page of headless Chromium. The page has the gateway's origin, as for a site that has the gateway
// behind its own server.

import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { bundle } from "./bundle.ts"
import { chromiumProgram, flags } from "./chromium-program.ts"
import type { Outcome } from "./inside/vitest.ts"
import type { Suite } from "./suite.ts"
import type { WitnessOrders } from "./witness-server.ts"

/** The part of playwright-core that is used (https://playwright.dev/docs/api/class-playwright). */
interface Playwright {
  readonly chromium: { launch(options: object): Promise<Browser> }
}
interface Browser {
  newPage(options: object): Promise<Page>
  close(): Promise<void>
}
interface Page {
  goto(url: string): Promise<unknown>
  addScriptTag(script: { content: string; type: string }): Promise<unknown>
  evaluate<T>(body: string): Promise<T>
}

/** A function that runs suites with the playwright-core installed in `programs`. */
export const inChromium =
  (programs: string) =>
  async (suite: Suite, witnesses: WitnessOrders): Promise<ReadonlyArray<Outcome>> => {
    const { chromium } = createRequire(import.meta.url)(join(programs, "playwright-core")) as Playwright
    const browser = await chromium.launch({ ...chromiumProgram(programs), args: flags })
    try {
      const page = await browser.newPage({ ignoreHTTPSErrors: true })
      await openPage(page, witnesses)
      await page.addScriptTag({ content: readFileSync(await bundle(suite, "page"), "utf8"), type: "module" })
      const parameters = [witnesses, suite.only?.source ?? ""].map(value => JSON.stringify(value))
      return await page.evaluate(`portspecRun(${parameters})`)
    } finally {
      await browser.close()
    }
  }

// The page comes from the gateway itself: Chromium does not let other pages call loopback addresses.
async function openPage(page: Page, { orders, gateway }: WitnessOrders): Promise<void> {
  const answer = { headers: { "content-type": "text/html" }, body: "<!doctype html>" }
  await fetch(`${orders}/gateway/answer`, { method: "POST", body: JSON.stringify(answer) })
  await page.goto(`${gateway}/`)
}
