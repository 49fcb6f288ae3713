// The one place behind every interceptor and transform: an adapter that applies the spec to a copy of the request and gives
// that to the real adapter. What the caller can reach never holds a field of the spec.

import { type FieldChanges, OriginError, redact, secretFieldNames, type Transport } from "@portspec/core"
import axios, {
  Axios,
  type AxiosAdapter,
  type AxiosError,
  AxiosHeaders,
  type AxiosRequestConfig,
  type AxiosResponse,
  type InternalAxiosRequestConfig
} from "axios"
import { keepUnprinted, printInstead } from "./unprinted.ts"

/** An adapter that makes each request carry the spec of `transport`, and sends it by `chosen`. */
export function carrying(transport: Transport, chosen: AxiosRequestConfig["adapter"]): AxiosAdapter {
  return async config => {
    // The caller's own again, for whoever sends this config once more.
    if (chosen === undefined) delete config.adapter
    else config.adapter = chosen
    const send = axios.getAdapter(chosen ?? axios.defaults.adapter, config)
    const changes = changesOf(config, transport)
    const sent = carried(config, changes, transport)
    forget(config, changes)
    try {
      const response = await send(sent)
      conceal(response, config)
      return response
    } catch (error) {
      if (axios.isAxiosError(error)) {
        conceal(error, config)
        if (error.response !== undefined) conceal(error.response, config)
      }
      throw refusalIn(error) ?? error
    } finally {
      restore(sent, config)
    }
  }
}

function changesOf(config: InternalAxiosRequestConfig, transport: Transport): FieldChanges {
  // Every adapter would put basic authentication in the place of any `authorization`.
  const basic = config.auth === undefined ? {} : { authorization: "Basic" }
  return transport.changes({ ...fieldsOf(config.headers), ...basic }, config.portkey)
}

const joining = new Axios({})

/** The copy of `config` that carries the spec. */
function carried(
  config: InternalAxiosRequestConfig,
  changes: FieldChanges,
  transport: Transport
): InternalAxiosRequestConfig {
  const { auth, baseURL, allowAbsoluteUrls, ...rest } = config
  // Joined by axios's own rule, and then absolute, so that no adapter can read it in another way.
  const url = transport.resolve(joining.getUri({ ...config, params: undefined }) ?? "")
  const headers = new AxiosHeaders({ ...config.headers })
  headers.delete([...changes.remove])
  headers.set({ ...changes.set }, true)
  const redirect = config.fetchOptions?.redirect === "manual" ? "manual" : "error"
  return {
    ...rest,
    ...(auth === undefined || governs(changes, "authorization") ? {} : { auth }),
    url: url.href,
    headers,
    fetchOptions: { ...config.fetchOptions, redirect },
    beforeRedirect(options, response, request) {
      transport.resolve(new URL(String(options.href)))
      config.beforeRedirect?.(options, response, request)
    }
  }
}

/** Takes from the caller's config the credentials that make way, and keeps those that are sent out of logs. */
function forget(config: InternalAxiosRequestConfig, changes: FieldChanges): void {
  const { headers } = config
  if (governs(changes, "authorization")) delete config.auth
  headers.delete([...secretFieldNames].filter(name => governs(changes, name)))
  printInstead(headers, () => redact(fieldsOf(headers)))
}

const governs = ({ remove, set }: FieldChanges, name: string): boolean =>
  set[name] !== undefined || remove.includes(name)

/** Gives a response, or an error, the caller's config in place of the one that was sent. */
function conceal(holder: AxiosResponse | AxiosError, config: InternalAxiosRequestConfig): void {
  holder.config = config
  keepUnprinted(holder.request)
}

/** Makes of what was sent what the caller wrote: the errors of a response stream, yet to come, refer to it. */
function restore(sent: InternalAxiosRequestConfig, config: InternalAxiosRequestConfig): void {
  for (const key of Object.keys(sent)) if (!(key in config)) Reflect.deleteProperty(sent, key)
  Object.assign(sent, config)
}

/** The refusal of a redirect, which comes wrapped in errors of the http adapter. */
function refusalIn(error: unknown): OriginError | undefined {
  if (error instanceof OriginError) return error
  return error instanceof Error && error.cause !== undefined ? refusalIn(error.cause) : undefined
}

/** The fields of `headers` that an adapter would send: axios means "not this one" by `null` and `false`. */
function fieldsOf(headers: AxiosHeaders): Record<string, string> {
  const sent = Object.entries<unknown>(headers).filter(([, value]) => value != null && value !== false)
  return Object.fromEntries(sent.map(([name, value]) => [name, String(value)]))
}
