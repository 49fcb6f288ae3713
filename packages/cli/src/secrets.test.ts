// No secret of a user appears on the screen, or in a file without --reveal.

import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect } from "vitest"
import { type Folder, test } from "./testing/portspec.ts"

// The secrets differ clearly, and each names the place from which it leaked.
const canary = {
  portkey: "pk-canary-portkey-4f1",
  auth: "sk-canary-auth-9a2",
  config: "sk-canary-config-77c",
  forwarded: "canary-forwarded-b31",
  extra: "canary-extra-0d8",
  misspelt: "hunter-canary-misspelt",
  comment: "sk-canary-comment-5e6",
  url: "canary-url-password",
  pem: "canaryPemLineOne\n      canaryPemLineTwo",
  variable: "canary-variable-c0ffee",
  number: "31415926535"
} as const

const words = Object.values(canary).flatMap(text => text.split(/\n\s*/))

function expectNoSecret(text: string, what: string): void {
  for (const word of words) expect(text.includes(word), `${word} in ${what}:\n${text}`).toBe(false)
}

/** A spec with a mistake next to every secret, so that each is in a shown code frame. */
const yaml = `apiKey: ${canary.portkey} # was ${canary.comment}
apikey: ${canary.misspelt}
route:
  provider: bedrock
  regoin: us-east-1
  auth:
    accessKeyId: ${canary.auth}
    secretAccesKey: ${canary.auth}
    secretAccessKey: |
      ${canary.pem}
  customHost: https://user:${canary.url}@llm.example.com
  config:
    strategy: { mode: fallbck }
    targets:
      - { provider: openai, api_key: ${canary.config}, wieght: 1 }
      - { provider: openai, api_kee: ${canary.config}, virtual_key: ${canary.config} }
forwardHeaders: { x-token: ${canary.forwarded}, "bad name": ${canary.forwarded} }
extraHeaders: { x-portkey-api-key: ${canary.extra} }
metadata: { a: 1, b: "\${VARIABLE}" }
requestTimeout: "\${VARIABLE}"
trace: { authToken: ${canary.number} }
# token: ${canary.comment}
`

const configYaml = `strategy: { mode: fallbck }
# api_key: ${canary.comment}
targets:
  - provider: opnai
    api_key: ${canary.config}
  - providr: openai
    api_kee: ${canary.config}
    password: ${canary.misspelt}
`

const env = { VARIABLE: canary.variable }
const formats = ["human", "agent", "json", "github", "sarif"]

describe("check shows no secret", () => {
  test.for(formats)("with --format %s", async (format, { folder }) => {
    folder.write("spec.yaml", yaml)
    folder.write("config.yaml", configYaml)
    for (const gateway of ["hosted", "open-source"]) {
      const args = ["check", "spec.yaml", "config.yaml", "--format", format, "--gateway", gateway]
      const { stdout, stderr } = await folder.run(args, { env })
      expect(stdout.length).toBeGreaterThan(500)
      expect(stdout).not.toContain("file.syntax")
      expectNoSecret(stdout + stderr, format)
    }
  })

  test("in a JSON file", async ({ folder }) => {
    const parts = {
      apiKey: canary.portkey,
      auht: canary.misspelt,
      route: {
        provider: "openai",
        auth: canary.auth,
        config: { targets: [{ api_key: canary.config, x: 1 }] }
      },
      extraHeaders: { authorization: canary.extra }
    }
    folder.write("spec.json", JSON.stringify(parts, null, 2))
    folder.write("line.json", JSON.stringify(parts))
    const { stdout } = await folder.run(["check", "spec.json", "line.json"])
    expect(stdout).toContain("<redacted>")
    expectNoSecret(stdout, "JSON")
  })

  test.for([
    ["YAML", "a.yaml", yaml.replace("route:", "route: [")],
    ["YAML, a string after a string", "a.yaml", `apiKey: "x" ${canary.portkey}\n`],
    ["YAML, an unknown alias", "a.yaml", `apiKey: *${canary.portkey}\n`],
    ["YAML, a colon without a space", "a.yaml", `route: { provider: openai, auth:${canary.misspelt} }\n`],
    ["YAML, lines of a key", "a.yaml", `key: {\n${canary.auth}\n${canary.misspelt}\n`],
    ["JSON", "a.json", `{ "apiKey": "${canary.portkey}", "auth": ${canary.auth} }`],
    ["JSON, an unclosed string", "a.json", `{ "apiKey": "${canary.portkey} }`]
  ] as const)("in a file that cannot be parsed: %s", async ([, name, text], { folder }) => {
    folder.write(name, text)
    for (const format of formats) {
      const { code, stdout, stderr } = await folder.run(["check", name, "--format", format], { env })
      expect(code).toBe(1)
      expectNoSecret(stdout + stderr, format)
    }
  })

  test("with --fix, in its diff and its report", async ({ folder }) => {
    folder.write("spec.yaml", yaml)
    const dry = await folder.run(["check", "spec.yaml", "--fix", "--dry-run"], { env })
    expectNoSecret(dry.stdout + dry.stderr, "diff")
    const fixed = await folder.run(["check", "spec.yaml", "--fix"], { env })
    expectNoSecret(fixed.stdout + fixed.stderr, "report")
  })

  test("with --fix of a file in which nothing is wrong afterwards", async ({ folder }) => {
    const repairable = `apiKey: ${canary.portkey}\nroute:\n  provder: openai\n  auth: ${canary.auth}\n`
    folder.write("spec.yaml", repairable)
    const dry = await folder.run(["check", "spec.yaml", "--fix", "--dry-run"])
    expect(dry.stdout).toContain("+  provider: openai\n   auth: <redacted>")
    expectNoSecret(dry.stdout + dry.stderr, "diff")
    const piped = await folder.run(["check", "--fix", "--dry-run"], { input: repairable })
    expectNoSecret(piped.stdout + piped.stderr, "diff of standard input")
  })

  test.for([
    ["an error that it throws", `throw new Error("the key ${canary.auth} is old")`, "it throws an Error"],
    ["JSON that it reads", `JSON.parse("${canary.auth}")`, "it throws a SyntaxError"],
    ["a string that it throws", `throw "${canary.auth}"`, "it throws"],
    ["a word without quotes", `export default { apiKey: x ${canary.forwarded.split("-")[0]} }`, "SyntaxError"]
  ] as const)("of a module that cannot be imported: %s", async ([, code, says], { folder }) => {
    folder.write("spec.mjs", code)
    const { code: exit, stdout, stderr } = await folder.run(["check", "spec.mjs"])
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: "" })
    expect(stderr).toContain(says)
    expectNoSecret(stderr, "error")
    expect(stderr).not.toContain("'canary'")
  })

  test("in a file that holds no object, such as a .env file", async ({ folder }) => {
    folder.write(".env", `OPENAI_API_KEY=${canary.misspelt}\nOTHER=${canary.forwarded}\n`)
    folder.write("key", `${canary.misspelt}\n`)
    folder.write("list.yaml", `- ${canary.misspelt}\n- [${canary.forwarded}]\n`)
    for (const name of [".env", "key", "list.yaml"]) {
      const { code, stdout, stderr } = await folder.run(["check", name])
      expect(code).toBe(1)
      expect(stdout).toContain("the spec must be an object")
      expectNoSecret(stdout + stderr, name)
    }
  })
})

const rightYaml = `apiKey: ${canary.portkey}
route:
  config:
    strategy: { mode: fallback }
    targets:
      - { provider: openai, api_key: "\${VARIABLE}" }
      - { provider: anthropic, api_key: ${canary.config} }
forwardHeaders: { x-token: ${canary.forwarded} }
extraHeaders: { x-other: ${canary.extra} }
`

describe("compile and explain show no secret", () => {
  test.for(["table", "json", "headers", "curl", "env"])(
    "with compile --format %s",
    async (format, { folder }) => {
      folder.write("spec.yaml", rightYaml)
      const hidden = await folder.run(["compile", "spec.yaml", "--format", format], { env })
      expect(hidden.code).toBe(0)
      expectNoSecret(hidden.stdout + hidden.stderr, format)
      const revealed = await folder.run(["compile", "spec.yaml", "--format", format, "--reveal"], { env })
      for (const word of [canary.portkey, canary.config, canary.forwarded, canary.extra, canary.variable])
        expect(revealed.stdout).toContain(word)
    }
  )

  test("with compile of a spec with errors", async ({ folder }) => {
    folder.write("spec.yaml", yaml)
    const { code, stdout, stderr } = await folder.run(["compile", "spec.yaml", "--reveal"], { env })
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" })
    expectNoSecret(stderr, "errors")
  })

  test.for(["tree", "mermaid", "json"])("with explain --format %s", async (format, { folder }) => {
    folder.write("spec.yaml", rightYaml)
    const { code, stdout, stderr } = await folder.run(["explain", "spec.yaml", "--format", format], { env })
    expect(code).toBe(0)
    expectNoSecret(stdout + stderr, format)
  })
})

const curl = `curl https://api.portkey.ai/v1/chat/completions \\
  -H 'x-portkey-api-key: ${canary.portkey}' -H 'x-portkey-provider: openai' \\
  -H 'authorization: Bearer bearer ${canary.auth}' -H 'x-portkey-virtual_key: ${canary.misspelt}' \\
  -H 'x-portkey-config: {"targets":[{"api_key":"${canary.config}","provider":"opnai"}]}' \\
  -H 'x-portkey-forward-headers: x-token' -H 'x-token: ${canary.forwarded}' -u 'me:${canary.extra}'`

const files = (folder: Folder): string =>
  readdirSync(folder.path)
    .filter(name => name !== "request.sh" && name !== "options.json" && name !== "llm.ts")
    .map(name => readFileSync(join(folder.path, name), "utf8"))
    .join("\n")

describe("lint, parse and migrate show no secret", () => {
  test.for(formats)("with lint --format %s", async (format, { folder }) => {
    folder.write("request.sh", curl)
    const { stdout, stderr } = await folder.run(["lint", "request.sh", "--format", format])
    expect(stdout.length).toBeGreaterThan(100)
    expectNoSecret(stdout + stderr, format)
  })

  test.for([[], ["--partial"], ["--partial", "--env-template", "example.env"]])(
    "with parse %o",
    async (flags, { folder }) => {
      folder.write("request.sh", curl)
      const { stdout, stderr } = await folder.run(["parse", "request.sh", ...flags])
      expectNoSecret(stdout + stderr + files(folder), "spec")
    }
  )

  test("with parse, in a URL or in a place where no secret belongs", async ({ folder }) => {
    const input = `x-portkey-provider: openai
authorization: Bearer ${canary.auth}
x-portkey-custom-host: https://user:${canary.url}@llm.example.com/v1
x-portkey-metadata: {"a":"${canary.config}","b":"plain"}
x-portkey-trace-id: ${canary.portkey}\n`
    const { code, stdout, stderr } = await folder.run(["parse"], { input })
    expect(code, stderr).toBe(0)
    expect(stdout).toContain("customHost: ${OPENAI_CUSTOM_HOST}\n")
    expect(stdout).toContain("a: ${PORTKEY_METADATA_A}\n  b: plain\n")
    expectNoSecret(stdout + stderr, "spec")
  })

  test("with parse --reveal, except in the file", async ({ folder }) => {
    folder.write("request.sh", curl.replace("opnai", "openai"))
    const { code, stdout, stderr } = await folder.run([
      "parse",
      "request.sh",
      "--env-template",
      ".env",
      "--reveal"
    ])
    expect(code, stderr).toBe(0)
    expectNoSecret(stdout + stderr, "spec")
    expect(readFileSync(join(folder.path, ".env"), "utf8")).toContain(canary.portkey)
  })

  test("with migrate", async ({ folder }) => {
    const options = {
      apiKey: canary.portkey,
      virtualKey: canary.auth,
      Authorization: canary.misspelt,
      customToken: canary.extra
    }
    folder.write("options.json", JSON.stringify(options))
    folder.write(
      "llm.ts",
      `new Portkey(${JSON.stringify({ ...options, config: { api_key: canary.config } })})`
    )
    for (const name of ["options.json", "llm.ts"]) {
      const { code, stdout, stderr } = await folder.run(["migrate", name])
      expect(code, stderr).toBe(0)
      expectNoSecret(stdout + stderr, name)
    }
  })
})
