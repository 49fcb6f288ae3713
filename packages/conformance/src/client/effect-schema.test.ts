// The program that reads its spec from a variable: the request that arrives, and the message about an invalid spec.

import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { expect } from "vitest"
import { clientExamples } from "../examples/client-examples.ts"
import { test } from "../gateway/gateway-test.ts"

const file = clientExamples.get("effect-schema") ?? ""
const run = promisify(execFile)
const { PATH = "", HOME = "" } = process.env

test("the gateway gets the spec of the variable", async ({ recording }) => {
  const spec = {
    apiKey: "pk-fake",
    route: { provider: "anthropic", auth: "sk-ant-fake", customHost: null },
    forwardHeaders: { "x-user-id": "42" }
  }
  await run(process.execPath, [file], {
    env: { PATH, HOME, PORTKEY_URL: recording.baseUrl, REQUEST_SPEC: JSON.stringify(spec) }
  })
  const { url, headers } = recording.only()
  expect(url).toBe("https://api.anthropic.com/v1/messages")
  expect(headers).toMatchObject({ "x-api-key": "sk-ant-fake", "x-user-id": "42" })
})

test("an invalid spec is reported in the words of check, and nothing is sent", async ({ recording }) => {
  const spec = { route: { provider: "opneai", auth: "sk-fake" }, tracing: {} }
  const failed = run(process.execPath, [file], {
    env: { PATH, HOME, PORTKEY_URL: recording.baseUrl, REQUEST_SPEC: JSON.stringify(spec) }
  })
  await expect(failed).rejects.toMatchObject({ stderr: expect.stringContaining('Did you mean "openai"?') })
  await expect(failed).rejects.toMatchObject({
    stderr: expect.stringContaining("tracing is not a key of the spec")
  })
  await expect(failed).rejects.toMatchObject({ stderr: expect.not.stringContaining("sk-fake") })
  expect(recording.requests()).toEqual([])
})
