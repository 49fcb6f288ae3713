// The gateway uploads Bedrock's files to S3 in parts, and signs each call.

import { compile, type RequestSpec } from "@portspec/core"
import { expect } from "vitest"
import { test } from "../gateway/gateway-test.ts"
import type { Recording } from "../gateway/recording-upstream.ts"
import { requestLimitMs } from "../gateway/send.ts"
import { verifySigV4 } from "../gateway/sigv4.ts"
import { unsignedFields } from "./provider-fields.ts"

const secretAccessKey = "fake-secret-access-key"
const bedrock = {
  region: "eu-west-1",
  auth: { accessKeyId: "AKIAFAKEACCESSKEY000", secretAccessKey },
  s3Bucket: "fake-bucket",
  s3ObjectKey: "batches/of-today.jsonl",
  bedrockModel: "anthropic.claude-test"
}
const host = "fake-bucket.s3.eu-west-1.amazonaws.com"
const object = `https://${host}/batches/of-today.jsonl`

const batchLine = { custom_id: "first", body: { messages: [{ role: "user", content: "Hi" }], max_tokens: 8 } }

async function upload(recording: Recording, spec: RequestSpec, line: object = batchLine) {
  recording.plan(host, [
    {
      body: "<InitiateMultipartUploadResult><UploadId>fake-upload</UploadId></InitiateMultipartUploadResult>"
    },
    { headers: { etag: '"fake-etag"' }, body: "" },
    { body: "<CompleteMultipartUploadResult/>" }
  ])
  const form = new FormData()
  form.set("purpose", "batch")
  form.set("file", new Blob([JSON.stringify(line)]), "lines.jsonl")
  const answer = await fetch(`${recording.baseUrl}/v1/files`, {
    method: "POST",
    headers: compile(spec, { gateway: "open-source" }),
    body: form,
    signal: AbortSignal.timeout(requestLimitMs)
  })
  expect(answer.status, await answer.clone().text()).toBe(200)
  return answer.json()
}

test("s3Bucket, s3ObjectKey and bedrockModel set the place and form of the upload, and every call is signed", async ({
  recording
}) => {
  const file = await upload(recording, { route: { provider: "bedrock", ...bedrock } })
  expect(file).toMatchObject({ purpose: "batch", filename: "s3://fake-bucket/batches/of-today.jsonl" })

  const calls = recording.requests(host)
  expect(calls.map(({ method, url }) => `${method} ${url}`)).toEqual([
    `POST ${object}?uploads`,
    `PUT ${object}?partNumber=1&uploadId=fake-upload`,
    `POST ${object}?uploadId=fake-upload`
  ])
  // The gateway signs the first call with the body `{}` and sends it without a body.
  const signed = calls.map((call, index) => (index === 0 ? { ...call, body: "{}" } : call))
  expect(signed.map(call => verifySigV4(call, secretAccessKey))).toEqual([true, true, true])
  expect(JSON.parse(calls[1]?.body ?? "")).toMatchObject({
    recordId: "first",
    modelInput: { anthropic_version: expect.any(String), max_tokens: 8 }
  })
})

test("serverSideEncryption and kmsKeyId set the encryption of S3", async ({ recording }) => {
  const encryption = { serverSideEncryption: "aws:kms:dsse", kmsKeyId: "fake-kms-key" }
  await upload(recording, { route: { provider: "bedrock", ...bedrock, ...encryption } })
  const [start] = recording.requests(host)
  expect(start && unsignedFields(start)).toEqual({
    "x-amz-server-side-encryption": "aws:kms:dsse",
    "x-amz-server-side-encryption-aws-kms-key-id": "fake-kms-key"
  })
})

const turns = [
  { role: "user", content: "Hi" },
  { role: "assistant", content: "Hello" }
]

test.for([
  ["chat", { system: "Be kind", messages: turns }],
  ["text", { prompt: "Hi", completion: "Hello" }]
] as const)(
  "filePurpose fine-tune and modelType %s set the form of the lines",
  async ([modelType, expected], { recording }) => {
    const spec = { route: { provider: "bedrock", ...bedrock, filePurpose: "fine-tune", modelType } } as const
    const file = await upload(recording, spec, {
      messages: [{ role: "system", content: "Be kind" }, ...turns]
    })
    expect(file).toMatchObject({ purpose: "fine-tune" })
    const [, part] = recording.requests(host)
    expect(JSON.parse(part?.body ?? "")).toEqual(expected)
  }
)

test("a batch job is created in the region, and kmsKeyId encrypts its output", async ({ recording }) => {
  const fields = compile(
    { route: { provider: "bedrock", ...bedrock, kmsKeyId: "fake-kms-key" } },
    { gateway: "open-source" }
  )
  const body = {
    model: bedrock.bedrockModel,
    input_file_id: encodeURIComponent("s3://fake-bucket/batches/of-today.jsonl"),
    role_arn: "arn:aws:iam::111111111111:role/fake-batch"
  }
  recording.plan("bedrock.eu-west-1.amazonaws.com", [{ body: { jobArn: "arn:aws:bedrock:fake-job" } }])
  const answer = await fetch(`${recording.baseUrl}/v1/batches`, {
    method: "POST",
    headers: { ...fields, "content-type": "application/json" },
    body: JSON.stringify(body)
  })
  expect(await answer.json()).toMatchObject({ object: "batch" })
  const call = recording.only("bedrock.eu-west-1.amazonaws.com")
  expect(call.path).toBe("/model-invocation-job")
  expect(verifySigV4(call, secretAccessKey)).toBe(true)
  expect(JSON.parse(call.body)).toMatchObject({
    modelId: bedrock.bedrockModel,
    outputDataConfig: {
      s3OutputDataConfig: { s3Uri: "s3://fake-bucket/batches/", s3EncryptionKeyId: "fake-kms-key" }
    }
  })
})
