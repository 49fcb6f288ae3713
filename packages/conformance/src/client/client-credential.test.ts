// A credential that the spec leaves to its client: the SDK's own key reaches the provider, and none of its other fields.

import Anthropic from "@anthropic-ai/sdk"
import { createAxios } from "@portspec/axios"
import { type RequestSpec, SpecError } from "@portspec/core"
import { createFetch } from "@portspec/fetch"
import OpenAI from "openai"
import { expect } from "vitest"
import { test } from "../gateway/gateway-test.ts"
import type { Recording } from "../gateway/recording-upstream.ts"

const auth = { fromClient: true } as const
const openai: RequestSpec = { route: { provider: "openai", auth }, metadata: { team: "search" } }
const anthropic: RequestSpec = { route: { provider: "anthropic", auth } }
const chat = { model: "test-model", messages: [{ role: "user" as const, content: "Hi" }] }
const optionsFor = ({ baseUrl }: Recording) => ({ gateway: "open-source", baseURL: `${baseUrl}/v1` }) as const

test("the OpenAI SDK's key reaches the provider", async ({ recording }) => {
  const options = optionsFor(recording)
  const client = new OpenAI({
    baseURL: options.baseURL,
    apiKey: "sk-client-fake",
    fetch: createFetch(openai, options)
  })
  const answer = await client.chat.completions.create(chat)
  expect(answer.choices[0]?.message.content).toBe("Hello")
  const stream = await client.chat.completions.create({ ...chat, stream: true })
  for await (const _ of stream);
  const requests = recording.requests("api.openai.com")
  expect(requests.map(({ headers }) => headers.authorization)).toEqual([
    "Bearer sk-client-fake",
    "Bearer sk-client-fake"
  ])
})

test("another client with the same fetch sends its own key", async ({ recording }) => {
  const options = optionsFor(recording)
  const fetch = createFetch(openai, options)
  for (const apiKey of ["sk-tenant-1-fake", "sk-tenant-2-fake"])
    await new OpenAI({ baseURL: options.baseURL, apiKey, fetch }).chat.completions.create(chat)
  const keys = recording.requests().map(({ headers }) => headers.authorization)
  expect(keys).toEqual(["Bearer sk-tenant-1-fake", "Bearer sk-tenant-2-fake"])
})

test.for([
  ["as x-api-key", { apiKey: "sk-client-fake" }],
  ["as a bearer token", { apiKey: null, authToken: "sk-client-fake" }]
] as const)("the Anthropic SDK's key reaches the provider, %s", async ([, credential], { recording }) => {
  const fetch = createFetch(anthropic, { ...optionsFor(recording), baseURL: recording.baseUrl })
  const client = new Anthropic({ baseURL: recording.baseUrl, ...credential, fetch })
  await client.messages.create({ ...chat, max_tokens: 8 })
  expect(recording.only("api.anthropic.com").headers).toMatchObject({ "x-api-key": "sk-client-fake" })
})

test("axios's authorization reaches the provider", async ({ recording }) => {
  const headers = { authorization: "Bearer sk-client-fake" }
  await createAxios(openai, { ...optionsFor(recording), headers }).post("/chat/completions", chat)
  expect(recording.only("api.openai.com").headers).toMatchObject(headers)
})

test("a request without a credential is refused before anything is sent", async ({ recording }) => {
  const options = optionsFor(recording)
  const init = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(chat) }
  const calls = [
    () => createFetch(openai, options)("/chat/completions", init),
    () => createAxios(openai, options).post("/chat/completions", chat)
  ]
  for (const call of calls) {
    await expect(call()).rejects.toThrow(SpecError)
    await expect(call()).rejects.toThrow(
      "authorization is missing: route.auth leaves the credential to the client"
    )
  }
  expect(recording.requests()).toEqual([])
})
