// Examples whose credential the gateway first exchanges for the one of the model call. The test simulates the answers of
// the token services; those of Google and AWS are known only from their documentation.

import { createVerify } from "node:crypto"
import { compile } from "@portspec/core"
import { expect } from "vitest"
import { assumedCredentials } from "../gateway/answers/token-answers.ts"
import { assumeRoleSource } from "../gateway/assume-role-source.ts"
import { test } from "../gateway/gateway-test.ts"
import type { RecordedRequest } from "../gateway/recorded-request.ts"
import type { Recording } from "../gateway/recording-upstream.ts"
import { chatBody, send } from "../gateway/send.ts"
import { verifySigV4 } from "../gateway/sigv4.ts"
import { signingKey } from "../providers/signing-key.ts"
import { readExample, withSigningKey } from "./example.ts"

test("azure-openai-entra.json: the gateway exchanges the client secret for a token", async ({
  recording
}) => {
  await sendExample(recording, "azure-openai-entra.json")
  const call = recording.only("login.microsoftonline.com")
  expect(`${call.method} ${call.path}`).toBe("POST /contoso.example/oauth2/v2.0/token")
  expect(formOf(call)).toEqual({
    grant_type: "client_credentials",
    client_id: "fake-application-id",
    client_secret: "fake-client-secret",
    scope: "https://cognitiveservices.azure.com/.default"
  })
})

test("azure-openai-managed-identity.json: the gateway gets the token from the metadata service of the machine", async ({
  recording
}) => {
  await sendExample(recording, "azure-openai-managed-identity.json")
  const call = recording.only("169.254.169.254")
  expect(call.headers.metadata).toBe("true")
  expect(queryOf(call)).toEqual({
    "api-version": "2018-02-01",
    client_id: "fake-identity-id",
    resource: "https://cognitiveservices.azure.com/"
  })
})

test("vertex-ai-service-account.json: the gateway exchanges an assertion signed with the account's key for a token", async ({
  recording
}) => {
  await sendExample(recording, "vertex-ai-service-account.json", "gemini-test")
  const { grant_type, assertion = "" } = formOf(recording.only("oauth2.googleapis.com"))
  expect(grant_type).toBe("urn:ietf:params:oauth:grant-type:jwt-bearer")
  const [head = "", claims = "", signature = ""] = assertion.split(".")
  expect(decoded(head)).toEqual({ alg: "RS256", typ: "JWT", kid: "fake-key-id" })
  expect(decoded(claims)).toMatchObject({
    iss: "portspec@fake-project.example",
    scope: "https://www.googleapis.com/auth/cloud-platform"
  })
  const signed = createVerify("RSA-SHA256").update(`${head}.${claims}`)
  expect(signed.verify(signingKey.publicKey, signature, "base64url")).toBe(true)
})

test("bedrock-assumed-role.json: the gateway's own role assumes the role of the spec", async ({
  recording
}) => {
  // The gateway caches the credentials of a role, so this test must not use the role in the file.
  const example = readExample("bedrock-assumed-role.json")
  const roleArn = `arn:aws:iam::111111111111:role/${recording.tag}`
  const route = {
    ...example.route,
    auth: { roleArn, externalId: "fake-external-id" }
  } as typeof example.route
  const fields = compile({ ...example, route }, { gateway: "open-source" })
  expect((await send(recording, fields)).status).toBe(200)

  const [own, requested] = recording.requests("sts.eu-west-1.amazonaws.com")
  expect(own && queryOf(own)).toMatchObject({ Action: "AssumeRole", RoleArn: assumeRoleSource.arn })
  expect(own && verifySigV4(own, assumeRoleSource.secretAccessKey)).toBe(true)
  expect(requested && queryOf(requested)).toMatchObject({
    Action: "AssumeRole",
    RoleArn: roleArn,
    ExternalId: "fake-external-id"
  })
  const source = assumedCredentials(assumeRoleSource.arn)
  expect(requested && verifySigV4(requested, source.secretAccessKey)).toBe(true)
})

async function sendExample(recording: Recording, file: string, model?: string) {
  const fields = compile(withSigningKey(readExample(file)), { gateway: "open-source" })
  const body = chatBody(recording, model === undefined ? {} : { model })
  expect((await send(recording, fields, { body })).status).toBe(200)
}

const formOf = ({ body }: RecordedRequest) => Object.fromEntries(new URLSearchParams(body))
const queryOf = ({ url }: RecordedRequest) => Object.fromEntries(new URL(url).searchParams)
const decoded = (part: string): unknown => JSON.parse(Buffer.from(part, "base64url").toString("utf8"))
