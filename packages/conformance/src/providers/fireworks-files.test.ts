// Fireworks stores files as datasets of an account: three calls to its API, and one to the bucket that it names.

import { compile } from "@portspec/core"
import { expect } from "vitest"
import { test } from "../gateway/gateway-test.ts"
import { requestLimitMs } from "../gateway/send.ts"
import { providerFields } from "./provider-fields.ts"

const host = "api.fireworks.ai"
const datasets = `https://${host}/v1/accounts/fake-account/datasets`
const route = { provider: "fireworks-ai", auth: "fw-fake-key", accountId: "fake-account" } as const

test("accountId is part of the URL of files", async ({ recording }) => {
  const fields = compile({ route }, { gateway: "open-source" })
  recording.plan(host, [{ body: { datasets: [] } }])
  const answer = await fetch(`${recording.baseUrl}/v1/files`, { headers: fields })
  expect(answer.status).toBe(200)
  const call = recording.only(host)
  expect(call.url).toBe(datasets)
  expect(providerFields(call)).toMatchObject({ authorization: "Bearer fw-fake-key" })
})

test("fileUploadSize sets the size that the gateway announces, plus one", async ({ recording }) => {
  const fields = compile({ route: { ...route, fileUploadSize: 4321 } }, { gateway: "open-source" })
  const form = new FormData()
  form.set("file", new Blob(['{"messages":[]}\n']), "lines.jsonl")
  // The default answer names no bucket, which ends the upload after the call that this test checks.
  const answer = await fetch(`${recording.baseUrl}/v1/files`, {
    method: "POST",
    headers: fields,
    body: form,
    signal: AbortSignal.timeout(requestLimitMs)
  })
  expect(answer.status).toBe(500)

  const [made, asked, ...others] = recording.requests(host)
  expect(others).toEqual([])
  expect(made?.url).toBe(datasets)
  const { datasetId } = JSON.parse(made?.body ?? "")
  expect(asked?.url).toBe(`${datasets}/${datasetId}:getUploadEndpoint`)
  expect(JSON.parse(asked?.body ?? "")).toEqual({ filenameToSize: { [`${datasetId}.jsonl`]: 4322 } })
})
