// Writes the doc comment of each key of a spec or a config into a module. JSON Schemas use it to describe keys in
// editors.

import type ts from "typescript-5"
import { isRow, isVariants, type RowNode, type RowTree } from "../../src/grammar/row.ts"
import { type ByKind, interpret, type ObjectKind, type Type } from "../../src/grammar/type.ts"
import { gatewayRows, identityRows } from "../../src/rows/gateway.ts"
import { bearerProviders } from "../../src/rows/provider/bearer.ts"
import { distinctForms, type RouteForm } from "../../src/rows/route-rows.ts"
import { anyRoute, ofSpec } from "../../src/schema/owner.ts"
import { isOfForm } from "./documented-rows.ts"
import { PublicTypes } from "./public-types.ts"

const header = `// Written by \`npx -y pnpm@12.21.0 generate\` from the doc comments of the keys; not to be edited.

/** The description of each key, by owner. */
export const keyDescriptions = `

/** Descriptions by owner and key. */
type Descriptions = Map<string, Map<string, string>>

/** The text of `src/schema/descriptions.generated.ts`. */
export function keyDescriptionsModule(): string {
  const types = new PublicTypes()
  const found: Descriptions = new Map()
  const walk = new Walk(types, found)
  walk.tree({ ...identityRows, ...gatewayRows }, types.spec, ofSpec)
  for (const key of ["$schema", "route", "extraHeaders"]) walk.key(key, types.spec, ofSpec)
  const route = types.keyOf(types.spec, "route")
  const members = route === undefined ? [] : types.membersOf(route.type)
  for (const form of distinctForms())
    walk.tree(
      form.rows(),
      members.find(member => isOfForm(member, form, types)),
      ownerOf(form)
    )
  for (const [owner, keys] of [...found]) if (!owner.startsWith(ofSpec)) withoutRepeated(owner, keys, found)
  const texts = Object.fromEntries(
    [...found].flatMap(([owner, keys]) => (keys.size === 0 ? [] : [[owner, Object.fromEntries(keys)]]))
  )
  return `${header}${JSON.stringify(texts, null, 2)}\n`
}

/** Routes that need only a bearer token have the same descriptions as any route. */
const ownerOf = ({ kind, provider }: RouteForm): string =>
  provider === undefined
    ? kind
    : bearerProviders.some(({ slug }) => slug === provider.slug)
      ? anyRoute
      : provider.slug

/** Moves descriptions that are the same for any route to `anyRoute`, and adds those that no provider has. */
function withoutRepeated(owner: string, keys: Map<string, string>, found: Descriptions): void {
  const [first = "", ...inner] = owner.split(".")
  if (first === anyRoute) return
  const shared = [anyRoute, ...inner].join(".")
  const usual = found.get(shared) ?? new Map<string, string>()
  if (isOpen(first)) found.set(shared, new Map([...keys, ...usual]))
  for (const [key, text] of keys) if (found.get(shared)?.get(key) === text) keys.delete(key)
}

/** Whether an owner is a kind of route whose provider is not in the table. */
const isOpen = (owner: string): boolean =>
  distinctForms().some(({ kind, provider }) => provider === undefined && kind === owner)

class Walk {
  readonly #types: PublicTypes
  readonly #found: Descriptions
  readonly #seen = new Set<ObjectKind>()

  constructor(types: PublicTypes, found: Descriptions) {
    this.#types = types
    this.#found = found
  }

  /** Records the description of `key` of `type`, and returns the type of the key. */
  key(key: string, type: ts.Type | undefined, owner: string): ts.Type | undefined {
    const known = type && this.#types.keyOf(type, key)
    if (known === undefined || known.doc === "") return known?.type
    const keys = this.#found.get(owner) ?? new Map<string, string>()
    this.#found.set(owner, keys.set(key, known.doc))
    return known.type
  }

  tree(tree: RowTree, type: ts.Type | undefined, owner: string): void {
    for (const [name, node] of Object.entries(tree))
      this.#node(node, this.key(name, type, owner), `${owner}.${name}`)
  }

  #node(node: RowNode, type: ts.Type | undefined, owner: string): void {
    if (isRow(node)) return this.#type(node.type, type)
    if (!isVariants(node)) return this.tree(node, type, owner)
    const members = type === undefined ? [] : this.#types.membersOf(type)
    for (const [name, { rows }] of Object.entries(node.of)) {
      const keys = Object.keys(rows)
      const member = members.find(each => keys.every(key => this.#types.keyOf(each, key)))
      this.tree(rows, member, `${owner}.${name}`)
    }
  }

  #type(type: Type, as: ts.Type | undefined): void {
    if (as !== undefined) interpret(this.#kinds(as), type)
  }

  #kinds(as: ts.Type): ByKind<void> {
    const types = this.#types
    return {
      text() {},
      number() {},
      boolean() {},
      choice() {},
      json() {},
      list: ({ of }) => this.#type(of, types.itemOf(as)),
      union: ({ of }) => {
        for (const type of of) this.#type(type, as)
      },
      object: kind => this.#object(kind, as),
      ref: ({ to }) => this.#type(to(), as)
    }
  }

  #object(kind: ObjectKind, as: ts.Type): void {
    if (this.#seen.has(kind)) return
    // A union in this place may also contain another object type, such as a config with settings only.
    if (Object.keys(kind.keys).some(key => this.#types.keyOf(as, key) === undefined)) return
    this.#seen.add(kind)
    for (const [name, { type }] of Object.entries(kind.keys)) this.#type(type, this.key(name, as, kind.name))
  }
}
