// Completion and hover at the cursor, which is written as |.

import { describe, expect, test } from "vitest"
import { completionsAt, hoverAt } from "../playground/schema-help.ts"

async function offered(
  text: string,
  gateway: "hosted" | "open-source" = "hosted"
): Promise<ReadonlyArray<string>> {
  const offset = text.indexOf("|")
  const found = await completionsAt(text.slice(0, offset) + text.slice(offset + 1), offset, gateway)
  return found?.options.map(({ label }) => label) ?? []
}

const hover = async (text: string): Promise<string | undefined> => {
  const offset = text.indexOf("|")
  return (await hoverAt(text.slice(0, offset) + text.slice(offset + 1), offset, "hosted"))?.text
}

describe("keys are proposed", () => {
  test.for<[where: string, text: string, some: ReadonlyArray<string>, not: ReadonlyArray<string>]>([
    [
      "at the top of a spec",
      "route: { provider: openai }\nm|",
      ["metadata", "requestTimeout"],
      ["route", "targets"]
    ],
    ["on an empty line", "route: { provider: openai }\n|\ntrace: { id: a }\n", ["metadata"], ["trace"]],
    [
      "in a route, by its provider",
      "route:\n  provider: azure-openai\n  |\n",
      ["resourceName", "auth"],
      ["region"]
    ],
    ["in braces", "route: { provider: bedrock, | }", ["region"], ["resourceName"]],
    ["below a key", "route: { provider: openai }\ntrace:\n  |", ["id", "spanId"], ["metadata"]],
    [
      "in the config of a spec",
      "route:\n  config:\n    strategy:\n      |",
      ["mode", "on_status_codes"],
      ["targets"]
    ],
    [
      "in a bare config",
      "strategy: { mode: fallback }\ntargets:\n  - provider: openai\n    |",
      ["api_key", "retry"],
      ["auth"]
    ],
    ["in JSON", '{ "route": { "provider": "openai" }, "m|" }', ["metadata"], ["route"]],
    ["before a colon", "route: { provider: openai }\nm|eta: {}\n", ["metadata"], []]
  ])("%s", async ([, text, some, not]) => {
    const keys = await offered(text)
    expect(keys).toEqual(expect.arrayContaining([...some]))
    for (const key of not) expect(keys).not.toContain(key)
  })
})

describe("values are proposed", () => {
  test.for<[where: string, text: string, some: ReadonlyArray<string>]>([
    ["providers", "route:\n  provider: op|", ["openai", "azure-openai"]],
    ["a choice", "strategy:\n  mode: |\ntargets: []\n", ["fallback", "loadbalance"]],
    ["a boolean", "route: { provider: openai }\ndebug: |", ["true", "false"]],
    ["in JSON", '{ "strategy": { "mode": "|" }, "targets": [] }', ["conditional"]]
  ])("%s", async ([, text, some]) => {
    expect(await offered(text)).toEqual(expect.arrayContaining([...some]))
  })
})

test("each gateway has its own keys", async () => {
  const text = "route: { provider: openai }\n|"
  expect(await offered(text, "hosted")).toContain("nitroMode")
  expect(await offered("passt|\nprovider: openai\ncache: {}", "hosted")).toContain("passthrough")
  expect(await offered("passt|\nprovider: openai\ncache: {}", "open-source")).not.toContain("passthrough")
})

test("nothing is proposed in a comment", async () => {
  expect(await offered("route: { provider: openai } # m|")).toEqual([])
})

test("a key has a description, in YAML and JSON", async () => {
  expect(await hover("route: { provider: openai }\nrequest|Timeout: 5\n")).toContain("ms")
  expect(await hover('{ "route": { "provider": "azure-openai", "deploy|mentId": "d" } }')).toContain(
    "deployment"
  )
  expect(await hover("strategy: { mo|de: fallback }\ntargets: []\n")).toContain("fallback")
  expect(await hover("route: { provider: op|enai }")).toBeUndefined()
})
