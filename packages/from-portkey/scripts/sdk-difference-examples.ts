// Options that show each deliberate difference from the official SDK. They are added to `commonOptions`.

import type { DifferenceRule } from "../src/difference.ts"

/** The options of every example, unless it overrides them. Portspec sends all of them as the SDK does. */
export const commonOptions = {
  apiKey: "pk-fake",
  provider: "openai",
  Authorization: "Bearer sk-fake",
  strictOpenAiCompliance: true
} as const

type Options = Readonly<Record<string, unknown>>

export const differenceExamples: { readonly [Rule in DifferenceRule]: Options } = {
  "sdk.spelling": { strictOpenaiCompliance: false, strictOpenAiCompliance: undefined },
  "sdk.typo": { reqiestTimeout: 3000 },
  "sdk.portkey-beta": { portkeyBeta: "managed-agents-2025" },
  "sdk.sagemaker-name": { apiKey: "pk-fake", provider: "@sagemaker-prod", sagemakerTargetModel: "m" },
  "sdk.given-twice": { traceID: "one", trace_id: "other" },
  "sdk.forward-names": { forwardHeaders: ["X-User-Id"], "X-User-Id": "7" },
  "sdk.forward-portkey": { forwardHeaders: ["debug"], debug: true },
  "sdk.local-option": { baseURL: "https://gateway.example.com/v1" },
  "sdk.unknown-option": { colour: "red" },
  "sdk.nested-headers": { defaultHeaders: { "x-portkey-trace-id": "t" } },
  "sdk.transport-field": { headers: { "content-type": "text/plain" } },
  "sdk.no-value": { requestTimeout: 0 },
  "sdk.force-refresh": { cacheForceRefresh: false },
  "sdk.list": { sensitiveHeaders: ["x-user-id", "x-tenant"] },
  "sdk.json": { metadata: { team: "Zürich" } },
  "sdk.strict-default": { strictOpenAiCompliance: undefined },
  "sdk.metadata-text": { metadata: { count: 3 } },
  "sdk.bearer": { Authorization: "sk-fake" },
  "sdk.trailing-slash": { customHost: "https://llm.example.com/v1/" },
  "sdk.pem": {
    apiKey: "pk-fake",
    provider: "@oracle-prod",
    oraclePrivateKey: "-----BEGIN PRIVATE KEY-----\nZmFrZQ==\n-----END PRIVATE KEY-----\n"
  },
  "sdk.missing": { Authorization: undefined },
  "field.unreadable": { metadata: "{'team':'search'}" },
  "gateway.field-lost": {
    defaultInputGuardrails: [{ "default.contains": { operator: "none", words: ["x"] } }]
  },
  "field.traceparent": { traceparent: "0" },
  "gateway.field-unread": { provider: "mistral-ai", mistralFimCompletion: "soon" },
  "auth.portkey-key": { apiKey: undefined, provider: "@openai-prod", Authorization: "Bearer pk-fake" },
  "field.dead": { awsRegion: "eu-west-1" },
  "config.slug-beside": {
    provider: "@openai-prod",
    Authorization: undefined,
    config: { provider: "openai", api_key: "sk-fake" }
  },
  "config.key-overwritten": {
    provider: undefined,
    Authorization: undefined,
    config: { provider: "anthropic", api_key: "sk-ant-fake" },
    anthropicBeta: "prompt-caching-2024-07-31"
  },
  "field.alias": {
    provider: "anthropic",
    Authorization: undefined,
    headers: { "x-api-key": "sk-ant-fake" }
  },
  "name.deprecated": { mode: "proxy" },
  "name.unused": { azureEndpointName: "prod" },
  "name.undocumented": { modelsEndpoint: "models" },
  "name.sdk": { dangerouslyAllowBrowser: true },
  "name.unknown": { headers: { "x-portkey-newer": "1" } },
  "name.unprefixed": { headers: { metadata: '{"team":"search"}' } }
}

/** Rules about what a client of the SDK adds itself: their options are those of `new Portkey(…)`. */
export const ofClient: ReadonlySet<DifferenceRule> = new Set(["sdk.strict-default"])

/** The options of an example with the common ones, except those that it removes with `undefined`. */
export const exampleOptions = (rule: DifferenceRule): Options =>
  Object.fromEntries(
    Object.entries({ ...commonOptions, ...differenceExamples[rule] }).filter(
      ([, value]) => value !== undefined
    )
  )
