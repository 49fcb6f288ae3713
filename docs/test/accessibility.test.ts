// Runs axe on each page, in light mode, in dark mode and on a phone, and checks that no page is wider than a phone.

import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Page } from "playwright-core"
import { expect } from "vitest"
import { sections } from "../.vitepress/site/navigation.ts"
import { examples } from "../playground/examples.ts"
import { ready, test } from "./visit.ts"

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** Themes and sizes of a page, and the rules of axe that each can affect. The first runs all rules. */
const looks = [
  { look: "light", colorScheme: "light", width: 1280, rules: undefined },
  { look: "dark", colorScheme: "dark", width: 1280, rules: ["color-contrast"] },
  { look: "phone", colorScheme: "light", width: 390, rules: ["scrollable-region-focusable"] }
] as const

/** Removes all but the first dozen sections of a generated page, because axe visits even excluded parts. */
const repeated = ".vp-doc h3:nth-of-type(n + 12) ~ *"

/** The violations in the current page or a part of it, for some rules or for all. */
async function axeFindings(
  page: Page,
  {
    rules: runOnly,
    part
  }: { readonly rules?: ReadonlyArray<string> | undefined; readonly part?: string } = {}
): Promise<ReadonlyArray<string>> {
  const what = JSON.stringify(part ?? { include: ["html"] })
  const violations: ReadonlyArray<{ id: string; nodes: ReadonlyArray<{ html: string }> }> =
    await page.evaluate(
      `axe.run(${what}, ${JSON.stringify({ runOnly })}).then(({ violations }) => violations)`
    )
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
}

async function prepareAxe(page: Page): Promise<void> {
  await page.evaluate(selector => {
    for (const element of document.querySelectorAll(selector)) element.remove()
  }, repeated)
  await page.evaluate(axe)
  // While a colour is in transition, its contrast cannot be measured.
  await page.addStyleTag({ content: "*, ::before, ::after { transition: none !important }" })
  await settle(page)
}

/** Waits until the page has not changed for a while: axe fails if an element disappears while it runs. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>(resolve => {
        let timer = setTimeout(resolve, 400)
        new MutationObserver(() => {
          clearTimeout(timer)
          timer = setTimeout(resolve, 400)
        }).observe(document.body, { childList: true, subtree: true, characterData: true })
      })
  )

/** The violations of the current page, in each theme and size. */
async function findings(page: Page, place: string): Promise<ReadonlyArray<string>> {
  const found: string[] = []
  for (const { look, colorScheme, width, rules } of looks) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 900 })
    await settle(page)
    if (await page.evaluate("document.documentElement.scrollWidth > innerWidth"))
      found.push(`${place}, ${look}: scrolls sideways`)
    for (const finding of await axeFindings(page, { rules })) found.push(`${place}, ${look}: ${finding}`)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
  return found
}

/** A page of each kind. */
const kinds = [
  "/",
  "/guide/configs",
  "/guide/transports",
  "/reference/fields",
  "/reference/functions",
  "/reference/rules",
  "/decisions/0004-speed-and-size"
]

test.for(kinds)("axe finds no violations on %s, in each theme", async (path, { visit: { page, open } }) => {
  await open(path)
  await prepareAxe(page)
  expect(await findings(page, path)).toEqual([])
})

const others = sections
  .flatMap(({ items }) => items.map(({ link }) => link))
  .filter(link => !kinds.includes(link))

test.for(others)("axe finds no violations in the text of %s", async (path, { visit: { page, open } }) => {
  await open(path)
  await prepareAxe(page)
  const found = await axeFindings(page, { part: ".VPContent" })
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate("document.documentElement.scrollWidth"), "its width on a phone").toBe(390)
  expect(found).toEqual([])
})

test("axe finds no violations in the playground, in any example or tab", async ({
  visit: { page, open }
}) => {
  await open("/playground")
  await prepareAxe(page)
  const found: string[] = []
  for (const { title } of examples) {
    await page.getByRole("button", { name: title }).click()
    found.push(...(await findings(page, title)))
  }
  await page.getByRole("button", { name: examples[0]?.title ?? "" }).click()
  for (const name of ["curl", "Plan"]) {
    await page.getByRole("tab", { name, exact: true }).click()
    await page.locator(name === "Plan" ? "figure svg" : "#outcome pre").waitFor()
    found.push(...(await findings(page, name)))
  }
  expect(found).toEqual([])
})

test("axe finds no violations in the menus on a phone", async ({ visit: { page, open } }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open("/guide/quick-start")
  await prepareAxe(page)
  const found: string[] = []
  // The third menu, "On this page", is in no landmark: the VitePress theme puts its bar outside all landmarks.
  for (const menu of [".VPLocalNav .menu", ".VPNavBarHamburger"]) {
    await page.locator(menu).first().click()
    await settle(page)
    found.push(...(await axeFindings(page)).map(finding => `${menu}: ${finding}`))
    await page.reload()
    await ready(page)
    await prepareAxe(page)
  }
  expect(found).toEqual([])
})
