// Fields of a spec that the gateway loses. It still answers 200, so only the request to the provider shows the loss.

import { check, compile, type RequestSpec } from "@portspec/core"
import { expect } from "vitest"
import { test } from "../gateway/gateway-test.ts"
import type { Recording } from "../gateway/recording-upstream.ts"
import { send } from "../gateway/send.ts"
import { providerFields } from "./provider-fields.ts"

const messages = [{ role: "user", content: "Hi" }]

async function claudeCall(recording: Recording, route: RequestSpec["route"], parameters: object = {}) {
  const body = { model: "anthropic.claude-test", max_tokens: 8, messages, ...parameters }
  const answer = await send(recording, compile({ route }, { gateway: "open-source" }), { body })
  expect(answer.status).toBe(200)
  const call = recording.only()
  return { fields: providerFields(call), body: JSON.parse(call.body) }
}

test("vertex-ai loses anthropicVersion unless the body has anthropic_version", async ({ recording }) => {
  const auth = { accessToken: "fake-token", projectId: "fake-project" }
  const route = { provider: "vertex-ai", region: "us-east5", auth, anthropicVersion: "fake-version" } as const
  const { body } = await claudeCall(recording, route)
  expect(body.anthropic_version).toBe("vertex-2023-10-16")
})

test("bedrock loses anthropicBeta and anthropicVersion unless the body has a key like user", async ({
  recording
}) => {
  const bedrock = { provider: "bedrock", region: "eu-west-1", auth: { apiKey: "fake-key" } } as const
  const route = { ...bedrock, anthropicBeta: ["fake-beta"], anthropicVersion: "fake-version" }
  const { body } = await claudeCall(recording, route)
  expect(body).not.toHaveProperty("additionalModelRequestFields")
})

test("azure-ai loses every credential except a key if the URL contains anthropic", async ({ recording }) => {
  const route = {
    provider: "azure-ai",
    foundryUrl: "https://fake.services.ai.azure.com/anthropic",
    auth: { adToken: "fake-access-token" }
  } as const
  const rules = check({ route }, { gateway: "open-source" }).map(issue => issue.rule)
  expect(rules).toContain("auth.azure-anthropic")
  // Shows why it is refused: compiles the same spec for another URL, and restores the URL.
  const elsewhere = { ...route, foundryUrl: "https://fake.services.ai.azure.com/models" }
  const headers = compile({ route: elsewhere }, { gateway: "open-source" })
  await send(recording, { ...headers, "x-portkey-azure-foundry-url": route.foundryUrl })
  const { headers: fields } = recording.only()
  expect(fields["x-api-key"]).toBe("undefined")
  expect(fields).not.toHaveProperty("authorization")
})
