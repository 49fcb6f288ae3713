// A service account's key never leaves the gateway: it signs an assertion, which is exchanged for the bearer token.

import { createVerify } from "node:crypto"
import { compile } from "@portspec/core"
import { expect } from "vitest"
import { accessToken } from "../gateway/answers/token-answers.ts"
import { test } from "../gateway/gateway-test.ts"
import { send } from "../gateway/send.ts"
import { providerFields } from "./provider-fields.ts"
import { signingKey } from "./signing-key.ts"

test.for([
  { named: "by the account", projectOfAccount: "project-of-account", projectId: "project-beside-it" },
  { named: "beside the account", projectOfAccount: undefined, projectId: "project-beside-it" }
])(
  "serviceAccount signs, with the project given $named",
  async ({ projectOfAccount, projectId }, { recording }) => {
    const serviceAccount = {
      client_email: `${recording.tag}@fake-project.example`,
      private_key_id: "fake-key-id",
      private_key: signingKey.privateKey,
      ...(projectOfAccount && { project_id: projectOfAccount })
    }
    const route = {
      provider: "vertex-ai",
      region: "us-central1",
      auth: { serviceAccount, projectId }
    } as const
    expect((await send(recording, compile({ route }, { gateway: "open-source" }))).status).toBe(200)

    const tokenCall = recording.only("oauth2.googleapis.com")
    const { assertion = "" } = Object.fromEntries(new URLSearchParams(tokenCall.body))
    const [head = "", claims = "", signature = ""] = assertion.split(".")
    expect(decoded(head)).toMatchObject({ kid: "fake-key-id" })
    expect(decoded(claims)).toMatchObject({ iss: serviceAccount.client_email })
    const verify = createVerify("RSA-SHA256").update(`${head}.${claims}`)
    expect(verify.verify(signingKey.publicKey, signature, "base64url")).toBe(true)

    const call = recording.only("us-central1-aiplatform.googleapis.com")
    expect(call.path).toContain(`/projects/${projectOfAccount ?? projectId}/locations/us-central1/`)
    expect(providerFields(call)).toEqual({ authorization: `Bearer ${accessToken("google", recording.tag)}` })
  }
)

function decoded(part: string): unknown {
  return JSON.parse(Buffer.from(part, "base64url").toString("utf8"))
}
