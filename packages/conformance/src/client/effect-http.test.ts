import { createFetch } from "@portspec/fetch"
import * as Effect from "effect/Effect"
import { FetchHttpClient, HttpClient, HttpClientRequest } from "effect/http"
import * as Stream from "effect/Stream"
import { chatOver } from "./chat-over.ts"
import { describeClient } from "./client-suite.ts"

describeClient("effect/http", ({ spec, gatewayURL }) => {
  const baseURL = `${gatewayURL}/v1`
  const fetch = createFetch(spec, { baseURL })
  return chatOver((body, { headers = {}, signal }) => {
    const request = HttpClientRequest.post(`${baseURL}/chat/completions`).pipe(
      HttpClientRequest.setHeaders(headers),
      HttpClientRequest.bodyJsonUnsafe(body)
    )
    const answer = HttpClient.execute(request).pipe(
      Effect.map(({ status, stream }) => new Response(Stream.toReadableStream(stream), { status })),
      Effect.provide(FetchHttpClient.layer),
      Effect.provideService(FetchHttpClient.Fetch, fetch)
    )
    return Effect.runPromise(answer, { signal })
  })
})
