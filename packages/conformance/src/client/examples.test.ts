// Every program of examples/clients runs, says hello, and reaches its provider with the route's credential.

import { execFile } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { promisify } from "node:util"
import { expect, test as plainTest } from "vitest"
import { test } from "../gateway/gateway-test.ts"

const folder = dirname(createRequire(import.meta.url).resolve("@portspec/examples-clients/package.json"))
const files = readdirSync(folder).filter(file => file.endsWith(".ts"))

plainTest.for(files)("%s has at most 25 lines", file => {
  expect(readFileSync(join(folder, file), "utf8").trimEnd().split("\n").length).toBeLessThanOrEqual(25)
})

test.for(files)("%s says hello", async (file, { recording }) => {
  const { PATH = "", HOME = "" } = process.env
  const env = { PATH, HOME, PORTKEY_URL: recording.baseUrl }
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, file)], { env })
  expect(stdout.trim()).toBe("Hello")
  const { url, headers } = recording.only()
  expect(url).toMatch(/^https:\/\/api\.(openai\.com\/v1\/chat\/completions|anthropic\.com\/v1\/messages)$/)
  expect(headers["x-api-key"] ?? headers.authorization).toMatch(/^(Bearer sk-|sk-ant-)fake-replace-me$/)
})
