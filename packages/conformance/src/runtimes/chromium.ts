// Runs a suite in a page of headless Chromium. The page is of the gateway's origin, as for a site that has the gateway
// behind its own server.

import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { pathToFileURL } from "node:url"
import { bundle } from "./bundle.ts"
import type { Outcome } from "./inside/vitest.ts"
import type { Suite } from "./suite.ts"
import type { WitnessOrders } from "./witness-server.ts"

/** What of playwright-core is used (https://playwright.dev/docs/api/class-playwright). */
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

/** A Chromium of this machine, if it has one. */
const ownChromium = (): string | undefined =>
  [process.env.CHROMIUM_PATH, "/usr/bin/chromium"].find(path => path && existsSync(path))

/** Why this machine can run no Chromium, if it cannot. */
export function whyNoChromium(): string | undefined {
  if (ownChromium() !== undefined || (process.platform === "linux" && process.arch === "x64"))
    return undefined
  return "the copy of npm is for Linux on x64: set CHROMIUM_PATH to a Chromium of this machine"
}

interface Program {
  readonly executablePath: string
  readonly env: NodeJS.ProcessEnv
}

/** This machine's Chromium, else the one of npm, which is unpacked at the first use. */
function chromiumProgram(programs: string): Program {
  const own = ownChromium()
  if (own !== undefined) return { executablePath: own, env: process.env }
  const main = createRequire(join(programs, "index.js")).resolve("@sparticuz/chromium")
  const { version } = JSON.parse(readFileSync(join(dirname(main), "../package.json"), "utf8"))
  const folder = join(programs, `.cache/chromium-${version}`)
  if (!existsSync(folder)) {
    // It unpacks into the folder for temporary files, and takes what is there already, whole or not.
    const unfinished = `${folder}-${process.pid}`
    mkdirSync(unfinished, { recursive: true })
    const unpack = `
      import chromium, { inflate } from ${JSON.stringify(pathToFileURL(main).href)}
      await chromium.executablePath()
      await inflate(${JSON.stringify(join(dirname(main), "../bin/al2023.tar.br"))})
    `
    execFileSync(process.execPath, ["--input-type=module", "--eval", unpack], {
      env: { ...process.env, TMPDIR: unfinished }
    })
    renameSync(unfinished, folder)
  }
  // Libraries and fonts that a bare machine lacks.
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: join(folder, "al2023/lib"),
    FONTCONFIG_PATH: join(folder, "fonts")
  }
  return { executablePath: join(folder, "chromium"), env }
}

/** Without a sandbox, because CI runs as root; nor does it call its maker. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync"
]

/** A function that runs suites by the playwright-core that is installed in `programs`. */
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

// The page comes from the gateway itself: Chromium lets one that it got otherwise reach no loopback address.
async function openPage(page: Page, { orders, gateway }: WitnessOrders): Promise<void> {
  const answer = { headers: { "content-type": "text/html" }, body: "<!doctype html>" }
  await fetch(`${orders}/gateway/answer`, { method: "POST", body: JSON.stringify(answer) })
  await page.goto(`${gateway}/`)
}
