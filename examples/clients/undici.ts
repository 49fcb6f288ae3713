// undici's own fetch, with the caller's connection pool.

import { createFetch } from "@portspec/fetch"
import { Agent, type RequestInit, fetch as undiciFetch } from "undici"

const { PORTKEY_URL = "https://api.portkey.ai", PORTKEY_API_KEY, OPENAI_API_KEY } = process.env
const dispatcher = new Agent({ connections: 8 })
const spec = {
  apiKey: PORTKEY_API_KEY ?? "pk-fake-replace-me",
  route: { provider: "openai", auth: OPENAI_API_KEY ?? "sk-fake-replace-me" }
} as const
const pooled = (url: string, init: RequestInit) => undiciFetch(url, { ...init, dispatcher })
// undici's types and the DOM's differ in details that do not matter here.
const options = { baseURL: `${PORTKEY_URL}/v1`, fetch: pooled as unknown as typeof globalThis.fetch }
const fetch = createFetch(spec, options)

const body = JSON.stringify({ model: "gpt-4o-mini", messages: [{ role: "user", content: "Say hello." }] })
const headers = { "content-type": "application/json" }
const portkey = { trace: { id: "example-undici" } }
const answer = await fetch("chat/completions", { method: "POST", headers, body, portkey })
console.log(JSON.parse(await answer.text()).choices[0].message.content)
await dispatcher.close()
