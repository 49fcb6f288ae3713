import { expect, test } from "vitest"
import { choosing, hosted, issuesOf, openSource } from "../../compile/issues.fixture.ts"

const open = (config: object) => issuesOf(config, "open-source")
const azure = {
  provider: "azure-openai",
  api_key: "k",
  resource_name: "r",
  deployment_id: "d",
  api_version: "v1"
}

test("a key of another provider gets an error", () => {
  expect(open({ ...openSource, aws_region: "us-east-1" })).toMatchInlineSnapshot(`
    "error: aws_region is for bedrock, claude-platform-aws, sagemaker; openai does not read it
      Leave it out. (config.foreign-key)"
  `)
  expect(open({ ...azure, azure_api_version: "v1" })).toMatchInlineSnapshot(`
    "error: azure_api_version is for azure-ai; azure-openai does not read it
      Write api_version. (config.foreign-key)"
  `)
  expect(issuesOf({ ...hosted, aws_region: "us-east-1" })).toBe("")
})

test("a provider without its credential gets an issue", () => {
  expect(issuesOf({ provider: "openai" })).toMatchInlineSnapshot(`
    "error: the config has none of the keys that the gateway needs, so it answers 400
      Write "provider": "@slug", or add "api_key". (config.incomplete)"
  `)
  expect(issuesOf({ provider: "openai", retry: { attempts: 0 } })).toMatchInlineSnapshot(`
    "warning: provider is "openai", but the config has no complete credential for it, and the gateway takes none from the header fields
      Add api_key. (config.credential-missing)"
  `)
  expect(issuesOf({ provider: "openai", retry: { attempts: 0 }, forward_headers: ["Authorization"] })).toBe(
    ""
  )
  expect(issuesOf({ provider: "openai", forward_headers: ["Authorization"] })).toMatchInlineSnapshot(`
    "warning: the config has none of the keys that the gateway needs: it answered 400 when this was tested, but its documentation calls this enough
      Add "api_key", or "retry": { "attempts": 0 }. (config.incomplete)"
  `)
  expect(issuesOf({ provider: "openai", virtual_key: "vk" })).not.toContain("config.credential-missing")
  expect(open({ provider: "bedrock", api_key: "k", aws_region: "us-east-1" })).toMatchInlineSnapshot(`
    "warning: provider is "bedrock", but the config has no complete credential for it, and the gateway takes none from the header fields
      Add aws_role_arn and aws_auth_type: "assumedRole"; or api_key and aws_auth_type: "apiKey"; or aws_access_key_id and aws_secret_access_key. (config.credential-missing)"
  `)
  expect(open({ provider: "bedrock", api_key: "k", aws_auth_type: "apiKey", aws_region: "us-east-1" })).toBe(
    ""
  )
})

test("a provider without a companion key gets a warning", () => {
  expect(open(azure)).toBe("")
  expect(open({ ...azure, resource_name: undefined })).toMatchInlineSnapshot(`
    "warning: resource_name is missing, so the gateway writes the text "undefined" into its calls to azure-openai
      Add it. (config.companion-missing)"
  `)
  expect(open({ ...azure, resource_name: undefined, custom_host: "https://llm.example.com" })).toBe("")
  const deployments = [{ deployment_id: "d", alias: "gpt-4o", api_version: "v1" }]
  const many = { provider: "azure-openai", api_key: "k", resource_name: "r", deployments }
  expect(issuesOf(many)).not.toContain("config.companion-missing")
})

test("credentials next to targets get a warning, because targets do not inherit them", () => {
  const strategy = choosing({ mode: "fallback" }, hosted, hosted)
  expect(issuesOf({ ...strategy, provider: "@openai", api_key: "k" })).toMatchInlineSnapshot(`
    "warning: provider is beside targets, which do not inherit it, so it has no effect
      Write it into each target that needs it. (config.credential-on-strategy)
    warning: api_key is beside targets, which do not inherit it, so it has no effect
      Write it into each target that needs it. (config.credential-on-strategy)"
  `)
})

test("a credential without a provider gets a warning", () => {
  expect(open({ api_key: "k", retry: { attempts: 1 } })).toMatchInlineSnapshot(`
    "warning: api_key has no provider beside it, so the fields of the request overwrite it
      Add "provider". (config.credential-without-provider)"
  `)
})

test("a virtual key gets a warning", () => {
  expect(issuesOf({ virtual_key: "openai-vk" })).toMatchInlineSnapshot(`
    "warning: virtual_key is a virtual key, which the Model Catalog has replaced
      Write "provider": "@slug", with the slug of the Model Catalog. (config.virtual-key)"
  `)
  expect(open({ virtual_key: "openai-vk", cache: { mode: "simple" } })).toMatchInlineSnapshot(`
    "warning: virtual_key is a virtual key, which only the hosted gateway knows; it has no effect here
      Write "provider" and "api_key". (config.virtual-key)"
  `)
})

test("invalid and missing parts of a credential get an issue", () => {
  const account = { client_email: "a@b.c", private_key: "-----BEGIN…" }
  const vertex = { provider: "vertex-ai", vertex_region: "us-central1" }
  expect(open({ ...vertex, vertex_service_account_json: account })).toBe("")
  expect(open({ ...vertex, vertex_service_account_json: "{}" })).toMatchInlineSnapshot(`
    "error: vertex_service_account_json must be an object; it is a string
      Pass JSON.parse of the key file. (shape.type)"
  `)
  expect(open({ ...vertex, vertex_service_account_json: { client_email: "a@b.c" } })).toMatchInlineSnapshot(`
    "error: vertex_service_account_json.private_key is missing, so the gateway falls back to a bearer token
      Add it, or pass the whole key file. (shape.missing)"
  `)
  expect(
    open({ ...openSource, provider: "mistral-ai", mistral_fim_completion: true })
  ).toMatchInlineSnapshot(`
    "error: mistral_fim_completion must be one of "true", "false"; it is a boolean
      Write one of those. (shape.type)"
  `)
})
