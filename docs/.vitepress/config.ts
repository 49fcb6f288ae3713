// The site: its pages, their order, and what else a build writes.

import { defineConfig } from "vitepress"
import { diagrams } from "./site/diagrams.ts"
import { writeLlmsFiles } from "./site/llms.ts"
import { navigation, sidebar } from "./site/navigation.ts"
import { sourceLinks } from "./site/source-links.ts"
import { tableHeads } from "./site/table-heads.ts"
import { assertAllListed } from "./site/unlisted-pages.ts"

const description =
  "Write one typed request spec; get exactly the header fields the Portkey AI gateway obeys, or a precise error."

export default defineConfig({
  title: "Portspec",
  description,
  lang: "en",
  cleanUrls: true,
  // The site may be served under a base path, as on GitHub Pages.
  base: process.env.PORTSPEC_SITE_BASE ?? "/",
  srcExclude: ["node_modules/**", "**/README.md"],
  head: [["link", { rel: "icon", href: "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E" }]],
  markdown: {
    config(markdown) {
      diagrams(markdown)
      sourceLinks(markdown)
      tableHeads(markdown)
    },
    languageAlias: { env: "dotenv" },
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" }
  },
  themeConfig: {
    nav: navigation,
    sidebar,
    outline: [2, 3],
    search: { provider: "local" },
    docFooter: { prev: "Before", next: "Next" }
  },
  vite: {
    // The reader of curl commands uses Node's name for the global object.
    define: { global: "globalThis" },
    build: { chunkSizeWarningLimit: 3000 }
  },
  // Pages of tables also use the width of the outline.
  transformPageData({ relativePath, frontmatter }) {
    if (!/^reference\/(?!functions)/.test(relativePath)) return
    frontmatter.aside = false
    frontmatter.pageClass = "wide"
  },
  buildEnd({ outDir, srcDir, pages }) {
    assertAllListed(pages)
    writeLlmsFiles(srcDir, outDir, description)
  }
})
