// Every offered row with the doc comment of its key. Walks the trees of rows together with the types derived from them.

import type ts from "typescript-5"
import { isRow, isVariants, type Row, type RowTree, type Variants } from "../../src/grammar/row.ts"
import type { Path } from "../../src/issue/issue.ts"
import { gatewayRows, identityRows } from "../../src/rows/gateway.ts"
import { type RouteForm, type RouteKind, routeForms } from "../../src/rows/route-rows.ts"
import { type Key, PublicTypes } from "./public-types.ts"

export interface DocumentedRow {
  readonly row: Row
  /** Its place in a spec. */
  readonly path: Path
  /** The kind of route that it belongs to, or `undefined` for a field of any route. */
  readonly form: RouteForm | undefined
  /** The variant at its path that it belongs to. */
  readonly variant: string | undefined
  /** It follows from the variant and has no key of its own. */
  readonly implied: boolean
  /** The doc comment of the key. Empty if there is none. */
  readonly doc: string
  /** The sources of the row: files of the gateway, pages of Portkey's documentation. */
  readonly sources: ReadonlyArray<string>
  /** The type of the key in TypeScript, or `undefined` if the declarations lack the key. */
  readonly type: string | undefined
}

interface Place {
  readonly path: Path
  readonly form: RouteForm | undefined
  readonly variant: string | undefined
}

/** All rows in table order. The rows are current; the types are those of the last build. */
export function documentedRows(): ReadonlyArray<DocumentedRow> {
  const types = new PublicTypes()
  const anywhere: Place = { path: [], form: undefined, variant: undefined }
  const route = types.keyOf(types.spec, "route")
  const routes = route === undefined ? [] : types.membersOf(route.type)
  return [
    ...walk(identityRows, types.spec, anywhere, types),
    ...routeForms().flatMap(form => {
      const type = routes.find(member => isOfForm(member, form, types))
      return [...walk(form.rows(), type, { ...anywhere, path: ["route"], form }, types)]
    }),
    ...walk(gatewayRows, types.spec, anywhere, types)
  ]
}

function* walk(
  tree: RowTree,
  type: ts.Type | undefined,
  at: Place,
  types: PublicTypes
): Generator<DocumentedRow> {
  for (const [name, node] of Object.entries(tree)) {
    const place = { ...at, path: [...at.path, name] }
    const key = type && types.keyOf(type, name)
    if (isVariants(node)) yield* walkVariants(node, key, place, types)
    else if (!isRow(node)) yield* walk(node, key?.type, place, types)
    else if (node.field !== "") yield documentedRow(node, key, place, types)
  }
}

function* walkVariants(
  { plain, of }: Variants,
  key: Key | undefined,
  place: Place,
  types: PublicTypes
): Generator<DocumentedRow> {
  if (plain !== undefined) yield documentedRow(plain, key, place, types)
  const members = key === undefined ? [] : types.membersOf(key.type)
  for (const [variant, { rows, marks }] of Object.entries(of)) {
    const member = members.find(each => Object.keys(rows).every(name => types.keyOf(each, name)))
    yield* walk(rows, member, { ...place, variant }, types)
    for (const row of marks) {
      yield { ...documentedRow(row, undefined, { ...place, variant }, types), implied: true }
    }
  }
}

function documentedRow(row: Row, key: Key | undefined, place: Place, types: PublicTypes): DocumentedRow {
  const type = key && types.textOf(key.type)
  return { ...place, row, implied: false, doc: key?.doc ?? "", sources: key?.sources ?? [], type }
}

// The interfaces in `Route` for routes whose provider only the gateway knows.
const interfaceOf: { readonly [Kind in Exclude<RouteKind, "provider">]: string } = {
  catalog: "CatalogRoute",
  "virtual-key": "VirtualKeyRoute",
  unlisted: "UnlistedProviderRoute",
  "routed-by": "RoutedByRoute",
  "saved-config": "SavedConfigRoute",
  "inline-config": "InlineConfigRoute"
}

/** Whether a member of the union of routes is the type of `form`. */
export function isOfForm(member: ts.Type, { kind, provider }: RouteForm, types: PublicTypes): boolean {
  if (kind !== "provider") return types.nameOf(member) === interfaceOf[kind]
  const slugs = types.keyOf(member, "provider")
  return (
    slugs !== undefined &&
    types.membersOf(slugs.type).some(slug => slug.isStringLiteral() && slug.value === provider?.slug)
  )
}
