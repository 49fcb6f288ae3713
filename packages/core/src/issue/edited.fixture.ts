// Applies an issue's edit to an input: the key at the path is renamed, its value is replaced, or it is removed.

import { type Edit, type Issue, isWithin, type Path } from "./issue.ts"

/** An edit, or one that sets a value which no issue would: an object or a list. */
type AnyEdit = Edit | { readonly path: Path; readonly set: unknown }

/** `value` after `edit`, whose path leads into an existing object or list. */
export function edited(value: unknown, edit: AnyEdit, path: Path = edit.path): unknown {
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

/** What is reported about the contents of a key when it gets its right name. Before, nothing could read the contents. */
const ofContents =
  /^(?:shape\.|value\.|config\.(?:empty|incomplete)$|route\.unknown-provider$|field\.unreadable$)/

/**
 * The errors of `after` that contradict `edit`: they are about the place that it changed, and `before` lacks them. A key
 * that was renamed may have wrong contents.
 */
export function contradictions(
  edit: AnyEdit,
  before: ReadonlyArray<Issue>,
  after: ReadonlyArray<Issue>
): ReadonlyArray<Issue> {
  const place = "rename" in edit ? [...edit.path.slice(0, -1), edit.rename] : edit.path
  const known = new Set(before.map(({ rule, path }) => `${rule} ${JSON.stringify(path)}`))
  return after.filter(
    ({ rule, path, severity }) =>
      severity === "error" &&
      isWithin(path, place) &&
      !known.has(`${rule} ${JSON.stringify(path)}`) &&
      // The next item of a list takes the place of a removed one.
      !("remove" in edit && typeof place.at(-1) === "number") &&
      !("rename" in edit && (path.length > place.length || ofContents.test(rule)))
  )
}
