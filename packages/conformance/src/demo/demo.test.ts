import { spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import { stripVTControlCharacters } from "node:util"
import { expect, test } from "vitest"

const demo = fileURLToPath(new URL("demo.ts", import.meta.url))

async function runDemo(env: NodeJS.ProcessEnv = {}) {
  const { PATH, HOME } = process.env
  const child = spawn(process.execPath, [demo], { env: { PATH, HOME, ...env } })
  let [stdout, stderr] = ["", ""]
  child.stdout.setEncoding("utf8").on("data", text => {
    stdout += text
  })
  child.stderr.setEncoding("utf8").on("data", text => {
    stderr += text
  })
  const [code] = await once(child, "close")
  return { code, stdout, stderr }
}

test.concurrent("the demo shows the spec keys with their fields, the received request and the answer", async () => {
  const { code, stdout, stderr } = await runDemo()
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
  expect(stdout).toBe(stripVTControlCharacters(stdout))

  const lines = stdout.split("\n").map(line => line.trim().split(/ {2,}/))
  expect(lines).toContainEqual(["apiKey", "x-portkey-api-key", "<redacted>"])
  expect(lines).toContainEqual(["route.organization", "x-portkey-openai-organization", "org-fake-shop"])
  expect(lines).toContainEqual(["trace.id", "x-portkey-trace-id", "conversation-5d41"])

  expect(stdout).toContain("POST https://api.openai.com/v1/chat/completions")
  expect(lines).toContainEqual(["route.auth", "authorization", "Bearer <redacted>"])
  expect(lines).toContainEqual(["route.organization", "openai-organization", "org-fake-shop"])
  expect(lines).toContainEqual(['forwardHeaders["x-tenant-id"]', "x-tenant-id", "<redacted>"])
  expect(stdout).toContain('"content":"Where is my order?"')

  expect(lines).toContainEqual(["The gateway answers 200"])
  expect(lines).toContainEqual(["x-portkey-provider", "openai"])
  expect(lines).toContainEqual(['"Hello"'])
})

test.concurrent("the demo prints no secret, with and without colour", async () => {
  const { stdout } = await runDemo({ FORCE_COLOR: "1" })
  expect(stdout).not.toBe(stripVTControlCharacters(stdout))
  for (const secret of ["pk-fake", "sk-fake", "fake-audit-token", "tenant-42"])
    expect(stdout).not.toContain(secret)
})
