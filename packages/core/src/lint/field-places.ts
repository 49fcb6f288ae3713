// Where a part of a spec came from in the fields that it was read from.

import type { PlacedRow } from "../grammar/rows-of.ts"
import { runLike } from "../grammar/run.ts"
import type { WireName } from "../grammar/wire/wire.ts"
import type { Change, Path } from "../issue/issue.ts"
import type { Finding, Words } from "../issue/words.ts"
import { identityRows } from "../rows/gateway.ts"
import { fieldWordingOf } from "./field-wordings.ts"
import type { Request } from "./lint-rule.ts"

/** Wires whose values have parts that a path can address: JSON and lists. */
const withParts: ReadonlySet<WireName> = new Set(["json", "id-or-json", "comma", "names", "names-and-values"])

/** A finding about the spec that was read from `request`, as a finding about its fields. */
export function findingOfFields(
  { rule, severity, path, subject, what, repair, edit }: Finding,
  request: Request
): Finding {
  const own = fieldWordingOf(rule)
  return {
    rule,
    severity,
    path: pathOf(path, request),
    subject: subject && wordsOf(subject, request),
    what: own?.what ?? wordsOf(what, request),
    repair: own?.repair ?? wordsOf(repair, request),
    // A different repair makes a different change.
    edit: own?.repair === undefined ? edit && changeOf(path, edit, request) : undefined
  }
}

/** A change to the spec as a change to the field, or `undefined` if it does not change exactly one field. */
function changeOf(path: Path, edit: Change, request: Request): Change | undefined {
  if (path[0] === "extraHeaders") return edit
  const at = rowAt(path, request)
  if (at === undefined) return undefined
  const { wire, type } = at.row
  if (path.length > at.path.length) return withParts.has(wire.is) ? edit : undefined
  if ("rename" in edit) {
    const named = rowAt([...path.slice(0, -1), edit.rename], request)
    return named === undefined ? undefined : { rename: named.row.field }
  }
  if ("remove" in edit) return edit
  const text = wire.encoder(type)(edit.set, runLike(request.run), path)
  return text === undefined ? undefined : { set: text }
}

/** The path that begins with a field name, or an empty path for the whole request. */
function pathOf(path: Path, request: Request): Path {
  const [head, name, ...below] = path
  if (head === "extraHeaders" && typeof name === "string") return [name.toLowerCase(), ...below]
  const at = rowAt(path, request)
  if (at !== undefined) return [nameOf(at, request), ...path.slice(at.path.length)]
  const within = request.rows.filter(row => startsWith(row.path, path))
  // A route is shown as the field that it requires; a request without routing fields has none.
  const candidates = path.length === 1 && head === "route" ? within.filter(({ row }) => row.required) : within
  const group = path.length === 0 ? undefined : presentIn(candidates, request)
  return group === undefined ? [] : [nameOf(group, request)]
}

/** The row closest to `path`: for a part of a credential its own field, not the field that announces the credential. */
function rowAt(path: Path, request: Request): PlacedRow | undefined {
  const above = request.rows.filter(row => startsWith(path, row.path))
  const closest = Math.max(...above.map(row => row.path.length))
  return presentIn(
    above.filter(row => row.path.length === closest),
    request
  )
}

// Rows that share a path are variants of one value: take the one that was sent.
const presentIn = (rows: ReadonlyArray<PlacedRow>, { reading }: Request): PlacedRow | undefined =>
  rows.find(({ row }) => reading.reader.nameOf(row) !== undefined) ?? rows[0]

function nameOf({ row }: PlacedRow, { reading }: Request): string {
  const { reader, isKeyTaken } = reading
  if (isKeyTaken && row === identityRows.apiKey) return "authorization"
  return reader.nameOf(row) ?? row.field
}

const wordsOf = (words: Words, request: Request): Words =>
  typeof words === "string"
    ? words
    : words.map(part => (typeof part !== "string" && "at" in part ? { at: pathOf(part.at, request) } : part))

const startsWith = (path: Path, start: Path): boolean =>
  start.length <= path.length && start.every((part, index) => part === path[index])
