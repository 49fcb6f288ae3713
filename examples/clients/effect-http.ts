// Effect's HttpClient: the fetch that carries the spec is a service.

import { createFetch } from "@portspec/fetch"
import * as Effect from "effect/Effect"
import { FetchHttpClient, HttpClient as Http, HttpClientRequest } from "effect/http"

const { PORTKEY_URL = "https://api.portkey.ai", PORTKEY_API_KEY, OPENAI_API_KEY } = process.env
const baseURL = `${PORTKEY_URL}/v1`
const spec = {
  apiKey: PORTKEY_API_KEY ?? "pk-fake-replace-me",
  route: { provider: "openai", auth: OPENAI_API_KEY ?? "sk-fake-replace-me" }
} as const

const body = { model: "gpt-4o-mini", messages: [{ role: "user", content: "Say hello." }] }
const request = HttpClientRequest.post(`${baseURL}/chat/completions`).pipe(
  HttpClientRequest.setHeader("x-portkey-trace-id", "example-effect"),
  HttpClientRequest.bodyJsonUnsafe(body)
)
const text = Http.execute(request).pipe(
  Effect.flatMap(answer => answer.text),
  Effect.provide(FetchHttpClient.layer),
  Effect.provideService(FetchHttpClient.Fetch, createFetch(spec, { baseURL }))
)
console.log(JSON.parse(await Effect.runPromise(text)).choices[0].message.content)
