// Recognizes a gateway's redirect in the result of the fetch adapter.

import { isRedirectStatus, type OriginError, type Transport } from "@portspec/core"
import type { AxiosResponse, InternalAxiosRequestConfig } from "axios"

/**
 * The error for `answer` if it is a redirect that the fetch adapter was kept from following and the caller did not ask
 * for it. Cancels its body. The http adapter follows redirects itself, and asks before each one.
 */
export function refusedRedirect(
  answer: AxiosResponse,
  config: InternalAxiosRequestConfig,
  transport: Transport
): OriginError | undefined {
  const { status, headers, data } = answer
  if (!isOfFetch(answer) || asksForRedirects(config)) return undefined
  // A browser hides everything about a redirect, even the status.
  if (status !== 0 && !isRedirectStatus(status)) return undefined
  if (data instanceof ReadableStream) data.cancel().catch(() => {})
  return transport.redirectError(status, headers.location)
}

const asksForRedirects = ({ maxRedirects, fetchOptions }: InternalAxiosRequestConfig): boolean =>
  maxRedirects === 0 || fetchOptions?.redirect === "manual"

// Its request is a `Request`. The requests of other adapters have no `redirect`.
const isOfFetch = ({ request }: AxiosResponse): boolean =>
  (request as Partial<Request> | undefined)?.redirect === "manual"
