// llms.txt and llms-full.txt (https://llmstxt.org): the pages for language models, in the order of the menu.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { type PageLink, sections } from "./navigation.ts"

const textOf = (srcDir: string, { link }: PageLink): string =>
  readFileSync(join(srcDir, `${link}.md`), "utf8").replaceAll(/^---\n.*?\n---\n|<!--.*?-->\s*/gs, "")

/** The first sentence of a page outside headings, lists, tables and code. */
function leadOf(text: string): string {
  const paragraph = text.split(/\n{2,}/).find(part => /^[A-Z`[*]/.test(part) && !part.startsWith("```")) ?? ""
  return (/^.*?[.:](?=\s|$)/s.exec(paragraph)?.[0] ?? paragraph).replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
}

/** Writes both files next to the site, and each page as the Markdown that llms.txt links to. */
export function writeLlmsFiles(srcDir: string, outDir: string, description: string): void {
  const title = `# Portspec\n\n> ${description}`
  const lists: string[] = []
  const pages: string[] = []
  for (const { text: heading, items } of sections) {
    const links = items.map(page => {
      const text = textOf(srcDir, page).trim()
      pages.push(text)
      const file = join(outDir, `${page.link}.md`)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, `${text}\n`)
      return `- [${page.text}](${page.link}.md): ${leadOf(text)}`
    })
    lists.push(`## ${heading}\n\n${links.join("\n")}`)
  }
  const whole = "llms-full.txt has all pages in one file."
  writeFileSync(join(outDir, "llms.txt"), `${title}\n\n${whole}\n\n${lists.join("\n\n")}\n`)
  writeFileSync(join(outDir, "llms-full.txt"), `${title}\n\n${pages.join("\n\n---\n\n")}\n`)
}
