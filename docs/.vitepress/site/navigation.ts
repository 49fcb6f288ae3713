// The menu of the site: the sidebar, the top bar and llms.txt are made from it.

import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

export interface PageLink {
  readonly text: string
  /** From the root of the site, without an extension. */
  readonly link: string
}

export interface Section {
  readonly text: string
  readonly items: ReadonlyArray<PageLink>
}

/** Every decision, by its heading. */
function decisions(): ReadonlyArray<PageLink> {
  const folder = join(import.meta.dirname, "../../decisions")
  return readdirSync(folder)
    .sort()
    .map(file => {
      const [, text = file] = /^# (?:\d+[.:]? *)?(.*)$/m.exec(readFileSync(join(folder, file), "utf8")) ?? []
      return { text: text.replaceAll("`", ""), link: `/decisions/${file.replace(/\.md$/, "")}` }
    })
}

export const sections: ReadonlyArray<Section> = [
  {
    text: "Start",
    items: [
      { text: "Quick start", link: "/guide/quick-start" },
      { text: "Routes", link: "/guide/routes" },
      { text: "Clouds", link: "/guide/clouds" },
      { text: "Hosted and self-hosted", link: "/reference/gateways" },
      { text: "How Portspec knows", link: "/guide/how-portspec-knows" }
    ]
  },
  {
    text: "Describing a request",
    items: [
      { text: "Cache, trace and metadata", link: "/guide/cache-trace-metadata" },
      { text: "Forwarded fields", link: "/guide/forward-headers" },
      { text: "Configs and plans", link: "/guide/configs" }
    ]
  },
  {
    text: "In a program",
    items: [
      { text: "Transports and runtimes", link: "/guide/transports" },
      { text: "Untyped input and layers", link: "/guide/untyped-input" },
      { text: "Errors and logs", link: "/guide/errors-and-logs" },
      { text: "Security and reliability", link: "/guide/security" },
      { text: "Testing", link: "/guide/testing" },
      { text: "Schema and JSON Schema", link: "/guide/schema" },
      { text: "Effect", link: "/guide/effect" },
      { text: "Recipes", link: "/guide/recipes" },
      { text: "From portkey-ai", link: "/guide/from-portkey-ai" }
    ]
  },
  {
    text: "On the command line",
    items: [{ text: "portspec", link: "/guide/command-line" }]
  },
  {
    text: "Reference",
    items: [
      { text: "Functions by example", link: "/guide/functions" },
      { text: "Functions in full", link: "/reference/functions" },
      { text: "Header fields", link: "/reference/fields" },
      { text: "Fields not offered", link: "/reference/unoffered" },
      { text: "Providers", link: "/reference/providers" },
      { text: "Config keys", link: "/reference/config-keys" },
      { text: "Rules", link: "/reference/rules" },
      { text: "Speed and size", link: "/performance" },
      { text: "Reliability", link: "/reliability" }
    ]
  },
  {
    text: "For contributors",
    items: [
      { text: "Architecture", link: "/contributing/architecture" },
      { text: "Add a header in ten minutes", link: "/contributing/add-a-header" }
    ]
  },
  { text: "Decisions", items: decisions() }
]

export const sidebar = sections.map(({ text, items }) => ({ text, items: [...items] }))

export const navigation = [
  { text: "Guide", link: "/guide/quick-start", activeMatch: "^/guide/" },
  { text: "Reference", link: "/reference/fields", activeMatch: "^/reference/" },
  { text: "Playground", link: "/playground" },
  { text: "For contributors", link: "/contributing/architecture", activeMatch: "^/(contributing|decisions)/" }
]
