// What a row of the table is, and the types that a tree of rows stands for.

import type { Codec } from "./codec.ts"
import type { Gateway } from "./gateway-kind.ts"
import type { Secret } from "./secret.ts"

/** To what a value belongs: the client (all its requests), one request, or either. */
export type Scope = "client" | "request" | "both"

export interface RowOptions {
  /** Without it the gateway would send the text `undefined` upstream, or refuse. */
  readonly required?: true
  /** Never printed; a caller may wrap it in `Redacted`. */
  readonly secret?: true
  /** Default `client`. */
  readonly scope?: Scope
  /** The only gateway that reads the field. Default: both do. */
  readonly readBy?: Gateway
  /** The key in a config target, where it is not the field name without prefix in snake_case. `null`: there is none. */
  readonly configKey?: string | null
  /** Other field names that the gateway reads for the same value when this one is absent. */
  readonly aliases?: ReadonlyArray<string>
  /** A key beside this one that makes it unnecessary, though it is `required` otherwise. */
  readonly unless?: string
}

/** One header field: where it comes from in a spec is its place in the tree of rows. */
export interface Row<
  Value = unknown,
  Required extends boolean = boolean,
  In extends Scope = Scope,
  Field extends string = string
> {
  readonly node: "row"
  /** Lower case; empty for a key that sends nothing by itself. */
  readonly field: Field
  readonly codec: Codec<never>
  readonly required: Required
  readonly secret: boolean
  readonly scope: In
  readonly readBy: Gateway | undefined
  readonly configKey: string | null
  readonly aliases: ReadonlyArray<string>
  readonly unless: string | undefined
  /** Only here so that `Value` is kept. */
  readonly "~value"?: Value
}

const none: ReadonlyArray<string> = []

/** A row: the field `name`, written and read by `codec`. */
export function header<const Field extends string, T, const O extends RowOptions = Record<never, never>>(
  name: Field,
  codec: Codec<T>,
  options?: O
): Row<
  O extends { secret: true } ? (T extends string ? Secret : T) : T,
  // `boolean`: it depends on what stands beside it.
  O extends { required: true } ? (O extends { unless: string } ? boolean : true) : false,
  O extends { scope: infer S extends Scope } ? S : "client",
  Field
> {
  return {
    node: "row",
    field: name,
    codec: codec as unknown as Codec<never>,
    required: (options?.required ?? false) as never,
    secret: options?.secret ?? false,
    scope: (options?.scope ?? "client") as never,
    readBy: options?.readBy,
    configKey: options?.configKey === undefined ? configKeyOf(name) : options.configKey,
    aliases: options?.aliases ?? none,
    unless: options?.unless
  }
}

/** A key of the spec that sends no field by itself; it only says which of several forms is meant. */
export function unsent<T>(codec: Codec<T>): Row<T, true, "client", ""> {
  return header("", codec, { required: true, configKey: null })
}

/** `x-portkey-aws-region` is `aws_region` in a config (gateway/src/handlers/handlerUtils.ts:1032-1129). */
const configKeyOf = (name: string): string | null =>
  name.startsWith("x-portkey-") ? name.slice("x-portkey-".length).replaceAll("-", "_") : null

/** One of several ways to give the same thing, told apart by the keys they have. */
export interface Variant<Rows extends RowTree = RowTree> {
  readonly rows: Rows
  /** Fields with a fixed value that tell the gateway which variant it is. */
  readonly marks: ReadonlyArray<Row>
}

export function variant<const Rows extends RowTree>(rows: Rows, ...marks: ReadonlyArray<Row>): Variant<Rows> {
  return { rows, marks }
}

/** Exactly one of some variants; `plain`, where there is one, is the form that is just a secret text. */
export interface Variants<
  Of extends Record<string, Variant> = Record<string, Variant>,
  Plain extends boolean = boolean,
  Required extends boolean = boolean
> {
  readonly node: "variants"
  readonly of: Of
  readonly plain: Row | undefined
  readonly required: Required
  /** Only here so that `Plain` is kept. */
  readonly "~plain"?: Plain
}

/** One of `of`, required; in the order in which the gateway prefers them when it is given several. */
export function variants<const Of extends Record<string, Variant>>(of: Of): Variants<Of, false, true> {
  return { node: "variants", of, plain: undefined, required: true }
}

/** A secret text, or one of `of`. */
export function plainOr<const Of extends Record<string, Variant>, const R extends boolean>(
  plain: Row,
  of: Of,
  required: R
): Variants<Of, true, R> {
  return { node: "variants", of, plain, required }
}

export interface RowTree {
  readonly [key: string]: RowNode
}
export type RowNode = Row | Variants | RowTree

export const isRow = (node: RowNode): node is Row => (node as Row).node === "row"
export const isVariants = (node: RowNode): node is Variants => (node as Variants).node === "variants"

/**
 * The keys that an object of `tree` must have. A group of rows is there only if it says something, but in a variant the
 * group is what the variant is known by.
 */
export function requiredKeysOf(tree: RowTree, inVariant = false): ReadonlyArray<string> {
  const isRequired = (node: RowNode): boolean => (isRow(node) || isVariants(node) ? node.required : inVariant)
  return Object.keys(tree).filter(key => isRequired(tree[key] as RowNode))
}

// --- the types a tree stands for -------------------------------------------------------------------------------

type IsRequired<Node, Group = false> = Node extends { readonly node: string; readonly required: infer R }
  ? R
  : Group

/** The value that one node stands for. */
export type ValueOf<Node> =
  Node extends Row<infer Value>
    ? Value
    : Node extends Variants<infer Of, infer Plain>
      ? VariantValue<Of> | (Plain extends true ? Secret : never)
      : Node extends RowTree
        ? ValuesOf<Node>
        : never

/** The object that a tree of rows stands for. */
export type ValuesOf<Tree, Group = false> = Flat<
  { readonly [K in keyof Tree as IsRequired<Tree[K], Group> extends true ? K : never]: ValueOf<Tree[K]> } & {
    readonly [K in keyof Tree as IsRequired<Tree[K], Group> extends true ? never : K]?: ValueOf<Tree[K]>
  }
>

type KeysOfUnion<T> = T extends unknown ? keyof T : never

// Each variant refuses the keys of the others: a plain union would accept a mixture.
type VariantValue<Of extends Record<string, Variant>> = {
  [K in keyof Of]: ValuesOf<Of[K]["rows"], true> & {
    readonly [Foreign in Exclude<KeysOfUnion<Of[keyof Of]["rows"]>, keyof Of[K]["rows"]>]?: never
  }
}[keyof Of]

export type Flat<T> = { [K in keyof T]: T[K] } & {}
