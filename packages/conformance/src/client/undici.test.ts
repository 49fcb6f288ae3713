import { createFetch } from "@portspec/fetch"
import { Agent, type RequestInit, fetch as undiciFetch } from "undici"
import { afterAll } from "vitest"
import { chatOver } from "./chat-over.ts"
import { describeClient } from "./client-suite.ts"

const dispatcher = new Agent({ keepAliveTimeout: 1_000 })
afterAll(() => dispatcher.close())

describeClient("undici", ({ spec, gatewayURL }) => {
  const pooled = (url: string, init: RequestInit) => undiciFetch(url, { ...init, dispatcher })
  const fetch = createFetch(spec, {
    baseURL: `${gatewayURL}/v1`,
    fetch: pooled as unknown as typeof globalThis.fetch
  })
  return chatOver((body, call) => {
    const headers = { "content-type": "application/json", authorization: "Bearer unused", ...call.headers }
    return fetch("chat/completions", { ...call, method: "POST", headers, body: JSON.stringify(body) })
  })
})
