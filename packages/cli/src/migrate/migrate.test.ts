// `portspec migrate`: options of the official SDK, as JSON and in source files.

import { describe, expect } from "vitest"
import { parse as parseYaml } from "yaml"
import { test } from "../testing/portspec.ts"

const source = `import Portkey, { createHeaders } from "portkey-ai"
import OpenAI from "openai"

interface Unused<T> { readonly a: T }
const RETRY = { attempts: 3 } as const
const base = { provider: "openai", metadata: { _environment: \`prod-\${process.env.REGION}\` } }

export const client = new OpenAI({
  apiKey: process.env.OPENAI_API_KEY!,
  defaultHeaders: createHeaders({
    ...base,
    apiKey: process.env["PORTKEY_API_KEY"] ?? "",
    Authorization: \`Bearer \${process.env.OPENAI_API_KEY}\`,
    config: JSON.stringify({ retry: RETRY, request_timeout: timeout() }),
    traceID: makeTraceId()
  })
})
export const other = new Portkey({ apiKey: Deno.env.get("KEY"), virtualKey: "vk-fake" } satisfies object)
`

test("migrate reads a call in a source file, with its constants and environment, and asks for the rest", async ({
  folder
}) => {
  folder.write("llm.ts", source)
  const { code, stdout, stderr } = await folder.run(["migrate", "llm.ts", "--line", "10"])
  expect({ code, stdout, stderr }).toMatchSnapshot()
})

test("migrate reads another call in the same file", async ({ folder }) => {
  folder.write("llm.ts", source)
  const { stdout } = await folder.run(["migrate", "llm.ts", "--line", "18"])
  expect(parseYaml(stdout)).toEqual({ apiKey: "${KEY}", route: { virtualKey: "${PORTKEY_VIRTUAL_KEY}" } })
})

test("migrate reads options as JSON, and their ${NAME} stay variables", async ({ folder }) => {
  const input = '{ "apiKey": "${KEY}", "provider": "anthropic", "Authorization": "Bearer sk-fake" }'
  const { code, stdout } = await folder.run(["migrate"], { input })
  expect(code).toBe(0)
  expect(parseYaml(stdout)).toEqual({
    apiKey: "${KEY}",
    route: { provider: "anthropic", auth: "${ANTHROPIC_API_KEY}" }
  })
})

describe("migrate exits with 2 and names the next step", () => {
  test.for([
    ["for several calls", "llm.ts", source, "Pass --line 10, or another of them."],
    ["without a call", "llm.js", "export {}", "Write the options as JSON, and pass that."],
    ["for a file that does not parse", "llm.ts", "new Portkey({", "llm.ts:1:14: this does not parse"],
    ["for invalid JSON", "options.json", "{ apiKey }", "options.json:1:3"]
  ] as const)("%s", async ([, name, text, says], { folder }) => {
    folder.write(name, text)
    const { code, stdout, stderr } = await folder.run(["migrate", name])
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(stderr).toContain(says)
  })
})
