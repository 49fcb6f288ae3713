// The menu of the site, from which the sidebar, the bar at the top and llms.txt are made.

export interface PageLink {
  readonly text: string
  /** From the root of the site, without an ending. */
  readonly link: string
}

export interface Section {
  readonly text: string
  readonly items: ReadonlyArray<PageLink>
}

export const sections: ReadonlyArray<Section> = [
  {
    text: "Start",
    items: [
      { text: "Quick start", link: "/guide/quick-start" },
      { text: "Routes", link: "/guide/routes" },
      { text: "Clouds", link: "/guide/clouds" },
      { text: "Hosted and self-hosted", link: "/reference/gateways" }
    ]
  },
  {
    text: "What a request says",
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
      { text: "Speed and size", link: "/performance" }
    ]
  },
  {
    text: "For contributors",
    items: [
      { text: "Architecture", link: "/contributing/architecture" },
      { text: "Add a header in ten minutes", link: "/contributing/add-a-header" }
    ]
  },
  {
    text: "Decisions",
    items: [
      { text: "Effect Schema", link: "/decisions/0001-effect-schema" },
      { text: "One pass", link: "/decisions/0002-one-pass" },
      { text: "Open routes", link: "/decisions/0003-open-routes" },
      { text: "Speed and size", link: "/decisions/0004-speed-and-size" },
      { text: "Errors without a stack", link: "/decisions/0005-errors-without-a-stack" },
      { text: "Layers and slugs", link: "/decisions/0006-layers-and-slugs" }
    ]
  }
]

export const sidebar = sections.map(({ text, items }) => ({ text, items: [...items] }))

export const navigation = [
  { text: "Guide", link: "/guide/quick-start", activeMatch: "^/guide/" },
  { text: "Reference", link: "/reference/fields", activeMatch: "^/reference/" },
  { text: "Playground", link: "/playground" },
  { text: "For contributors", link: "/contributing/architecture", activeMatch: "^/(contributing|decisions)/" }
]
