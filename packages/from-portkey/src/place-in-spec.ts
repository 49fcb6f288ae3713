// The place of a field in a spec. A provider's own fields have different places in other routes.

import { type Path, type RequestSpec, type TableRow, table } from "@portspec/core"
import { isPlainObject } from "./plain-data.ts"

/** A row with a place in the spec. */
export type PlacedRow = TableRow & { readonly path: Path }

/** The places of the fields in `spec`, which may be incomplete. */
export class Places {
  readonly #spec: RequestSpec
  /** The rows of the spec's route. */
  readonly #rows: ReadonlyArray<PlacedRow>

  constructor(spec: RequestSpec) {
    this.#spec = spec
    const { route } = spec
    const kind = kindOf(route)
    const provider = kind === "provider" && "provider" in route ? route.provider : undefined
    this.#rows = table.filter(
      (row): row is PlacedRow =>
        row.path !== undefined &&
        !row.implied &&
        (row.route === undefined || (row.route === kind && row.provider === provider))
    )
  }

  /** The row for the field or for its alias, or `undefined` if the route has none. */
  get(field: string): PlacedRow | undefined {
    const own = this.#rows.filter(row => row.field === field)
    const rows = own.length > 0 ? own : this.#rows.filter(({ aliases }) => aliases.includes(field))
    // Several forms of a credential may share a field: take the form that the spec has.
    return rows.find(({ path }) => valueAt(this.#spec, path) !== undefined) ?? rows[0]
  }

  /** The place of the field in the spec. A field without a row in the route is carried unchanged. */
  pathOf(field: string): Path {
    return this.get(field)?.path ?? ["extraHeaders", field]
  }
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce((part, key) => (isPlainObject(part) ? part[key] : undefined), value)

/** The kind of a route that may be incomplete. */
function kindOf(route: RequestSpec["route"]): TableRow["route"] {
  if ("virtualKey" in route) return "virtual-key"
  if ("unlistedProvider" in route) return "unlisted"
  if ("routedBy" in route) return "routed-by"
  if (route.provider !== undefined) return route.provider.startsWith("@") ? "catalog" : "provider"
  return isPlainObject(route.config) ? "inline-config" : "saved-config"
}
