// Table headers. An empty corner cell, above the row names, means nothing to a screen reader, so it becomes an ordinary
// cell. Every other cell names its header: on a phone, where a row is a block, the theme shows the header before the cell.

import type { MarkdownRenderer } from "vitepress"

export function tableHeads(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push("table-heads", ({ tokens }) => {
    let heads: string[] = []
    let column = 0
    for (const [index, token] of tokens.entries()) {
      const [content, close] = tokens.slice(index + 1, index + 3)
      switch (token.type) {
        case "table_open":
          heads = []
          break
        case "tr_open":
          column = 0
          break
        case "th_open":
          heads.push(content?.content ?? "")
          if (content?.content !== "" || close === undefined) continue
          token.tag = "td"
          close.tag = "td"
          break
        case "td_open":
          token.attrSet("data-head", heads[column++] ?? "")
          if (content?.content === "") token.attrSet("class", "empty")
          break
      }
    }
  })
}
