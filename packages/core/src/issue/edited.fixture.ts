// Applies an issue's edit to an input: the key at the path is renamed, its value is replaced, or it is removed.

import type { Edit, Path } from "./issue.ts"

/** `value` after `edit`, whose path leads into an existing object or list. */
export function edited(value: unknown, edit: Edit, path: Path = edit.path): unknown {
  const [key, ...below] = path
  if (key === undefined) return "set" in edit ? edit.set : value
  if (Array.isArray(value)) {
    if (below.length === 0 && "remove" in edit) return value.filter((_, index) => index !== key)
    return value.map((item, index) => (index === key ? edited(item, edit, below) : item))
  }
  const entries = Object.entries(value as object)
  if (below.length === 0 && "set" in edit) return { ...(value as object), [key]: edit.set }
  return Object.fromEntries(
    entries.flatMap(([name, part]) => {
      if (name !== key) return [[name, part]]
      if (below.length > 0) return [[name, edited(part, edit, below)]]
      return "rename" in edit ? [[edit.rename, part]] : []
    })
  )
}
