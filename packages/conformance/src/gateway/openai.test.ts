import { expect } from "vitest"
import { test } from "./gateway-test.ts"
import { chatBody, send } from "./send.ts"

test("a chat to a custom host arrives with its bearer token and its body", async ({ recording }) => {
  // In the gateway's own form, compact and in its order of keys. It would rewrite any other body.
  const body = JSON.stringify(chatBody(recording, { messages: [{ role: "user", content: "é ☃ 😀" }] }))
  const headers = {
    "x-portkey-provider": "openai",
    "x-portkey-custom-host": recording.customHost("openai"),
    authorization: "Bearer sk-test-123",
    "x-portkey-openai-organization": "org-test"
  }
  const answer = await send(recording, headers, { body })
  expect(answer.status).toBe(200)
  expect(answer.headers.get("x-portkey-provider")).toBe("openai")
  const { method, path, ...arrived } = recording.only("openai")
  expect(`${method} ${path}`).toBe("POST /v1/chat/completions")
  expect(arrived.headers).toMatchObject({
    authorization: "Bearer sk-test-123",
    "openai-organization": "org-test"
  })
  expect(Object.keys(arrived.headers).filter(name => name.startsWith("x-"))).toEqual([])
  expect(arrived.bodyBytes).toEqual(Buffer.from(body))
})

test("a stream is not buffered: its first event arrives before the last is sent", async ({ recording }) => {
  let sendLast = () => {}
  const firstWasSeen = new Promise<void>(resolve => {
    sendLast = resolve
  })
  async function* held() {
    yield 'data: {"choices":[{"index":0,"delta":{"content":"first"}}]}\n\n'
    await firstWasSeen
    yield 'data: {"choices":[{"index":0,"delta":{"content":"last"}}]}\n\ndata: [DONE]\n\n'
  }
  recording.plan("openai", [{ body: held() }])
  const headers = {
    "x-portkey-provider": "openai",
    "x-portkey-custom-host": recording.customHost("openai"),
    authorization: "Bearer sk-test-123"
  }
  const answer = await send(recording, headers, { body: chatBody(recording, { stream: true }) })
  expect(answer.status).toBe(200)
  expect(answer.headers.get("content-type")).toContain("text/event-stream")

  const seen: string[] = []
  for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    seen.push(chunk)
    // The upstream waits for this. If the gateway buffered, nothing would arrive and the test would time out.
    sendLast()
  }
  expect(seen[0]).toContain("first")
  expect(seen[0]).not.toContain("last")
  expect(seen.join("")).toContain("last")
})

test("a fallback calls its targets in order, each with its own key", async ({ recording }) => {
  recording.plan("first", [{ status: 503 }])
  const target = (name: string) => ({
    provider: "openai",
    api_key: `sk-test-${name}`,
    custom_host: recording.customHost(name)
  })
  const config = { strategy: { mode: "fallback" }, targets: [target("first"), target("second")] }
  const answer = await send(recording, { "x-portkey-config": JSON.stringify(config) })
  expect(answer.status).toBe(200)
  expect(answer.headers.get("x-portkey-last-used-option-index")).toBe("config.targets[1]")
  expect(recording.requests().map(({ target, headers }) => [target, headers.authorization])).toEqual([
    ["first", "Bearer sk-test-first"],
    ["second", "Bearer sk-test-second"]
  ])
})

test("concurrent tests with one upstream see only their own calls", async ({ upstream, recording }) => {
  const gatewayOrigin = new URL(recording.baseUrl).origin
  const parallel = Array.from({ length: 20 }, () => upstream.record(gatewayOrigin))
  // Without a custom host, all of these are the same call to the same URL except for the correlation.
  const headers = (tag: string) => ({
    "x-portkey-provider": "openai",
    authorization: `Bearer sk-test-${tag}`
  })
  await Promise.all(parallel.map(one => send(one, headers(one.tag))))
  for (const one of parallel) {
    expect(one.only("api.openai.com").headers.authorization).toBe(`Bearer sk-test-${one.tag}`)
  }
  expect(recording.requests()).toEqual([])
})

test("a call to a custom host on another local port reaches the recording instead", async ({ recording }) => {
  const headers = { "x-portkey-provider": "ollama", "x-portkey-custom-host": "http://localhost:11434" }
  expect((await send(recording, headers)).status).toBe(200)
  expect(recording.only().url).toBe("http://localhost:11434/v1/chat/completions")
})

test("a redirect to a public host is not followed", async ({ recording }) => {
  recording.plan("openai", [{ status: 302, headers: { location: "https://api.example.com/" } }])
  const headers = { "x-portkey-provider": "openai", "x-portkey-custom-host": recording.customHost("openai") }
  const answer = await send(recording, headers)
  expect(answer.status).toBe(500)
  expect(await answer.text()).toContain("refused to connect to api.example.com")
})
