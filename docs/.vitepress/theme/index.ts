// The theme: VitePress's own without its fonts, and the components that pages use.

import type { Theme } from "vitepress"
import DefaultTheme from "vitepress/theme-without-fonts"
import { defineAsyncComponent } from "vue"
import "./site.css"
import "./playground.css"

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    // Only the pages that show a component load it.
    app.component(
      "ThePlayground",
      defineAsyncComponent(() => import("../../playground/ThePlayground.vue"))
    )
    app.component(
      "MermaidDiagram",
      defineAsyncComponent(() => import("../../playground/MermaidDiagram.vue"))
    )
    app.component(
      "HomeDemo",
      defineAsyncComponent(() => import("../../playground/HomeDemo.vue"))
    )
  }
} satisfies Theme
