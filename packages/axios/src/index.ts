// An axios instance that carries a request spec. Core's `prepareTransport` computes the changes to a request; this
// applies them with axios.

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
    /** Overrides the spec, and `x-portkey-*` fields among the headers; `null` removes a value. Not sent itself. */
    readonly portkey?: RequestOverrides | undefined
  }
}

/** axios's own defaults and the options of the transport; `baseURL` is both. */
export interface CarryingAxiosConfig
  extends CreateAxiosDefaults<unknown>,
    Omit<TransportOptions, "baseURL"> {}

/**
 * Makes an axios instance that carries `spec` to the gateway at `config.baseURL`, by default the hosted gateway unless
 * `config.gateway` is `"open-source"`. It behaves as described at {@link attach}.
 *
 * @param spec what all requests of the client share
 * @param config axios's own defaults, and which gateway is meant
 * @throws SpecError for a spec that does not compile
 * @throws TypeError for a missing or invalid base URL, or for options that are misspelt or cannot be read
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
 * Makes every request of `instance` carry `spec` to the gateway at `options.baseURL`, or by default at the current base
 * URL of the instance. Returns a function that detaches the spec.
 *
 * The spec is applied after all interceptors and transforms, whenever they were added. They see, and may change, the
 * request as the caller wrote it, including its adapter, but never a field of the spec. Responses, errors, and their
 * printed forms do not contain the spec's fields either. Fields that `compile` emits are set; the caller's own
 * credential (`authorization`, `x-api-key`, `api-key`, `config.auth`) is removed if the route does not use it;
 * everything else passes through. A form with its own header fields sets only `content-type` and
 * `content-length`. An instance made by `instance.create` carries no spec.
 *
 * The credentials go to the gateway's origin only. A request to another base URL or absolute URL rejects with an
 * `OriginError`, and so does a redirect to another origin with the `http` adapter (axios 1.21.1 would send
 * `x-portkey-api-key` along). The `fetch` adapter follows no redirects: each one rejects with an `OriginError`.
 * `maxRedirects: 0` returns the redirect itself. **The `xhr` adapter cannot control redirects**: the browser always
 * follows them; use `adapter: "fetch"` there. The caller is responsible for a custom adapter, `transport`,
 * `socketPath` or proxy, and for a `beforeRedirect` that changes the options.
 *
 * A request rejects with a `SpecError` for overrides that do not compile, and for an `x-portkey-*` field that is
 * misspelt or that only the client's spec may set; nothing is sent then.
 *
 * @param instance the instance whose requests carry the spec from now on
 * @param spec what all requests of the client share
 * @param options the gateway's base URL, and which gateway it is
 * @throws SpecError for a spec that does not compile
 * @throws TypeError for a missing or invalid base URL, for options that are misspelt or cannot be read, or for an
 * instance that already carries a spec
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
    // A second call must not detach a spec that was attached since.
    if (attached.get(instance) !== transport) return
    attached.delete(instance)
    detach()
  }
}
