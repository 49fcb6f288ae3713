// Every file in examples/specs compiles, and the open-source gateway sends the request that its row describes.

import { readFileSync } from "node:fs"
import { check, compile } from "@portspec/core"
import { expect, test as plainTest } from "vitest"
import { test } from "../gateway/gateway-test.ts"
import { chatBody, send } from "../gateway/send.ts"
import { parseSigV4, verifySigV4 } from "../gateway/sigv4.ts"
import { filled } from "../providers/expectation.ts"
import { providerFields, unsignedFields } from "../providers/provider-fields.ts"
import { exampleFiles, type RefusedExample, readExample, withSigningKey } from "./example.ts"
import { servedExamples } from "./served-examples.ts"

const noRoute = "Either x-portkey-config or x-portkey-provider header is required"
const noJson = "Invalid config passed. You need to pass a valid json"

/** The examples that only the hosted gateway can serve. */
const refusedExamples: ReadonlyArray<RefusedExample> = [
  { file: "virtual-key.json", refusal: noRoute },
  { file: "model-catalog.json", refusal: "Invalid provider passed" },
  { file: "saved-config.json", refusal: noJson },
  { file: "provider-with-saved-config.json", refusal: noJson },
  { file: "routed-by-model.json", refusal: noRoute },
  { file: "routed-by-api-key.json", refusal: noRoute }
]

plainTest("each example file has one row in this test, and each row has a file", () => {
  const rows = [...servedExamples, ...refusedExamples].map(({ file }) => file)
  expect(rows.sort()).toEqual(exampleFiles)
})

plainTest("the table of examples/README.md lists exactly these files", () => {
  const readme = readFileSync(new URL("../../../../examples/README.md", import.meta.url), "utf8")
  const linked = Array.from(readme.matchAll(/\]\(specs\/([\w-]+\.json)\)/g), ([, file]) => file)
  expect(linked.sort()).toEqual(exampleFiles)
})

plainTest.for(exampleFiles)("%s compiles for the hosted gateway", file => {
  const issues = check(readExample(file), { gateway: "hosted" })
  expect(issues.filter(({ severity }) => severity === "error")).toEqual([])
})

test.for(servedExamples)("$file arrives at the provider", async (example, { recording }) => {
  const { file, url, headers, model = "test-model", rewritten, signedWith, sentBeside } = example
  const spec = withSigningKey(readExample(file))
  const issues = check(spec, { gateway: "open-source" })
  expect(issues.map(({ rule }) => rule)).toEqual(example.warnings ?? [])

  const body = JSON.stringify(chatBody(recording, { model }))
  const fields = compile(spec, { gateway: "open-source" })
  const answer = await send(recording, { ...fields, ...sentBeside }, { body })
  expect(answer.status).toBe(200)

  const call = recording.only(new URL(url).host)
  expect(call.url).toBe(url)
  const arrived = signedWith ? unsignedFields(call) : providerFields(call)
  expect(arrived).toEqual(filled(headers, { tag: recording.tag }))
  if (signedWith) {
    expect(parseSigV4(call)?.accessKeyId).toBe(signedWith.accessKeyId)
    expect(verifySigV4(call, signedWith.secretAccessKey)).toBe(true)
  }
  if (rewritten) expect(call.body).toContain("Hi")
  else expect(call.bodyBytes).toEqual(Buffer.from(body))
})

test.for(refusedExamples)(
  "$file is for the hosted gateway: check reports that, and the open-source gateway refuses it",
  async ({ file, refusal }, { recording }) => {
    const spec = readExample(file)
    const issues = check(spec, { gateway: "open-source" })
    expect(issues.map(({ severity }) => severity)).toContain("error")

    const answer = await send(recording, compile(spec, { gateway: "hosted" }))
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain(refusal)
    expect(recording.requests()).toEqual([])
  }
)
