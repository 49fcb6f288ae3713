// `portspec explain`

import { explain, toMermaid } from "@portspec/core"
import { expect } from "vitest"
import { test } from "../testing/portspec.ts"

const config = {
  strategy: { mode: "fallback", on_status_codes: [429] },
  targets: [
    { provider: "@openai-prod", retry: { attempts: 2 } },
    { provider: "@anthropic-prod", request_timeout: 30000 }
  ]
} as const

test("a config, and the spec that has it, as a tree", async ({ folder }) => {
  folder.write("config.json", JSON.stringify(config))
  folder.write("spec.json", JSON.stringify({ apiKey: "${K}", route: { config } }))
  const ofConfig = await folder.run(["explain", "config.json"])
  expect(ofConfig).toMatchObject({ code: 0, stderr: "" })
  expect(ofConfig.stdout).toMatchSnapshot()
  expect((await folder.run(["explain", "spec.json"])).stdout).toBe(ofConfig.stdout)
})

test("as JSON and as a diagram it is what the library gives", async ({ folder }) => {
  folder.write("config.json", JSON.stringify(config))
  const plan = explain({ route: { config } })
  expect(JSON.parse((await folder.run(["explain", "config.json", "--format", "json"])).stdout)).toEqual(
    JSON.parse(JSON.stringify(plan))
  )
  expect((await folder.run(["explain", "config.json", "--format", "mermaid"])).stdout.trimEnd()).toBe(
    toMermaid(plan).trimEnd()
  )
})

test("what has errors has no plan", async ({ folder }) => {
  folder.write("config.json", '{ "strategy": { "mode": "fallbck" }, "targets": [] }')
  const { code, stdout, stderr } = await folder.run(["explain", "config.json"])
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" })
  expect(stderr).toContain("config.json:1:")
})
