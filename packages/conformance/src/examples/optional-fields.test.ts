// What the gateway itself does with the optional fields of the examples, apart from its request to the provider.

import { compile, type RequestSpec } from "@portspec/core"
import { expect } from "vitest"
import { test } from "../gateway/gateway-test.ts"
import { send } from "../gateway/send.ts"
import { readExample } from "./example.ts"

const fieldsOf = (spec: RequestSpec) => compile(spec, { gateway: "open-source" })

test("trace-id.json: the answer contains the trace id", async ({ recording }) => {
  const answer = await send(recording, fieldsOf(readExample("trace-id.json")))
  expect(answer.headers.get("x-portkey-trace-id")).toBe("checkout-7f3a9c")
})

test("inline-config-by-metadata.json: metadata chooses the target", async ({ recording }) => {
  const example = readExample("inline-config-by-metadata.json")
  await send(recording, fieldsOf(example))
  await send(recording, fieldsOf({ ...example, metadata: { plan: "free" } }))
  expect(recording.requests().map(({ target }) => target)).toEqual(["api.openai.com", "api.groq.com"])
})

test("metadata.json: characters outside ASCII reach the gateway unchanged", async ({ recording }) => {
  const { metadata = {} } = readExample("metadata.json")
  const { route } = readExample("inline-config-by-metadata.json")
  const text = JSON.stringify(route).replace(
    '"metadata.plan":{"$eq":"paid"}',
    '"metadata.city":{"$eq":"Zürich"}'
  )
  await send(recording, fieldsOf({ route: JSON.parse(text), metadata }))
  expect(recording.only().target).toBe("api.openai.com")
})

test("inline-config-fallback.json: the second provider answers if the first fails", async ({ recording }) => {
  recording.plan("api.openai.com", [{ status: 429 }])
  const answer = await send(recording, fieldsOf(readExample("inline-config-fallback.json")))
  expect(answer.status).toBe(200)
  expect(answer.headers.get("x-portkey-last-used-option-index")).toBe("config.targets[1]")
  const [first, second] = recording.requests()
  expect(first?.headers.authorization).toBe("Bearer sk-fake-openai-key")
  expect(JSON.parse(first?.body ?? "")).toMatchObject({ model: "gpt-4o" })
  expect(second?.headers["x-api-key"]).toBe("sk-ant-fake-anthropic-key")
  expect(JSON.parse(second?.body ?? "")).toMatchObject({ model: "claude-sonnet-4-5", max_tokens: 1024 })
})

test("request-timeout.json: the gateway stops waiting for a slow provider", async ({ recording }) => {
  const example = readExample("request-timeout.json")
  expect(fieldsOf(example)["x-portkey-request-timeout"]).toBe("30000")
  recording.plan("api.openai.com", [{ delayMs: 1_000 }])
  const answer = await send(recording, fieldsOf({ ...example, requestTimeout: 100 }))
  expect(answer.status).toBe(408)
})

test("strict-openai-compliance.json: the answer keeps Anthropic's content blocks", async ({ recording }) => {
  const blocks = async (file: string) => {
    const answer = await send(recording, fieldsOf(readExample(file)))
    return ((await answer.json()) as { choices: [{ message: object }] }).choices[0].message
  }
  expect(await blocks("strict-openai-compliance.json")).toHaveProperty("content_blocks")
  expect(await blocks("anthropic.json")).not.toHaveProperty("content_blocks")
})

test("cache-force-refresh.json: the gateway accepts it, though the npm package has no cache", async ({
  recording
}) => {
  const answer = await send(recording, fieldsOf(readExample("cache-force-refresh.json")))
  expect(answer.headers.get("x-portkey-cache-status")).toBe("DISABLED")
})
