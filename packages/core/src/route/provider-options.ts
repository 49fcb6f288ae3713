// Every provider's own fields under one roof, for routes whose provider only the gateway knows: a catalog slug, a virtual
// key, a saved config, an unlisted provider.

import { type ownProviders, providers } from "../table/provider/index.ts"
import type { Provider } from "../table/provider/provider.ts"
import type { Flat, Row, RowTree, Scope, Variants } from "../table/row.ts"
import { rowsOf } from "../table/rows-of.ts"

/** `x-portkey-aws-region` is `awsRegion`, as in the official SDK's options. */
export function optionNameOf(field: string): string {
  return field
    .replace(/^x-portkey-/, "")
    .replace(/^x-/, "")
    .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

const collected: Record<string, Row> = {}

// A field that two providers write alike stands once; where their codecs differ, the later one's allows more.
for (const { options, auth } of providers) {
  for (const { row, mark } of rowsOf(auth === undefined ? options : { ...options, auth })) {
    if (mark || row.field === "authorization") continue
    // Another provider's Portkey field is an option of its own here; only the provider's native names stay aliases.
    const aliases = row.aliases.filter(name => !name.startsWith("x-portkey-"))
    collected[optionNameOf(row.field)] = { ...row, required: false, unless: undefined, aliases }
  }
}

/** The rows of all providers, none required, under the camelCase of their field names. */
export const providerOptionRows: RowTree = collected

// --- the same as types ----------------------------------------------------------------------------------------------

type CamelCase<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Text

type OptionName<Field extends string> = Field extends `x-portkey-${infer Name}`
  ? CamelCase<Name>
  : Field extends `x-${infer Name}`
    ? CamelCase<Name>
    : never

type OptionsOf<Tree, In extends Scope> = {
  readonly [K in keyof Tree as Tree[K] extends Row<unknown, boolean, In, infer Field>
    ? OptionName<Field>
    : never]?: Tree[K] extends Row<infer Value> ? Value : never
}

// Credentials stand in variants, some of them a level deeper.
type AuthRows<Auth> =
  Auth extends Variants<infer Of> ? { [K in keyof Of]: Deeper<Of[K]["rows"]> }[keyof Of] : never
type Deeper<Tree> = Tree | { [K in keyof Tree]: Tree[K] extends Row ? never : Tree[K] }[keyof Tree]

type UnionToIntersection<U> = (U extends unknown ? (union: U) => void : never) extends (
  whole: infer I
) => void
  ? I
  : never

type Collected<P, In extends Scope> =
  P extends Provider<string, infer Options, infer Auth>
    ?
        | OptionsOf<Options, In>
        | (AuthRows<Auth> extends infer Rows ? (Rows extends unknown ? OptionsOf<Rows, In> : never) : never)
    : never

/** Every provider's own fields, each under the camelCase of its field name without `x-portkey-`. */
export type ProviderOptions = Flat<UnionToIntersection<Collected<(typeof ownProviders)[number], Scope>>>

/** Those of them that may differ from request to request. */
export type ProviderOptionsOfRequest = Flat<
  UnionToIntersection<Collected<(typeof ownProviders)[number], "request" | "both">>
>
