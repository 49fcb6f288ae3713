// What a caller writes, as types derived from the table.

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
   * The base URL to call in place of the provider's own, http or https, including `/v1` where the provider's has it.
   *
   * @see gateway/src/middlewares/requestValidator/index.ts:148
   */
  readonly customHost?: string | undefined
}
interface RequiredCustomHost {
  /** The base URL of the provider, http or https; it has none of its own. */
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

// An error message says in which of the following types a key is missing, `CredentialOf<"openai">` for example: so each has
// the slug for its argument, and not the rows. Where a spec fits several routes alike, the message names the one that comes
// last: in TypeScript 5 and 6 as `Route` lists them, in TypeScript 7 by name. Hence `RouteAtHost` comes
// before `RouteTo`, and `WithBearerToken`, whose slugs are the most, is the last of all.

interface CredentialOf<Slug extends keyof Own> {
  /** The credential of the provider, in one of the forms that it takes. */
  readonly auth: ValueOf<Own[Slug]["auth"]>
}
interface OptionalCredentialOf<Slug extends keyof Own> {
  /** The credential of the provider, in one of the forms that it takes; it can do without. */
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

// They all have the same keys, so they are one member with many slugs.
interface BearerRoute extends To<BearerProvider>, BearerToken {}
interface BearerToken {
  /** The credential of the provider, in one of the forms that it takes. */
  readonly auth: Bearer["auth"]["~value"]
}
type WithBearerToken = BearerRoute & CustomHost
// `Exclude` makes a union of it that has a name; error messages would list the slugs of `Bearer["slug"]` itself.
type BearerProvider = Exclude<Bearer["slug"], never>
type Bearer = (typeof bearerProviders)[number]

/** A route to a provider that is not known before the program runs, only that a bearer token is all it needs. */
export interface AnyBearerRoute extends To<BearerProviderSlug>, BearerToken, CustomHost {}

interface Open {
  /** A credential for the provider, sent as `authorization`. */
  readonly auth?: Secret | Elsewhere | undefined
  /** The base URL to call in place of the provider's own. */
  readonly customHost?: string | undefined
  /** Fields of the provider behind this route, each under the camelCase of its field name. */
  readonly providerOptions?: ProviderOptions | undefined
}

/** A route to a provider by a Model Catalog slug. Hosted only. */
export interface CatalogRoute extends Open, Settings, NoOtherRoute {
  /** `@` and the slug of the Model Catalog, for example `@openai-prod`. */
  readonly provider: `@${string}`
}

/** A route by a virtual key, which holds provider and credential. Hosted only; the Model Catalog has replaced it. */
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

/** A route by a config that names its own providers; every provider field beside it but the custom host would be dead. */
export interface InlineConfigRoute extends NoOtherRoute {
  /** The config document, in Portkey's own snake_case. */
  readonly config: RoutingConfig
  /** The base URL to call for every target of the config, in place of its own. */
  readonly customHost?: string | undefined
  readonly provider?: undefined
  readonly auth?: undefined
  readonly providerOptions?: undefined
}

/** No routing field at all: the key's default config, or the body's `model: "@slug/model"`, decides. Hosted only. */
export interface RoutedByRoute extends Open {
  /** Who decides in the end: the API key's default config, or the model of the body. Both send the same. */
  readonly routedBy: "api-key" | "model"
  /** What the gateway does around the request: cache, retry, timeout, guardrails, params. */
  readonly config?: SettingsConfig | undefined
  readonly provider?: undefined
  readonly virtualKey?: undefined
  readonly unlistedProvider?: undefined
}

/** A route to a provider that the table does not list. The slug is sent as it is, checked by nobody. */
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
