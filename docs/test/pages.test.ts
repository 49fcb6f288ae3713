// The pages around the playground, in headless Chromium.

import { expect } from "vitest"
import { sections } from "../.vitepress/site/navigation.ts"
import { issues, test } from "./visit.ts"

test("the button on the home page repairs its spec", async ({ visit: { page, open } }) => {
  await open("/")
  await expect.poll(() => issues(page).count()).toBe(2)
  await page.locator(".home-demo .fields").waitFor()
  await page.getByRole("button", { name: "Repair all 2" }).click()
  await expect.poll(() => page.locator(".home-demo .issues").innerText()).toContain("No problems")
})

test("search finds a rule without a request to another server", async ({ visit: { page, open } }) => {
  await open("/guide/quick-start")
  await page.getByRole("button", { name: "Search" }).click()
  await page.getByRole("searchbox").fill("nitro")
  await page.locator(".results a").first().waitFor()
})

test("llms.txt links to every page as Markdown", async ({ visit: { page, site } }) => {
  const index = await (await page.request.get(`${site.url}/llms.txt`)).text()
  const links = Array.from(index.matchAll(/\]\((\/[^)]+\.md)\)/g), ([, link]) => link)
  expect(links).toHaveLength(sections.flatMap(({ items }) => items).length)
  for (const link of links) expect((await page.request.get(`${site.url}${link}`)).status(), link).toBe(200)
})
