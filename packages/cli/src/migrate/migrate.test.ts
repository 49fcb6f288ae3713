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

describe("migrate does not read a constant for another value of the same name:", () => {
  test.for([
    ["a parameter", "const make = (key) => new Portkey({ apiKey: key })"],
    ["a parameter with a default", "function make(key = '') { return new Portkey({ apiKey: key }) }"],
    ["a part of an argument", "const make = ({ a: key, ...b }) => new Portkey({ apiKey: key })"],
    ["a variable that changes", "{ let key = f(); new Portkey({ apiKey: key }) }"],
    ["a part of a list", "{ const [key] = f(); new Portkey({ apiKey: key }) }"],
    ["what is caught", "try { f() } catch (key) { new Portkey({ apiKey: key }) }"]
  ])("%s", async ([, text], { folder }) => {
    folder.write("llm.js", `const key = "pk-fake-of-another"\n${text}`)
    const { stdout, stderr } = await folder.run(["migrate", "llm.js", "--env-template", ".env", "--reveal"])
    expect(stderr).toContain("apiKey is computed on line 2: set API_KEY to what it gives.")
    expect(parseYaml(stdout)).toMatchObject({ apiKey: "${API_KEY}" })
  })
})

describe("migrate exits with 2 and names the next step", () => {
  test.for([
    ["for several calls", "llm.ts", source, "Pass --line 10, or another of them."],
    ["without a call", "llm.js", "export {}", "Write the options as JSON, and pass that."],
    ["for a file that does not parse", "llm.ts", "new Portkey({", "llm.ts:1:14: this does not parse"],
    ["for invalid JSON", "options.json", "{ apiKey }", "options.json:1:3"],
    ["for an empty file", "options.json", "", 'Write { "apiKey": "…", "provider": "…" }.'],
    ["for another language", "llm.py", "createHeaders(api_key='x')", "Write the options as JSON"],
    [
      "for calls on one line",
      "llm.ts",
      "createHeaders({}); createHeaders({})",
      "Put each call on lines of its own."
    ]
  ] as const)("%s", async ([, name, text, says], { folder }) => {
    folder.write(name, text)
    const { code, stdout, stderr } = await folder.run(["migrate", name])
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(stderr).toContain(says)
  })
})

test("migrate names the line of a call if there is none on the line of --line", async ({ folder }) => {
  folder.write("llm.ts", "\nnew Portkey({})")
  const { code, stderr } = await folder.run(["migrate", "llm.ts", "--line", "1"])
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining("Pass --line 2,") })
})

test("migrate says what to do with a source file on standard input", async ({ folder }) => {
  const { code, stderr } = await folder.run(["migrate"], { input: "new Portkey({ apiKey: 'k' })" })
  expect({ code, stderr }).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("portspec migrate llm.ts")
  })
})

test("migrate reports options that are not a request as errors", async ({ folder }) => {
  const { code, stderr } = await folder.run(["migrate"], { input: "[1]" })
  expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringMatching(/^error: /) })
})

test.for<readonly [what: string, name: string, text: string]>([
  [
    "decorators",
    "a.ts",
    '@A() class B { constructor(@C() readonly d: string) {} p = new Portkey({ apiKey: "${K}" }) }'
  ],
  [
    "types of Flow",
    "a.js",
    '// @flow\nimport type { X } from "y"\ncreateHeaders({ apiKey: ("${K}": string) })'
  ],
  ["a default import of another name", "a.ts", 'import AI from "portkey-ai"\nnew AI({ apiKey: "${K}" })'],
  [
    "a renamed import",
    "a.ts",
    'import { createHeaders as headers } from "portkey-ai"\nheaders({ apiKey: "${K}" })'
  ],
  ["computed keys", "a.ts", 'const k = "apiKey"\nnew Portkey({ [k]: "${K}" })'],
  ["a line for the shell", "a.js", '#!/usr/bin/env node\nnew Portkey({ apiKey: "${K}" })']
])("migrate reads a file with %s", async ([, name, text], { folder }) => {
  folder.write(name, text.replace('"${K}"', "process.env.K"))
  const { code, stdout, stderr } = await folder.run(["migrate", name])
  expect(code, stderr).toBe(0)
  expect(parseYaml(stdout)).toMatchObject({ apiKey: "${K}" })
})
