// Links from pages to files of the repository outside docs/. They work in an editor and on a forge. On the site, they link
// to the forge that it was built for, or become plain text if none is known.

import { join } from "node:path/posix"
import { env } from "node:process"
import type { MarkdownRenderer } from "vitepress"

/** Set in GitHub workflows. */
const forge =
  env.GITHUB_REPOSITORY === undefined
    ? undefined
    : `${env.GITHUB_SERVER_URL ?? "https://github.com"}/${env.GITHUB_REPOSITORY}/blob/${env.GITHUB_SHA ?? "main"}`

/** The path in the repository of `href` on a page of docs/; `undefined` if it is inside docs/. */
function repositoryPath(href: string, page: string): string | undefined {
  if (!href.startsWith(".")) return undefined
  const path = join("docs", page, "..", href)
  return path.startsWith("docs/") ? undefined : path
}

export function sourceLinks(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push("source-links", state => {
    const page: string = state.env.relativePath ?? "index.md"
    for (const block of state.tokens) {
      if (block.type !== "inline") continue
      let isOpen = false
      for (const token of block.children ?? []) {
        if (token.type === "link_open") {
          const path = repositoryPath(String(token.attrGet("href")), page)
          isOpen = path !== undefined
          if (path === undefined) continue
          if (forge === undefined) {
            token.tag = "span"
            token.attrs = [["title", path]]
          } else token.attrSet("href", `${forge}/${path}`)
        } else if (token.type === "link_close" && isOpen) {
          if (forge === undefined) token.tag = "span"
          isOpen = false
        }
      }
    }
  })
}
