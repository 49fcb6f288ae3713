// A fetch that carries a request spec. Core's `prepareTransport` computes the changes to a request; this applies them
// with fetch.

import {
  isRedirectStatus,
  prepareTransport,
  type RequestOverrides,
  type RequestSpec,
  type TransportOptions
} from "@portspec/core"
import { asRead, isNative, isRequest, membersOf } from "./read-input.ts"

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

/** The options of `fetch`, and what this one request changes in the spec. */
export interface CarriedRequestInit extends RequestInit {
  /** Overrides the spec, and `x-portkey-*` fields among the headers; `null` removes a value. Not sent itself. */
  readonly portkey?: RequestOverrides | undefined
}

/**
 * Assignable to `typeof fetch`, so that any SDK with a `fetch` option accepts it. Only Bun's types ask for more there, a
 * method `preconnect`: with them, write `fetch as typeof globalThis.fetch`.
 */
export type CarryingFetch = (
  input: string | URL | Request,
  init?: CarriedRequestInit | undefined
) => Promise<Response>

export interface FetchOptions extends TransportOptions {
  /**
   * The function that sends the request. It must obey `redirect`. It gets a `Request` only if the caller passes one.
   * Default: the global `fetch` at the time of each call.
   */
  readonly fetch?: ((input: string | Request, init: RequestInit) => Promise<Response>) | undefined
}

/**
 * Makes a `fetch` whose requests carry `spec` to the gateway.
 *
 * It sets the fields that `compile` emits, and removes the caller's credential fields (`authorization`, `x-api-key`,
 * `api-key`) that the route does not use. A URL that is not absolute is appended to `baseURL`. Everything else passes
 * through: body, signal, `duplex`, other fields, the response, network errors.
 *
 * No redirect is followed: after a redirect to another origin, fetch would still send every field but `authorization`
 * (https://fetch.spec.whatwg.org/#http-redirect-fetch). A caller who asks for `redirect: "manual"` gets the redirect
 * response itself.
 *
 * The fetch rejects with an `OriginError` for a request to another origin, before anything is sent, and for a redirect.
 * It rejects with a `SpecError` for overrides that do not compile, and for an `x-portkey-*` field that is misspelt or
 * that only the client's spec may set; nothing is sent then either.
 *
 * @param spec what all requests of the client share
 * @param options the gateway's base URL, which gateway it is, and the function that sends requests
 * @throws SpecError for a spec that does not compile
 * @throws TypeError for a missing or invalid base URL, or for options that are misspelt or cannot be read
 * @example
 * const fetch = createFetch({ apiKey, route: { provider: "openai", auth } })
 * const client = new OpenAI({ baseURL: "https://api.portkey.ai/v1", apiKey: "unused", fetch })
 */
export function createFetch(spec: RequestSpec, options: FetchOptions = {}): CarryingFetch {
  const transport = prepareTransport(spec, options)
  const sender = senderOf(options)
  const pathOfGateway = `${transport.baseURL}/`
  return async (input, init) => {
    const own = membersOf(init)
    const request = isRequest(input) ? asRead(input) : undefined
    const text = request?.url ?? String(input)
    // The host of a URL ends before its path begins, so nothing after such a start can change the host.
    // Stryker disable next-line MethodExpression,ConditionalExpression: the other way gives the same URL, later
    const url = text.startsWith(pathOfGateway) ? text : transport.resolve(text).href
    const { kept, set } = transport.changes(own.headers ?? request?.headers ?? {}, own.portkey)
    // A record: fetch would read the fields of a Headers one by one, and sort them.
    const headers = { ...kept, ...set }
    const isManual = (own.redirect ?? request?.redirect) === "manual"
    // Cloudflare Workers do not support `redirect: "error"`.
    const sent = Object.assign(own, { headers, redirect: "manual" as const })
    delete sent.portkey
    const send = sender ?? globalThis.fetch
    const response = isNative(request)
      ? await send(request, sent)
      : await send(url, request === undefined ? sent : Object.assign(request, sent))
    if (isManual || !isRedirect(response)) return response
    await response.body?.cancel().catch(() => {})
    throw transport.redirectError(response.status, response.headers.get("location"))
  }
}

function senderOf(options: FetchOptions): FetchOptions["fetch"] {
  try {
    return Object.hasOwn(options, "fetch") ? options.fetch : undefined
  } catch {
    // The error of the caller's getter is dropped: it may hold a secret.
    throw new TypeError("options.fetch cannot be read: a getter or proxy threw")
  }
}

const isRedirect = ({ type, status }: Response): boolean =>
  type === "opaqueredirect" || isRedirectStatus(status)
