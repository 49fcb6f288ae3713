// The edit of an issue, applied to a value.

import type { Edit } from "@portspec/core"

/** The `value` after the edit, or `undefined` if it has nothing at the path. */
export function edited(value: unknown, edit: Edit): { readonly value: unknown } | undefined {
  const [step, ...below] = edit.path
  if (step === undefined) return "set" in edit ? { value: edit.set } : undefined
  if (Array.isArray(value)) return editedArray(value, Number(step), { ...edit, path: below })
  if (typeof value !== "object" || value === null) return undefined
  return editedObject(value as Fields, String(step), { ...edit, path: below })
}

type Fields = Readonly<Record<string, unknown>>

function editedArray(items: ReadonlyArray<unknown>, index: number, edit: Edit) {
  if (edit.path.length === 0 && "remove" in edit)
    return { value: items.filter((_, place) => place !== index) }
  const part = index < items.length ? edited(items[index], edit) : undefined
  return part === undefined ? undefined : { value: items.with(index, part.value) }
}

function editedObject(fields: Fields, key: string, edit: Edit) {
  const isHere = edit.path.length === 0
  const entries = Object.entries(fields)
  if (isHere && "rename" in edit) {
    if (!Object.hasOwn(fields, key) || Object.hasOwn(fields, edit.rename)) return undefined
    return {
      value: Object.fromEntries(entries.map(([name, part]) => [name === key ? edit.rename : name, part]))
    }
  }
  if (isHere && "remove" in edit)
    return { value: Object.fromEntries(entries.filter(([name]) => name !== key)) }
  const below = Object.hasOwn(fields, key) ? fields[key] : {}
  const part = edited(below, edit)
  return part === undefined ? undefined : { value: { ...fields, [key]: part.value } }
}
