// The types that a caller writes, derived from the table.

import type { PerhapsThere, Valued, ValueOf, ValuesOf } from "../grammar/row.ts"
import type { Secret } from "../grammar/secret.ts"
import type { RoutingConfig, SettingsConfig } from "../rows/config/document.ts"
import type { gatewayRows, identityRows } from "../rows/gateway.ts"
import type { bearerProviders } from "../rows/provider/bearer.ts"
import type { OwnProvider } from "../rows/provider/index.ts"
import type { Elsewhere } from "../rows/provider/provider.ts"
import type { BearerProviderSlug } from "../rows/provider/slugs.ts"
import type { ProviderOptions } from "../rows/provider-options.generated.ts"

/** Keys that decide the kind of route: a route has exactly one of them, or only `config`. */
interface NoOtherRoute {
  readonly virtualKey?: undefined
  readonly unlistedProvider?: undefined
  readonly routedBy?: undefined
}

interface To<Slug> extends Settings, NoOtherRoute {
  /**
   * The slug of the provider.
   *
   * @see gateway/src/middlewares/requestValidator/index.ts:131
   */
  readonly provider: Slug
}
interface CustomHost {
  /**
   * The base URL to call instead of the provider's own, http or https, including `/v1` if the provider's has it.
   *
   * @see gateway/src/middlewares/requestValidator/index.ts:148
   */
  readonly customHost?: string | undefined
}
interface RequiredCustomHost {
  /** The base URL of the provider, http or https. It has no default. */
  readonly customHost: string
}
interface Settings {
  /**
   * What the gateway does around the request: cache, retry, timeout, guardrails, params. Hosted: also a saved config id.
   *
   * @see gateway/src/handlers/handlerUtils.ts:1026
   */
  readonly config?: string | SettingsConfig | undefined
}

type Own = { readonly [P in OwnProvider as P["slug"]]: P }

// An error message names the following type that misses a key, for example `CredentialOf<"openai">`, so the argument of
// each is the slug, not the rows. If several routes fit a spec equally well, the message names the last one: in
// TypeScript 5 and 6 in the order of `Route`, in TypeScript 7 by name. Therefore `RouteAtHost` comes before `RouteTo`,
// and `WithBearerToken`, which has the most slugs, comes last of all.

interface CredentialOf<Slug extends keyof Own> {
  /** The credential of the provider, in one of the forms that it accepts. */
  readonly auth: ValueOf<Own[Slug]["auth"]>
}
interface OptionalCredentialOf<Slug extends keyof Own> {
  /** The credential of the provider, in one of the forms that it accepts. Optional. */
  readonly auth?: ValueOf<Own[Slug]["auth"]> | undefined
}
type RequiredBy<Slug extends keyof Own, Keys extends keyof Own[Slug]["options"]> = {
  readonly [K in Keys]: ValueOf<Own[Slug]["options"][K]>
}

interface Needed extends Valued {
  readonly required: true
}
type AuthPart<Slug extends keyof Own> = Own[Slug]["auth"] extends Needed
  ? CredentialOf<Slug>
  : Own[Slug]["auth"] extends Valued
    ? OptionalCredentialOf<Slug>
    : unknown

type Options<Slug extends keyof Own, Always> = RequiredBy<Slug, Always & keyof Own[Slug]["options"]> &
  PerhapsThere<Own[Slug]["options"], keyof Own[Slug]["options"]>

type RouteAtHost<Slug extends keyof Own> = To<Slug> &
  AuthPart<Slug> &
  Options<Slug, Own[Slug]["~needed"]> &
  RequiredCustomHost

type RouteTo<Slug extends keyof Own> = To<Slug> &
  AuthPart<Slug> &
  Options<Slug, Own[Slug]["~needed"] | Own[Slug]["~host"]> &
  CustomHost

type OwnRouteAtHost = {
  [Slug in keyof Own as Own[Slug]["~host"] extends false ? never : Slug]: RouteAtHost<Slug>
}
type OwnRouteTo = { [Slug in keyof Own as Own[Slug]["~host"] extends true ? never : Slug]: RouteTo<Slug> }

// All bearer providers have the same keys, so they are one member with many slugs.
interface BearerRoute extends To<BearerProvider>, BearerToken {}
interface BearerToken {
  /** The credential of the provider, in one of the forms that it accepts. */
  readonly auth: Bearer["auth"]["~value"]
}
type WithBearerToken = BearerRoute & CustomHost
// `Exclude` makes it a union with a name; for `Bearer["slug"]` itself, error messages would list all slugs.
type BearerProvider = Exclude<Bearer["slug"], never>
type Bearer = (typeof bearerProviders)[number]

/** A route to a provider that is known only at run time, but needs only a bearer token. */
export interface AnyBearerRoute extends To<BearerProviderSlug>, BearerToken, CustomHost {}

interface Open {
  /** A credential for the provider, sent as `authorization`. */
  readonly auth?: Secret | Elsewhere | undefined
  /** The base URL to call instead of the provider's own. */
  readonly customHost?: string | undefined
  /** Fields of the provider behind this route, each named by the camelCase of its field name. */
  readonly providerOptions?: ProviderOptions | undefined
}

/** A route to a provider by a Model Catalog slug. Hosted only. */
export interface CatalogRoute extends Open, Settings, NoOtherRoute {
  /** `@` and the slug of the Model Catalog, for example `@openai-prod`. */
  readonly provider: `@${string}`
}

/**
 * A route by a virtual key, which holds the provider and its credential. Hosted only; the Model Catalog has replaced
 * it.
 */
export interface VirtualKeyRoute extends Open, Settings {
  /**
   * The virtual key.
   *
   * @see portkey docs: support/upgrade-to-model-catalog.mdx:41
   */
  readonly virtualKey: Secret
  readonly provider?: undefined
  readonly unlistedProvider?: undefined
  readonly routedBy?: undefined
}

/** A route by a config that was saved in Portkey. Hosted only. */
export interface SavedConfigRoute extends Open, NoOtherRoute {
  /** The id of the saved config, for example `pc-…`. */
  readonly config: string
  readonly provider?: undefined
}

/**
 * A route by a config that names its own providers. Next to it, every provider field but the custom host would have no
 * effect.
 */
export interface InlineConfigRoute extends NoOtherRoute {
  /** The config document, in Portkey's own snake_case. */
  readonly config: RoutingConfig
  /** The base URL to call for every target of the config, instead of its own. */
  readonly customHost?: string | undefined
  readonly provider?: undefined
  readonly auth?: undefined
  readonly providerOptions?: undefined
}

/** No routing field: the default config of the API key, or `model: "@slug/model"` in the body, decides. Hosted only. */
export interface RoutedByRoute extends Open {
  /** What decides: the default config of the API key, or the model in the body. Both send the same fields. */
  readonly routedBy: "api-key" | "model"
  /** What the gateway does around the request: cache, retry, timeout, guardrails, params. */
  readonly config?: SettingsConfig | undefined
  readonly provider?: undefined
  readonly virtualKey?: undefined
  readonly unlistedProvider?: undefined
}

/** A route to a provider that the table does not list. The slug is sent unchanged and not checked. */
export interface UnlistedProviderRoute extends Open, Settings {
  /** The slug as the gateway knows it. */
  readonly unlistedProvider: string
  readonly provider?: undefined
  readonly virtualKey?: undefined
  readonly routedBy?: undefined
}

/** Exactly one way to reach a model. */
export type Route =
  | OwnRouteAtHost[keyof OwnRouteAtHost]
  | OwnRouteTo[keyof OwnRouteTo]
  | AnyBearerRoute
  | CatalogRoute
  | VirtualKeyRoute
  | SavedConfigRoute
  | InlineConfigRoute
  | RoutedByRoute
  | UnlistedProviderRoute
  | WithBearerToken

/** One request, or what all requests of a client have in common, as data. */
export interface RequestSpec extends ValuesOf<typeof identityRows & typeof gatewayRows, never> {
  /** For editors; ignored. */
  readonly $schema?: string | undefined
  /** Exactly one way to reach a model. */
  readonly route: Route
  /** Any other fields: name to value. Names of Portkey's own fields are refused. */
  readonly extraHeaders?: { readonly [name: string]: Secret | undefined } | undefined
}
