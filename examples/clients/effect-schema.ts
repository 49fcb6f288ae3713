// Effect end to end: one variable holds a spec as JSON, which is decoded, encoded as header fields, and sent by HttpClient.

import { RequestSpecFromHeaderFields, RequestSpecSchema } from "@portspec/core/schema"
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import { FetchHttpClient, HttpClient as Http, HttpClientRequest } from "effect/http"
import * as Schema from "effect/Schema"

const body = { model: "gpt-4o-mini", messages: [{ role: "user", content: "Say hello." }] }
const route = { provider: "openai", auth: "sk-fake-replace-me" } as const
const usual = { apiKey: "pk-fake-replace-me", route }

const hello = Effect.gen(function* () {
  const url = yield* Config.String("PORTKEY_URL").pipe(Config.withDefault("https://api.portkey.ai"))
  const spec = yield* Config.schema(RequestSpecSchema, "REQUEST_SPEC").pipe(Config.withDefault(usual))
  const fields = yield* Schema.encodeEffect(RequestSpecFromHeaderFields)(spec)
  const request = HttpClientRequest.post(`${url}/v1/chat/completions`).pipe(
    HttpClientRequest.setHeaders(fields),
    HttpClientRequest.bodyJsonUnsafe(body)
  )
  return yield* Effect.flatMap(Http.execute(request), answer => answer.text)
})
const text = await Effect.runPromise(hello.pipe(Effect.provide(FetchHttpClient.layer)))
console.log(JSON.parse(text).choices[0].message.content)
