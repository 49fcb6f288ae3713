// Reads the fields of one request, and keeps track of unread fields and of faults.

import type { GatewayAtHand } from "../grammar/gateway-kind.ts"
import type { Row } from "../grammar/row.ts"
import { tell } from "../grammar/run.ts"
import type { Decoded } from "../grammar/wire/wire.ts"
import { type Finding, type Words, words } from "../issue/words.ts"
import { otherNameWins } from "../rows/alias-order.ts"
import { decode } from "../rows/decode-field.ts"
import { effectOfMissing } from "./missing-effect.ts"

export class FieldReader {
  readonly faults: Finding[] = []
  readonly notes: Finding[] = []
  readonly #fields: ReadonlyMap<string, string>
  readonly #read = new Set<string>()
  readonly #aliases = new Set<string>()
  readonly #decoded: ReadonlyMap<string, Decoded>

  /** Names of the fields that the gateway forwards. */
  readonly forwarded: ReadonlySet<string>
  /** The gateway that receives the fields. */
  readonly at: GatewayAtHand

  /** `decoded` are the fields that were decoded already, by name: the longest strings need not be read twice. */
  constructor(
    fields: ReadonlyMap<string, string>,
    forwarded: ReadonlySet<string>,
    at: GatewayAtHand,
    decoded: ReadonlyMap<string, Decoded> = new Map()
  ) {
    this.#fields = fields
    this.forwarded = forwarded
    this.at = at
    this.#decoded = decoded
  }

  /** The value of a field, whether or not it has been read. */
  peek(name: string): string | undefined {
    return this.#fields.get(name)
  }

  /** The name that carries `row`: its own, else the first alias present. Reversed where the gateway prefers aliases. */
  nameOf(row: Row): string | undefined {
    const own = this.#fields.has(row.field) ? row.field : undefined
    if (own !== undefined && !otherNameWins[this.at.gateway].has(own)) return own
    // A forwarded field is read only under its own name, but a credential is used anyway.
    const other = row.aliases.find(
      name => this.#fields.has(name) && (row.secret || !this.forwarded.has(name))
    )
    return other ?? own
  }

  /** Reads a row's value, or `undefined` if it is missing or invalid. An invalid value becomes a fault. */
  read(row: Row): unknown {
    const name = this.nameOf(row)
    if (name === undefined) return undefined
    this.#read.add(name)
    const decoded = this.#decoded.get(name) ?? decode(row, this.#fields.get(name) as string, this.at)
    const isOfOther = row.readBy !== undefined && row.readBy !== this.at.gateway
    if (isOfOther && row.vital !== undefined) {
      const what = `is left out: the ${this.at.gateway} gateway deletes it`
      this.note("gateway.field-lost", name, what, row.vital)
      return undefined
    }
    if (isOfOther) this.#noteOfOther(name, row, "value" in decoded)
    if ("fault" in decoded) {
      if (isOfOther) return undefined
      const { fault: what, repair } = decoded
      return tell({ issues: this.faults }, { rule: "field.unreadable", path: [name], what, repair })
    }
    if (name !== row.field) {
      this.#aliases.add(name)
      const [was, send] = [words`was read as ${{ field: row.field }}`, words`Send ${{ field: row.field }}.`]
      this.note("field.alias", name, was, send)
    } else if (decoded.note !== undefined) {
      const { rule, fault, repair } = decoded.note
      this.note(rule, name, fault, repair)
    }
    return decoded.value
  }

  #noteOfOther(name: string, { readBy }: Row, isValue: boolean): void {
    const { gateway } = this.at
    const what = isValue
      ? `is kept, though the ${gateway} gateway does not read it`
      : `is left out: the ${gateway} gateway does not read it, and its value is not valid for the ${readBy} gateway`
    const repair = "Leave it out, or send the request to the other gateway."
    this.note("gateway.field-unread", name, what, repair)
  }

  /** Marks a field as read without a value of its own. */
  skip(name: string): void {
    this.#read.add(name)
  }

  missing(row: Row): void {
    const what = `is missing: ${effectOfMissing(row.field)}`
    tell(
      { issues: this.faults },
      { rule: "field.missing", path: [row.field], what, repair: "Add the field." }
    )
  }

  /** Adds a note about a field; `what` is a clause that follows the field name. */
  note(rule: string, name: string, what: Words, repair: Words): void {
    tell({ issues: this.notes }, { rule, severity: "warning", path: [name], what, repair })
  }

  /** The fields that no row has read yet. */
  unread(): ReadonlyArray<readonly [string, string]> {
    return [...this.#fields].filter(([name]) => !this.#read.has(name))
  }

  /** The fields that no row has read yet, and that the gateway does not forward. */
  unused(): ReadonlyArray<readonly [string, string]> {
    return this.unread().filter(([name]) => !this.forwarded.has(name))
  }

  /** The forwarded fields that no row writes again: no row read them, or one read them under another name. */
  carried(): ReadonlyArray<readonly [string, string]> {
    return [...this.#fields].filter(
      ([name]) => this.forwarded.has(name) && (!this.#read.has(name) || this.#aliases.has(name))
    )
  }
}
