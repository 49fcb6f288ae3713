// Secrets that can be recognized wherever they appear.

import { normalize, type RequestSpec, reveal, table } from "@portspec/core"
import * as Redacted from "effect/Redacted"
import { isPlain, partsOf } from "./plain.ts"

/** Part of every secret that must never be shown. In one piece, so that abridged text cannot hide it by chance. */
export const mark = "Zq7MarkedFakeSecret0Xy"

const marked = (text: string): string =>
  // A string that is parsed further must keep its form: a PEM key, or a scheme before the token.
  /-----BEGIN [A-Z ]+-----\n?/.test(text)
    ? text.replace(/-----BEGIN [A-Z ]+-----\n?/, head => `${head}${mark}`)
    : `${mark}${text}`

/** Names of fields that are not secret unless a list in the same request names them, and mutation breaks such lists. */
const open = new Set(
  table.filter(({ secret }) => !secret).flatMap(({ field, aliases }) => [field, ...aliases])
)
const isOpen = (name: string): boolean =>
  open.has(name) || /^(?:accept|connection|content-|date$|host$|user-agent$)/.test(name)

function withMark(value: unknown, key: string): unknown {
  if (Redacted.isRedacted(value))
    return isOpen(key) ? value : Redacted.make(marked(String(Redacted.value(value))))
  if (Array.isArray(value)) return value.map(item => withMark(item, ""))
  if (!isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withMark(part, name)]))
}

/** `spec` in its canonical form, with the mark in each of its secrets: wrapped, or as plain text. */
export function withMarks(spec: RequestSpec): { readonly wrapped: RequestSpec; readonly plain: RequestSpec } {
  const wrapped = withMark(normalize(spec), "") as RequestSpec
  return { wrapped, plain: reveal(wrapped) }
}

/** `instanceof`, which a proxy can make throw. */
function isOf<Instance>(value: unknown, type: abstract new (...given: never) => Instance): value is Instance {
  try {
    return value instanceof type
  } catch {
    return false
  }
}

/** The path at which `value` shows the mark, if it does. Also looks at what `JSON.stringify` does not show. */
export function shownAt(value: unknown, path = "", seen = new Set<object>()): string | undefined {
  if (typeof value === "string") return value.includes(mark) ? path || "itself" : undefined
  if (typeof value !== "object" || value === null || seen.has(value)) return undefined
  seen.add(value)
  if (isOf(value, Map) || isOf(value, Set)) return shownAt([...value], path, seen)
  for (const [name, part] of partsOf(value)) {
    if (name.includes(mark)) return `${path}, a key`
    const at = shownAt(part, `${path}.${name}`, seen)
    if (at !== undefined) return at
  }
  return isOf(value, Error) ? shownAt([value.message, value.stack, String(value)], path, seen) : undefined
}
