// Every program of examples/clients runs, says hello, and reaches its provider with the route's credential.

import { execFile } from "node:child_process"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { expect, test as plainTest } from "vitest"
import { clientExamples } from "../examples/client-examples.ts"
import { test } from "../gateway/gateway-test.ts"

const programs = [...clientExamples]
const run = promisify(execFile)
const { PATH = "", HOME = "" } = process.env

plainTest("each client has one example, which the table of examples/README.md lists", () => {
  const readme = readFileSync(new URL("../../../../examples/README.md", import.meta.url), "utf8")
  const linked = Array.from(readme.matchAll(/\]\(clients\/([\w-]+)\.ts\)/g), ([, name]) => name)
  const clients = [
    "anthropic",
    "axios",
    "effect-http",
    "effect-schema",
    "ky",
    "langchain",
    "openai",
    "undici",
    "vercel-ai"
  ]
  expect(linked.sort()).toEqual(clients)
  expect([...clientExamples.keys()].sort()).toEqual(clients)
})

plainTest.for(programs)("%s has at most 25 lines", ([, file]) => {
  expect(readFileSync(file, "utf8").trimEnd().split("\n").length).toBeLessThanOrEqual(25)
})

test.for(programs)("%s says hello", async ([, file], { recording }) => {
  const { stdout } = await run(process.execPath, [file], {
    env: { PATH, HOME, PORTKEY_URL: recording.baseUrl }
  })
  expect(stdout.trim()).toBe("Hello")
  const { url, headers } = recording.only()
  expect(url).toMatch(/^https:\/\/api\.(openai\.com\/v1\/chat\/completions|anthropic\.com\/v1\/messages)$/)
  expect(headers["x-api-key"] ?? headers.authorization).toMatch(/^(Bearer sk-|sk-ant-)fake-replace-me$/)
})

const runner = fileURLToPath(new URL("../demo/run-example.ts", import.meta.url))

plainTest("the command in examples/README.md runs an example and shows no key", async () => {
  const { stdout } = await run(process.execPath, [runner, "openai"], { env: { PATH, HOME } })
  expect(stdout).toMatch(/^Hello\n/)
  expect(stdout).toContain("gets POST https://api.openai.com/v1/chat/completions")
  expect(stdout).toMatch(/ authorization +<redacted>/)
  expect(stdout).not.toContain("fake-replace-me")
})

plainTest("the command lists the examples if no example has the given name", async () => {
  const failed = run(process.execPath, [runner, "opnai"], { env: { PATH, HOME } })
  await expect(failed).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining("langchain, openai")
  })
})
