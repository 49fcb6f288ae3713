// Azure's workload identity belongs to the pod of the gateway, so this test starts its own gateway with a federated token.

import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { compile } from "@portspec/core"
import { expect } from "vitest"
import { accessToken } from "../gateway/answers/token-answers.ts"
import { test } from "../gateway/gateway-test.ts"
import { chatBody, send } from "../gateway/send.ts"
import { startGateway } from "../gateway/start-gateway.ts"
import { providerFields } from "./provider-fields.ts"

test("the gateway exchanges the pod's federated token for the bearer token, with client and scope of the spec", async ({
  upstream,
  onTestFinished
}) => {
  const folder = await mkdtemp(join(tmpdir(), "portspec-"))
  onTestFinished(() => rm(folder, { recursive: true }))
  const tokenFile = join(folder, "federated-token")
  await writeFile(tokenFile, "fake-federated-token")
  // The gateway replaces every variable that is a path with the content of the file, and then uses that as the path: with
  // the variable as Azure sets it, each request is a 500 (gateway/src/utils/env.ts:12, providers/azure-openai/api.ts:71).
  const namingFile = join(folder, "name-of-the-token-file")
  await writeFile(namingFile, tokenFile)
  await using gateway = await startGateway({
    env: {
      AZURE_AUTHORITY_HOST: "https://login.microsoftonline.com",
      AZURE_TENANT_ID: "fake-tenant",
      AZURE_CLIENT_ID: "fake-client-of-the-pod",
      AZURE_FEDERATED_TOKEN_FILE: namingFile
    }
  })
  using recording = upstream.record(gateway.origin)

  const fields = compile(
    {
      route: {
        provider: "azure-openai",
        resourceName: "contoso",
        deploymentId: "gpt-4o-eu",
        apiVersion: "2024-10-21",
        auth: { workloadIdentity: { clientId: "fake-client", scope: "https://example.com/.default" } }
      }
    },
    { gateway: "open-source" }
  )
  expect((await send(recording, fields, { body: chatBody(recording) })).status).toBe(200)

  const [tokenCall, call] = recording.requests()
  expect(tokenCall?.url).toBe("https://login.microsoftonline.com/fake-tenant/oauth2/v2.0/token")
  expect(Object.fromEntries(new URLSearchParams(tokenCall?.body))).toMatchObject({
    client_id: "fake-client",
    scope: "https://example.com/.default",
    client_assertion: "fake-federated-token"
  })
  expect(call && providerFields(call)).toEqual({
    authorization: `Bearer ${accessToken("entra", recording.tag)}`
  })
})
