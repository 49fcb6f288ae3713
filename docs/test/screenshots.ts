// Takes a screenshot of each page in light mode, in dark mode and on a narrow screen: node test/screenshots.ts FOLDER [WORD]

import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { sections } from "../.vitepress/site/navigation.ts"
import { examples } from "../playground/examples.ts"
import { openSite } from "./site.ts"

const [, , folder = "screenshots", word = ""] = process.argv
mkdirSync(folder, { recursive: true })

const pages = ["/", "/playground", ...sections.flatMap(({ items }) => items.map(({ link }) => link))]
const looks = [
  { name: "light", colorScheme: "light", viewport: { width: 1280, height: 900 } },
  { name: "dark", colorScheme: "dark", viewport: { width: 1280, height: 900 } },
  { name: "narrow", colorScheme: "light", viewport: { width: 390, height: 844 } }
] as const

const site = await openSite()
for (const { name, ...look } of looks) {
  const context = await site.browser.newContext(look)
  const page = await context.newPage()
  for (const path of pages.filter(each => each.includes(word))) {
    await page.goto(`${site.url}${path}`, { waitUntil: "networkidle" })
    await page.waitForTimeout(500)
    await page.screenshot({
      path: join(folder, `${name}${path.replaceAll("/", "-")}.png`),
      fullPage: path === "/" || path === "/playground"
    })
    if (path !== "/playground") continue
    for (const { id, title, tab } of examples) {
      await page.getByRole("button", { name: title }).click()
      if (tab === "spec" && (id === "fallback" || id === "conditional"))
        await page.getByRole("tab", { name: "Plan" }).click()
      await page.waitForTimeout(900)
      await page.screenshot({ path: join(folder, `${name}-playground-${id}.png`), fullPage: true })
    }
  }
  await context.close()
}
await site.close()
