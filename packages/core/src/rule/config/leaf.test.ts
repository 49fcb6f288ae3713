import { describe, expect, test } from "vitest"
import { issuesOf, openSource } from "../../compile/issues.fixture.ts"

const open = (config: object) => issuesOf(config, "open-source")

test("the open-source gateway requires one of several keys in every node", () => {
  expect(open({ provider: "openai" })).toMatchInlineSnapshot(`
    "error: the config has none of the keys that the gateway needs, so it answers 400
      Add "api_key". (config.incomplete)"
  `)
  expect(open({ override_params: { model: "gpt-4o" } })).toMatchInlineSnapshot(`
    "error: the config has none of the keys that the gateway needs, so it answers 400
      Add "retry": { "attempts": 0 }. (config.incomplete)"
  `)
  expect(open({ retry: { attempts: 1 } })).toBe("")
  expect(
    open({ provider: "bedrock", aws_access_key_id: "a", aws_secret_access_key: "b", aws_region: "r" })
  ).toBe("")
  expect(open({ provider: "ollama", custom_host: "http://localhost:11434" })).toBe("")
})

test("a model with an @ inside its name is not a Model Catalog model", () => {
  const config = (model: string) => ({ provider: "openai", api_key: "k", override_params: { model } })
  expect(open(config("org/@model"))).toBe("")
  expect(open(config("@team/model"))).not.toBe("")
})

test("vertex-ai needs a region, and a project or service account", () => {
  const vertex = { provider: "vertex-ai", api_key: "ya29" }
  expect(open(vertex)).toMatchInlineSnapshot(`
    "error: vertex_region is missing, and vertex-ai needs it
      Add "vertex_region": "us-central1". (config.vertex-incomplete)"
  `)
  expect(open({ ...vertex, vertex_region: "us-central1" })).toMatchInlineSnapshot(`
    "error: vertex_project_id is missing, and vertex-ai needs it
      Add it, or vertex_service_account_json. (config.vertex-incomplete)"
  `)
  expect(open({ ...vertex, vertex_region: "us-central1", vertex_project_id: "p" })).toBe("")
  expect(issuesOf({ provider: "vertex-ai", virtual_key: "vk" })).not.toContain("error")
})

test("a self-hosted provider needs a custom host", () => {
  expect(open({ provider: "ollama" })).toMatchInlineSnapshot(`
    "warning: custom_host is missing, and ollama is self-hosted: the gateway has no default base URL for it
      Add "custom_host": "https://…". (config.custom-host-missing)"
  `)
  const inherited = {
    strategy: { mode: "single" },
    targets: [{ provider: "ollama" }],
    custom_host: "http://localhost:1"
  }
  expect(open(inherited)).toBe("")
})

test("a version that would appear twice in the path gets a warning", () => {
  expect(open({ provider: "ollama", custom_host: "http://localhost:11434/v1" })).toMatchInlineSnapshot(`
    "warning: custom_host ends in /v1, but the gateway's path for ollama already includes a version, so /v1 would appear twice
      Remove /v1. (config.version-doubled)"
  `)
  expect(open({ ...openSource, custom_host: "https://llm.example.com/v1" })).toBe("")
})

test("a Model Catalog slug in a model gets a warning for the open-source gateway", () => {
  expect(open({ ...openSource, override_params: { model: "@openai/gpt-4o" } })).toMatchInlineSnapshot(`
    "warning: override_params.model begins with a slug of the hosted Model Catalog; the open-source gateway sends it to the provider as it is
      Write the provider's own name of the model. (config.catalog-model)"
  `)
  const cloudflare = { provider: "workers-ai", api_key: "k", workers_ai_account_id: "a" }
  expect(open({ ...cloudflare, override_params: { model: "@cf/meta/llama-3-8b-instruct" } })).toBe("")
})

describe("whether a node is complete", () => {
  const isComplete = (node: object, gateway: "hosted" | "open-source") =>
    !issuesOf(node, gateway).includes("(config.incomplete)")
  const provider = "openai"
  const hook = [{ id: "saved" }]

  test.for<[node: object, hosted: boolean, openSource: boolean]>([
    [{ provider, api_key: "k" }, true, true],
    [{ provider, cache: { mode: "simple" } }, true, true],
    [{ provider, retry: { attempts: 1 } }, true, true],
    [{ provider, request_timeout: 1000 }, true, true],
    [{ provider, before_request_hooks: hook }, true, true],
    [{ provider, after_request_hooks: hook }, true, true],
    [{ provider, input_guardrails: ["saved"] }, true, true],
    [{ provider, output_guardrails: ["saved"] }, true, true],
    [{ provider: "triton" }, true, true],
    [{ provider: "bedrock", aws_access_key_id: "a", aws_secret_access_key: "b" }, true, true],
    [{ provider: "bedrock", aws_access_key_id: "a" }, false, false],
    [{ provider: "bedrock", aws_secret_access_key: "b" }, false, false],
    [{ provider: "vertex-ai", vertex_region: "r", vertex_project_id: "p" }, true, true],
    [{ provider: "vertex-ai", vertex_region: "r", vertex_service_account_json: {} }, true, true],
    [{ provider: "vertex-ai", vertex_region: "r" }, false, false],
    [{ provider: "vertex-ai", vertex_project_id: "p" }, false, false],
    [{ provider, vertex_region: "r", vertex_project_id: "p" }, false, false],
    [{ api_key: "k" }, false, false],
    [{ provider }, false, false],
    // Keys that only the hosted gateway reads.
    [{ virtual_key: "vk" }, true, false],
    [{ provider: "@slug" }, true, true],
    [{ provider, default_params: { model: "m" } }, true, false],
    [{ provider, drop_params: ["n"] }, true, false],
    [{ provider, fetch_integrated_models: true }, true, false],
    [{ provider: "azure-openai", azure_ad_token: "t" }, true, false],
    [{ provider, azure_ad_token: "t" }, false, false],
    [{ provider: "azure-openai", azure_auth_mode: "managed" }, false, true],
    [{ provider, azure_auth_mode: "managed" }, false, false]
  ])("%j: hosted %s, open-source %s", ([node, hosted, openSource]) => {
    expect([isComplete(node, "hosted"), isComplete(node, "open-source")]).toEqual([hosted, openSource])
  })
})

test("a node that is complete only by Portkey's documentation gets a warning for the hosted gateway", () => {
  const severity = (node: object) => /^(\w+): .*\n.*\(config\.incomplete\)/m.exec(issuesOf(node))?.[1]
  const custom_host = "https://llm.example.com"
  expect(severity({ provider: "openai", forward_headers: ["x-a"] })).toBe("warning")
  expect(severity({ provider: "openai", custom_host })).toBe("warning")
  expect(severity({ provider: "azure-ai" })).toBe("warning")
  expect(severity({ provider: "openai" })).toBe("error")
  expect(severity({ custom_host })).toBe("error")
  expect(open({ provider: "openai", forward_headers: ["x-a"] })).toContain("error: the config has none")
})
