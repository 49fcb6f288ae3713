// Inputs of real users that once failed, each with its number and with made-up values. Cases about the official
// SDK's options are in packages/from-portkey, and the case about a transport (07) is in its contract.

import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { check } from "./compile/check.ts"
import { checkConfig } from "./compile/check-config.ts"
import { compile, compileResult } from "./compile/compile.ts"
import { explain } from "./explain/explain.ts"
import { toText } from "./explain/plan-text.ts"
import type { Gateway } from "./grammar/gateway-kind.ts"
import type { Issue } from "./issue/issue.ts"
import { lint } from "./lint/lint.ts"
import { parse } from "./parse/parse.ts"
import { normalize } from "./spec/normalize.ts"
import { redact } from "./spec/redact.ts"
import type { RequestSpec } from "./spec/request-spec.ts"
import { reveal } from "./spec/reveal.ts"

const apiKey = "pk-fake"
const openSource = { gateway: "open-source" } as const
const keyed = { "x-portkey-api-key": apiKey }

const said = (issues: ReadonlyArray<Issue>): ReadonlyArray<string> =>
  issues.map(({ severity, rule }) => `${severity} ${rule}`)
const repairs = (issues: ReadonlyArray<Issue>): string => issues.map(({ repair }) => repair).join("\n")
const errors = (issues: ReadonlyArray<Issue>): ReadonlyArray<string> =>
  said(issues).filter(each => each.startsWith("error"))

/** The spec of header fields, with its secrets open. It must compile. */
function specOf(fields: Readonly<Record<string, string>>, gateway: Gateway = "hosted"): RequestSpec {
  const { spec } = parse(fields, { gateway })
  expect(Result.isSuccess(compileResult(spec, { gateway }))).toBe(true)
  return reveal(spec)
}

test("01: a credential among the body parameters gets a warning and is hidden", () => {
  const config = {
    strategy: { mode: "fallback" },
    targets: [
      { provider: "@main", override_params: { api_key: "hidden-value", model: "m" } },
      { provider: "@spare" }
    ]
  }
  expect(said(checkConfig(config))).toEqual(["warning config.credential-in-params"])
  const spec = { apiKey, route: { config } } as unknown as RequestSpec
  const shown = [
    toText(explain(spec)),
    JSON.stringify(redact(compile(spec))),
    JSON.stringify(normalize(spec))
  ]
  for (const text of shown) expect(text).not.toContain("hidden-value")
})

test("02: a URL instead of a host label gets an error with the label", () => {
  const azure = (resourceName: string) =>
    check(
      {
        route: {
          provider: "azure-openai",
          resourceName,
          deploymentId: "chat",
          apiVersion: "2024-10-21",
          auth: { apiKey: "fake" }
        }
      },
      openSource
    )
  expect(said(azure("https://my-res.openai.azure.com/"))).toEqual(["error value.host-label"])
  expect(repairs(azure("https://my-res.openai.azure.com/"))).toBe('Write "my-res".')
  expect(repairs(azure("my-res.openai.azure.com"))).toBe('Write "my-res".')
  expect(azure("my-res")).toEqual([])
})

test("03: guardrails in fields that the hosted gateway deletes get an error", () => {
  const spec = {
    apiKey,
    route: { provider: "@main" },
    guardrails: { input: [{ "default.contains": { operator: "none", words: ["x"] }, deny: true }] }
  }
  expect(said(check(spec))).toEqual(["error gateway.field-lost"])
  expect(repairs(check(spec))).toContain("before_request_hooks")
  const fields = {
    ...keyed,
    "x-portkey-provider": "@main",
    "x-portkey-default-input-guardrails": '[{"default.jwt":{}}]'
  }
  expect(errors(lint(fields))).toEqual(["error gateway.field-lost"])
  expect(specOf(fields)).toEqual({ apiKey, route: { provider: "@main" } })
})

test("04: a config in base64 gets an error", () => {
  const fields = { ...keyed, "x-portkey-config": btoa('{"provider":"openai","api_key":"fake"}') }
  expect(errors(lint(fields))).toEqual(["error value.config-encoded"])
  expect(lint(fields, openSource).some(({ severity }) => severity === "error")).toBe(true)
})

test("06: the bearer token counts as the Portkey API key if that is missing", () => {
  const fields = { authorization: "Bearer pk-fake", "x-portkey-provider": "@main" }
  expect(said(lint(fields))).toEqual(["warning auth.portkey-key"])
  expect(specOf(fields)).toEqual({ apiKey, route: { provider: "@main" } })
  const raw = { authorization: "Bearer sk-fake", "x-portkey-provider": "openai" }
  expect(errors(lint(raw))).toEqual(["error hosted.bearer-used-up"])
})

test("08: a slug takes precedence over a virtual key, and a virtual key over any other provider", () => {
  const fields = { ...keyed, "x-portkey-provider": "@main", "x-portkey-virtual-key": "vk-fake" }
  expect(errors(lint(fields))).toEqual([])
  expect(specOf(fields).route).toEqual({ provider: "@main" })
  expect(specOf({ ...fields, "x-portkey-provider": "openai" }).route).toEqual({ virtualKey: "vk-fake" })
})

test("09: Bedrock without a region, and with a region under another name, gets warnings", () => {
  const fields = {
    "x-portkey-provider": "bedrock",
    "x-portkey-aws-access-key-id": "AKIAFAKE",
    "x-portkey-aws-secret-access-key": "fake",
    "x-aws-region": "eu-west-1"
  }
  expect(said(lint(fields, openSource))).toEqual(["warning name.unprefixed", "warning aws.default-region"])
  specOf(fields, "open-source")
})

test("16: checkConfig accepts a denial that answers 200", () => {
  const guardrail = {
    "default.contains": { operator: "none", words: ["x"] },
    deny: true,
    soft_deny_200: true
  }
  expect(errors(checkConfig({ provider: "@main", input_guardrails: [guardrail] }))).toEqual([])
  const hook = { id: "h", checks: [{ id: "default.jwt", parameters: {} }], deny: true, soft_deny_200: true }
  expect(checkConfig({ provider: "@main", before_request_hooks: [hook] })).toEqual([])
})

test("17: a webhook written with its own keys gets one error with a repair", () => {
  const issues = checkConfig({
    provider: "@main",
    input_guardrails: [{ type: "webhook", url: "https://hooks.example.com", headers: { a: "b" }, deny: true }]
  })
  expect(said(issues)).toEqual(["error value.guardrail-type"])
  const parameters = { webhookURL: "https://hooks.example.com", headers: { a: "b" } }
  expect(repairs(issues)).toContain('"before_request_hooks": [{ "type": "guardrail"')
  const mended = {
    type: "guardrail",
    id: "hook",
    deny: true,
    checks: [{ id: "default.webhook", parameters }]
  }
  expect(errors(checkConfig({ provider: "@main", before_request_hooks: [mended] }))).toEqual([])
})

test("18: header field names as config keys get a repair", () => {
  const azure = { provider: "azure-openai", api_key: "fake" }
  const wrong = { azureResourceName: "res", azureDeploymendId: "dep", azureApiVersion: "2024-10-21" }
  const issues = checkConfig({ ...azure, ...wrong }, openSource).filter(
    ({ rule }) => rule === "shape.unknown-key"
  )
  expect(issues.map(({ repair }) => repair)).toEqual([
    "Did you mean resource_name?",
    "Did you mean deployment_id?",
    "Did you mean api_version?"
  ])
  const right = { resource_name: "res", deployment_id: "dep", api_version: "2024-10-21" }
  expect(checkConfig({ ...azure, ...right }, openSource)).toEqual([])
})

const sticky = (field: string) => ({
  strategy: { mode: "loadbalance", sticky: { enabled: true, hash_fields: [field] } },
  targets: [{ provider: "@main" }, { provider: "@spare" }]
})

test("19: a hash field without a source gets an error", () => {
  expect(said(checkConfig(sticky("user_id")))).toEqual(["error value.hash-field"])
  expect(checkConfig(sticky("metadata.user_id"))).toEqual([])
})

test("20: sticky sessions have an effect only in a saved config", () => {
  const spec = { apiKey, route: { config: sticky("metadata.user_id") } } as unknown as RequestSpec
  expect(toText(explain(spec))).toContain("Not sticky: the config is inline")
  expect(toText(explain(spec, { saved: true }))).toContain(
    "3600 s by Portkey's documentation, 300 s as it was seen"
  )
  expect(said(check(spec))).toContain("warning config.inline-sticky")
})

test("23: parse reads a workspace, and lint moves a session id into metadata", () => {
  const fields = {
    ...keyed,
    "x-portkey-provider": "@main",
    "x-portkey-workspace": "ws-1",
    "x-portkey-session-id": "s"
  }
  const issues = lint(fields)
  expect(issues.map(({ path }) => path[0])).toEqual(["x-portkey-session-id"])
  expect(repairs(issues)).toBe('Send it in x-portkey-metadata, as {"session_id":"…"}.')
  expect(specOf(fields)).toMatchObject({ workspace: "ws-1" })
})

test("24: the hosted gateway reads True and False in any letter case", () => {
  const fields = {
    ...keyed,
    "x-portkey-provider": "@main",
    "x-portkey-cache-force-refresh": "True",
    "x-portkey-debug": "False"
  }
  expect(errors(lint(fields))).toEqual([])
  expect(specOf(fields)).toMatchObject({ debug: false, cache: { forceRefresh: true } })
  expect(specOf({ ...fields, "x-portkey-cache-force-refresh": "false" }).cache).toBeUndefined()
})

// biome-ignore lint/suspicious/noTemplateCurlyInString: this is what a template leaves behind
test.each(["${PORTKEY_API_KEY}", "{{KEY}}", "$KEY", "<your-key>", "os.environ/KEY", "undefined"])(
  "25: the unfilled placeholder %s gets an issue",
  text => {
    const fields = {
      "x-portkey-api-key": text,
      "x-portkey-virtual-key": "vk-fake",
      "x-portkey-metadata": '{"_user":"{{USER}}"}'
    }
    expect(said(lint(fields))).toEqual(["error value.placeholder", "warning value.placeholder"])
    expect(reveal(parse(fields).spec).apiKey).toBe(text)
  }
)

test("26: Bearer before the Portkey API key gets an error", () => {
  const fields = { "x-portkey-api-key": "Bearer pk-fake", "x-portkey-provider": "@main" }
  expect(errors(lint(fields))).toEqual(["error value.key-with-scheme"])
})

test("28: an OAuth token of Anthropic gets a warning", () => {
  const fields = { "x-portkey-provider": "anthropic", authorization: "Bearer sk-ant-oat01-fake" }
  expect(said(lint(fields, openSource))).toEqual(["warning auth.oauth-token"])
  expect(said(lint({ ...fields, authorization: "Bearer sk-ant-fake" }, openSource))).toEqual([])
})

test("29: a custom host without a version gets a warning", () => {
  const fields = {
    "x-portkey-provider": "openai",
    authorization: "Bearer sk-fake",
    "x-portkey-custom-host": "http://localhost:8000"
  }
  expect(said(lint(fields, openSource))).toEqual(["warning custom-host.path"])
  const versioned = { ...fields, "x-portkey-custom-host": "http://localhost:8000/v1" }
  expect(lint(versioned, openSource)).toEqual([])
})

test("31: Modal's own credential fields must be forwarded", () => {
  const fields = {
    "x-portkey-provider": "modal",
    "x-portkey-custom-host": "https://app.example.com/v1",
    "modal-key": "wk-fake",
    "modal-secret": "ws-fake"
  }
  expect(said(lint(fields, openSource))).toEqual(["warning name.unused", "warning name.unused"])
  const forwarded = { ...fields, "x-portkey-forward-headers": "modal-key,modal-secret" }
  expect(lint(forwarded, openSource)).toEqual([])
  expect(compile(specOf(forwarded, "open-source"), openSource)).toEqual(forwarded)
})

test("33: lint accepts fields that are read instead of others", () => {
  const fields = {
    ...keyed,
    "x-portkey-virtual-key": "vk-fake",
    "x-portkey-aws-s3-bucket": "files",
    "x-portkey-provider-model": "meta.llama3-1-8b-instruct-v1:0"
  }
  expect(lint(fields)).toEqual([])
})

test("37: lint accepts any credential field that is forwarded", () => {
  const fields = {
    ...keyed,
    "x-portkey-provider": "openai",
    "x-portkey-custom-host": "https://llm.example.com/v1",
    authorization: "Bearer sk-fake",
    "x-api-key": "fake",
    "x-portkey-forward-headers": "authorization,x-api-key"
  }
  expect(errors(lint(fields))).toEqual([])
  expect(compile(specOf(fields))).toEqual(fields)
})

test.each(["hosted", "open-source"] as const)(
  "38: a Cloudflare model names no provider, for the %s gateway",
  gateway => {
    const spec: RequestSpec = {
      apiKey,
      route: {
        provider: "workers-ai",
        auth: "fake",
        accountId: "acc",
        config: { override_params: { model: "@cf/meta/llama" }, retry: { attempts: 1 } }
      }
    }
    expect(reveal(parse(compile(spec, { gateway }), { gateway }).spec)).toEqual(spec)
    expect(errors(lint(compile(spec, { gateway }), { gateway }))).toEqual([])
  }
)

test("39: a config of override_params alone gets an error", () => {
  const settings = (config: object) => check({ apiKey, route: { provider: "@main", config } })
  const issues = settings({ override_params: { temperature: 0 } })
  expect(errors(issues)).toEqual(["error config.incomplete"])
  expect(repairs(issues)).toContain('"retry": { "attempts": 0 }')
  expect(errors(settings({ override_params: { temperature: 0 }, retry: { attempts: 0 } }))).toEqual([])
})

test("40: checks in shorthand get a warning", () => {
  const guardrail = { "default.contains": { operator: "none", words: ["x"] }, deny: true }
  const issues = checkConfig({ provider: "@main", input_guardrails: [guardrail] })
  expect(said(issues)).toEqual(["warning config.guardrail-shorthand"])
  expect(repairs(issues)).toContain("before_request_hooks")
})
