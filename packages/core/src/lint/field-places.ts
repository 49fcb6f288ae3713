// Where something stands among the fields that a spec was read from.

import type { PlacedRow } from "../grammar/rows-of.ts"
import type { Path } from "../issue/issue.ts"
import type { Finding, Part, Words } from "../issue/words.ts"
import type { Reading } from "../parse/parse.ts"
import { fieldWordingOf } from "./field-wordings.ts"
import { rowsOfRequest } from "./rows-by-name.ts"

/** Puts field names in the place of paths into a spec that was read from fields. */
export class FieldPlaces {
  readonly #rows: ReadonlyArray<PlacedRow>
  readonly #reading: Reading

  constructor(reading: Reading) {
    this.#reading = reading
    this.#rows = [...rowsOfRequest(reading)]
  }

  /** What was found in the spec, as found in the fields. An edit is left out: what it would set is no text of a field. */
  findingOf({ rule, severity, path, subject, what, repair }: Finding): Finding {
    const own = fieldWordingOf(rule)
    return {
      rule,
      severity,
      path: this.pathOf(path),
      subject: subject && this.#words(subject),
      what: own?.what ?? this.#words(what),
      repair: own?.repair ?? this.#words(repair)
    }
  }

  /** The path that begins with a field name; empty where the whole request is meant. */
  pathOf(path: Path): Path {
    const [head, name, ...below] = path
    if (head === "extraHeaders" && typeof name === "string") return [name.toLowerCase(), ...below]
    const at = this.#present(this.#rows.filter(row => startsWith(path, row.path)))
    if (at !== undefined) return [this.#nameOf(at), ...path.slice(at.path.length)]
    const within = this.#rows.filter(row => startsWith(row.path, path))
    // Which field makes a route is the one that it cannot be without; a request without routing fields has none.
    const candidates =
      path.length === 1 && head === "route" ? within.filter(({ row }) => row.required) : within
    const group = path.length === 0 ? undefined : this.#present(candidates)
    return group === undefined ? [] : [this.#nameOf(group)]
  }

  // Rows that share a path are variants of one value: the one that was sent is meant.
  #present(rows: ReadonlyArray<PlacedRow>): PlacedRow | undefined {
    return rows.find(({ row }) => this.#reading.reader.nameOf(row) !== undefined) ?? rows[0]
  }

  #nameOf({ row }: PlacedRow): string {
    return this.#reading.reader.nameOf(row) ?? row.field
  }

  #words(words: Words): Words {
    return typeof words === "string" ? words : words.map(part => this.#part(part))
  }

  #part(part: Part): Part {
    return typeof part !== "string" && "at" in part ? { at: this.pathOf(part.at) } : part
  }
}

const startsWith = (path: Path, start: Path): boolean =>
  start.length <= path.length && start.every((part, index) => part === path[index])
