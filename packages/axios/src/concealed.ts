// What the caller sees of a request: the config as the caller wrote it, and nothing that prints a secret.

import { type FieldChanges, redact, secretFieldNames } from "@portspec/core"
import type { AxiosError, AxiosResponse, InternalAxiosRequestConfig } from "axios"
import { sentFields } from "./sent-fields.ts"
import { keepUnprinted, printInstead, whenRead } from "./unprinted.ts"

/**
 * Removes the credentials that the spec replaces from the caller's config, and keeps the sent ones out of logs.
 */
export function forget(config: InternalAxiosRequestConfig, changes: FieldChanges): void {
  const { headers, proxy, httpAgent, httpsAgent, fetchOptions } = config
  if (governs(changes, "authorization")) delete config.auth
  headers.delete([...secretFieldNames].filter(name => governs(changes, name)))
  printInstead(headers, () => redact(sentFields(headers)))
  if (config.auth) printInstead(config.auth, () => mask)
  if (proxy) printInstead(proxy, () => ({ ...proxy, auth: proxy.auth && mask }))
  for (const key of ["url", "baseURL"] as const) {
    const url = config[key]
    if (typeof url === "string") config[key] = url.replace(userInfo, "$1")
  }
  // They hold the pending requests of all instances.
  const dispatcher: unknown = (fetchOptions as { dispatcher?: unknown } | undefined)?.dispatcher
  for (const agent of [httpAgent, httpsAgent, dispatcher])
    keepUnprinted(agent, "[agent with open connections]")
}

const mask = "<redacted>"

// Not sent either: `transport.resolve` drops it.
const userInfo = /^([a-z][a-z\d+.-]*:\/\/)[^/?#]*@/i

/** Whether the spec sets or removes the field. */
export const governs = ({ remove, set }: FieldChanges, name: string): boolean =>
  set[name] !== undefined || remove.includes(name)

/** Gives a response the caller's config instead of the one that was sent, and keeps its request from being printed. */
export function conceal(response: AxiosResponse, config: InternalAxiosRequestConfig): void {
  response.config = config
  takeFields(response.request)
  // A stream refers to the request as well.
  if (config.responseType === "stream") concealRequest(response.request)
  // Hiding a request costs more than everything else done to it here, and few callers ever look at one.
  else if (response.request) whenRead(response, "request", concealRequest)
}

/** The same for an error, and for the response that it has. */
export function concealError(error: AxiosError, config: InternalAxiosRequestConfig): void {
  // A cancellation that several requests share belongs to none of them and has no config.
  if (error.config !== undefined) error.config = config
  takeFields(error.request)
  concealRequest(error.request)
  if (error.response !== undefined) conceal(error.response, config)
}

const concealRequest = (request: unknown): void => keepUnprinted(request, "[request with secret fields]")

// A fetch `Request` has been sent by now. Deno and workerd print its fields even if it has a custom inspect method.
function takeFields(request: unknown): void {
  if (typeof Request !== "function" || !(request instanceof Request)) return
  for (const name of [...request.headers.keys()]) request.headers.delete(name)
}

/** Turns the sent config back into the caller's: later errors of a response stream refer to it. */
export function restore(sent: InternalAxiosRequestConfig, config: InternalAxiosRequestConfig): void {
  for (const key of Object.keys(sent)) Reflect.deleteProperty(sent, key)
  Object.assign(sent, config)
}
