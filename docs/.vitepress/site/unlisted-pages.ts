// The build fails for a page that is not in the menu, and names it.

import { navigation, sections } from "./navigation.ts"

/** Throws if one of `pages`, given as Markdown files from the root of the site, is in neither menu. */
export function assertAllListed(pages: ReadonlyArray<string>): void {
  const links = [...navigation, ...sections.flatMap(({ items }) => items)].map(
    ({ link }) => `${link.slice(1)}.md`
  )
  const unlisted = pages.filter(page => page !== "index.md" && !links.includes(page))
  if (unlisted.length > 0)
    throw new Error(
      `the menu leaves out ${unlisted.join(", ")}: add a line to docs/.vitepress/site/navigation.ts`
    )
}
