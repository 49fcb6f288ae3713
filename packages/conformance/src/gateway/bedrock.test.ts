import { expect } from "vitest"
import { assumedCredentials } from "./answers/token-answers.ts"
import { assumeRoleSource } from "./assume-role-source.ts"
import { test } from "./gateway-test.ts"
import { chatBody, send } from "./send.ts"
import { parseSigV4, verifySigV4 } from "./sigv4.ts"

// A model id with a colon, whose percent-encoding often breaks signatures.
const model = "anthropic.claude-test-v1:0"
const host = "bedrock-runtime.eu-west-1.amazonaws.com"
const url = `https://${host}/model/${encodeURIComponent(model)}/converse`
const inRegion = { "x-portkey-provider": "bedrock", "x-portkey-aws-region": "eu-west-1" }

test("static keys sign the call to the host of the region", async ({ recording }) => {
  const secret = "fake/secret+access=key"
  const headers = {
    ...inRegion,
    "x-portkey-aws-access-key-id": "AKIAFAKE000000000000",
    "x-portkey-aws-secret-access-key": secret,
    "x-portkey-aws-session-token": "fake-session-token"
  }
  expect((await send(recording, headers, { body: chatBody(recording, { model }) })).status).toBe(200)
  const call = recording.only()
  expect(call.url).toBe(url)
  expect(call.headers["x-amz-security-token"]).toBe("fake-session-token")
  expect(parseSigV4(call)).toMatchObject({
    accessKeyId: "AKIAFAKE000000000000",
    region: "eu-west-1",
    service: "bedrock"
  })
  expect(verifySigV4(call, secret)).toBe(true)
  expect(verifySigV4(call, "fake/secret+access=kex")).toBe(false)
})

test("without a region, the call goes to us-east-1 and is signed for it", async ({ recording }) => {
  const headers = {
    "x-portkey-provider": "bedrock",
    "x-portkey-aws-access-key-id": "AKIAFAKE000000000000",
    "x-portkey-aws-secret-access-key": "fake-secret"
  }
  expect((await send(recording, headers, { body: chatBody(recording, { model }) })).status).toBe(200)
  const call = recording.only()
  expect(new URL(call.url).host).toBe("bedrock-runtime.us-east-1.amazonaws.com")
  expect(parseSigV4(call)).toMatchObject({ region: "us-east-1", service: "bedrock" })
})

test("the signature is also valid for a custom host", async ({ recording }) => {
  const headers = {
    ...inRegion,
    "x-portkey-custom-host": recording.customHost("bedrock", ""),
    "x-portkey-aws-access-key-id": "AKIAFAKE000000000000",
    "x-portkey-aws-secret-access-key": "fake-secret"
  }
  expect((await send(recording, headers, { body: chatBody(recording, { model }) })).status).toBe(200)
  expect(recording.only("bedrock").path).toBe(`/model/${encodeURIComponent(model)}/converse`)
  expect(verifySigV4(recording.only("bedrock"), "fake-secret")).toBe(true)
})

test("the gateway assumes a role with its own, and the temporary keys sign the call", async ({
  recording
}) => {
  const roleArn = `arn:aws:iam::111111111111:role/${recording.tag}`
  const headers = {
    ...inRegion,
    "x-portkey-aws-auth-type": "assumedRole",
    "x-portkey-aws-role-arn": roleArn,
    "x-portkey-aws-external-id": "external-test"
  }
  expect((await send(recording, headers, { body: chatBody(recording, { model }) })).status).toBe(200)

  const [own, requested, ...others] = recording.requests("sts.eu-west-1.amazonaws.com")
  expect(others).toEqual([])
  expect(argumentsOf(own?.url)).toMatchObject({ Action: "AssumeRole", RoleArn: assumeRoleSource.arn })
  expect(argumentsOf(own?.url)).not.toHaveProperty("ExternalId")
  expect(own && verifySigV4(own, assumeRoleSource.secretAccessKey)).toBe(true)

  const source = assumedCredentials(assumeRoleSource.arn)
  expect(argumentsOf(requested?.url)).toMatchObject({
    Action: "AssumeRole",
    RoleArn: roleArn,
    ExternalId: "external-test"
  })
  expect(requested?.headers["x-amz-security-token"]).toBe(source.sessionToken)
  expect(requested && verifySigV4(requested, source.secretAccessKey)).toBe(true)

  const temporary = assumedCredentials(roleArn)
  const call = recording.only(host)
  expect(call.url).toBe(url)
  expect(call.headers["x-amz-security-token"]).toBe(temporary.sessionToken)
  expect(parseSigV4(call)?.accessKeyId).toBe(temporary.accessKeyId)
  expect(verifySigV4(call, temporary.secretAccessKey)).toBe(true)
})

test("an API key is sent as a bearer token, without a signature", async ({ recording }) => {
  const headers = {
    ...inRegion,
    "x-portkey-aws-auth-type": "apiKey",
    authorization: "Bearer bedrock-test-key"
  }
  expect((await send(recording, headers, { body: chatBody(recording, { model }) })).status).toBe(200)
  expect(recording.only(host).headers.authorization).toBe("Bearer bedrock-test-key")
})

function argumentsOf(url = "") {
  return Object.fromEntries(new URL(url).searchParams)
}
