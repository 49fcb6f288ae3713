import { Readable } from "node:stream"
import type { ReadableStream as WebReadable } from "node:stream/web"
import { createAxios } from "@portspec/axios"
import type { ContractRequest, TransportUnderTest } from "./contract.ts"

/** An axios instance with one adapter, as a client of the contract. */
export function axiosClient(adapter: "http" | "fetch" | "xhr"): TransportUnderTest["open"] {
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
        data: dataOf(adapter, body)
      })
      return new Response(data instanceof Readable ? (Readable.toWeb(data) as ReadableStream) : data, {
        status,
        headers: Object.entries(headers).map(([name, value]) => [name, String(value)])
      })
    }
  }
}

/** The http adapter takes Node's own kinds of body. */
function dataOf(adapter: string, body: ContractRequest["body"]) {
  if (adapter !== "http") return body
  if (body instanceof ReadableStream) return Readable.fromWeb(body as WebReadable)
  return body instanceof Uint8Array ? Buffer.from(body) : body
}
