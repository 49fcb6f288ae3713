// What an input is once an issue's edit is applied: the key at the path gets another name, a value is put there, or it goes.

import type { Edit, Path } from "./issue.ts"

/** `value` after `edit`, whose path leads to an object or a list that is there. */
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
