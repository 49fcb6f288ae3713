// About the errors of single values: numbers out of range, strings that a refinement refuses, misplaced keys.

import type { AboutRule } from "../../grammar/about.ts"
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

const validator = {
  "open-source": { observed: "src/middlewares/requestValidator/index.ts:260-368" }
} as const
const schema = {
  "open-source": { observed: "src/middlewares/requestValidator/schema/config.ts:12-191" }
} as const
const router = { "open-source": { observed: "src/services/conditionalRouter.ts:60-155" } } as const
const breakers = { hosted: { documented: "product/ai-gateway/circuit-breaker" } } as const
const right = forward("x-user-id")

export const aboutValues: { readonly [id: string]: AboutRule } = {
  "value.attempts": {
    known: schema,
    wrong: { ...hosted, retry: { attempts: -1 } },
    right: { ...hosted, retry: { attempts: 1 } }
  },
  "value.max-age": {
    known: { "open-source": { observed: "src/middlewares/cache/index.ts:107-108" } },
    wrong: { ...hosted, cache: { mode: "simple", max_age: 0 } },
    right: { ...hosted, cache: { mode: "simple", max_age: 60 } }
  },
  "value.request-timeout": {
    known: { hosted: { documented: "product/ai-gateway/request-timeouts" } },
    wrong: { ...hosted, request_timeout: 0 },
    right: { ...hosted, request_timeout: 30_000 }
  },
  "value.failure-threshold": {
    known: breakers,
    wrong: breaker({ failure_threshold: 0 }),
    right: breaker({})
  },
  "value.cooldown": {
    known: breakers,
    wrong: breaker({ cooldown_interval: -1 }),
    right: breaker({ cooldown_interval: 30_000 })
  },
  "value.minimum-requests": {
    known: breakers,
    wrong: breaker({ minimum_requests: 0 }),
    right: breaker({ minimum_requests: 10 })
  },
  "value.status-code": {
    known: { itself: "RFC 9110 §15" },
    wrong: { ...hosted, retry: { attempts: 1, on_status_codes: [9999] } },
    right: { ...hosted, retry: { attempts: 1, on_status_codes: [429] } }
  },
  "value.weight": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:693-723" } },
    wrong: choosing({ mode: "loadbalance" }, { ...hosted, weight: -1 }, { ...hosted, weight: 2 }),
    right: choosing({ mode: "loadbalance" }, { ...hosted, weight: 1 }, { ...hosted, weight: 2 })
  },
  "value.hash-field": {
    known: { hosted: { observed: "src/middlewares/requestValidator/schema/config.ts:113-135" } },
    wrong: sticky({ hash_fields: ["user_id"] }),
    right: sticky({})
  },
  "value.slug-with-model": {
    known: { hosted: { observed: "src/middlewares/portkey/handlers/helpers.ts:128-131" } },
    wrong: { provider: "@openai-prod/gpt-4o" },
    right: { ...hosted, override_params: { model: "gpt-4o" } }
  },
  "value.virtual-key-slug": {
    known: { hosted: { observed: "src/middlewares/portkey/handlers/helpers.ts:132-133" } },
    wrong: { virtual_key: "@openai-prod" },
    right: hosted
  },
  "value.placeholder": {
    known: { itself: "a template that was not filled in" },
    wrong: { provider: "@undefined" },
    right: hosted
  },
  "value.host-label": {
    known: { "open-source": { observed: "src/providers/azure-openai/api.ts:13" } },
    wrong: { ...azure, resource_name: "https://contoso.openai.azure.com/" },
    right: { ...azure, resource_name: "contoso" },
    gateway: "open-source"
  },
  "value.guardrail-type": {
    known: { "open-source": { observed: "src/middlewares/hooks/index.ts:365" } },
    wrong: { ...hosted, before_request_hooks: [{ ...hook, type: "webhook" }] },
    right: { ...hosted, before_request_hooks: [hook] }
  },
  "value.check-name": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:233-275" } },
    wrong: { ...hosted, input_guardrails: [{ checks: hook.checks }] },
    right: { ...hosted, before_request_hooks: [hook] }
  },
  "value.sticky-ttl": {
    known: { hosted: { documented: "product/ai-gateway/load-balancing" } },
    wrong: sticky({ ttl: 0 }),
    right: sticky({ ttl: 60 })
  },
  "value.feedback": {
    known: { "open-source": { observed: "src/middlewares/hooks/types.ts" } },
    wrong: feedback(Number.POSITIVE_INFINITY),
    right: feedback(-1)
  },
  "value.body-path": {
    known: { hosted: { documented: "product/ai-gateway/configs" } },
    wrong: { ...hosted, drop_params: ["tools["] },
    right: { ...hosted, drop_params: ["tools[0]"] }
  },
  "value.check-id": {
    known: { "open-source": { observed: "src/middlewares/hooks/index.ts:314-325" } },
    wrong: checking("jwt"),
    right: checking("default.jwt")
  },
  "value.bearer-prefix": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:1034" } },
    wrong: { ...openSource, api_key: "Bearer sk-fake" },
    right: openSource,
    gateway: "open-source"
  },
  "value.provider-not-served": {
    known: { "open-source": { observed: "src/globals.ts:117-192" } },
    wrong: { ...openSource, provider: "databricks" },
    right: openSource,
    gateway: "open-source"
  },
  "value.catalog-slug": {
    known: { hosted: { documented: "product/model-catalog" } },
    wrong: { provider: "@open ai" },
    right: { provider: "@open-ai" }
  },
  "value.catalog-slug-hosted": {
    known: { "open-source": { observed: "src/globals.ts:117-192" } },
    wrong: { ...openSource, provider: "@openai-prod" },
    right: openSource,
    gateway: "open-source"
  },
  "value.unknown-provider": {
    known: {
      hosted: { observed: "src/middlewares/requestValidator/schema/config.ts:137-140" },
      "open-source": { observed: "src/globals.ts:117-192" }
    },
    wrong: { ...openSource, provider: "opnai" },
    right: openSource,
    gateway: "open-source",
    more: [{ wrong: { provider: "openai-prod", api_key: "sk-fake" }, right: { provider: "@openai-prod" } }]
  },
  "value.query-path": {
    known: router,
    wrong: asking({ "headers.a": "x" }),
    right: asking({ "metadata.a": "x" })
  },
  "value.query-operand": {
    known: router,
    wrong: asking({ "params.n": { $gt: "many" } }),
    right: asking({ "params.n": { $gt: 5 } })
  },
  "value.regex": {
    known: router,
    wrong: asking({ "params.model": { $regex: "(" } }),
    right: asking({ "params.model": { $regex: "^gpt-" } })
  },
  "shape.query-operator": {
    known: router,
    wrong: asking({ "metadata.a": { $equals: "x" } }),
    right: asking({ "metadata.a": { $eq: "x" } }),
    more: [{ wrong: asking({ $not: [] }), right: asking({ $or: [{ "params.a": "x" }] }) }]
  },
  "value.url": { known: validator, wrong: host("llm.example.com"), right: host("https://llm.example.com") },
  "value.url-credentials": {
    known: validator,
    wrong: host("https://me:pw@llm.example.com"),
    right: host("https://llm.example.com")
  },
  "value.host-portkey": {
    known: validator,
    wrong: host("https://api.portkey.ai/v1"),
    right: host("https://llm.example.com/v1")
  },
  "value.host": {
    known: validator,
    wrong: host("https://my_host.example.com"),
    right: host("https://my-host.example.com")
  },
  "value.host-private": {
    known: validator,
    wrong: host("https://10.0.0.1"),
    right: host("https://llm.example.com")
  },
  "value.field-name": { known: { itself: "RFC 9110 §5.1" }, wrong: forward("a b"), right },
  "value.forward-portkey": { known: schema, wrong: forward("x-portkey-config"), right },
  "value.forward-metadata-service": {
    known: { hosted: { documented: "product/ai-gateway/custom-hosts" } },
    wrong: forward("metadata-flavor"),
    right
  },
  "value.transport-field": { known: { itself: "RFC 9110 §7.6.1" }, wrong: forward("content-length"), right },
  "value.pem": {
    known: { "open-source": { observed: "src/providers/oracle/utils.ts" } },
    wrong: oracle("AAAA"),
    right: oracle(key("AAAA")),
    gateway: "open-source"
  },
  "value.pem-encrypted": {
    known: { "open-source": { observed: "src/providers/oracle/utils.ts" } },
    wrong: oracle("-----BEGIN ENCRYPTED PRIVATE KEY-----AAAA-----END ENCRYPTED PRIVATE KEY-----"),
    right: oracle(key("AAAA")),
    gateway: "open-source"
  },
  "value.not-a-field-value": {
    known: { itself: "RFC 9110 §5.5" },
    wrong: { ...openSource, api_key: "sk-fäke" },
    right: openSource,
    gateway: "open-source",
    more: [{ wrong: oracle(key("ä")), right: oracle(key("AAAA")), gateway: "open-source" }]
  },
  "shape.internal-key": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:488-660" } },
    wrong: { ...hosted, is_open: true },
    right: hosted
  },
  "shape.legacy-config": {
    known: { "open-source": { observed: "src/middlewares/requestValidator/index.ts:205-218" } },
    wrong: { ...hosted, options: [] },
    right: hosted
  }
}
