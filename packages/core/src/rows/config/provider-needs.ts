// The keys that a target must set for its provider, derived from the providers' rows.

import type { Gateway } from "../../grammar/gateway-kind.ts"
import { once } from "../../grammar/once.ts"
import { isRow, isVariants, optionsOf, type Row, type RowTree, type Variant } from "../../grammar/row.ts"
import { rowsOf } from "../../grammar/rows-of.ts"
import { providers } from "../provider/index.ts"
import type { Provider } from "../provider/provider.ts"
import { bearerConfigKey } from "./provider-keys.ts"

/** A key that a target needs, and its required value, if there is one. */
export interface Part {
  readonly key: string
  readonly value: string | undefined
  /** The only gateway that reads it. */
  readonly only: Gateway | undefined
}

/** The forms of credential that one gateway reads. */
export const credentialsFor = (
  { credentials }: ProviderNeeds,
  gateway: Gateway
): ProviderNeeds["credentials"] =>
  credentials.filter(parts => parts.every(({ only }) => only === undefined || only === gateway))

export interface ProviderNeeds {
  /** Keys that the gateway replaces with the text `undefined` if they are missing. */
  readonly companions: ReadonlyArray<{ readonly key: string; readonly unless: string | undefined }>
  /** The forms of its credential, each a set of keys; empty if it needs none. */
  readonly credentials: ReadonlyArray<ReadonlyArray<Part>>
}

function companionsOf(options: RowTree): ProviderNeeds["companions"] {
  return Object.values(options).flatMap(node =>
    isRow(node) && node.required && node.configKey !== null
      ? [{ key: node.configKey, unless: node.unless === undefined ? undefined : "custom_host" }]
      : []
  )
}

function credentialsOf(auth: NonNullable<Provider["auth"]>): ProviderNeeds["credentials"] {
  if (!isVariants(auth) || !auth.required) return []
  const plain =
    auth.plain === undefined ? [] : [[{ key: bearerConfigKey, value: undefined, only: undefined }]]
  return [
    ...plain,
    ...Object.values(auth.of)
      .map(partsOf)
      .filter(parts => parts.length > 0)
  ]
}

function partsOf({ rows, marks }: Variant): ReadonlyArray<Part> {
  const required = rowsOf(rows).flatMap(({ row }) => (row.required ? [row] : []))
  return [...required, ...marks].flatMap(row =>
    row.configKey === null ? [] : [{ key: row.configKey, value: onlyOption(row), only: row.readBy }]
  )
}

/** The needs of each provider, by slug. */
export const needsOfProvider: () => ReadonlyMap<string, ProviderNeeds> = once(
  () =>
    new Map(
      providers.map(({ slug, options, auth }) => [
        slug,
        { companions: companionsOf(options), credentials: auth === undefined ? [] : credentialsOf(auth) }
      ])
    )
)

function onlyOption(row: Row): string | undefined {
  const [only, ...others] = optionsOf(row) ?? []
  return others.length === 0 ? only : undefined
}
