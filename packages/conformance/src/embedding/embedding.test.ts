// The programs of examples/embedding: what each does with valid input, and its messages about invalid input.

import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { compile, formatIssue, type PartialSpec, SpecError } from "@portspec/core"
import { specFor } from "@portspec/examples-embedding/chat-ui.ts"
import { readProviders } from "@portspec/examples-embedding/eval-runner.ts"
import { createPortkey } from "@portspec/examples-embedding/provider-factory.ts"
import { proxy } from "@portspec/examples-embedding/proxy.ts"
import { generateText } from "ai"
import { describe, expect, test as plainTest } from "vitest"
import { parse } from "yaml"
import { test } from "../gateway/gateway-test.ts"

const folder = dirname(fileURLToPath(import.meta.resolve("@portspec/examples-embedding/proxy.ts")))
const programs = readdirSync(folder).filter(file => file.endsWith(".ts"))

plainTest("the folder has these four programs", () => {
  expect(programs.sort()).toEqual(["chat-ui.ts", "eval-runner.ts", "provider-factory.ts", "proxy.ts"])
})

plainTest.for(programs)("%s has fewer than 30 lines and takes untyped input without a cast", file => {
  const text = readFileSync(join(folder, file), "utf8")
  expect(text.trimEnd().split("\n").length).toBeLessThan(30)
  const code = text.replaceAll(/\/\/.*|\/\*\*.*|import \* as .*/g, "")
  expect(code).not.toMatch(/\bas [A-Za-z{]|<any>|: any\b|\w!|@ts-/)
})

/** The error that `make` throws, as its tool shows it. */
function shown(make: () => unknown): string {
  try {
    make()
  } catch (error) {
    if (error instanceof SpecError) return error.issues.map(formatIssue).join("\n")
    if (error instanceof Error) return error.message
  }
  return ""
}

describe("the eval runner", () => {
  const defaults: PartialSpec = { apiKey: "pk-fake", metadata: { _environment: "evals" } }

  plainTest("merges each provider's spec over the defaults", () => {
    const file = `
providers:
  - id: mini
    portkey:
      route: { provider: openai, auth: sk-fake, organization: null }
      metadata: { suite: smoke }
  - id: prod
    portkey: { route: { provider: "@openai-prod" } }
`
    const specs = readProviders(file, defaults)
    expect(specs.get("mini")).toEqual({
      apiKey: "pk-fake",
      route: { provider: "openai", auth: "sk-fake" },
      metadata: { _environment: "evals", suite: "smoke" }
    })
    expect(specs.get("prod")?.route).toEqual({ provider: "@openai-prod" })
    expect(readProviders("", defaults).size).toBe(0)
  })

  plainTest("reports all errors under the id of the provider", () => {
    const file = `
providers:
  - id: mini
    portkey: { route: { provider: opnai, auth: sk-fake }, temperature: 0 }
  - id: azure
    portkey: { route: { provider: azure-openai, resourceName: contoso, auth: { apiKey: az-fake } } }
  - id: nothing
`
    expect(shown(() => readProviders(file, defaults))).toMatchInlineSnapshot(`
      "The providers cannot be used:
      mini: error: route.provider is "opnai", not a known provider
        Did you mean "openai"? Or write unlistedProvider. (shape.unknown-provider)
      mini: error: temperature is not a key of the spec
        Write it into the body. (shape.unknown-key)
      azure: error: route.deploymentId is missing
        Add deploymentId. (shape.missing)
      azure: error: route.apiVersion is missing
        Add apiVersion. (shape.missing)
      nothing: error: route is missing, so there is nothing to call
        Write one of provider, virtualKey, unlistedProvider, routedBy, config. (shape.missing)"
    `)
  })
})

describe("the chat UI", () => {
  const endpoint = parse(`
apiKey: \${PORTKEY_API_KEY}
route: { provider: openai, auth: "\${OPENAI_API_KEY}", organization: "\${OPENAI_ORG}" }
metadata: { _user: "{{email}}", name: "{{name}}" }
`)
  const env = { PORTKEY_API_KEY: "pk-fake", OPENAI_API_KEY: "sk-fake" }

  plainTest("inserts the environment and the user, with any characters", () => {
    const user = { email: "zoe@example.com", name: 'Zoë O\'Neil "x"\r\nx-evil: 1' }
    expect(compile(specFor(endpoint, env, user))).toEqual({
      "x-portkey-api-key": "pk-fake",
      "x-portkey-provider": "openai",
      authorization: "Bearer sk-fake",
      "x-portkey-metadata": String.raw`{"_user":"zoe@example.com","name":"Zo\u00eb O'Neil \"x\"\r\nx-evil: 1"}`
    })
  })

  plainTest("reports a key that is missing because its variable is not set", () => {
    expect(shown(() => specFor(endpoint, { PORTKEY_API_KEY: "pk-fake" }, {}))).toMatchInlineSnapshot(`
      "error: route.auth is missing
        Add auth. (shape.missing)"
    `)
  })
})

describe("the proxy", () => {
  const posted = (body: unknown) =>
    new Request("http://proxy.example/chat", { method: "POST", body: JSON.stringify(body) })
  const chat = { model: "gpt-4o-mini", messages: [{ role: "user", content: "Say hello." }] }

  test("sends the chat with the config from the request body", async ({ recording }) => {
    const config = { strategy: { mode: "single" }, targets: [{ provider: "openai", api_key: "sk-fake" }] }
    const body = { ...chat, config, metadata: { _user: "u-1" } }
    const answer = await proxy(posted(body), { apiKey: "pk-fake", baseURL: `${recording.baseUrl}/v1` })
    expect(answer.status).toBe(200)
    expect(recording.only().headers.authorization).toBe("Bearer sk-fake")
  })

  plainTest("answers 400 with all errors and sends nothing", async () => {
    const never = () => Promise.reject(new Error("nothing may be sent"))
    const config = { strategy: { mode: "fallbak" }, targets: [{ provider: "openai", apiKey: "sk-fake" }] }
    const answer = await proxy(posted({ ...chat, config, metadata: { count: 3 } }), {
      apiKey: "pk-fake",
      baseURL: "http://gateway.example/v1",
      fetch: never
    })
    expect(answer.status).toBe(400)
    const text = await answer.text()
    expect(text).not.toMatch(/[ps]k-fake/)
    expect(JSON.parse(text)).toMatchInlineSnapshot(`
      {
        "issues": [
          {
            "edit": {
              "path": [
                "route",
                "config",
                "strategy",
                "mode",
              ],
              "set": "fallback",
            },
            "message": "route.config.strategy.mode is "fallbak", which is none of "single", "fallback", "loadbalance", "conditional"",
            "path": [
              "route",
              "config",
              "strategy",
              "mode",
            ],
            "repair": "Did you mean "fallback"?",
            "rule": "shape.choice",
            "severity": "error",
          },
          {
            "edit": {
              "path": [
                "route",
                "config",
                "targets",
                0,
                "apiKey",
              ],
              "rename": "api_key",
            },
            "message": "route.config.targets[0].apiKey is not a key of a config, so the gateway ignores or refuses it",
            "path": [
              "route",
              "config",
              "targets",
              0,
              "apiKey",
            ],
            "repair": "Did you mean api_key?",
            "rule": "shape.unknown-key",
            "severity": "error",
          },
          {
            "message": "metadata.count must be a string; it is a number, which matches no string",
            "path": [
              "metadata",
              "count",
            ],
            "repair": "Write "3", or leave it out.",
            "rule": "shape.metadata-text",
            "severity": "error",
          },
        ],
      }
    `)
  })
})

describe("the provider factory", () => {
  test("makes models whose requests have the settings", async ({ recording }) => {
    const env = { PORTKEY_API_KEY: "pk-fake", PORTKEY_URL: recording.baseUrl }
    const portkey = createPortkey(
      { route: { provider: "openai", auth: "sk-fake" }, trace: { id: "t-1" } },
      env
    )
    const { text } = await generateText({ model: portkey("gpt-4o-mini"), prompt: "Say hello." })
    expect(text).toBe("Hello")
    expect(recording.only().headers.authorization).toBe("Bearer sk-fake")
  })

  plainTest("reports keys that are missing in settings and environment", () => {
    const env = { PORTKEY_API_KEY: "" }
    expect(
      shown(() => createPortkey({ route: { provider: "@openai-prod", auth: "" }, metadata: null }, env))
    ).toBe("")
    expect(shown(() => createPortkey({ route: { provider: "openai" } }, env))).toMatchInlineSnapshot(`
      "error: route.auth is missing
        Add auth. (shape.missing)"
    `)
  })
})
