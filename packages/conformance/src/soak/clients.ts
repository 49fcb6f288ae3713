// The clients under test, all with the same task: send this, and report the response.

import { Agent } from "node:http"
import { createAxios } from "@portspec/axios"
import type { RequestOverrides, RequestSpec } from "@portspec/core"
import { createFetch } from "@portspec/fetch"

export interface SoakRequest {
  readonly headers: Readonly<Record<string, string>>
  readonly portkey: RequestOverrides | undefined
  readonly body: object
  readonly signal: AbortSignal
}

/** The response, with any status. */
export interface SoakAnswer {
  readonly status: number
  readonly traceId: string
  readonly text: string
}

export interface SoakClient {
  readonly name: string
  /** @throws what the client throws, unless that is a response with a status of its own */
  send(request: SoakRequest): Promise<SoakAnswer>
  /** Inspects each error that carries a response, which `send` returns instead. */
  readonly onError: (look: (error: unknown) => void) => void
}

export interface SoakClients {
  readonly all: ReadonlyArray<SoakClient>
  stop(): void
}

const path = "/chat/completions"

export function soakClients(spec: RequestSpec, baseURL: string): SoakClients {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 })
  const options = { baseURL, gateway: "open-source" } as const
  return {
    all: [
      fetchClient(spec, options),
      axiosClient(spec, "http", options, agent),
      axiosClient(spec, "fetch", options)
    ],
    stop: () => agent.destroy()
  }
}

interface Options {
  readonly baseURL: string
  readonly gateway: "open-source"
}

function fetchClient(spec: RequestSpec, options: Options): SoakClient {
  const fetch = createFetch(spec, options)
  return {
    name: "fetch",
    onError: () => {},
    send: async ({ headers, portkey, body, signal }) => {
      const init = { method: "POST", headers: { "content-type": "application/json", ...headers }, signal }
      const response = await fetch(path, { ...init, body: JSON.stringify(body), portkey })
      const traceId = response.headers.get("x-portkey-trace-id") ?? ""
      return { status: response.status, traceId, text: await response.text() }
    }
  }
}

/** The response in an error of axios. */
interface AxiosAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly data: unknown
}

function axiosClient(
  spec: RequestSpec,
  adapter: "http" | "fetch",
  { baseURL, gateway }: Options,
  agent?: Agent
): SoakClient {
  const client = createAxios(spec, {
    ...{ baseURL, gateway, adapter, responseType: "text", transformResponse: (data: unknown) => data },
    ...(agent && { httpAgent: agent })
  })
  let look: (error: unknown) => void = () => {}
  return {
    name: `axios, ${adapter}`,
    onError: next => {
      look = next
    },
    send: async ({ headers, portkey, body, signal }) => {
      try {
        const { status, headers: fields, data } = await client.post(path, body, { headers, portkey, signal })
        return { status, traceId: String(fields["x-portkey-trace-id"] ?? ""), text: String(data) }
      } catch (error) {
        const { response } = error as { readonly response?: AxiosAnswer }
        // A response with a success status broke off.
        if (response === undefined || response.status < 400) throw error
        // Axios turns a status into an error, which is what a program sees.
        look(error)
        return {
          status: response.status,
          traceId: String(response.headers["x-portkey-trace-id"] ?? ""),
          text: String(response.data)
        }
      }
    }
  }
}
