// The corner of a table, above the names of its rows, has no text. A heading without text says nothing to a screen reader, so
// it becomes an ordinary cell.

import type { MarkdownRenderer } from "vitepress"

export function emptyHeads(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push("empty-heads", ({ tokens }) => {
    for (const [index, token] of tokens.entries()) {
      const [content, close] = tokens.slice(index + 1, index + 3)
      if (token.type !== "th_open" || content?.content !== "" || close === undefined) continue
      token.tag = "td"
      close.tag = "td"
    }
  })
}
