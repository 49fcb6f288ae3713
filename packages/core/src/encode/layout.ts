// For each kind of route, where every row stands: its slot, and its turn in the emission. Made on first use and kept.

import type { RowTree, Scope } from "../grammar/row.ts"
import { gatewayRows, identityRows } from "../rows/gateway.ts"
import type { RouteForm } from "../rows/route-rows.ts"
import { encoderOf, keysEncoder } from "./encoder.ts"
import { type Encoder, type Entry, type KeysEncoder, Slots } from "./slots.ts"

/** Rows in order of emission, as two lists of equal length: the loop over them is the hottest of all. */
export interface Turn {
  readonly slots: ReadonlyArray<number>
  readonly fields: ReadonlyArray<string>
}

/** The rows of one kind of route and of the gateway, ready to encode and to emit. */
export interface Layout {
  readonly form: RouteForm
  /** All rows, by slot. */
  readonly entries: ReadonlyArray<Entry>
  readonly encodeRoute: KeysEncoder
  /** The rows that one request may change. */
  readonly overridable: ReadonlyArray<Entry>
  /** The client's rows. */
  readonly client: Turn
  /** The overridable rows: they stand after all of the client's. */
  readonly request: Turn
}

/** Rows that have the same slots in every layout, so that their encoders are made once. */
function sharedRows(tree: RowTree): {
  readonly encoders: ReadonlyMap<string, Encoder>
  readonly entries: ReadonlyArray<Entry>
} {
  const slots = new Slots()
  const encoders = new Map(
    Object.entries(tree).map(([key, node]) => [key, encoderOf(node, [key], slots)] as const)
  )
  return { encoders, entries: slots.entries }
}

const shared = sharedRows({ ...identityRows, ...gatewayRows })

/** The encoder of each top-level key but `route`. */
export const gatewayEncoders = shared.encoders

/** The rows of any route, by slot. */
export const gatewayEntries = shared.entries

const identityCount = Object.keys(identityRows).length

function layoutFor(form: RouteForm): Layout {
  const slots = new Slots(gatewayEntries)
  const encodeRoute = keysEncoder(form.rows(), ["route"], slots, false)
  const { entries } = slots
  const identity = entries.slice(0, identityCount)
  const gateway = entries.slice(identityCount, gatewayEntries.length)
  const inOrder = [...identity, ...entries.slice(gatewayEntries.length), ...gateway]
  const inScope = (scope: Scope) => inOrder.filter(({ row }) => row.scope === scope)
  const overridable = [...inScope("both"), ...inScope("request")]
  return {
    form,
    entries,
    encodeRoute,
    overridable,
    client: turnOf(inScope("client")),
    request: turnOf(overridable)
  }
}

function turnOf(entries: ReadonlyArray<Entry>): Turn {
  return { slots: entries.map(({ slot }) => slot), fields: entries.map(({ row }) => row.field) }
}

const layouts: Array<Layout | undefined> = []

/** The layout of a route. */
export function layoutOf(form: RouteForm): Layout {
  const known = layouts[form.index]
  if (known !== undefined) return known
  const made = layoutFor(form)
  layouts[form.index] = made
  return made
}
