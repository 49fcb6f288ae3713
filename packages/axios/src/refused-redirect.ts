// What comes back from the fetch adapter where the gateway answers with a redirect.

import { isRedirectStatus, type OriginError, type Transport } from "@portspec/core"
import type { AxiosResponse, InternalAxiosRequestConfig } from "axios"

/**
 * The refusal of `answer` if it is a redirect that the fetch adapter was kept from following, and the caller did not ask for
 * it. Drops its body. The http adapter follows redirects itself, and asks before each.
 */
export function refusedRedirect(
  answer: AxiosResponse,
  config: InternalAxiosRequestConfig,
  transport: Transport
): OriginError | undefined {
  const { status, headers, data } = answer
  if (!isOfFetch(answer) || asksForRedirects(config)) return undefined
  // Of a redirect that a browser hides nothing is left, not even a status.
  if (status !== 0 && !isRedirectStatus(status)) return undefined
  if (data instanceof ReadableStream) data.cancel().catch(() => {})
  return transport.redirectError(status, headers.location)
}

const asksForRedirects = ({ maxRedirects, fetchOptions }: InternalAxiosRequestConfig): boolean =>
  maxRedirects === 0 || fetchOptions?.redirect === "manual"

// Its request is a Request; those of the other adapters know nothing of redirects.
const isOfFetch = ({ request }: AxiosResponse): boolean =>
  (request as Partial<Request> | undefined)?.redirect === "manual"
