// A transport must not keep fields of a call, as the official SDK does (portkey-node-sdk/src/apis/chatCompletions.ts:47-50).

import { createFetch } from "@portspec/fetch"
import OpenAI from "openai"
import { Portkey } from "portkey-ai"
import { expect } from "vitest"
import { test } from "../gateway/gateway-test.ts"
import type { Recording } from "../gateway/recording-upstream.ts"

const chat = { model: "test-model", messages: [{ role: "user" as const, content: "Hi" }] }
const beta = "x-portkey-openai-beta"

/** The field that only the first call set, as the provider received it. */
const betasSeen = (recording: Recording) =>
  recording.requests("api.openai.com").map(({ headers }) => headers["openai-beta"])

test("trap 21: portkey-ai 3.1.0 carries one call's trace id and fields into the next", async ({
  recording
}) => {
  const baseURL = `${recording.baseUrl}/v1`
  const client = new Portkey({ apiKey: "pk-fake", provider: "openai", Authorization: "sk-fake", baseURL })
  const first = await client.chat.completions.create(chat, {
    traceID: "of-the-first",
    openaiBeta: "of-the-first"
  })
  const second = await client.chat.completions.create(chat)
  const traces = [first, second].map(answer => answer.getHeaders()?.["trace-id"])
  expect(traces).toEqual(["of-the-first", "of-the-first"])
  expect(betasSeen(recording)).toEqual(["of-the-first", "of-the-first"])
})

test("the OpenAI SDK with createFetch does not carry fields over", async ({ recording }) => {
  const baseURL = `${recording.baseUrl}/v1`
  const fetch = createFetch(
    { apiKey: "pk-fake", route: { provider: "openai", auth: "sk-fake" } },
    { baseURL }
  )
  const client = new OpenAI({ baseURL, apiKey: "unused", fetch })
  const headers = { "x-portkey-trace-id": "of-the-first", [beta]: "of-the-first" }
  const first = await client.chat.completions.create(chat, { headers }).asResponse()
  const second = await client.chat.completions.create(chat).asResponse()
  expect([first, second].map(answer => answer.headers.get("x-portkey-trace-id"))).toEqual([
    "of-the-first",
    ""
  ])
  expect(betasSeen(recording)).toEqual(["of-the-first", undefined])
})
