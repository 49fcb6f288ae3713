// The fixture of the browser tests: one page of headless Chromium, which fails if a page does what no page may do.

import type { BrowserContext, Locator, Page } from "playwright-core"
import { afterAll, test as base, beforeAll, expect } from "vitest"
import { openSite, type Site } from "./site.ts"

/** A page that fails its test if it logs an error, throws, or sends a request to another server. */
export interface Visit {
  readonly site: Site
  readonly page: Page
  readonly context: BrowserContext
  /** Goes to a path of the site, and waits until the page works. */
  open(path: string): Promise<void>
}

let site: Site | undefined
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.close())

export const test = base.extend<{ visit: Visit }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures a fixture needs from this pattern.
  visit: async ({}, use) => {
    if (site === undefined) throw new Error("the site is not open")
    const { url, browser } = site
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    await context.grantPermissions(["clipboard-read", "clipboard-write"])
    const page = await context.newPage()
    const complaints: string[] = []
    page.on("console", message => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text())
    })
    page.on("pageerror", error => complaints.push(String(error)))
    page.on("requestfailed", request => complaints.push(`failed: ${request.url()}`))
    context.on("request", request => {
      if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(`${url}/`))
        complaints.push(`left the page: ${request.url()}`)
    })
    await use({
      site,
      page,
      context,
      async open(path) {
        await page.goto(`${url}${path}`)
        await ready(page)
      }
    })
    await context.close()
    expect(complaints).toEqual([])
  }
})

/** Waits until the page reacts to clicks and keys: Vue has hydrated it, and its editors have loaded. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(
    'document.querySelector("#app")?.__vue_app__ !== undefined && document.querySelector(".home, .playground-page, .VPDoc") !== null'
  )
  if ((await page.locator(".home, .playground-page").count()) > 0) await editorOf(page).waitFor()
}

export const editorOf = (page: Page): Locator => page.locator(".cm-content").first()

/** The text of the editor, in which each line is an element. */
export const textIn = async (page: Page): Promise<string> =>
  (await editorOf(page).locator(".cm-line").allInnerTexts()).join("\n")

export async function write(page: Page, text: string): Promise<void> {
  await editorOf(page).fill(text)
}

export const issues = (page: Page): Locator => page.locator(".issues li")
