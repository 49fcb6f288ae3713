import { expect } from "vitest"
import { test } from "../gateway-test.ts"
import { chatBody, send } from "../send.ts"

// The gateway can read each default answer in a provider's own form: it becomes "Hello".

const keys = {
  "x-portkey-aws-access-key-id": "AKIAFAKE000000000000",
  "x-portkey-aws-secret-access-key": "fake-secret"
}
const vertex = { "x-portkey-vertex-project-id": "project-test", "x-portkey-vertex-region": "us-central1" }

test.for<[provider: string, model: string, headers?: Record<string, string>]>([
  ["openai", "gpt-test"],
  ["anthropic", "claude-test"],
  ["google", "gemini-test"],
  ["vertex-ai", "gemini-test", vertex],
  ["vertex-ai", "anthropic.claude-test", vertex],
  ["bedrock", "amazon.nova-test", keys],
  ["workers-ai", "@cf/meta/llama-test", { "x-portkey-workers-ai-account-id": "account-test" }],
  ["cohere", "command-test"]
])("%s answers a chat with %s", async ([provider, model, headers], { recording }) => {
  const answer = await send(
    recording,
    { "x-portkey-provider": provider, authorization: "Bearer sk-test-1", ...headers },
    { body: chatBody(recording, { model }) }
  )
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ choices: [{ message: { content: "Hello" } }] })
})

test.for<[provider: string, model: string, headers?: Record<string, string>]>([
  ["openai", "gpt-test"],
  ["anthropic", "claude-test"],
  ["google", "gemini-test"],
  ["vertex-ai", "gemini-test", vertex],
  ["vertex-ai", "anthropic.claude-test", vertex]
])("%s streams a chat with %s", async ([provider, model, headers], { recording }) => {
  const answer = await send(
    recording,
    { "x-portkey-provider": provider, authorization: "Bearer sk-test-1", ...headers },
    { body: chatBody(recording, { model, stream: true }) }
  )
  expect(answer.status).toBe(200)
  expect(contentOf(await answer.text())).toBe("Hello")
})

test("Anthropic's messages endpoint answers in its own form", async ({ recording }) => {
  const headers = { "x-portkey-provider": "anthropic", authorization: "Bearer sk-test-1" }
  const body = { model: "claude-test", max_tokens: 8, messages: [{ role: "user", content: recording.tag }] }
  const answer = await send(recording, headers, { path: "/v1/messages", body })
  expect(await answer.json()).toMatchObject({ type: "message", content: [{ text: "Hello" }] })
})

test("the embeddings endpoint answers", async ({ recording }) => {
  const headers = { "x-portkey-provider": "openai", authorization: "Bearer sk-test-1" }
  const body = { model: "embed-test", input: recording.tag }
  const answer = await send(recording, headers, { path: "/v1/embeddings", body })
  expect(await answer.json()).toMatchObject({ object: "list", model: "embed-test" })
})

function contentOf(events: string): string {
  const data = events
    .split("\n")
    .flatMap(line => (line.startsWith("data: {") ? [JSON.parse(line.slice(6))] : []))
  return data.map(({ choices }) => choices[0]?.delta?.content ?? "").join("")
}
