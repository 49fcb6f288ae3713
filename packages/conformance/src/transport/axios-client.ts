import { createAxios } from "@portspec/axios"
import type { ContractRequest, TransportUnderTest } from "./contract.ts"

/** The bodies of an adapter whose body types differ from those of fetch. */
export interface Bodies {
  /** A request's. */
  readonly sent: (body: ContractRequest["body"]) => unknown
  /** A response's. */
  readonly received: (data: unknown) => ConstructorParameters<typeof Response>[0]
}

const likeFetch: Bodies = {
  sent: body => body,
  received: data => data as ConstructorParameters<typeof Response>[0]
}

/** An axios instance with one adapter, as a client for the contract. */
export function axiosClient(
  adapter: "http" | "fetch" | "xhr",
  bodies: Bodies = likeFetch
): TransportUnderTest["open"] {
  return (spec, { baseURL = "", ...options }) => {
    const instance = createAxios(spec, {
      ...options,
      adapter,
      baseURL: String(baseURL),
      responseType: adapter === "xhr" ? "text" : "stream",
      transformResponse: data => data,
      validateStatus: () => true
    })
    return async ({ method = "POST", body, redirect, ...request }) => {
      const asked = redirect && { fetchOptions: { redirect } }
      const manual = redirect === "manual" && { maxRedirects: 0 }
      const { data, status, headers } = await instance.request({
        ...request,
        ...asked,
        ...manual,
        method,
        data: bodies.sent(body)
      })
      return new Response(bodies.received(data), {
        status,
        headers: Object.entries(headers).map(([name, value]) => [name, String(value)])
      })
    }
  }
}
