// An adapter, which runs after every interceptor and transform. It applies the spec to a copy of the request and passes
// the copy to the real adapter. Nothing that the caller can access contains a field of the spec.

import { type FieldChanges, OriginError, type Transport } from "@portspec/core"
import axios, {
  Axios,
  type AxiosAdapter,
  AxiosHeaders,
  type AxiosRequestConfig,
  type AxiosResponse,
  type InternalAxiosRequestConfig
} from "axios"
import { conceal, concealError, forget, restore } from "./concealed.ts"
import { memberOf } from "./member.ts"
import { refusedRedirect } from "./refused-redirect.ts"
import { sentFields } from "./sent-fields.ts"

type Chosen = AxiosRequestConfig["adapter"]

/** The transport of each carrying adapter, and the caller's adapter inside it. */
const carriers = new WeakMap<AxiosAdapter, { readonly transport: Transport; readonly chosen: Chosen }>()

/**
 * Makes an adapter that applies the spec of `transport` to each request and sends it with `given`. If `given` is such an
 * adapter already, returns it. In an adapter for another transport, only the caller's adapter counts: an interceptor may
 * pass a request from one instance to another.
 */
export function carrying(transport: Transport, given: Chosen): AxiosAdapter {
  const before = carriers.get(given as AxiosAdapter)
  if (before?.transport === transport) return given as AxiosAdapter
  const chosen = before === undefined ? given : before.chosen
  const carrier: AxiosAdapter = async config => {
    // Restores the caller's adapter, in case this config is sent again.
    if (chosen === undefined) delete config.adapter
    else config.adapter = chosen
    // An interceptor may have set a headers object that other requests share.
    config.headers = config.headers.concat()
    const send = axios.getAdapter(chosen ?? axios.defaults.adapter, config)
    const changes = changesOf(config, transport)
    forget(config, changes)
    try {
      const response = await sentAs(carried(config, changes, transport), config, send)
      const refused = refusedRedirect(response, config, transport)
      if (refused !== undefined) throw refused
      conceal(response, config)
      return response
    } catch (error) {
      const answer = axios.isAxiosError(error) ? error.response : undefined
      const refused = answer && refusedRedirect(answer, config, transport)
      if (axios.isAxiosError(error)) concealError(error, config)
      throw refused ?? refusalIn(error) ?? error
    }
  }
  carriers.set(carrier, { transport, chosen })
  return carrier
}

function changesOf(config: InternalAxiosRequestConfig, transport: Transport): FieldChanges {
  // Every adapter would replace any `authorization` with basic authentication.
  const basic = config.auth === undefined ? {} : { authorization: "Basic" }
  return transport.changes({ ...sentFields(config.headers), ...basic }, memberOf(config, "portkey"))
}

const joining = new Axios({})

/** Sends `sent`, and then turns it back into the `config` it was made from. */
async function sentAs(
  sent: InternalAxiosRequestConfig,
  config: InternalAxiosRequestConfig,
  send: AxiosAdapter
): Promise<AxiosResponse> {
  try {
    return await send(sent)
  } finally {
    restore(sent, config)
  }
}

/** A copy of `config` that carries the spec. */
function carried(
  config: InternalAxiosRequestConfig,
  changes: FieldChanges,
  transport: Transport
): InternalAxiosRequestConfig {
  const { url: path, baseURL, allowAbsoluteUrls, ...rest } = config
  // Only these: axios makes a deep copy of everything passed here.
  const joined = { url: path, baseURL, allowAbsoluteUrls } as AxiosRequestConfig
  // Joined by axios's own rule and made absolute, so no adapter can read it differently.
  const url = transport.resolve(joining.getUri(joined) ?? "")
  const headers = new AxiosHeaders({ ...config.headers })
  headers.delete([...changes.remove])
  headers.set({ ...changes.set }, true)
  return {
    ...rest,
    url: url.href,
    headers,
    // The adapter reads the fields of a form last: they could replace the credentials, or say how to authenticate.
    formDataHeaderPolicy: "content-only",
    // Cloudflare Workers do not support "error".
    fetchOptions: { ...config.fetchOptions, redirect: "manual" },
    beforeRedirect(options, response, request) {
      const refusal = transport.redirectError(response.statusCode, String(options.href))
      if (refusal.origin !== refusal.gatewayOrigin) throw refusal
      config.beforeRedirect?.(options, response, request)
    }
  }
}

/** The refusal of a redirect, which the http adapter wraps in its own errors. */
function refusalIn(error: unknown): OriginError | undefined {
  if (error instanceof OriginError) return error
  return error instanceof Error && error.cause !== undefined ? refusalIn(error.cause) : undefined
}
