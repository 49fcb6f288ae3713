// About the errors of single values: numbers out of range, texts that a refinement refuses, keys that people misplace.

import type { AboutRule } from "../../grammar/type.ts"
import { choosing, hosted, openSource } from "./example-nodes.ts"

const forward = (name: string) => ({ ...hosted, forward_headers: [name] })
const host = (custom_host: string) => ({ ...hosted, custom_host })
const breaker = (keys: object) =>
  choosing(
    { mode: "fallback", cb_config: { failure_threshold: 5, cooldown_interval: 30_000, ...keys } },
    hosted,
    hosted
  )
const asking = (query: object) =>
  choosing(
    { mode: "conditional", conditions: [{ query, then: "a" }], default: "b" },
    { ...hosted, name: "a" },
    { ...hosted, name: "b" }
  )
const sticky = (keys: object) =>
  choosing(
    { mode: "loadbalance", sticky: { enabled: true, hash_fields: ["metadata.user_id"], ...keys } },
    hosted,
    hosted
  )
const hook = { id: "h", type: "guardrail", checks: [{ id: "default.jwt", parameters: {} }] }
const feedback = (value: number) => ({
  ...hosted,
  before_request_hooks: [{ ...hook, on_fail: { feedback: { value } } }]
})
const checking = (id: string) => ({
  ...hosted,
  before_request_hooks: [{ id: "h", type: "guardrail", checks: [{ id, parameters: {} }] }]
})
const key = (body: string) => `-----BEGIN PRIVATE KEY-----${body}-----END PRIVATE KEY-----`
const oracle = (oracle_private_key: string) => ({
  provider: "oracle",
  oracle_region: "us-chicago-1",
  oracle_compartment_id: "ocid1.compartment.fake",
  oracle_serving_mode: "ON_DEMAND",
  oracle_tenancy: "ocid1.tenancy.fake",
  oracle_user: "ocid1.user.fake",
  oracle_fingerprint: "aa:bb",
  oracle_private_key,
  retry: { attempts: 0 }
})

const azure = {
  provider: "azure-openai",
  api_key: "k",
  deployment_id: "gpt-4o",
  api_version: "2024-10-21"
}

const validator = "gateway/src/middlewares/requestValidator/index.ts:260-368"
const schema = "gateway/src/middlewares/requestValidator/schema/config.ts:12-191"
const router = "gateway/src/services/conditionalRouter.ts:60-155"
const breakers = "Portkey docs, product/ai-gateway/circuit-breaker"
const right = forward("x-user-id")

export const aboutValues: { readonly [id: string]: AboutRule } = {
  "value.attempts": {
    source: schema,
    wrong: { ...hosted, retry: { attempts: -1 } },
    right: { ...hosted, retry: { attempts: 1 } }
  },
  "value.max-age": {
    source: "gateway/src/middlewares/cache/index.ts:107-108",
    wrong: { ...hosted, cache: { mode: "simple", max_age: 0 } },
    right: { ...hosted, cache: { mode: "simple", max_age: 60 } }
  },
  "value.request-timeout": {
    source: "Portkey docs, product/ai-gateway/request-timeouts",
    wrong: { ...hosted, request_timeout: 0 },
    right: { ...hosted, request_timeout: 30_000 }
  },
  "value.failure-threshold": {
    source: breakers,
    wrong: breaker({ failure_threshold: 0 }),
    right: breaker({})
  },
  "value.cooldown": {
    source: breakers,
    wrong: breaker({ cooldown_interval: -1 }),
    right: breaker({ cooldown_interval: 30_000 })
  },
  "value.minimum-requests": {
    source: breakers,
    wrong: breaker({ minimum_requests: 0 }),
    right: breaker({ minimum_requests: 10 })
  },
  "value.status-code": {
    source: "RFC 9110 §15",
    wrong: { ...hosted, retry: { attempts: 1, on_status_codes: [9999] } },
    right: { ...hosted, retry: { attempts: 1, on_status_codes: [429] } }
  },
  "value.weight": {
    source: "gateway/src/handlers/handlerUtils.ts:693-723",
    wrong: choosing({ mode: "loadbalance" }, { ...hosted, weight: -1 }, { ...hosted, weight: 2 }),
    right: choosing({ mode: "loadbalance" }, { ...hosted, weight: 1 }, { ...hosted, weight: 2 })
  },
  "value.hash-field": {
    source: "gateway@2.0.0/src/middlewares/requestValidator/schema/config.ts:113-135",
    wrong: sticky({ hash_fields: ["user_id"] }),
    right: sticky({})
  },
  "value.slug-with-model": {
    source: "gateway@2.0.0/src/middlewares/portkey/handlers/helpers.ts:128",
    wrong: { provider: "@openai-prod/gpt-4o" },
    right: { ...hosted, override_params: { model: "gpt-4o" } }
  },
  "value.virtual-key-slug": {
    source: "gateway@2.0.0/src/middlewares/portkey/handlers/helpers.ts:131",
    wrong: { virtual_key: "@openai-prod" },
    right: hosted
  },
  "value.placeholder": {
    source: "a template that was not filled in",
    wrong: { provider: "@undefined" },
    right: hosted
  },
  "value.host-label": {
    source: "gateway/src/providers/azure-openai/api.ts:13",
    wrong: { ...azure, resource_name: "https://contoso.openai.azure.com/" },
    right: { ...azure, resource_name: "contoso" },
    gateway: "open-source"
  },
  "value.guardrail-type": {
    source: "gateway/src/middlewares/hooks/index.ts:324",
    wrong: { ...hosted, before_request_hooks: [{ ...hook, type: "webhook" }] },
    right: { ...hosted, before_request_hooks: [hook] }
  },
  "value.check-name": {
    source: "gateway/src/handlers/handlerUtils.ts:233-275",
    wrong: { ...hosted, input_guardrails: [{ checks: hook.checks }] },
    right: { ...hosted, before_request_hooks: [hook] }
  },
  "value.sticky-ttl": {
    source: "Portkey docs, product/ai-gateway/load-balancing",
    wrong: sticky({ ttl: 0 }),
    right: sticky({ ttl: 60 })
  },
  "value.feedback": {
    source: "gateway/src/middlewares/hooks/types.ts",
    wrong: feedback(Number.POSITIVE_INFINITY),
    right: feedback(-1)
  },
  "value.body-path": {
    source: "Portkey docs, product/ai-gateway/configs",
    wrong: { ...hosted, drop_params: ["tools["] },
    right: { ...hosted, drop_params: ["tools[0]"] }
  },
  "value.check-id": {
    source: "gateway/src/middlewares/hooks/index.ts:314-325",
    wrong: checking("jwt"),
    right: checking("default.jwt")
  },
  "value.bearer-prefix": {
    source: "gateway/src/handlers/handlerUtils.ts:1034",
    wrong: { ...openSource, api_key: "Bearer sk-fake" },
    right: openSource,
    gateway: "open-source"
  },
  "value.provider-not-served": {
    source: "gateway/src/globals.ts:117-192",
    wrong: { ...openSource, provider: "databricks" },
    right: openSource,
    gateway: "open-source"
  },
  "value.catalog-slug": {
    source: "Portkey docs, product/model-catalog",
    wrong: { provider: "@open ai" },
    right: { provider: "@open-ai" }
  },
  "value.catalog-slug-hosted": {
    source: "gateway/src/globals.ts:117-192",
    wrong: { ...openSource, provider: "@openai-prod" },
    right: openSource,
    gateway: "open-source"
  },
  "value.unknown-provider": {
    source: "gateway/src/globals.ts:117-192",
    wrong: { ...openSource, provider: "opnai" },
    right: openSource,
    gateway: "open-source",
    more: [{ wrong: { provider: "openai-prod", api_key: "sk-fake" }, right: { provider: "@openai-prod" } }]
  },
  "value.query-path": {
    source: router,
    wrong: asking({ "headers.a": "x" }),
    right: asking({ "metadata.a": "x" })
  },
  "value.query-operand": {
    source: router,
    wrong: asking({ "params.n": { $gt: "many" } }),
    right: asking({ "params.n": { $gt: 5 } })
  },
  "value.regex": {
    source: router,
    wrong: asking({ "params.model": { $regex: "(" } }),
    right: asking({ "params.model": { $regex: "^gpt-" } })
  },
  "shape.query-operator": {
    source: router,
    wrong: asking({ "metadata.a": { $equals: "x" } }),
    right: asking({ "metadata.a": { $eq: "x" } }),
    more: [{ wrong: asking({ $not: [] }), right: asking({ $or: [{ "params.a": "x" }] }) }]
  },
  "value.url": { source: validator, wrong: host("llm.example.com"), right: host("https://llm.example.com") },
  "value.url-credentials": {
    source: validator,
    wrong: host("https://me:pw@llm.example.com"),
    right: host("https://llm.example.com")
  },
  "value.host-portkey": {
    source: validator,
    wrong: host("https://api.portkey.ai/v1"),
    right: host("https://llm.example.com/v1")
  },
  "value.host": {
    source: validator,
    wrong: host("https://my_host.example.com"),
    right: host("https://my-host.example.com")
  },
  "value.host-private": {
    source: validator,
    wrong: host("https://10.0.0.1"),
    right: host("https://llm.example.com")
  },
  "value.field-name": { source: "RFC 9110 §5.1", wrong: forward("a b"), right },
  "value.forward-portkey": { source: schema, wrong: forward("x-portkey-config"), right },
  "value.forward-metadata-service": {
    source: "Portkey docs, product/ai-gateway/custom-hosts",
    wrong: forward("metadata-flavor"),
    right
  },
  "value.transport-field": { source: "RFC 9110 §7.6.1", wrong: forward("content-length"), right },
  "value.pem": {
    source: "gateway/src/providers/oracle/utils.ts",
    wrong: oracle("AAAA"),
    right: oracle(key("AAAA")),
    gateway: "open-source"
  },
  "value.pem-encrypted": {
    source: "gateway/src/providers/oracle/utils.ts",
    wrong: oracle("-----BEGIN ENCRYPTED PRIVATE KEY-----AAAA-----END ENCRYPTED PRIVATE KEY-----"),
    right: oracle(key("AAAA")),
    gateway: "open-source"
  },
  "value.not-a-field-value": {
    source: "RFC 9110 §5.5",
    wrong: { ...openSource, api_key: "sk-fäke" },
    right: openSource,
    gateway: "open-source",
    more: [{ wrong: oracle(key("ä")), right: oracle(key("AAAA")), gateway: "open-source" }]
  },
  "shape.internal-key": {
    source: "gateway/src/handlers/handlerUtils.ts:488-660",
    wrong: { ...hosted, is_open: true },
    right: hosted
  },
  "shape.legacy-config": {
    source: "gateway/src/middlewares/requestValidator/index.ts:205-218",
    wrong: { ...hosted, options: [] },
    right: hosted
  }
}
