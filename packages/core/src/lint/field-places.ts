// Where a part of a spec came from in the fields that it was read from.

import type { PlacedRow } from "../grammar/rows-of.ts"
import { runLike } from "../grammar/run.ts"
import type { WireName } from "../grammar/wire/wire.ts"
import { type Change, formatPath, isWithin, type Path } from "../issue/issue.ts"
import type { Finding, Part, Words } from "../issue/words.ts"
import { identityRows } from "../rows/gateway.ts"
import { knownFields } from "../rows/known-fields.ts"
import { fieldWordingOf } from "./field-wordings.ts"
import type { Request } from "./lint-rule.ts"

/** Wires whose values have parts that a path can address: JSON and lists. */
const withParts: ReadonlySet<WireName> = new Set(["json", "id-or-json", "comma", "names", "names-and-values"])

/** Replaces paths into a spec that was read from fields with paths that begin with a field name. */
export class FieldPlaces {
  readonly #request: Request

  constructor(request: Request) {
    this.#request = request
  }

  /** A finding about the spec as a finding about the fields. */
  findingOf({ rule, severity, path, subject, what, repair, edit }: Finding): Finding {
    const own = fieldWordingOf(rule)
    return {
      rule,
      severity,
      path: this.pathOf(path),
      subject: subject && this.#words(subject),
      what: own?.what ?? this.#words(what),
      repair: own?.repair ?? this.#words(repair),
      // A different repair makes a different change.
      edit: own?.repair === undefined ? edit && this.#changeOf(path, edit) : undefined
    }
  }

  /** A change to the spec as a change to the field, or `undefined` if it does not change exactly one field. */
  #changeOf(path: Path, edit: Change): Change | undefined {
    if (path[0] === "extraHeaders") return edit
    const at = this.#rowAt(path)
    if (at === undefined) return undefined
    const { wire, type } = at.row
    if (path.length > at.path.length) return withParts.has(wire.is) ? edit : undefined
    if ("rename" in edit) {
      const named = this.#rowAt([...path.slice(0, -1), edit.rename])
      return named === undefined ? undefined : { rename: named.row.field }
    }
    if ("remove" in edit) return edit
    const text = wire.encoder(type)(edit.set, runLike(this.#request.run), path)
    return text === undefined ? undefined : { set: text }
  }

  /** The path that begins with a field name, or an empty path for the whole request. */
  pathOf(path: Path): Path {
    const [head, name, ...below] = path
    if (head === "extraHeaders" && typeof name === "string") return [name.toLowerCase(), ...below]
    const at = this.#rowAt(path)
    if (at !== undefined) return [this.#nameOf(at), ...path.slice(at.path.length)]
    const within = this.#request.rows.filter(row => isWithin(row.path, path))
    // A route is shown as the field that it requires; a request without routing fields has none.
    const candidates =
      path.length === 1 && head === "route" ? within.filter(({ row }) => row.required) : within
    // A credential is shown as its secret field.
    const secrets = candidates.filter(({ row }) => path.length > 1 && row.secret)
    const group = path.length === 0 ? undefined : this.#present(secrets.length > 0 ? secrets : candidates)
    return group === undefined ? fieldOfOtherRoute(path) : [this.#nameOf(group)]
  }

  /** The row closest to `path`: for a part of a credential its own field, not the field that announces the credential. */
  #rowAt(path: Path): PlacedRow | undefined {
    const above = this.#request.rows.filter(row => isWithin(path, row.path) && !this.#isUnsentMark(row))
    const closest = Math.max(...above.map(row => row.path.length))
    return this.#present(above.filter(row => row.path.length === closest))
  }

  #isUnsentMark({ row, mark }: PlacedRow): boolean {
    return mark && this.#request.reading.reader.nameOf(row) === undefined
  }

  // Rows that share a path are variants of one value: take the one that was sent.
  #present(rows: ReadonlyArray<PlacedRow>): PlacedRow | undefined {
    return rows.find(({ row }) => this.#request.reading.reader.nameOf(row) !== undefined) ?? rows[0]
  }

  #nameOf({ row }: PlacedRow): string {
    const { reader, isKeyTaken } = this.#request.reading
    if (isKeyTaken && row === identityRows.apiKey) return "authorization"
    return reader.nameOf(row) ?? row.field
  }

  #words(words: Words): Words {
    return typeof words === "string" ? words : words.map(part => this.#part(part))
  }

  #part(part: Part): Part {
    return typeof part !== "string" && "at" in part ? { at: this.pathOf(part.at) } : part
  }
}

/** The field at a place that the route of the request does not have, but another one does. */
function fieldOfOtherRoute(path: Path): Path {
  const place = formatPath(path)
  const known = [...knownFields()].find(([, { path: at }]) => at !== undefined && formatPath(at) === place)
  return known === undefined ? [] : [known[0]]
}
