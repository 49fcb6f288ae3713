import { createVerify, generateKeyPairSync } from "node:crypto"
import { expect } from "vitest"
import { accessToken } from "./answers/token-answers.ts"
import { test } from "./gateway-test.ts"
import { chatBody, send } from "./send.ts"

test.for([
  ["europe-west4", "europe-west4-aiplatform.googleapis.com"],
  ["global", "aiplatform.googleapis.com"]
] as const)("region %s is called at %s", async ([region, host], { recording }) => {
  const headers = {
    "x-portkey-provider": "vertex-ai",
    "x-portkey-vertex-project-id": "project-test",
    "x-portkey-vertex-region": region,
    authorization: "Bearer ya29-test"
  }
  const answer = await send(recording, headers, { body: chatBody(recording, { model: "gemini-test" }) })
  expect(answer.status).toBe(200)
  const { url, headers: arrived } = recording.only()
  expect(url).toBe(
    `https://${host}/v1/projects/project-test/locations/${region}/publishers/google/models/gemini-test:generateContent`
  )
  expect(arrived.authorization).toBe("Bearer ya29-test")
})

test("the gateway signs an assertion with the service account and exchanges it for the bearer token", async ({
  recording
}) => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" }
  })
  const account = {
    type: "service_account",
    project_id: "project-of-account",
    private_key_id: "key-test",
    private_key: privateKey,
    client_email: "robot@project-of-account.example"
  }
  const answer = await send(recording, {
    "x-portkey-provider": "vertex-ai",
    "x-portkey-vertex-region": "us-central1",
    "x-portkey-vertex-service-account-json": JSON.stringify(account)
  })
  expect(answer.status).toBe(200)

  const tokenCall = recording.only("oauth2.googleapis.com")
  expect(`${tokenCall.method} ${tokenCall.url}`).toBe("POST https://oauth2.googleapis.com/token")
  const { grant_type, assertion = "" } = Object.fromEntries(new URLSearchParams(tokenCall.body))
  expect(grant_type).toBe("urn:ietf:params:oauth:grant-type:jwt-bearer")

  const [head = "", claims = "", signature = ""] = assertion.split(".")
  expect(decoded(head)).toEqual({ alg: "RS256", typ: "JWT", kid: "key-test" })
  expect(decoded(claims)).toMatchObject({
    iss: account.client_email,
    sub: account.client_email,
    aud: "https://oauth2.googleapis.com/token",
    scope: "https://www.googleapis.com/auth/cloud-platform"
  })
  const verified = createVerify("RSA-SHA256")
    .update(`${head}.${claims}`)
    .verify(publicKey, signature, "base64url")
  expect(verified).toBe(true)

  const modelCall = recording.only("us-central1-aiplatform.googleapis.com")
  expect(modelCall.path).toMatch(/^\/v1\/projects\/project-of-account\/locations\/us-central1\//)
  expect(modelCall.headers.authorization).toBe(`Bearer ${accessToken("google", recording.tag)}`)
})

function decoded(part: string): unknown {
  return JSON.parse(Buffer.from(part, "base64url").toString("utf8"))
}
