// Vertex stores files in Cloud Storage. The gateway rewrites the lines of a batch for their model, and stores an `upload`
// unchanged, with a URL that the service account signs.

import { compile, type RequestSpec } from "@portspec/core"
import { expect } from "vitest"
import { test } from "../gateway/gateway-test.ts"
import type { Recording } from "../gateway/recording-upstream.ts"
import { requestLimitMs } from "../gateway/send.ts"
import { providerFields } from "./provider-fields.ts"
import { signingKey } from "./signing-key.ts"

const vertexAi = {
  region: "us-central1",
  auth: { accessToken: "ya29.fake-google-token", projectId: "fake-project" },
  storageBucketName: "fake-bucket",
  fileName: "batches/of-today.jsonl"
}
const host = "storage.googleapis.com"

async function upload(recording: Recording, spec: RequestSpec, line: object): Promise<Response> {
  const form = new FormData()
  form.set("purpose", "batch")
  form.set("file", new Blob([`${JSON.stringify(line)}\n`]), "lines.jsonl")
  return fetch(`${recording.baseUrl}/v1/files`, {
    method: "POST",
    headers: compile(spec, { gateway: "open-source" }),
    body: form,
    signal: AbortSignal.timeout(requestLimitMs)
  })
}

const chatLine = { custom_id: "first", body: { model: "m", messages: [{ role: "user", content: "Hi" }] } }

test("storageBucketName, fileName and model set the place and form of a batch file", async ({
  recording
}) => {
  const answer = await upload(
    recording,
    { route: { provider: "vertex-ai", ...vertexAi, model: "gemini-test", filePurpose: "batch" } },
    chatLine
  )
  expect(await answer.json()).toMatchObject({
    id: encodeURIComponent("gs://fake-bucket/batches/of-today.jsonl"),
    filename: vertexAi.fileName,
    purpose: "batch"
  })
  const call = recording.only(host)
  expect(`${call.method} ${call.url}`).toBe(`PUT https://${host}/fake-bucket/batches%2Fof-today.jsonl`)
  expect(providerFields(call)).toMatchObject({ authorization: "Bearer ya29.fake-google-token" })
  expect(JSON.parse(call.body)).toMatchObject({ request: { contents: [{ parts: [{ text: "Hi" }] }] } })
})

test("batchEndpoint sets the form of the lines in a batch", async ({ recording }) => {
  const line = { custom_id: "first", body: { model: "m", input: "Hi" } }
  const batch = { model: "gemini-test", filePurpose: "batch", batchEndpoint: "/v1/embeddings" } as const
  const answer = await upload(recording, { route: { provider: "vertex-ai", ...vertexAi, ...batch } }, line)
  expect(answer.status).toBe(200)
  expect(JSON.parse(recording.only(host).body)).toEqual({ requestId: "first", content: "Hi" })
})

test("filePurpose upload stores the file at a URL signed by the service account", async ({ recording }) => {
  const serviceAccount = {
    client_email: `${recording.tag}@fake-project.example`,
    private_key: signingKey.privateKey,
    project_id: "fake-project"
  }
  const spec: RequestSpec = {
    route: { provider: "vertex-ai", ...vertexAi, auth: { serviceAccount }, filePurpose: "upload" }
  }
  expect((await upload(recording, spec, chatLine)).status).toBe(200)
  const call = recording.only(`fake-bucket.${host}`)
  const { pathname, searchParams } = new URL(call.url)
  expect(`${call.method} ${pathname}`).toBe("POST /batches/of-today.jsonl")
  expect(searchParams.get("X-Goog-Credential")).toContain(serviceAccount.client_email)
  expect(call.body).toContain(JSON.stringify(chatLine))
})
