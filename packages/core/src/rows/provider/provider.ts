// What the file of a provider contains: its slug, its own rows, its credential, and how the gateway treats it.

import type { Gateway } from "../../grammar/gateway-kind.ts"
import { onlyTrue, secretText } from "../../grammar/kinds.ts"
import {
  header,
  type NeededKeys,
  plainOr,
  type RowNode,
  type RowTree,
  unsent,
  type Variant,
  variant
} from "../../grammar/row.ts"
import { type PlacedRow, rowsOf } from "../../grammar/rows-of.ts"
import { bearer } from "../../grammar/wire/bearer.ts"

export interface ProviderTraits {
  /** The only gateway that can serve the slug; the other one refuses it or fails. */
  readonly only?: Gateway
  /** Set if the provider has no base URL of its own, so a route to it needs `customHost`. */
  readonly customHost?: "required"
}

/**
 * `Host` is true if the route requires `customHost`; it is the key of a row if `customHost` makes that row unnecessary.
 * `Needed` are the keys of `options` that every route has.
 */
export interface Provider<
  Slug extends string = string,
  Options extends RowTree = RowTree,
  Auth extends RowNode | undefined = RowNode | undefined,
  Host extends boolean | PropertyKey = boolean | PropertyKey,
  Needed extends PropertyKey = PropertyKey
> extends ProviderTraits {
  readonly slug: Slug
  readonly options: Options
  readonly auth: Auth
  /** Exists only as a type, like the next one. */
  readonly "~host": Host
  readonly "~needed": Needed
}

/** A provider; `options` are its own fields, `auth` is its credential (`undefined` if it takes none). */
export function provider<
  const Slug extends string,
  const Options extends RowTree,
  const Auth extends RowNode | undefined,
  const Traits extends ProviderTraits = Record<never, never>
>(
  slug: Slug,
  options: Options,
  auth: Auth,
  traits?: Traits
): Provider<
  Slug,
  Options,
  Auth,
  Traits extends { customHost: "required" } ? true : HostOf<KeysUnlessHost<Options>>,
  NeededKeys<Options>
> {
  const made: Omit<Provider, "~host" | "~needed"> = { slug, options, auth, ...traits }
  return made as never
}

/** The rows of a provider: its own fields, and those of its credential. */
export const rowsOfProvider = ({ options, auth }: Provider): ReadonlyArray<PlacedRow> =>
  rowsOf(auth === undefined ? options : { ...options, auth })

type HostOf<Keys> = [Keys] extends [never] ? false : Keys

// Their `required` is of type boolean, not of one value.
type KeysUnlessHost<Options> = {
  [K in keyof Options]: Options[K] extends { required: infer R } ? (boolean extends R ? K : never) : never
}[keyof Options]

const authorization = header("authorization", secretText, { wire: bearer, configKey: "api_key" })

/** A credential that is not in the spec. */
export type Elsewhere = Forwarded | FromClient

interface Forwarded {
  /** `true`: the credential is the `authorization` in `forwardHeaders`, in a scheme other than Bearer. */
  readonly forwarded: true
  readonly fromClient?: undefined
}

interface FromClient {
  /** `true`: the client, for example an SDK, adds the credential to each request itself. */
  readonly fromClient: true
  readonly forwarded?: undefined
}

const elsewhere: { readonly [Form in keyof Forwarded & keyof FromClient]: Variant } = {
  forwarded: variant({ forwarded: unsent(onlyTrue) }),
  fromClient: variant({ fromClient: unsent(onlyTrue) })
}

/** The bare token of the `authorization` field; the gateway converts it to the form that the provider expects. */
export const bearerAuth = plainOr<Elsewhere, true>(authorization, elsewhere, true)

/**
 * The same for Anthropic, whose clients send the bare key as `x-api-key`; `authorization` wins (handlerUtils.ts:983).
 */
export const anthropicAuth = plainOr<Elsewhere, true>(
  { ...authorization, aliases: ["x-api-key"] },
  elsewhere,
  true
)

/** The same for a provider with an optional credential. */
export const optionalBearerAuth = plainOr<Elsewhere, false>(authorization, elsewhere, false)

/** The `authorization` row as a key of a cloud variant. */
export const bearerKey = header("authorization", secretText, {
  wire: bearer,
  required: true,
  configKey: "api_key"
})
