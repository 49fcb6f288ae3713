// docs/reliability.md: the commands mutate, fuzz and soak write their figures into it, each between its own marks.

import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

const file = join(import.meta.dirname, "../../../docs/reliability.md")

const between = (name: string): RegExp =>
  new RegExp(`(?<=<!-- ${name} -->\\n\\n).*?(?=\\n\\n<!-- /${name} -->)`, "s")

/** `page` with the text between the marks of `name` passed through `change`. */
export function changed(page: string, name: string, change: (text: string) => string): string {
  const marks = between(name)
  if (!marks.test(page)) throw new Error(`the page of reliability has no marks for ${name}`)
  return page.replace(marks, text => change(text))
}

/** Passes the text between the marks of `name` through `change` and writes the page. */
export function changePage(name: string, change: (text: string) => string): void {
  writeFileSync(file, changed(readFileSync(file, "utf8"), name, change))
}
