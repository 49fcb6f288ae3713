// docs/reliability.md: the commands mutate, fuzz and soak write their figures into it, each between its own marks.

import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { changed } from "./marked-text.ts"

const file = join(import.meta.dirname, "../../../docs/reliability.md")

/** Passes the text between the marks of `name` through `change` and writes the page. */
export function changePage(name: string, change: (text: string) => string): void {
  writeFileSync(file, changed(readFileSync(file, "utf8"), name, change))
}
