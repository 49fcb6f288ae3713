// An axios instance that carries a request spec. What changes about a request is core's `prepareTransport`; this is only
// how axios wants it said.

import {
  prepareTransport,
  type RequestOverrides,
  type RequestSpec,
  type Transport,
  type TransportOptions
} from "@portspec/core"
import axios, { type AxiosInstance, type CreateAxiosDefaults } from "axios"
import { carrying } from "./carrying-adapter.ts"
import { interceptLast } from "./last-interceptor.ts"
import { memberOf } from "./member.ts"

export {
  type CacheStatus,
  type KnownCacheStatus,
  type LastUsedOption,
  OriginError,
  type PortkeyAnswer,
  type PortkeyResponse,
  parseResponse,
  type RequestOverrides,
  type RequestSpec,
  type RetryAttemptCount,
  SpecError,
  type TransportOptions
} from "@portspec/core"

declare module "axios" {
  interface AxiosRequestConfig {
    /** Over the spec, and over `x-portkey-*` fields among the headers; `null` takes a value away. Not sent as it is. */
    readonly portkey?: RequestOverrides | undefined
  }
}

/** axios's own defaults, and those of the transport; `baseURL` is both. */
export interface CarryingAxiosConfig
  extends CreateAxiosDefaults<unknown>,
    Omit<TransportOptions, "baseURL"> {}

/**
 * Makes an axios instance that carries `spec` to the gateway at `config.baseURL`, which is the hosted gateway unless
 * `config.gateway` is `"open-source"`. It behaves as {@link attach} says.
 *
 * @param spec what all requests of the client share
 * @param config axios's own defaults, and which gateway is meant
 * @throws SpecError for a spec that does not compile
 * @throws TypeError for a base URL that is missing or is none, or for options that are misspelt or cannot be read
 * @example
 * const client = createAxios({ apiKey, route: { provider: "openai", auth } })
 * await client.get("/models", { portkey: { trace: { id: "order-42" } } })
 */
export function createAxios(spec: RequestSpec, config: CarryingAxiosConfig = {}): AxiosInstance {
  const { gateway, trustedHosts, ...defaults } = config
  const instance = axios.create(defaults)
  attach(instance, spec, config)
  return instance
}

const attached = new WeakMap<AxiosInstance, Transport>()

/**
 * Makes every request of `instance` carry `spec` to the gateway at `options.baseURL`, else at the base URL that the
 * instance has now. Returns a function that ends this.
 *
 * The spec is applied behind all interceptors and transforms, whenever they were added: they see, and may change, the
 * request as the caller wrote it, its adapter included, and never a field of the spec. Nor does a response, an error, or
 * what is printed of them. Fields that `compile` emits are set; the caller's own credential (`authorization`,
 * `x-api-key`, `api-key`, `config.auth`) is removed where the route does not use it; everything else passes through. An
 * instance made by `instance.create` carries nothing.
 *
 * The credentials go to the gateway's origin only. Another base URL or absolute URL rejects with an `OriginError`, and so
 * does a redirect there with the `http` adapter (axios 1.21.1 would send `x-portkey-api-key` along). The `fetch` adapter
 * follows no redirect: any rejects with an `OriginError`. `maxRedirects: 0` gives the redirect itself. **The `xhr` adapter
 * cannot be controlled**: the browser follows redirects as it likes; use `adapter: "fetch"` there. What the caller brings
 * answers for itself: an adapter, a `transport`, a `socketPath`, a proxy, a `beforeRedirect` that writes other options.
 *
 * A request rejects with a `SpecError` for overrides that do not compile, and for an `x-portkey-*` field that is misspelt or
 * that only the client's spec may say; nothing has been sent then.
 *
 * @param instance the instance whose requests carry the spec from now on
 * @param spec what all requests of the client share
 * @param options where the gateway is, and which it is
 * @throws SpecError for a spec that does not compile
 * @throws TypeError for a base URL that is missing or is none, for options that are misspelt or cannot be read, or for an
 * instance that carries a spec already
 * @example
 * const detach = attach(instance, { apiKey, route: { provider: "openai", auth } })
 * await instance.get("/models", { portkey: { trace: { id: "order-42" } } })
 */
export function attach(
  instance: AxiosInstance,
  spec: RequestSpec,
  options: TransportOptions = {}
): () => void {
  if (attached.has(instance)) throw new TypeError("the instance carries a spec already; detach it first")
  const transport = prepareTransport(spec, options, memberOf(instance.defaults, "baseURL"))
  const detach = interceptLast(instance.interceptors.request, config => {
    config.adapter = carrying(transport, config.adapter)
    return config
  })
  attached.set(instance, transport)
  return () => {
    // Called once more, it must not end what was attached since.
    if (attached.get(instance) !== transport) return
    attached.delete(instance)
    detach()
  }
}
