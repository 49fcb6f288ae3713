// The fields of one request while they are being read: which are left, and what was found wrong.

import type { Issue } from "../issue/issue.ts"
import { decode } from "../table/decoding.ts"
import type { Row } from "../table/row.ts"
import { report } from "../table/run.ts"

export class FieldReader {
  readonly faults: Issue[] = []
  readonly notes: Issue[] = []
  readonly #fields: ReadonlyMap<string, string>
  readonly #read = new Set<string>()

  /** Names of the fields that the gateway is told to forward. */
  readonly forwarded: ReadonlySet<string>

  constructor(fields: ReadonlyMap<string, string>, forwarded: ReadonlySet<string>) {
    this.#fields = fields
    this.forwarded = forwarded
  }

  /** The value of a field, whether or not it was read. */
  peek(name: string): string | undefined {
    return this.#fields.get(name)
  }

  /** The name under which `row` is sent: its own, else the first alias that is there. */
  nameOf(row: Row): string | undefined {
    return [row.field, ...row.aliases].find(name => this.#fields.has(name))
  }

  /** Reads a row's value; `undefined` when it is not there, or not valid, which is then a fault. */
  read(row: Row): unknown {
    const name = this.nameOf(row)
    if (name === undefined) return undefined
    this.#read.add(name)
    const decoded = decode(row.codec, this.#fields.get(name) as string)
    if ("fault" in decoded) {
      return report(
        { issues: this.faults },
        "field.unreadable",
        [name],
        `${name} ${decoded.fault}`,
        decoded.repair
      )
    }
    if (name !== row.field)
      this.note("field.alias", name, `${name} was read as ${row.field}`, `Send ${row.field}.`)
    else if (decoded.note !== undefined)
      this.note(
        "field.repaired",
        name,
        `${name} was read generously: ${decoded.note}`,
        "Compile the spec to get the exact form."
      )
    return decoded.value
  }

  /** Marks a field as read without a value of its own. */
  skip(name: string): void {
    this.#read.add(name)
  }

  missing(row: Row): void {
    report(
      { issues: this.faults },
      "field.missing",
      [row.field],
      `${row.field} is missing`,
      "The gateway would send the text undefined, or refuse; add the field."
    )
  }

  note(rule: string, name: string, message: string, repair: string): void {
    report({ issues: this.notes }, rule, [name], message, repair, "warning")
  }

  /** The fields that no row has read yet. */
  unread(): ReadonlyArray<readonly [string, string]> {
    return [...this.#fields].filter(([name]) => !this.#read.has(name))
  }
}
