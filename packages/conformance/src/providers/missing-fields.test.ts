// Without a field, the gateway does what lint says.

import { lint } from "@portspec/core"
import { expect } from "vitest"
import { test } from "../gateway/gateway-test.ts"
import { send } from "../gateway/send.ts"

const azure = {
  "x-portkey-provider": "azure-openai",
  "x-portkey-azure-resource-name": "res",
  "x-portkey-azure-deployment-id": "dep",
  "x-portkey-azure-api-version": "2024-10-21",
  authorization: "Bearer fake"
}
const vertex = {
  "x-portkey-provider": "vertex-ai",
  "x-portkey-vertex-region": "europe-west1",
  "x-portkey-vertex-project-id": "project",
  authorization: "Bearer fake"
}
const workers = {
  "x-portkey-provider": "workers-ai",
  "x-portkey-workers-ai-account-id": "account",
  authorization: "Bearer fake"
}

/** What lint says about `fields` without `name`, after the colon, and the URL that the gateway calls. */
async function without(
  name: string,
  fields: Readonly<Record<string, string>>,
  recording: Parameters<typeof send>[0]
): Promise<{ readonly said: string | undefined; readonly url: string | undefined }> {
  const { [name]: _, ...others } = fields
  await send(recording, others)
  const [issue] = lint(others, { gateway: "open-source" })
  expect(issue).toMatchObject({ rule: "field.missing", path: [name] })
  return { said: issue?.message.split(": ")[1], url: recording.requests()[0]?.url }
}

test("Azure without a resource name is called at undefined.openai.azure.com", async ({ recording }) => {
  const { said, url } = await without("x-portkey-azure-resource-name", azure, recording)
  expect(said).toBe("the gateway calls undefined.openai.azure.com")
  expect(new URL(url ?? "").host).toBe("undefined.openai.azure.com")
})

test("Azure without a deployment is called at /deployments/undefined", async ({ recording }) => {
  const { said, url } = await without("x-portkey-azure-deployment-id", azure, recording)
  expect(said).toBe("the gateway calls /deployments/undefined")
  expect(url).toContain("/deployments/undefined/")
})

test("Vertex without a project is called at /projects/undefined", async ({ recording }) => {
  const { said, url } = await without("x-portkey-vertex-project-id", vertex, recording)
  expect(said).toBe("the gateway calls /projects/undefined")
  expect(url).toContain("/projects/undefined/")
})

test("Cloudflare without an account is called at /accounts/undefined", async ({ recording }) => {
  const { said, url } = await without("x-portkey-workers-ai-account-id", workers, recording)
  expect(said).toBe("the gateway calls /accounts/undefined")
  expect(url).toContain("/accounts/undefined/")
})

test("Azure without an API version is called without one", async ({ recording }) => {
  const { said, url } = await without("x-portkey-azure-api-version", azure, recording)
  expect(said).toBe("the gateway calls Azure without a version")
  expect(new URL(url ?? "").searchParams.get("api-version") ?? "").toBe("")
})

test("a provider without a credential gets the bearer token undefined", async ({ recording }) => {
  const fields = { "x-portkey-provider": "openai" }
  await send(recording, fields)
  expect(lint(fields, { gateway: "open-source" })[0]?.message).toContain("the provider gets no credential")
  expect(recording.only().headers.authorization).toBe("Bearer undefined")
})
