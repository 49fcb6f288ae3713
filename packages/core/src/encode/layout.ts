// For each kind of route: the slot of every row, and the order of emission. Made on first use and kept.

import { once } from "../grammar/once.ts"
import type { RowTree, Scope } from "../grammar/row.ts"
import { gatewayRows, identityRows } from "../rows/gateway.ts"
import type { RouteForm } from "../rows/route-rows.ts"
import { encoderOf, keysEncoder } from "./encoder.ts"
import type { Encoder, Entry, KeysEncoder } from "./slots.ts"

/** The slots and fields of rows, as two arrays of equal length: the loop over them is the hottest of all. */
export interface EmissionOrder {
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
  readonly client: EmissionOrder
  /** The overridable rows, which come after all of the client's. */
  readonly request: EmissionOrder
}

/** The rows of any route. They have the same slots in every layout, so that their encoders are made once. */
interface GatewayLayout extends Pick<Layout, "entries"> {
  /** The encoder of each top-level key except `route` and `extraHeaders`. */
  readonly encoders: ReadonlyMap<string, Encoder>
}

export const gatewayLayout: () => GatewayLayout = once(() => {
  const entries: Entry[] = []
  const tree: RowTree = { ...identityRows, ...gatewayRows }
  const encoders = Object.entries(tree).map(([key, node]) => [key, encoderOf(node, [key], entries)] as const)
  return { encoders: new Map(encoders), entries }
})

const identityCount = Object.keys(identityRows).length

function layoutFor(form: RouteForm): Layout {
  const { entries: ofGateway } = gatewayLayout()
  const entries: Entry[] = [...ofGateway]
  const encodeRoute = keysEncoder(form.rows(), ["route"], entries)
  const identity = entries.slice(0, identityCount)
  const gateway = entries.slice(identityCount, ofGateway.length)
  const inOrder = [...identity, ...entries.slice(ofGateway.length), ...gateway]
  const inScope = (scope: Scope) => inOrder.filter(({ row }) => row.scope === scope)
  const overridable = [...inScope("both"), ...inScope("request")]
  return {
    form,
    entries,
    encodeRoute,
    overridable,
    client: orderOf(inScope("client")),
    request: orderOf(overridable)
  }
}

function orderOf(entries: ReadonlyArray<Entry>): EmissionOrder {
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
