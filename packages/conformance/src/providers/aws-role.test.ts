// AWS providers with a role: the gateway assumes its own role, then the spec's, and signs with the keys that it gets.

import { compile } from "@portspec/core"
import * as fc from "fast-check"
import { expect } from "vitest"
import { assumedCredentials } from "../gateway/answers/token-answers.ts"
import { assumeRoleSource } from "../gateway/assume-role-source.ts"
import { test } from "../gateway/gateway-test.ts"
import { send } from "../gateway/send.ts"
import { parseSigV4, verifySigV4 } from "../gateway/sigv4.ts"
import { requestTo } from "./endpoint-requests.ts"
import { unsignedFields } from "./provider-fields.ts"

const region = "eu-central-1"

test.for([
  { slug: "bedrock", host: `bedrock-runtime.${region}.amazonaws.com`, endpoint: "chat" },
  { slug: "sagemaker", host: `runtime.sagemaker.${region}.amazonaws.com`, endpoint: "proxy" }
] as const)(
  "$slug signs with the temporary keys of the role",
  async ({ slug, host, endpoint }, { recording }) => {
    // The gateway caches the keys of a role, so each run has its own role.
    const roleArn = `arn:aws:iam::111111111111:role/${slug}-${recording.tag}`
    // All characters that AWS allows except `+`, which the gateway does not encode in a URL, where it means a space.
    const [externalId = ""] = fc.sample(fc.stringMatching(/^[\w=,.@:/-]{2,60}$/), 1)
    const route = { provider: slug, region, auth: { roleArn, externalId } }
    const fields = compile({ route }, { gateway: "open-source" })
    const answer = await send(
      recording,
      fields,
      requestTo(recording, { slug, endpoint, path: "", headers: {} })
    )
    expect(answer.status).toBe(200)

    const [own, requested] = recording.requests(`sts.${region}.amazonaws.com`)
    expect(argumentsOf(own?.url)).toMatchObject({ Action: "AssumeRole", RoleArn: assumeRoleSource.arn })
    expect(own && verifySigV4(own, assumeRoleSource.secretAccessKey)).toBe(true)
    expect(argumentsOf(requested?.url)).toMatchObject({ RoleArn: roleArn, ExternalId: externalId })

    const temporary = assumedCredentials(roleArn)
    const call = recording.only(host)
    expect(parseSigV4(call)).toMatchObject({ accessKeyId: temporary.accessKeyId, region, service: slug })
    expect(verifySigV4(call, temporary.secretAccessKey)).toBe(true)
    expect(unsignedFields(call)).toEqual({ "x-amz-security-token": temporary.sessionToken })
  }
)

function argumentsOf(url = "about:blank") {
  return Object.fromEntries(new URL(url).searchParams)
}
