// Fences of the language `mermaid` become diagrams.

import type { MarkdownRenderer } from "vitepress"

export function diagrams(markdown: MarkdownRenderer): void {
  const { fence } = markdown.renderer.rules
  markdown.renderer.rules.fence = (tokens, index, options, env, self) => {
    const { info, content } = tokens[index] ?? { info: "", content: "" }
    if (!info.startsWith("mermaid")) return fence?.(tokens, index, options, env, self) ?? ""
    // The text after the language is the diagram's description for screen readers.
    const label = info.slice("mermaid".length).trim()
    const attribute = (text: string): string => markdown.utils.escapeHtml(JSON.stringify(text))
    return `<ClientOnly><MermaidDiagram :source="${attribute(content)}" :label="${attribute(label)}" /></ClientOnly>`
  }
}
