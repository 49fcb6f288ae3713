// The SARIF output conforms to the schema that code scanning on GitHub uses.

import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import AjvDraft04 from "ajv-draft-04"
import addFormats from "ajv-formats"
import { expect } from "vitest"
import { test } from "../testing/portspec.ts"

const schemaFile = createRequire(import.meta.url).resolve(
  "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
)

// Both are CommonJS, which TypeScript sees as an object with a default.
const ajv = new AjvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false })
addFormats.default(ajv)
const isSarif = ajv.compile(JSON.parse(readFileSync(schemaFile, "utf8")))

const files: Readonly<Record<string, string>> = {
  "right.yaml": "apiKey: ${K}\nroute: { provider: openai, auth: '${K}' }\n",
  "with warnings.yaml":
    "apiKey: ${K}\nroute: { provider: openai, auth: '${K}', config: { retry: { attempts: 3 } } }\n",
  "ünïcode/a%20b#c.yaml": "metadata: { é: 1, '💥': 2 }\nroute: {}\n",
  "none.yaml": "",
  "broken.json": '{ "a": ',
  "module.mjs": "export default { route: { provider: 'opnai' } }"
}

test("the SARIF output is valid for every kind of file", async ({ folder }) => {
  for (const [name, text] of Object.entries(files)) folder.write(name, text)
  const { stdout } = await folder.run(["check", ...Object.keys(files), "--format", "sarif"])
  const log = JSON.parse(stdout)
  expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true)
  const uris = log.runs[0].results.map(
    (result: never) =>
      (result as { locations: [{ physicalLocation: { artifactLocation: { uri: string } } }] }).locations[0]
        .physicalLocation.artifactLocation.uri
  )
  expect(new Set(uris)).toEqual(
    new Set([
      "with%20warnings.yaml",
      "%C3%BCn%C3%AFcode/a%2520b%23c.yaml",
      "none.yaml",
      "broken.json",
      "module.mjs"
    ])
  )
})

test("rules in the SARIF output have a description and a valid example", async ({ folder }) => {
  folder.write("spec.yaml", "apiKey: ${K}\nroute: { provider: opnai, auth: '${K}' }\n")
  const { stdout } = await folder.run(["check", "spec.yaml", "--format", "sarif"])
  const [{ fullDescription, help }] = JSON.parse(stdout).runs[0].tool.driver.rules
  expect(fullDescription.text).toContain("not a known provider")
  expect(help.text).toContain("Did you mean")
  expect(help.markdown).toContain("Right:\n\n```\napiKey: pk-fake")
})

test("the SARIF output is valid without issues, and for header fields", async ({ folder }) => {
  folder.write("right.yaml", files["right.yaml"] ?? "")
  for (const [args, input] of [
    [["check", "right.yaml"], ""],
    [["lint"], "x-portkey-provider: opnai\n"]
  ] as const) {
    const { stdout } = await folder.run([...args, "--format", "sarif"], { input })
    expect(isSarif(JSON.parse(stdout)), JSON.stringify(isSarif.errors)).toBe(true)
  }
})

test("the SARIF schema refuses an invalid log", async () => {
  expect(
    isSarif({
      version: "2.1.0",
      runs: [{ tool: { driver: { name: "portspec" } }, results: [{ level: "warn" }] }]
    })
  ).toBe(false)
})
