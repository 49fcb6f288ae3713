// Repairs one header field in the text that it was read from: a curl command, lines, or JSON.

import type { Issue } from "@portspec/core"
import { type HeaderField, readHeaders } from "@portspec/document/request/header-text"

/**
 * The text after the edit of an issue about one field; `undefined` if the issue has no edit, or the edit does not fit the
 * text. It fits if reading the edited text gives the same fields as before, with only this one changed.
 */
export function repairedRequest(text: string, { edit }: Issue): string | undefined {
  const [name, ...below] = edit?.path ?? []
  if (edit === undefined || below.length > 0) return undefined
  const fields = fieldsOf(text)
  const index = fields.findIndex(field => field.name.toLowerCase() === name)
  const field = fields[index]
  const place = field && placeOf(text, field)
  if (field === undefined || place === undefined) return undefined
  if ("remove" in edit) {
    const lines = text.split("\n")
    const line = text.slice(0, place.name).split("\n").length - 1
    return isRead(lines.toSpliced(line, 1).join("\n"), fields.toSpliced(index, 1))
  }
  const changed = "rename" in edit ? { ...field, name: edit.rename } : { ...field, value: String(edit.set) }
  const before = text.slice(0, "rename" in edit ? place.name : place.value)
  const [old, now] = "rename" in edit ? [field.name, changed.name] : [field.value, changed.value]
  return isRead(`${before}${now}${text.slice(before.length + old.length)}`, fields.with(index, changed))
}

/** Where a name and its value begin; `undefined` if the value is written differently from how it is read. */
function placeOf(
  text: string,
  { name, value }: HeaderField
): { readonly name: number; readonly value: number } | undefined {
  for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + 1)) {
    const [colon] = /^["']?\s*:\s*["']?/.exec(text.slice(start + name.length)) ?? []
    const from = start + name.length + (colon?.length ?? 0)
    if (colon !== undefined && text.startsWith(value, from)) return { name: start, value: from }
  }
  return undefined
}

/** Returns `text` if reading it gives these fields. */
function isRead(text: string, expected: ReadonlyArray<HeaderField>): string | undefined {
  const read = fieldsOf(text)
  const isSame =
    read.length === expected.length &&
    read.every(({ name, value }, index) => name === expected[index]?.name && value === expected[index]?.value)
  return isSame ? text : undefined
}

function fieldsOf(text: string): ReadonlyArray<HeaderField> {
  try {
    return readHeaders({ name: "request", text, hasByteOrderMark: false, isStdin: false }).fields
  } catch {
    return []
  }
}
