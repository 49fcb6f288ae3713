import { expect } from "vitest"
import { accessToken } from "./answers/token-answers.ts"
import { test } from "./gateway-test.ts"
import { send } from "./send.ts"

const deployment = {
  "x-portkey-provider": "azure-openai",
  "x-portkey-azure-resource-name": "myres",
  "x-portkey-azure-deployment-id": "mydep",
  "x-portkey-azure-api-version": "2024-10-21"
}
const host = "myres.openai.azure.com"
const url = `https://${host}/openai/deployments/mydep/chat/completions?api-version=2024-10-21`

test("resource name, deployment and version form the URL, and the bearer token becomes api-key", async ({
  recording
}) => {
  expect((await send(recording, { ...deployment, authorization: "Bearer az-test-1" })).status).toBe(200)
  const { headers, ...call } = recording.only()
  expect(call.url).toBe(url)
  expect(headers["api-key"]).toBe("az-test-1")
  expect(headers).not.toHaveProperty("authorization")
})

test("entra: the gateway exchanges the client secret for the bearer token", async ({ recording }) => {
  const answer = await send(recording, {
    ...deployment,
    "x-portkey-azure-auth-mode": "entra",
    "x-portkey-azure-entra-tenant-id": "tenant-test",
    "x-portkey-azure-entra-client-id": "client-test",
    "x-portkey-azure-entra-client-secret": "s3cret/+test",
    "x-portkey-azure-entra-scope": "https://example.com/.default"
  })
  expect(answer.status).toBe(200)
  const [tokenCall, modelCall] = recording.requests()
  expect(tokenCall?.method).toBe("POST")
  expect(tokenCall?.url).toBe("https://login.microsoftonline.com/tenant-test/oauth2/v2.0/token")
  expect(Object.fromEntries(new URLSearchParams(tokenCall?.body))).toEqual({
    grant_type: "client_credentials",
    client_id: "client-test",
    client_secret: "s3cret/+test",
    scope: "https://example.com/.default"
  })
  expect(modelCall?.url).toBe(url)
  expect(modelCall?.headers.authorization).toBe(`Bearer ${accessToken("entra", recording.tag)}`)
  expect(modelCall?.headers).not.toHaveProperty("api-key")
})

test("managed identity: the gateway gets the token from the metadata service", async ({ recording }) => {
  const answer = await send(recording, {
    ...deployment,
    "x-portkey-azure-auth-mode": "managed",
    "x-portkey-azure-managed-client-id": "managed-test"
  })
  expect(answer.status).toBe(200)
  const tokenCall = recording.only("169.254.169.254")
  const { origin, pathname, searchParams } = new URL(tokenCall.url)
  expect(`${tokenCall.method} ${origin}${pathname}`).toBe(
    "GET http://169.254.169.254/metadata/identity/oauth2/token"
  )
  expect(Object.fromEntries(searchParams)).toMatchObject({
    client_id: "managed-test",
    resource: "https://cognitiveservices.azure.com/"
  })
  expect(tokenCall.headers.metadata).toBe("true")
  expect(recording.only(host).headers.authorization).toBe(
    `Bearer ${accessToken("managed-identity", recording.tag)}`
  )
})
