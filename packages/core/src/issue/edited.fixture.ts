// Inputs after an edit, as whoever follows it would write them.

import type { Edit, Path } from "./issue.ts"

/** `value` after `edit`. */
export function edited(value: unknown, edit: Edit, path: Path = edit.path): unknown {
  const [key, ...below] = path
  if (key === undefined) return "set" in edit ? edit.set : value
  if (Array.isArray(value))
    return value.map((item, index) => (index === key ? edited(item, edit, below) : item))
  return Object.fromEntries(
    Object.entries(value as object).flatMap(([name, part]) => {
      if (name !== key) return [[name, part]]
      if (below.length > 0 || "set" in edit) return [[name, edited(part, edit, below)]]
      return "rename" in edit ? [[edit.rename, part]] : []
    })
  )
}
