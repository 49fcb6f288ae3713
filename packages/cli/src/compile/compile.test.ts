// `portspec compile`: every format, and its messages.

import { execFileSync } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { parseEnv } from "node:util"
import { compile, type RequestSpec } from "@portspec/core"
import { describe, expect } from "vitest"
import { test } from "../testing/portspec.ts"

const spec = `apiKey: \${PORTKEY_API_KEY}
route:
  config:
    strategy: { mode: fallback }
    targets:
      - { provider: openai, api_key: "\${OPENAI_API_KEY}" }
      - { provider: anthropic, api_key: sk-fake-of-the-file }
metadata: { _user: "it's \\"quoted\\" $HOME \`x\` é" }
forwardHeaders: { x-tenant: "\${TENANT}" }
`

const env = { PORTKEY_API_KEY: "pk-fake", OPENAI_API_KEY: "sk-fake 'a' $b", TENANT: "acme" }

/** The words that a POSIX shell reads. */
const inShell = (script: string, variables: Readonly<Record<string, string>> = {}): string =>
  execFileSync("sh", ["-c", script], {
    env: { PATH: process.env.PATH ?? "", ...variables },
    encoding: "utf8"
  })

test("the table shows each field with its spec key and value", async ({ folder }) => {
  folder.write("spec.yaml", spec)
  const { code, stdout, stderr } = await folder.run(["compile", "spec.yaml"], { env })
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: "2 warnings: portspec check spec.yaml says more.\n"
  })
  expect(stdout).toMatchSnapshot()
})

test("a secret from a variable is shown as the variable, even inside a config, and other secrets are hidden", async ({
  folder
}) => {
  folder.write("spec.yaml", spec)
  const run = await folder.run(["compile", "spec.yaml", "--format", "json"], { env })
  const shown = JSON.parse(run.stdout) as Readonly<Record<string, string>>
  expect(shown).toMatchObject({ "x-portkey-api-key": "${PORTKEY_API_KEY}", "x-tenant": "${TENANT}" })
  expect(JSON.parse(shown["x-portkey-config"] ?? "")).toMatchObject({
    targets: [{ api_key: "${OPENAI_API_KEY}" }, { api_key: "<redacted>" }]
  })
  expect(run.stderr).toContain("Secrets are hidden, so this cannot be sent. Pass --reveal to print them.")
})

test("the examples of the repository compile to the library's result", async ({ folder }) => {
  const examples = fileURLToPath(new URL("../../../../examples/specs/", import.meta.url))
  const names = readdirSync(examples).filter(name => name.endsWith(".json"))
  expect(names.length).toBeGreaterThan(20)
  const some = names.filter((_, index) => index % 6 === 0)
  for (const name of some) {
    const text = readFileSync(examples + name, "utf8")
    folder.write(name, text)
    for (const gateway of ["hosted", "open-source"] as const) {
      const { code, stdout } = await folder.run([
        "compile",
        name,
        "--format",
        "json",
        "--reveal",
        "--gateway",
        gateway
      ])
      const fields = (() => {
        try {
          return compile(JSON.parse(text) as RequestSpec, { gateway })
        } catch {
          return undefined
        }
      })()
      expect(code, name).toBe(fields === undefined ? 1 : 0)
      if (fields !== undefined) expect(JSON.parse(stdout), name).toEqual(fields)
    }
  }
})

describe("a shell reads the output back", () => {
  test("as curl, with shell variables and with revealed secrets", async ({ folder }) => {
    folder.write(
      "spec.yaml",
      spec.replace("sk-fake-of-the-file", '"${OPENAI_API_KEY}"').replace("'a' $b", "a b")
    )
    const plainKey = { ...env, OPENAI_API_KEY: "sk-fake-plain" }
    const expected = (
      await folder.run(["compile", "spec.yaml", "--format", "json", "--reveal"], { env: plainKey })
    ).stdout
    for (const flags of [[], ["--reveal"]]) {
      const args = ["compile", "spec.yaml", "--format", "curl", "--model", "m", ...flags]
      const { stdout } = await folder.run(args, { env: plainKey })
      // A curl that prints its arguments.
      const words = inShell(
        `curl() { for word in "$@"; do printf '%s\\0' "$word"; done; }\n${stdout}`,
        plainKey
      ).split("\0")
      const headers = words
        .filter((_, index) => words[index - 1] === "-H")
        .map(header => header.split(/: (.*)/s))
      const fields = Object.fromEntries(headers.map(([name, value]) => [name, value]))
      expect(fields).toEqual({ ...JSON.parse(expected), "content-type": "application/json" })
      expect(words[0]).toBe("https://api.portkey.ai/v1/chat/completions")
      expect(JSON.parse(words[words.indexOf("-d") + 1] ?? "")).toMatchObject({ model: "m" })
    }
  })

  test("curl does not read a secret that JSON escapes from a shell variable", async ({ folder }) => {
    folder.write("spec.yaml", spec)
    const odd = { ...env, OPENAI_API_KEY: 'sk-"fake' }
    const { stdout } = await folder.run(["compile", "spec.yaml", "--format", "curl"], { env: odd })
    expect(stdout).not.toContain('"$OPENAI_API_KEY"')
    expect(stdout).toContain('"$PORTKEY_API_KEY"')
  })

  test("as env, which node --env-file reads too", async ({ folder }) => {
    folder.write("spec.yaml", spec.replace("it's ", ""))
    const plainKey = { ...env, OPENAI_API_KEY: "sk-fake-plain" }
    const { stdout } = await folder.run(["compile", "spec.yaml", "--format", "env", "--reveal"], {
      env: plainKey
    })
    const json = (
      await folder.run(["compile", "spec.yaml", "--format", "json", "--reveal"], { env: plainKey })
    ).stdout
    const expected = Object.fromEntries(
      Object.entries(JSON.parse(json)).map(([name, value]) => [
        name.toUpperCase().replaceAll("-", "_"),
        value
      ])
    )
    folder.write("fields.env", stdout)
    const read = inShell(`set -a; . "${folder.path}/fields.env"; env -0`)
    expect(Object.fromEntries(read.split("\0").map(line => line.split(/=(.*)/s).slice(0, 2)))).toMatchObject(
      expected
    )
    expect(parseEnv(stdout)).toEqual(expected)
  })
})

test("--format headers prints lines of an HTTP request", async ({ folder }) => {
  folder.write("a.yaml", "apiKey: pk-fake\nroute: { provider: openai, auth: sk-fake }\n")
  const { stdout } = await folder.run(["compile", "a.yaml", "--format", "headers", "--reveal"])
  expect(stdout).toBe(
    "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake\n"
  )
})

test("the curl command calls the selected gateway", async ({ folder }) => {
  folder.write("a.yaml", "apiKey: pk-fake\nroute: { provider: openai, auth: sk-fake }\n")
  const firstLine = async (...flags: ReadonlyArray<string>) =>
    (await folder.run(["compile", "a.yaml", "--format", "curl", ...flags])).stdout.split(" \\\n")[0]
  expect(await firstLine("--gateway", "open-source")).toBe("curl http://localhost:8787/v1/chat/completions")
  expect(await firstLine("--url", "https://gw.example/a b/")).toBe(
    "curl 'https://gw.example/a b/chat/completions'"
  )
  expect(await firstLine("--url", "http://localhost:8787/v1/chat/completions")).toBe(
    "curl http://localhost:8787/v1/chat/completions"
  )
})

test("notes name flags without effect, and a command for the warnings that can be typed", async ({
  folder
}) => {
  const targets = "[{ provider: openai, api_key: sk-fake, weight: 1 }, { provider: groq, api_key: sk-fake }]"
  const spec = `apiKey: pk-fake\nroute: { config: { strategy: { mode: loadbalance }, targets: ${targets} } }\n`
  folder.write("a b.yaml", spec)
  const named = await folder.run(["compile", "a b.yaml", "--gateway", "open-source", "--model", "m"])
  expect(named.stderr).toMatch(
    /^\d warnings?: portspec check --gateway open-source 'a b\.yaml' says more\.\n--url and/
  )
  const piped = await folder.run(["compile"], { input: spec })
  expect(piped.stderr).toMatch(/^\d warnings?: … \| portspec check says more\.\n/)
})

describe("compile refuses a spec", () => {
  test.for<readonly [what: string, text: string, code: number, says: string]>([
    [
      "with the place of a variable that is not set",
      "apiKey: ${NONE}\nroute: { provider: openai, auth: sk-fake }\n",
      1,
      "a.yaml:1:9  error  file.variable"
    ],
    ["with the place of an error", "route: { provider: openai }\n", 1, "a.yaml:1:1  error  shape.missing"],
    ["for a config", "strategy: { mode: single }\ntargets: []\n", 2, "a.yaml holds a config"]
  ])("%s", async ([, text, expected, says], { folder }) => {
    folder.write("a.yaml", text)
    const { code, stdout, stderr } = await folder.run(["compile", "a.yaml"])
    expect({ code, stdout }).toEqual({ code: expected, stdout: "" })
    expect(stderr).toContain(says)
  })

  test("with an empty variable, as with a missing one", async ({ folder }) => {
    folder.write("a.yaml", "apiKey: ${K}\nroute: { provider: openai, auth: sk-fake }\n")
    const { code, stderr } = await folder.run(["compile", "a.yaml"], { env: { K: "" } })
    expect(code).toBe(1)
    expect(stderr).toContain("the variable K is not set, or empty")
  })
})
