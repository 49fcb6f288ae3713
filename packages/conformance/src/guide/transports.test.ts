// Runs the code of docs/guide/transports.md that is not in an example, and checks that every block of the page is tested.

import { readFileSync } from "node:fs"
import { createOpenAICompatible } from "@ai-sdk/openai-compatible"
import Anthropic from "@anthropic-ai/sdk"
import { ChatOpenAI } from "@langchain/openai"
import { attach, createAxios, OriginError, parseResponse, SpecError } from "@portspec/axios"
import type { RequestSpec } from "@portspec/core"
import { createFetch } from "@portspec/fetch"
import { generateText, streamText } from "ai"
import axios from "axios"
import * as Effect from "effect/Effect"
import { FetchHttpClient, HttpClient, HttpClientRequest } from "effect/http"
import ky from "ky"
import OpenAI from "openai"
import { expect, test as plainTest } from "vitest"
import { clientExamples } from "../examples/client-examples.ts"
import { test } from "../gateway/gateway-test.ts"
import { startWitness } from "../transport/witness.ts"
import { blocksOf } from "./blocks.ts"

const spec: RequestSpec = { apiKey: "pk-fake", route: { provider: "openai", auth: "sk-route-fake" } }
const messages = [{ role: "user" as const, content: "Say hello." }]
const credential = { authorization: "Bearer sk-route-fake" }

test("createFetch sends a chat", async ({ recording }) => {
  const baseURL = `${recording.baseUrl}/v1`
  const fetch = createFetch(spec, { baseURL, gateway: "open-source" })

  const answer = await fetch("/chat/completions", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ model: "gpt-4o-mini", messages }),
    portkey: { trace: { id: "order-42" }, metadata: { _user: "u-1" } }
  })

  expect(answer.headers.get("x-portkey-trace-id")).toBe("order-42")
  expect(recording.only().headers).toMatchObject(credential)
})

test("attach gives an axios instance a spec, and detach removes it", async ({ recording }) => {
  const baseURL = `${recording.baseUrl}/v1`

  const instance = axios.create({ baseURL })
  const detach = attach(instance, spec, { gateway: "open-source" })

  await instance.post("/chat/completions", { model: "gpt-4o-mini", messages })
  detach()

  expect(recording.only().headers).toMatchObject(credential)
  await expect(instance.post("/chat/completions", { model: "gpt-4o-mini", messages })).rejects.toThrow("400")
})

test("null removes a value of the client", async ({ recording }) => {
  const client: RequestSpec = { ...spec, metadata: { team: "search" }, requestTimeout: 1 }
  const fetch = createFetch(client, { baseURL: `${recording.baseUrl}/v1` })
  const headers = { "content-type": "application/json", "x-portkey-openai-beta": "of-this-call" }
  const body = JSON.stringify({ model: "gpt-4o-mini", messages })

  await fetch("/chat/completions", { method: "POST", headers, body, portkey: { requestTimeout: null } })

  expect(recording.only().headers).toMatchObject({ ...credential, "openai-beta": "of-this-call" })
})

const traced: RequestSpec = { ...spec, trace: { id: "order-42" } }
const chat = { model: "gpt-4o-mini", messages }

test("parseResponse reads the gateway's fields from fetch", async ({ recording }) => {
  const fetch = createFetch(traced, { baseURL: `${recording.baseUrl}/v1` })
  const headers = { "content-type": "application/json" }
  const body = JSON.stringify(chat)

  const answer = await fetch("/chat/completions", { method: "POST", headers, body })
  const { traceId, retryAttemptCount } = parseResponse(answer.headers)

  expect([traceId, retryAttemptCount]).toEqual(["order-42", 0])
})

test("parseResponse reads the gateway's fields from the OpenAI SDK", async ({ recording }) => {
  const baseURL = `${recording.baseUrl}/v1`
  const client = new OpenAI({ baseURL, apiKey: "unused", fetch: createFetch(traced, { baseURL }) })

  const { data, response } = await client.chat.completions.create(chat).withResponse()
  const { traceId, provider } = parseResponse(response.headers)

  expect([data.choices.length, traceId, provider]).toEqual([1, "order-42", "openai"])
})

test("parseResponse reads the gateway's fields from the Vercel AI SDK", async ({ recording }) => {
  const baseURL = `${recording.baseUrl}/v1`
  const fetch = createFetch(traced, { baseURL })
  const model = createOpenAICompatible({ name: "portkey", baseURL, fetch })("gpt-4o-mini")

  const { response } = streamText({ model, prompt: "Say hello." })
  const { traceId, provider } = parseResponse((await response).headers ?? {})

  expect([traceId, provider]).toEqual(["order-42", "openai"])
})

test("parseResponse reads the gateway's fields from axios", async ({ recording }) => {
  const instance = createAxios(traced, { baseURL: `${recording.baseUrl}/v1` })

  const answer = await instance.post("/chat/completions", chat)
  const { traceId, provider } = parseResponse(answer.headers)

  expect([traceId, provider]).toEqual(["order-42", "openai"])
})

test("the client adds the credential", async ({ recording }) => {
  const options = { baseURL: `${recording.baseUrl}/v1` }

  const fetch = createFetch(
    { apiKey: "pk-fake", route: { provider: "openai", auth: { fromClient: true } } },
    options
  )
  const client = new OpenAI({ baseURL: options.baseURL, apiKey: "sk-client-fake", fetch })

  await client.chat.completions.create(chat)
  expect(recording.only().headers.authorization).toBe("Bearer sk-client-fake")
})

plainTest("OpenAI's and Anthropic's SDKs throw an error whose cause is the refused redirect", async () => {
  const redirecting = await startWitness()
  redirecting.answer({ status: 307, headers: { location: "https://elsewhere.example/v1" }, body: "" })
  const fetch = createFetch(spec, { baseURL: redirecting.origin })
  const options = { baseURL: redirecting.origin, apiKey: "unused", fetch, maxRetries: 0 }
  const cause = expect.objectContaining({
    _tag: "OriginError",
    message: expect.stringContaining("Refused a redirect (307) to https://elsewhere.example")
  })
  const calls = [
    () => new OpenAI(options).chat.completions.create(chat),
    () => new Anthropic(options).messages.create({ ...chat, max_tokens: 1 })
  ]
  for (const call of calls) await expect(call()).rejects.toMatchObject({ cause })
  await redirecting.stop()
})

// No server listens there, and nothing is sent, because the request is refused first.
const origin = "http://127.0.0.1:8787"
const baseURL = `${origin}/v1`
const fetch = createFetch(spec, { baseURL })
const headers = { "x-portkey-metadata": "{'team': 'search'}" }

plainTest("OpenAI's and Anthropic's SDKs wrap the error of createFetch", async () => {
  const chat = { model: "m", max_tokens: 1, messages }
  const bad = { headers }
  const seen: unknown[] = []

  const client = new OpenAI({ baseURL: `${origin}/v1`, apiKey: "unused", fetch, maxRetries: 0 })
  try {
    await client.chat.completions.create(chat, bad)
  } catch (error) {
    if (error instanceof Error && error.cause instanceof SpecError) seen.push(...error.cause.issues)
  }
  expect(seen).toMatchObject([{ path: ["x-portkey-metadata"], severity: "error" }])

  const anthropic = new Anthropic({ baseURL: origin, apiKey: "unused", fetch, maxRetries: 0 })
  await expect(anthropic.messages.create(chat, bad)).rejects.toMatchObject({ cause: expect.any(SpecError) })
  await expect(client.get("https://elsewhere.example/")).rejects.toMatchObject({
    cause: expect.any(OriginError)
  })
})

plainTest.for<[string, () => Promise<unknown>]>([
  ["ky", () => ky.create({ prefix: baseURL, fetch }).post("chat/completions", { json: {}, headers })],
  [
    "the Vercel AI SDK",
    () => {
      const model = createOpenAICompatible({ name: "portkey", baseURL, fetch })("test-model")
      return generateText({ model, prompt: "Hi", headers })
    }
  ]
])("%s rejects with the error itself, at once", async ([, call]) => {
  await expect(call()).rejects.toThrow(SpecError)
})

plainTest.for<[string, () => Promise<unknown>]>([
  [
    "LangChain",
    () => {
      const configuration = { baseURL, fetch }
      const model = new ChatOpenAI({ model: "test-model", apiKey: "unused", configuration, maxRetries: 0 })
      return model.invoke("Hi", { options: { headers } })
    }
  ],
  [
    "Effect",
    () => {
      const request = HttpClientRequest.post(`${baseURL}/chat/completions`, { headers })
      const answer = HttpClient.execute(request).pipe(
        Effect.provide(FetchHttpClient.layer),
        Effect.provideService(FetchHttpClient.Fetch, fetch)
      )
      return Effect.runPromise(answer)
    }
  ]
])("%s wraps the error", async ([, call]) => {
  await expect(call()).rejects.toMatchObject({ cause: expect.any(SpecError) })
})

plainTest("axios rejects with the error itself", async () => {
  const client = createAxios(spec, { baseURL })
  await expect(client.get("https://elsewhere.example/")).rejects.toThrow(OriginError)
  await expect(client.get("/models", { portkey: { requestTimeout: -1 } })).rejects.toThrow(SpecError)
})

plainTest("every block of the page is in code that the tests run", () => {
  const page = readFileSync(new URL("../../../../docs/guide/transports.md", import.meta.url), "utf8")
  const linesOf = (text: string) => text.split("\n").map(line => line.trim())
  const sources = [import.meta.filename, ...clientExamples.values()].map(file =>
    linesOf(readFileSync(file, "utf8")).join("\n")
  )
  const blocks = blocksOf(page)
    .filter(({ language }) => language === "ts")
    .map(({ code }) => linesOf(code.trim()).join("\n"))
  expect(blocks.length).toBeGreaterThan(8)
  for (const block of blocks)
    expect(
      sources.some(source => source.includes(block)),
      block
    ).toBe(true)
})
