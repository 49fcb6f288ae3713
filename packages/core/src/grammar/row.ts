// What a row of the table is, and the TypeScript types that follow from a tree of rows.

import type { Gateway } from "./gateway-kind.ts"
import type { Secret } from "./secret.ts"
import type { Type } from "./type.ts"
import { plain } from "./wire/plain.ts"
import type { Wire } from "./wire/wire.ts"

/** What a value belongs to: the client (all its requests), one request, or either. */
export type Scope = "client" | "request" | "both"

/** One header field. Its place in the tree of rows is the place of its value in a spec. */
export interface Row<Value = unknown, Required extends boolean = boolean, In extends Scope = Scope> {
  readonly node: "row"
  /** Lower case; empty for a key that sends no field itself. */
  readonly field: string
  readonly type: Type<unknown>
  /** How its value travels. Default: unchanged. */
  readonly wire: Wire
  /** Without the value, the gateway would send the text `undefined` upstream or refuse the request. */
  readonly required: Required
  /** The field is never printed. Default: for a type that is a secret string. */
  readonly secret: boolean
  /** Default `client`. */
  readonly scope: In
  /** The only gateway that reads the field. Default: both do. */
  readonly readBy: Gateway | undefined
  /**
   * Its value must not get lost: sending it to a gateway that does not read it is an error. The text is what to do
   * instead.
   */
  readonly vital: string | undefined
  /**
   * The key in a config target. Default: the field name without prefix, in snake_case. `null`: there is none.
   */
  readonly configKey: string | null
  /** Other field names that the gateway reads for the same value when this one is absent. */
  readonly aliases: ReadonlyArray<string>
  /** A sibling key that makes this key unnecessary, although it is otherwise `required`. */
  readonly unless: string | undefined
  /** The type of its value in a spec; does not exist at run time. */
  readonly "~value": Value
}

/** The optional properties of a row. */
type RowOptions = Partial<Omit<Row, "node" | "field" | "type" | "~value">>

const none: ReadonlyArray<string> = []

/** A row: the field `name`, whose values are of `type`. */
export function header<T, const O extends RowOptions = Record<never, never>>(
  name: string,
  type: Type<T>,
  options?: O
): Row<
  T,
  // `boolean`: it depends on the sibling keys.
  O extends { required: true } ? (O extends { unless: string } ? boolean : true) : false,
  O extends { scope: infer S extends Scope } ? S : "client"
> {
  const row: Omit<Row, "~value"> = {
    node: "row",
    field: name,
    type,
    wire: plain,
    required: false,
    secret: type.kind.is === "text" && type.kind.secret,
    scope: "client",
    readBy: undefined,
    vital: undefined,
    configKey: configKeyOf(name),
    aliases: none,
    unless: undefined,
    ...options
  }
  return row as never
}

/** A key of the spec that sends no field itself; it only selects one of several forms. */
export function unsent<T>(type: Type<T>): Row<T, true, "client"> {
  return header("", type, { required: true, configKey: null })
}

/** The strings that a row's value may be, if its type lists them. */
export const optionsOf = ({ type: { kind } }: Row): ReadonlyArray<string> | undefined =>
  kind.is === "choice" ? kind.options : undefined

/** `x-portkey-aws-region` is `aws_region` in a config (gateway/src/handlers/handlerUtils.ts:1032-1129). */
const configKeyOf = (name: string): string | null =>
  name.startsWith("x-portkey-") ? name.slice("x-portkey-".length).replaceAll("-", "_") : null

/** One of several ways to give the same thing, distinguished by their keys; `Needed` are the keys it always has. */
export interface Variant<Rows extends RowTree = RowTree, Needed extends PropertyKey = PropertyKey> {
  readonly rows: Rows
  /** Fields with a fixed value that tell the gateway which variant it is. */
  readonly marks: ReadonlyArray<Row>
  /** Does not exist at run time. */
  readonly "~needed"?: Needed
}

export function variant<const Rows extends RowTree>(
  rows: Rows,
  ...marks: ReadonlyArray<Row>
): Variant<Rows, NeededKeysOfVariant<Rows>> {
  return { rows, marks }
}

type VariantsByName = { readonly [name: string]: Variant }

/** Exactly one of several variants; `plain`, if there is one, is the form that is just a secret string. */
export interface Variants<
  Of extends VariantsByName = VariantsByName,
  Plain = unknown,
  Required extends boolean = boolean,
  Keys extends PropertyKey = PropertyKey
> {
  readonly node: "variants"
  readonly of: Of
  readonly plain: Row | undefined
  readonly required: Required
  /** The type of its value in a spec; does not exist at run time. */
  readonly "~value": Plain | VariantValue<Of[keyof Of], Keys>
}

/** One of `of`, required. They are listed in the order in which the gateway prefers them if it gets several. */
export function variants<const Of extends VariantsByName>(of: Of): Variants<Of, never, true, KeysOf<Of>> {
  const one: Omit<Variants, "~value"> = { node: "variants", of, plain: undefined, required: true }
  return one as never
}

/**
 * A secret string, or one of `of`, whose type is `Other`: it is named so that compilers need not derive it each time.
 */
export function plainOr<Other, const R extends boolean>(
  plain: Row,
  of: VariantsByName,
  required: R
): Variants<Record<never, never>, Secret | Other, R, never> {
  const one: Omit<Variants, "~value"> = { node: "variants", of, plain, required }
  return one as never
}

export interface RowTree {
  readonly [key: string]: RowNode
}
export type RowNode = Row | Variants | RowTree

export const isRow = (node: RowNode): node is Row => (node as Row).node === "row"
export const isVariants = (node: RowNode): node is Variants => (node as Variants).node === "variants"

/**
 * The keys that an object of `tree` must have. A group of rows is optional, but in a variant the group identifies the
 * variant.
 */
export function requiredKeysOf(tree: RowTree, inVariant = false): ReadonlyArray<string> {
  const isRequired = (node: RowNode): boolean => (isRow(node) || isVariants(node) ? node.required : inVariant)
  return Object.keys(tree).filter(key => isRequired(tree[key] as RowNode))
}

// --- the types that follow from a tree -------------------------------------------------------------------------
//
// A consumer's compiler evaluates these for every provider, so they must be cheap: `variant` and `provider` determine
// once which keys are always there, and declarations carry the answer. Each mapped type ranges over the keys of the
// tree itself, which keeps doc comments and "go to definition". `packages/bench/src/types` holds the ceiling.

/** A node with a type of its own; a plain group of rows has none. */
export interface Valued {
  readonly "~value": unknown
}
interface Needed {
  readonly required: true
}
interface NotAlwaysNeeded {
  readonly required: false
}

/** The type of the value at one node. */
export type ValueOf<Node> = Node extends Valued ? Node["~value"] : Flat<ValuesOf<Node, NeededKeys<Node>>>

/** The keys that an object of `Tree` always has. */
export type NeededKeys<Tree> = { [K in keyof Tree]: Tree[K] extends Needed ? K : never }[keyof Tree]

// In a variant, a group identifies the variant, so it is always there.
type NeededKeysOfVariant<Tree> = {
  [K in keyof Tree]: Tree[K] extends NotAlwaysNeeded ? never : K
}[keyof Tree]

/** The type of an object of `Tree`, in which the keys `Always` are always there. */
export type ValuesOf<Tree, Always extends PropertyKey> = AlwaysThere<Tree, Always & keyof Tree> &
  PerhapsThere<Tree, Exclude<keyof Tree, Always>>

type AlwaysThere<Tree, Keys extends keyof Tree> = { readonly [K in Keys]: ValueOf<Tree[K]> }
export type PerhapsThere<Tree, Keys extends keyof Tree> = {
  readonly [K in Keys]?: ValueOf<Tree[K]> | undefined
}

/** The keys of each member of a union. */
export type KeysOfUnion<T> = T extends unknown ? keyof T : never
type KeysOf<Of extends VariantsByName> = KeysOfUnion<Of[keyof Of]["rows"]>

// Each variant refuses the keys of the others: a plain union would accept a mixture.
type VariantValue<V extends Variant, Keys extends PropertyKey> =
  V extends Variant<infer Rows, infer Always>
    ? Flat<ValuesOf<Rows, Always> & { readonly [Foreign in Exclude<Keys, keyof Rows>]?: undefined }>
    : never

export type Flat<T> = { [K in keyof T]: T[K] } & {}
