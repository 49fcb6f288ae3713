// A fetch that carries a request spec. What changes about a request is core's `prepareTransport`; this is only how fetch
// wants it said.

import {
  prepareTransport,
  type RequestOverrides,
  type RequestSpec,
  type TransportOptions
} from "@portspec/core"

export {
  OriginError,
  type RequestOverrides,
  type RequestSpec,
  SpecError,
  type TransportOptions
} from "@portspec/core"

/** What `fetch` takes, and what this one request changes of the spec. */
export interface CarriedRequestInit extends RequestInit {
  /** Over the spec, and over `x-portkey-*` fields among the headers; `null` takes a value away. Not sent as it is. */
  readonly portkey?: RequestOverrides | undefined
}

/** Assignable to `typeof fetch`, so that any SDK with a `fetch` option takes it. */
export type CarryingFetch = (
  input: string | URL | Request,
  init?: CarriedRequestInit | undefined
) => Promise<Response>

export interface FetchOptions extends TransportOptions {
  /** What sends the request, and must obey `redirect`. Default: the global fetch at the time of each call. */
  readonly fetch?: typeof globalThis.fetch | undefined
}

/**
 * Makes a `fetch` whose requests carry `spec` to the gateway.
 *
 * It sets the fields that `compile` emits, and removes the credential fields (`authorization`, `x-api-key`, `api-key`) of
 * the caller that the route does not use. A URL that is not absolute is behind `baseURL`. Redirects end in the error that
 * `redirect: "error"` gives, unless the caller asks for `"manual"`: after a redirect to another origin fetch still sends
 * every field but `authorization` (https://fetch.spec.whatwg.org/#http-redirect-fetch). Everything else passes through:
 * body, signal, `duplex`, other fields, the response, the errors of the network.
 *
 * The fetch rejects with an `OriginError` for a request to another origin, and with a `SpecError` for overrides that do
 * not compile; nothing has been sent then.
 *
 * @throws SpecError for a spec that does not compile
 * @throws TypeError for a base URL that is missing or is none
 */
export function createFetch(spec: RequestSpec, options: FetchOptions = {}): CarryingFetch {
  const transport = prepareTransport(spec, options)
  return async (input, init) => {
    const { portkey, ...own } = membersOf(init)
    const request = isRequest(input) ? input : undefined
    const url = transport.resolve(isRequest(input) ? input.url : input)
    const headers = new Headers(own.headers ?? request?.headers)
    const { remove, set } = transport.changes(headers, portkey)
    for (const name of remove) headers.delete(name)
    for (const [name, value] of Object.entries(set)) headers.set(name, value)
    const redirect = (own.redirect ?? request?.redirect) === "manual" ? "manual" : "error"
    const send = options.fetch ?? globalThis.fetch
    return send(request ?? url.href, { ...own, headers, redirect })
  }
}

/** What fetch would read of `init`: inherited members too, for a Request may stand there, `fetch(url, request)`. */
function membersOf(init: CarriedRequestInit | undefined): CarriedRequestInit {
  const members: Record<string, unknown> = {}
  for (const name in init) members[name] = init[name as keyof CarriedRequestInit]
  return members
}

// Not `instanceof`: with a fetch of one's own come Requests of one's own.
const isRequest = (input: string | URL | Request): input is Request =>
  typeof input === "object" && "url" in input
