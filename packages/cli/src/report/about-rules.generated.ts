// Written by `npx -y pnpm@12.21.0 generate` from the rules and their examples; not to be edited.

export interface AboutRule {
  /** The message for a wrong sample. */
  readonly message: string
  readonly repair: string
  /** How it is known, with the source. Empty for an error about a single value. */
  readonly known: string
  readonly wrong: string
  /** Empty if no input can be right. */
  readonly right: string
}

export const aboutRules: { readonly [rule: string]: AboutRule } = {
  "auth.azure-anthropic": {
    "message": "route.auth is not an API key, so the gateway sends x-api-key: undefined",
    "repair": "Write auth: { apiKey }.",
    "known": "open-source: observed on 1.15.2, in every test run (src/providers/azure-ai-inference/api.ts:81-128)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: azure-ai\n  auth:\n    adToken: fake-token\n  foundryUrl: https://res.services.ai.azure.com/anthropic",
    "right": "apiKey: pk-fake\nroute:\n  provider: azure-ai\n  auth:\n    apiKey: fake-key\n  foundryUrl: https://res.services.ai.azure.com/anthropic"
  },
  "auth.forwarded-bearer": {
    "message": "forwardHeaders.authorization is a bearer token",
    "repair": "Write it as route.auth, and forwardHeaders: [\"authorization\"] to pass it on.",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:1150)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth:\n    forwarded: true\nforwardHeaders:\n  authorization: Bearer sk-fake",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\nforwardHeaders:\n  - authorization"
  },
  "auth.forwarded-into-url": {
    "message": "route.auth is forwarded, but the gateway also writes the authorization of google into the URL, as ?key=",
    "repair": "Give the API key as route.auth.",
    "known": "open-source: observed on 1.15.2, in every test run (src/providers/google/api.ts)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: google\n  auth:\n    forwarded: true\nforwardHeaders:\n  authorization: Basic fake",
    "right": "apiKey: pk-fake\nroute:\n  provider: google\n  auth: fake"
  },
  "auth.forwarded-missing": {
    "message": "route.auth is { forwarded: true }, but forwardHeaders has no authorization",
    "repair": "Write a bearer token as route.auth, another scheme as forwardHeaders: { authorization: \"…\" } with auth: { forwarded: true }.",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:1150)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth:\n    forwarded: true",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth:\n    forwarded: true\nforwardHeaders:\n  authorization: Basic fake"
  },
  "auth.from-client-missing": {
    "message": "authorization is missing: route.auth leaves the credential to the client",
    "repair": "Give it to the client, for example as an SDK's apiKey, or write it as route.auth.",
    "known": "",
    "wrong": "content-type: application/json",
    "right": "content-type: application/json\nauthorization: Bearer sk-fake"
  },
  "auth.id-as-key": {
    "message": "apiKey is the id of a saved config, not a key",
    "repair": "Give the key here, and the id as route.config.",
    "known": "by itself: only ids of saved configs begin with pc-, and only slugs with @",
    "wrong": "apiKey: pc-main-1\nroute:\n  provider: openai\n  auth: sk-fake",
    "right": "apiKey: pk-fake\nroute:\n  config: pc-main-1"
  },
  "auth.key-of-other": {
    "message": "route.auth looks like a key of Anthropic, which openai does not accept",
    "repair": "Give a credential of openai.",
    "known": "by itself: the keys of well-known services begin so",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-ant-fake",
    "right": "apiKey: pk-fake\nroute:\n  provider: anthropic\n  auth: sk-ant-fake"
  },
  "auth.key-of-portkey": {
    "message": "route.auth is the Portkey API key, so the provider gets none",
    "repair": "Give the provider's own key.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/auth/authN.ts:217-231)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: pk-fake",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake"
  },
  "auth.not-forwarded": {
    "message": "extraHeaders.authorization is not named in forwardHeaders, so the gateway would send it as a bearer token",
    "repair": "Write a bearer token as route.auth, another scheme as forwardHeaders: { authorization: \"…\" } with auth: { forwarded: true }.",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:1150)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\nextraHeaders:\n  authorization: Basic fake",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth:\n    forwarded: true\nforwardHeaders:\n  authorization: Basic fake"
  },
  "auth.oauth-token": {
    "message": "route.auth is an OAuth token, which Anthropic accepts only as authorization; gateways before 2.11.0 send it as x-api-key",
    "repair": "Forward it too: forwardHeaders: [\"authorization\"].",
    "known": "open-source: observed on 1.15.2, in every test run (src/providers/anthropic/api.ts)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: anthropic\n  auth: sk-ant-oat01-fake",
    "right": "apiKey: pk-fake\nroute:\n  provider: anthropic\n  auth: sk-ant-fake"
  },
  "auth.of-other-gateway": {
    "message": "route.auth is a credential that the open-source gateway does not know: it uses another one, or none",
    "repair": "Give another credential, or send the request to the other gateway.",
    "known": "open-source: observed on 1.15.2, in every test run (src/providers/bedrock/api.ts)",
    "wrong": "route:\n  provider: bedrock\n  region: eu-west-1\n  auth:\n    serviceRole: true",
    "right": "route:\n  provider: bedrock\n  region: eu-west-1\n  auth:\n    accessKeyId: AKIAFAKE\n    secretAccessKey: fake"
  },
  "auth.portkey-key": {
    "message": "authorization is taken for the Portkey API key, since x-portkey-api-key is missing",
    "repair": "Send the key as x-portkey-api-key: both work.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/auth/authN.ts:36-52)",
    "wrong": "x-portkey-provider: @openai-prod\nauthorization: Bearer pk-fake",
    "right": "x-portkey-api-key: pk-fake\nx-portkey-provider: @openai-prod"
  },
  "auth.twice": {
    "message": "route.auth and forwardHeaders.authorization both give authorization",
    "repair": "Write a bearer token as route.auth, another scheme as forwardHeaders: { authorization: \"…\" } with auth: { forwarded: true }.",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:1150)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\nforwardHeaders:\n  authorization: Basic fake",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth:\n    forwarded: true\nforwardHeaders:\n  authorization: Basic fake"
  },
  "auth.vertex-project": {
    "message": "route.auth.projectId is missing here and in the service account",
    "repair": "Add it, or pass the whole key file.",
    "known": "open-source: observed on 1.15.2, in every test run (src/providers/google-vertex-ai/api.ts:20)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: vertex-ai\n  region: us-east5\n  auth:\n    serviceAccount:\n      client_email: a@example.com\n      private_key: |\n        -----BEGIN PRIVATE KEY-----\n        ZmFrZQ==\n        -----END PRIVATE KEY-----",
    "right": "apiKey: pk-fake\nroute:\n  provider: vertex-ai\n  region: us-east5\n  auth:\n    serviceAccount:\n      client_email: a@example.com\n      private_key: |\n        -----BEGIN PRIVATE KEY-----\n        ZmFrZQ==\n        -----END PRIVATE KEY-----\n    projectId: project"
  },
  "aws.default-region": {
    "message": "route.region is missing, so the gateway calls us-east-1",
    "repair": "Add the region that you want.",
    "known": "open-source: observed on 1.15.2, in every test run (src/providers/bedrock/api.ts:146)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: bedrock\n  auth:\n    accessKeyId: AKIAFAKE\n    secretAccessKey: fake",
    "right": "apiKey: pk-fake\nroute:\n  provider: bedrock\n  auth:\n    accessKeyId: AKIAFAKE\n    secretAccessKey: fake\n  region: us-east-1"
  },
  "aws.unencoded": {
    "message": "route.auth.externalId has a character that is special in a URL, and the gateway does not encode it",
    "repair": "Use a value without &, #, +, % or spaces.",
    "known": "open-source: observed on 1.15.2, in every test run (src/providers/bedrock/utils.ts:409)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: bedrock\n  auth:\n    roleArn: arn:aws:iam::1:role/r\n    externalId: a&b\n  region: us-east-1",
    "right": "apiKey: pk-fake\nroute:\n  provider: bedrock\n  auth:\n    roleArn: arn:aws:iam::1:role/r\n    externalId: ab\n  region: us-east-1"
  },
  "azure.beta-ignored": {
    "message": "route.beta is passed to Azure only if the credential is an API key",
    "repair": "Use auth: { apiKey }, or leave beta out.",
    "known": "open-source: observed on 1.15.2, in every test run (src/providers/azure-openai/api.ts:98)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: azure-openai\n  auth:\n    adToken: fake-token\n  resourceName: res\n  deploymentId: dep\n  apiVersion: 2024-10-21\n  beta: x",
    "right": "apiKey: pk-fake\nroute:\n  provider: azure-openai\n  auth:\n    apiKey: fake-key\n  resourceName: res\n  deploymentId: dep\n  apiVersion: 2024-10-21\n  beta: x"
  },
  "cache.debug-off": {
    "message": "debug is false, which by Portkey's documents switches off the cache that route.config asks for; the gateway was seen to use it",
    "repair": "Leave one of them out.",
    "known": "hosted: documented (product/ai-gateway/cache-simple-and-semantic)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\n  config:\n    cache:\n      mode: simple\ndebug: false",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\ndebug: false"
  },
  "cache.no-config": {
    "message": "cache has no effect: no config of this request switches the cache on",
    "repair": "Add route.config: { cache: { mode: \"simple\" } }.",
    "known": "hosted: documented (product/ai-gateway/cache-simple-and-semantic)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\ncache:\n  forceRefresh: true",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\n  config: pc-cache\ncache:\n  forceRefresh: true"
  },
  "companion.missing": {
    "message": "trace.spanId has no effect without trace.id or trace.traceparent",
    "repair": "Add trace.id.",
    "known": "hosted: documented (product/observability/traces)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\ntrace:\n  spanId: span",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\ntrace:\n  id: trace\n  spanId: span"
  },
  "config.attempts-high": {
    "message": "retry.attempts is 6; Portkey documents up to 5, the last of which waits 16 s",
    "repair": "Write at most 5.",
    "known": "hosted: documented (product/ai-gateway/automatic-retries)",
    "wrong": "provider: \"@openai-prod\"\nretry:\n  attempts: 6",
    "right": "provider: \"@openai-prod\"\nretry:\n  attempts: 5"
  },
  "config.beside-route": {
    "message": "provider is not allowed beside a route, which names the provider",
    "repair": "Leave it out, or make the config the route.",
    "known": "hosted: documented (product/ai-gateway/configs)",
    "wrong": "provider: \"@openai-prod\"\nretry:\n  attempts: 3",
    "right": "retry:\n  attempts: 3"
  },
  "config.beside-slug": {
    "message": "api_key is not used: the Model Catalog slug beside it has its own credential",
    "repair": "Leave it out.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/portkey/handlers/helpers.ts:128-133)",
    "wrong": "provider: \"@openai-prod\"\napi_key: sk-fake",
    "right": "provider: \"@openai-prod\""
  },
  "config.breaker-on-conditional": {
    "message": "strategy.cb_config is not read for a conditional strategy, only by the strategies among its targets",
    "repair": "Write it into the targets.",
    "known": "hosted: documented (product/ai-gateway/circuit-breaker)",
    "wrong": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        metadata.plan: paid\n      then: a\n  default: b\n  cb_config:\n    failure_threshold: 5\n    cooldown_interval: 30000\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b",
    "right": "strategy:\n  mode: fallback\n  cb_config:\n    failure_threshold: 5\n    cooldown_interval: 30000\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\""
  },
  "config.breaker-unread": {
    "message": "cb_config is read only in a strategy, although Portkey's schema allows it here",
    "repair": "Write it into \"strategy\".",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/utils/circuitBreaker.ts:50-88)",
    "wrong": "strategy:\n  mode: fallback\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\ncb_config:\n  failure_threshold: 5\n  cooldown_interval: 30000",
    "right": "strategy:\n  mode: fallback\n  cb_config:\n    failure_threshold: 5\n    cooldown_interval: 30000\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\""
  },
  "config.breaker-without-threshold": {
    "message": "strategy.cb_config has no threshold, so the circuit never opens",
    "repair": "Add failure_threshold or failure_threshold_percentage.",
    "known": "hosted: documented (product/ai-gateway/circuit-breaker)",
    "wrong": "strategy:\n  mode: fallback\n  cb_config:\n    cooldown_interval: 30000\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"",
    "right": "strategy:\n  mode: fallback\n  cb_config:\n    cooldown_interval: 30000\n    failure_threshold: 5\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\""
  },
  "config.catalog-model": {
    "message": "override_params.model begins with a slug of the hosted Model Catalog; the open-source gateway sends it to the provider as it is",
    "repair": "Write the provider's own name of the model.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/portkey/handlers/helpers.ts:115-139); open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:493-496)",
    "wrong": "provider: openai\napi_key: sk-fake\noverride_params:\n  model: \"@openai/gpt-4o\"",
    "right": "provider: openai\napi_key: sk-fake\noverride_params:\n  model: gpt-4o"
  },
  "config.check-parameters": {
    "message": "before_request_hooks[0].checks[0].parameters is missing; a check that reads its parameters then fails to run, and counts as passed",
    "repair": "Add \"parameters\": { … }, empty where the check needs none.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/hooks/index.ts:493-496); open-source: observed on 1.15.2, in every test run (src/middlewares/hooks/index.ts:420-424)",
    "wrong": "provider: \"@openai-prod\"\nbefore_request_hooks:\n  - id: h\n    type: guardrail\n    checks:\n      - id: default.jwt",
    "right": "provider: \"@openai-prod\"\nbefore_request_hooks:\n  - id: h\n    type: guardrail\n    checks:\n      - id: default.contains\n        parameters:\n          operator: none\n          words:\n            - x"
  },
  "config.check-regex": {
    "message": "before_request_hooks[0].checks[0].parameters.rule is not a regular expression, so no check runs",
    "repair": "For example, write \"^gpt-\".",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/plugins/default/regexMatch.ts:33); open-source: observed on 1.15.2, in every test run (plugins/default/regexMatch.ts:30)",
    "wrong": "provider: \"@openai-prod\"\nbefore_request_hooks:\n  - id: h\n    type: guardrail\n    checks:\n      - id: default.regexMatch\n        parameters:\n          rule: (?i)x",
    "right": "provider: \"@openai-prod\"\nbefore_request_hooks:\n  - id: h\n    type: guardrail\n    checks:\n      - id: default.regexMatch\n        parameters:\n          rule: x"
  },
  "config.codes-empty": {
    "message": "retry.on_status_codes is empty, so nothing is ever retried",
    "repair": "Name codes, or leave it out.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/handlers/handlerUtils.ts:558); open-source: observed on 1.15.2, in every test run (src/handlers/services/requestContext.ts:148-156)",
    "wrong": "provider: \"@openai-prod\"\nretry:\n  attempts: 1\n  on_status_codes: []",
    "right": "provider: \"@openai-prod\"\nretry:\n  attempts: 1\n  on_status_codes:\n    - 429"
  },
  "config.codes-success": {
    "message": "retry.on_status_codes lists 200, so a success would be retried",
    "repair": "Remove it; only 246 (a guardrail failed) is a 2xx that fails.",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:663-691)",
    "wrong": "provider: \"@openai-prod\"\nretry:\n  attempts: 1\n  on_status_codes:\n    - 200",
    "right": "provider: \"@openai-prod\"\nretry:\n  attempts: 1\n  on_status_codes:\n    - 246"
  },
  "config.codes-unread": {
    "message": "on_status_codes is read only in a strategy and in a retry",
    "repair": "Write it into \"strategy\".",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:663-691)",
    "wrong": "provider: \"@openai-prod\"\non_status_codes:\n  - 429",
    "right": "provider: \"@openai-prod\""
  },
  "config.companion-missing": {
    "message": "workers_ai_account_id is missing, so the gateway writes the text \"undefined\" into its calls to workers-ai",
    "repair": "Add it.",
    "known": "open-source: observed on 1.15.2, in every test run (src/providers/workers-ai/api.ts)",
    "wrong": "provider: workers-ai\napi_key: k",
    "right": "provider: workers-ai\napi_key: k\nworkers_ai_account_id: a"
  },
  "config.conditions-empty": {
    "message": "strategy.conditions is empty, so every request goes to the default",
    "repair": "Add a condition.",
    "known": "open-source: observed on 1.15.2, in every test run (src/services/conditionalRouter.ts:30-58)",
    "wrong": "strategy:\n  mode: conditional\n  conditions: []\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: b",
    "right": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        metadata.plan: paid\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b"
  },
  "config.conditions-missing": {
    "message": "strategy.conditions is missing, so its requests fail",
    "repair": "Add \"conditions\": […].",
    "known": "open-source: observed on 1.15.2, in every test run (src/services/conditionalRouter.ts:30-58)",
    "wrong": "strategy:\n  mode: conditional\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b",
    "right": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        metadata.plan: paid\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b"
  },
  "config.cooldown-short": {
    "message": "strategy.cb_config.cooldown_interval is 1000 ms, which counts as 30000",
    "repair": "Write 30000.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/utils/circuitBreaker.ts:59-62)",
    "wrong": "strategy:\n  mode: fallback\n  cb_config:\n    cooldown_interval: 1000\n    failure_threshold: 5\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"",
    "right": "strategy:\n  mode: fallback\n  cb_config:\n    cooldown_interval: 30000\n    failure_threshold: 5\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\""
  },
  "config.credential-in-params": {
    "message": "override_params.api_key is named like a credential, and goes to the provider in the body of the request",
    "repair": "Remove it: a credential is \"api_key\" beside \"provider\", or in the Model Catalog.",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:493-496)",
    "wrong": "provider: \"@openai-prod\"\nretry:\n  attempts: 1\noverride_params:\n  api_key: sk-fake",
    "right": "provider: \"@openai-prod\"\nretry:\n  attempts: 1\noverride_params:\n  model: gpt-4o"
  },
  "config.credential-missing": {
    "message": "provider is \"openai\", but the config has no complete credential for it, and the gateway takes none from the header fields",
    "repair": "Add api_key.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/requestValidator/schema/config.ts:220-258); open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:1032-1129)",
    "wrong": "provider: openai\nretry:\n  attempts: 0",
    "right": "provider: openai\napi_key: sk-fake"
  },
  "config.credential-on-strategy": {
    "message": "api_key is beside targets, which do not inherit it, so it has no effect",
    "repair": "Write it into each target that needs it.",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:486-506)",
    "wrong": "strategy:\n  mode: single\ntargets:\n  - provider: openai\n    api_key: sk-fake\napi_key: sk-fake",
    "right": "strategy:\n  mode: single\ntargets:\n  - provider: openai\n    api_key: sk-fake"
  },
  "config.credential-without-provider": {
    "message": "aws_region has no provider beside it, so the fields of the request overwrite it",
    "repair": "Add \"provider\".",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:1032-1129)",
    "wrong": "aws_region: us-east-1",
    "right": "cache:\n  mode: simple"
  },
  "config.custom-host-missing": {
    "message": "custom_host is missing, and ollama is self-hosted: the gateway has no default base URL for it",
    "repair": "Add \"custom_host\": \"https://…\".",
    "known": "open-source: observed on 1.15.2, in every test run (src/providers/ollama/api.ts)",
    "wrong": "provider: ollama",
    "right": "provider: ollama\ncustom_host: https://llm.example.com"
  },
  "config.custom-host-path": {
    "message": "custom_host ends in an endpoint, which the gateway appends itself, so it would appear twice",
    "repair": "Remove the endpoint; keep the version before it.",
    "known": "open-source: observed on 1.15.2, in every test run (src/providers/openai/api.ts)",
    "wrong": "provider: \"@openai-prod\"\ncustom_host: https://llm.example.com/v1/chat/completions",
    "right": "provider: \"@openai-prod\"\ncustom_host: https://llm.example.com/v1"
  },
  "config.default-missing": {
    "message": "strategy.default is missing, so other requests fail",
    "repair": "Add default, the name of a target.",
    "known": "hosted: documented (product/ai-gateway/conditional-routing)",
    "wrong": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        metadata.plan: paid\n      then: a\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b",
    "right": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        metadata.plan: paid\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b"
  },
  "config.deny-unread": {
    "message": "input_guardrails[0].on_fail has deny, which is read only in the guardrail itself",
    "repair": "Write \"deny\" beside \"on_fail\".",
    "known": "open-source: observed on 1.15.2, in every test run (src/middlewares/hooks/index.ts:314-325)",
    "wrong": "provider: \"@openai-prod\"\ninput_guardrails:\n  - default.contains:\n      operator: none\n      words:\n        - x\n    on_fail:\n      deny: true\n    on_success:\n      deny: true",
    "right": "provider: \"@openai-prod\"\nbefore_request_hooks:\n  - id: h\n    type: guardrail\n    checks:\n      - id: default.contains\n        parameters:\n          operator: none\n          words:\n            - x\n    deny: true"
  },
  "config.empty": {
    "message": "the config is empty, so the gateway answers 400",
    "repair": "Leave it out, or write one.",
    "known": "open-source: observed on 1.15.2, in every test run (src/middlewares/requestValidator/schema/config.ts:128-166)",
    "wrong": "{}",
    "right": "provider: \"@openai-prod\""
  },
  "config.fan-out": {
    "message": "targets has 101 targets; Portkey allows 100 here",
    "repair": "Remove some, or split them over several configs.",
    "known": "hosted: documented (changelog/enterprise)",
    "wrong": "strategy:\n  mode: fallback\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"",
    "right": "strategy:\n  mode: fallback\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\""
  },
  "config.fim-ignored": {
    "message": "route.fimCompletion is not read beside a config",
    "repair": "Write mistral_fim_completion into the target of the config, or leave the config out.",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:1171)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: mistral-ai\n  auth: fake\n  fimCompletion: true\n  config:\n    retry:\n      attempts: 1",
    "right": "apiKey: pk-fake\nroute:\n  provider: mistral-ai\n  auth: fake\n  fimCompletion: true"
  },
  "config.foreign-key": {
    "message": "aws_region is for bedrock, claude-platform-aws, sagemaker; openai does not read it",
    "repair": "Leave it out.",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:1032-1129)",
    "wrong": "provider: openai\napi_key: sk-fake\naws_region: us-east-1",
    "right": "provider: openai\napi_key: sk-fake"
  },
  "config.guardrail-forward": {
    "message": "input_guardrails[0][\"default.webhook\"].forwardHeaders[0] is a credential that a guardrail must not get",
    "repair": "Leave it out.",
    "known": "hosted: documented (product/guardrails/forwarding-headers)",
    "wrong": "provider: \"@openai-prod\"\ninput_guardrails:\n  - default.webhook:\n      webhookURL: https://hooks.example.com\n      forwardHeaders:\n        - cookie",
    "right": "provider: \"@openai-prod\"\nbefore_request_hooks:\n  - id: h\n    type: guardrail\n    checks:\n      - id: default.webhook\n        parameters:\n          webhookURL: https://hooks.example.com\n          forwardHeaders:\n            - x-user-id"
  },
  "config.guardrail-id": {
    "message": "input_guardrails[0] is the id of a guardrail saved in Portkey, which the open-source gateway does not know: it checks nothing and lets every request pass",
    "repair": "Write the checks themselves: { \"default.contains\": { \"operator\": \"none\", \"words\": [\"x\"] }, \"deny\": true }.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/portkey/handlers/helpers.ts:555-600); open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:233-275)",
    "wrong": "provider: openai\napi_key: sk-fake\ninput_guardrails:\n  - pg-1",
    "right": "provider: openai\napi_key: sk-fake\ninput_guardrails:\n  - default.contains:\n      operator: none\n      words:\n        - x"
  },
  "config.guardrail-mix": {
    "message": "input_guardrails mixes ids and objects, which only the hosted gateway accepts",
    "repair": "Write the objects as \"before_request_hooks\" or \"after_request_hooks\".",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/handlers/handlerUtils.ts:232-234); open-source: observed on 1.15.2, in every test run (src/middlewares/requestValidator/schema/config.ts:103-118)",
    "wrong": "provider: \"@openai-prod\"\ninput_guardrails:\n  - pg-1\n  - default.contains:\n      operator: none\n      words:\n        - x",
    "right": "provider: \"@openai-prod\"\ninput_guardrails:\n  - pg-1"
  },
  "config.guardrail-shorthand": {
    "message": "input_guardrails[0] contains its checks directly, which Portkey does not document: gateway 2.2.3 answers 500, later versions were not tested",
    "repair": "Write \"before_request_hooks\": [{ \"type\": \"guardrail\", \"id\": \"…\", \"checks\": [{ \"id\": \"default.contains\", \"parameters\": { … } }] }], and put deny and the other options beside checks.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/handlers/handlerUtils.ts:232-234)",
    "wrong": "provider: \"@openai-prod\"\ninput_guardrails:\n  - default.contains:\n      operator: none\n      words:\n        - x",
    "right": "provider: \"@openai-prod\"\nbefore_request_hooks:\n  - id: h\n    type: guardrail\n    checks:\n      - id: default.contains\n        parameters:\n          operator: none\n          words:\n            - x"
  },
  "config.headers-in-params": {
    "message": "override_params.headers goes into the body of the request; it sets no header field",
    "repair": "Send them with the request, and name them in \"forward_headers\".",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:493-496)",
    "wrong": "provider: \"@openai-prod\"\noverride_params:\n  headers:\n    x-tenant: a",
    "right": "provider: \"@openai-prod\"\nforward_headers:\n  - x-tenant"
  },
  "config.hook-credentials": {
    "message": "before_request_hooks[0].credentials is in the hook, but the open-source gateway reads the credentials of each check",
    "repair": "Write them into the check: \"parameters\": { \"credentials\": … }.",
    "known": "open-source: observed on 1.15.2, in every test run (src/middlewares/hooks/index.ts:314-325)",
    "wrong": "provider: openai\napi_key: sk-fake\nbefore_request_hooks:\n  - id: h\n    type: guardrail\n    checks:\n      - id: default.contains\n        parameters:\n          operator: none\n          words:\n            - x\n    credentials:\n      apiKey: k",
    "right": "provider: openai\napi_key: sk-fake\nbefore_request_hooks:\n  - id: h\n    type: guardrail\n    checks:\n      - id: default.contains\n        parameters:\n          operator: none\n          words:\n            - x"
  },
  "config.hook-type": {
    "message": "before_request_hooks[0].type is missing, so no check runs",
    "repair": "Add \"type\": \"guardrail\".",
    "known": "open-source: observed on 1.15.2, in every test run (src/middlewares/hooks/index.ts:365)",
    "wrong": "provider: openai\napi_key: sk-fake\nbefore_request_hooks:\n  - id: h\n    checks:\n      - id: default.contains\n        parameters:\n          operator: none\n          words:\n            - x",
    "right": "provider: openai\napi_key: sk-fake\nbefore_request_hooks:\n  - id: h\n    type: guardrail\n    checks:\n      - id: default.contains\n        parameters:\n          operator: none\n          words:\n            - x"
  },
  "config.host-override": {
    "message": "route.customHost is called for every target of the config, in place of its own host and with its credential",
    "repair": "Write custom_host into the targets that it is for.",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/services/requestContext.ts:99-142)",
    "wrong": "apiKey: pk-fake\nroute:\n  config:\n    provider: \"@prod\"\n    request_timeout: 60000\n  customHost: https://llm.example.com/v1",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\n  customHost: https://llm.example.com/v1"
  },
  "config.hosted-only": {
    "message": "drop_params is for the hosted gateway; the open-source one ignores it",
    "repair": "Leave it out, or compile for the other gateway.",
    "known": "open-source: observed on 1.15.2, in every test run (src/middlewares/requestValidator/schema/config.ts:12-191)",
    "wrong": "provider: openai\napi_key: sk-fake\ndrop_params:\n  - logprobs",
    "right": "provider: openai\napi_key: sk-fake"
  },
  "config.id-as-key": {
    "message": "api_key is a slug of the Model Catalog, not a key",
    "repair": "Write it as \"provider\", and leave \"api_key\" out.",
    "known": "by itself: only ids of saved configs begin with pc-, and only slugs with @",
    "wrong": "provider: openai\napi_key: \"@openai-prod\"",
    "right": "provider: \"@openai-prod\""
  },
  "config.id-prefix": {
    "message": "route.config does not begin with pc-, as the id of every saved config does: the gateway answers 400",
    "repair": "Copy the id from Portkey, or write the config itself.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/portkey/handlers/helpers.ts:954-972)",
    "wrong": "apiKey: pk-fake\nroute:\n  config: my-config",
    "right": "apiKey: pk-fake\nroute:\n  config: pc-main"
  },
  "config.incomplete": {
    "message": "the config has none of the keys that the gateway needs, so it answers 400",
    "repair": "Add \"api_key\".",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/requestValidator/schema/config.ts:220-258); open-source: observed on 1.15.2, in every test run (src/middlewares/requestValidator/schema/config.ts:128-166)",
    "wrong": "provider: openai",
    "right": "provider: openai\napi_key: sk-fake"
  },
  "config.inline-blocked": {
    "message": "route.config is inline, which organizations created since 2026-06-19 block: the gateway then answers 400",
    "repair": "Save the config in Portkey and name it by its id, or allow inline configs in the organization's settings.",
    "known": "hosted: documented (product/administration/enforce-saved-only-config)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\n  config:\n    retry:\n      attempts: 3",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\n  config: pc-retries"
  },
  "config.inline-breaker": {
    "message": "strategy.cb_config has no effect in a config that travels with the request: the circuit never opens",
    "repair": "Save the config in Portkey, and name it by its id.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/portkey/handlers/helpers.ts:998-1010)",
    "wrong": "strategy:\n  mode: fallback\n  cb_config:\n    failure_threshold: 5\n    cooldown_interval: 30000\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"",
    "right": "strategy:\n  mode: fallback\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\""
  },
  "config.inline-secret": {
    "message": "api_key is a secret that travels in the config of every request",
    "repair": "Store it in the Model Catalog, and name it: \"provider\": \"@slug\".",
    "known": "hosted: documented (product/model-catalog)",
    "wrong": "provider: openai\napi_key: sk-fake",
    "right": "provider: \"@openai-prod\""
  },
  "config.inline-sticky": {
    "message": "strategy.sticky has no effect in a config that travels with the request: each request chooses its target anew",
    "repair": "Save the config in Portkey, and name it by its id.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/handlers/handlerUtils.ts:947)",
    "wrong": "strategy:\n  mode: loadbalance\n  sticky:\n    enabled: true\n    hash_fields:\n      - metadata.user_id\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"",
    "right": "strategy:\n  mode: loadbalance\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\""
  },
  "config.key-of-other": {
    "message": "api_key looks like a key of Anthropic, which openai does not accept",
    "repair": "Write a credential of openai.",
    "known": "by itself: the keys of well-known services begin so",
    "wrong": "provider: openai\napi_key: sk-ant-fake",
    "right": "provider: anthropic\napi_key: sk-ant-fake"
  },
  "config.key-overwritten": {
    "message": "anthropic_version is overwritten by the header field of that name, even where the request has none, unless it is in a target",
    "repair": "Make this node the only target of \"strategy\": { \"mode\": \"single\" }.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/utils/request.ts:344-355)",
    "wrong": "provider: \"@openai-prod\"\nanthropic_version: 2023-06-01",
    "right": "strategy:\n  mode: single\ntargets:\n  - provider: \"@openai-prod\"\n    anthropic_version: 2023-06-01"
  },
  "config.key-unread": {
    "message": "azure_model_name is never read",
    "repair": "Write \"override_params\": { \"model\": … }.",
    "known": "open-source: observed on 1.15.2, in every test run (src/middlewares/requestValidator/schema/config.ts:123)",
    "wrong": "provider: azure-openai\napi_key: k\nresource_name: my-resource\ndeployment_id: gpt-4o\napi_version: 2024-10-21\nazure_model_name: gpt-4o",
    "right": "provider: azure-openai\napi_key: k\nresource_name: my-resource\ndeployment_id: gpt-4o\napi_version: 2024-10-21"
  },
  "config.max-age-range": {
    "message": "cache.max_age is not from 60 to 7,776,000 seconds, so it counts as 7 days",
    "repair": "Write a number within that range.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/portkey/kreacher/helpers.ts:3-22)",
    "wrong": "provider: \"@openai-prod\"\ncache:\n  mode: simple\n  max_age: 5",
    "right": "provider: \"@openai-prod\"\ncache:\n  mode: simple\n  max_age: 60"
  },
  "config.max-age-unit": {
    "message": "cache.max_age counts milliseconds on the open-source gateway, where Portkey documents seconds: an answer is kept for 0.06 s",
    "repair": "Write 60000 if 60 s is meant.",
    "known": "open-source: observed on 1.15.2, in every test run (src/middlewares/cache/index.ts:107-108)",
    "wrong": "provider: openai\napi_key: sk-fake\ncache:\n  mode: simple\n  max_age: 60",
    "right": "provider: openai\napi_key: sk-fake\ncache:\n  mode: simple"
  },
  "config.metadata-type": {
    "message": "strategy.conditions[0].query[\"metadata.level\"] compares metadata, whose values are text, with a number",
    "repair": "Write \"3\", and send the value as text.",
    "known": "hosted: documented (product/observability/metadata)",
    "wrong": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        metadata.level: 3\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b",
    "right": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        metadata.level: \"3\"\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b"
  },
  "config.name-unread": {
    "message": "name is read only in a target",
    "repair": "Leave it out.",
    "known": "open-source: observed on 1.15.2, in every test run (src/services/conditionalRouter.ts:137-148)",
    "wrong": "provider: \"@openai-prod\"\nname: a",
    "right": "provider: \"@openai-prod\""
  },
  "config.negation-of-absent": {
    "message": "strategy.conditions[0].query[\"metadata.plan\"].$ne also holds for every request that has no metadata.plan",
    "repair": "If a missing value must not match, list the allowed values with $in.",
    "known": "open-source: observed on 1.15.2, in every test run (src/services/conditionalRouter.ts:83-135)",
    "wrong": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        metadata.plan:\n          $ne: free\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b",
    "right": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        metadata.plan:\n          $in:\n            - paid\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b"
  },
  "config.no-checks": {
    "message": "before_request_hooks[0].checks is empty, so the hook lets every request pass",
    "repair": "Write a check, for example { \"id\": \"default.contains\", \"parameters\": { \"operator\": \"none\", \"words\": [\"x\"] } }.",
    "known": "by itself: where there is no check, none can fail",
    "wrong": "provider: \"@openai-prod\"\nbefore_request_hooks:\n  - id: h\n    type: guardrail\n    checks: []",
    "right": "provider: \"@openai-prod\"\nbefore_request_hooks:\n  - id: h\n    type: guardrail\n    checks:\n      - id: default.contains\n        parameters:\n          operator: none\n          words:\n            - x"
  },
  "config.no-provider": {
    "message": "the config names no provider that the open-source gateway knows",
    "repair": "Add \"provider\" and \"api_key\".",
    "known": "open-source: observed on 1.15.2, in every test run (src/middlewares/requestValidator/index.ts:167-183)",
    "wrong": "prompt_id: pp-1\nretry:\n  attempts: 0",
    "right": "provider: openai\napi_key: sk-fake"
  },
  "config.no-route": {
    "message": "the config names no provider, so there is nothing to call",
    "repair": "Name a provider in it or beside it.",
    "known": "hosted: documented (product/ai-gateway/configs)",
    "wrong": "retry:\n  attempts: 3",
    "right": "provider: \"@openai-prod\"\nretry:\n  attempts: 3"
  },
  "config.not-virtual-key": {
    "message": "virtual_key looks like a provider's key, not a virtual key, so the gateway answers 400",
    "repair": "Write it as \"api_key\", beside its \"provider\".",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/portkey/handlers/helpers.ts:131)",
    "wrong": "virtual_key: sk-fake",
    "right": "provider: \"@openai-prod\""
  },
  "config.open-source-only": {
    "message": "input_mutators is for the open-source gateway; the hosted one answers 400 or 500",
    "repair": "Leave it out, or compile for the other gateway.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/requestValidator/schema/config.ts:220-258); open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:582-602)",
    "wrong": "provider: \"@openai-prod\"\ninput_mutators: []",
    "right": "provider: \"@openai-prod\""
  },
  "config.pathname-anchor": {
    "message": "strategy.conditions[0].query[\"url.pathname\"].$regex is anchored at a path without /v1, but the gateway's paths begin with /v1",
    "repair": "Write \"^/v1/chat\".",
    "known": "open-source: observed on 1.15.2, in every test run (src/services/conditionalRouter.ts:150-155)",
    "wrong": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        url.pathname:\n          $regex: ^/chat\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b",
    "right": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        url.pathname:\n          $regex: ^/v1/chat\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b"
  },
  "config.query-constant": {
    "message": "strategy.conditions[0].query is empty, so it always holds",
    "repair": "Write a condition, or remove it.",
    "known": "open-source: observed on 1.15.2, in every test run (src/services/conditionalRouter.ts:60-76)",
    "wrong": "strategy:\n  mode: conditional\n  conditions:\n    - query: {}\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b",
    "right": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        metadata.plan: paid\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b"
  },
  "config.query-unread": {
    "message": "strategy.conditions[0].query[\"metadata.plan\"] comes after $and, where the router has already decided",
    "repair": "Put it before $and, or into it.",
    "known": "open-source: observed on 1.15.2, in every test run (src/services/conditionalRouter.ts:66-76)",
    "wrong": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        $and:\n          - params.stream: true\n        metadata.plan: paid\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b",
    "right": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        metadata.plan: paid\n        $and:\n          - params.stream: true\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b"
  },
  "config.regex-not-last": {
    "message": "strategy.conditions[0].query[\"params.model\"].$regex ends the comparison: the operators after it are not read",
    "repair": "Put $regex last.",
    "known": "open-source: observed on 1.15.2, in every test run (src/services/conditionalRouter.ts:121-127)",
    "wrong": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        params.model:\n          $regex: ^gpt\n          $in:\n            - gpt-4o\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b",
    "right": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        params.model:\n          $in:\n            - gpt-4o\n          $regex: ^gpt\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b"
  },
  "config.regex-slashes": {
    "message": "strategy.conditions[0].query[\"params.model\"].$regex has slashes around it, which the router takes for a part of the pattern",
    "repair": "Leave the slashes and the flags out. There are no flags: for both cases, write [Aa].",
    "known": "open-source: observed on 1.15.2, in every test run (src/services/conditionalRouter.ts:121-127)",
    "wrong": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        params.model:\n          $regex: /^gpt/i\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b",
    "right": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        params.model:\n          $regex: ^[Gg]pt\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b"
  },
  "config.retry-after-spelling": {
    "message": "retry.use_retry_after_headers is one of two spellings: the gateway was seen to read use_retry_after_header, Portkey documents use_retry_after_headers",
    "repair": "Write both.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/requestValidator/schema/config.ts:168); open-source: observed on 1.15.2, in every test run (src/handlers/retryHandler.ts:108)",
    "wrong": "provider: \"@openai-prod\"\nretry:\n  attempts: 1\n  use_retry_after_headers: true",
    "right": "provider: \"@openai-prod\"\nretry:\n  attempts: 1\n  use_retry_after_header: true\n  use_retry_after_headers: true"
  },
  "config.seen-refused": {
    "message": "provider is \"z-ai\", which gateway 2.2.3 answers with 400, although later versions may serve it",
    "repair": "Try it against your gateway, or name another provider.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/globals.ts:126)",
    "wrong": "provider: z-ai\nretry:\n  attempts: 0",
    "right": "provider: \"@openai-prod\""
  },
  "config.semantic-cache": {
    "message": "cache.mode is \"semantic\", and the open-source gateway never stores an answer in that mode",
    "repair": "Write \"simple\".",
    "known": "open-source: observed on 1.15.2, in every test run (src/middlewares/cache/index.ts:98)",
    "wrong": "provider: openai\napi_key: sk-fake\ncache:\n  mode: semantic",
    "right": "provider: openai\napi_key: sk-fake\ncache:\n  mode: simple"
  },
  "config.single-target": {
    "message": "targets has one target, so there is nothing to fall back to",
    "repair": "Add a target, or write \"mode\": \"single\".",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:663-723)",
    "wrong": "strategy:\n  mode: fallback\ntargets:\n  - provider: \"@openai-prod\"",
    "right": "strategy:\n  mode: fallback\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\""
  },
  "config.slug-beside": {
    "message": "x-portkey-provider does not choose the provider, because the config names its own; but where this slug has a host of its own, the gateway calls it with the credential of the config",
    "repair": "Leave it out.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/portkey/handlers/helpers.ts:128-133)",
    "wrong": "x-portkey-api-key: pk-fake\nx-portkey-config: {\"provider\":\"openai\",\"api_key\":\"fake\"}\nx-portkey-provider: @openai-prod",
    "right": "x-portkey-api-key: pk-fake\nx-portkey-provider: @openai-prod"
  },
  "config.sticky-off": {
    "message": "strategy.sticky.enabled must be true; otherwise targets are drawn by weight, as without sticky",
    "repair": "Write \"enabled\": true, or remove sticky.",
    "known": "hosted: documented (product/ai-gateway/load-balancing)",
    "wrong": "strategy:\n  mode: loadbalance\n  sticky:\n    enabled: false\n    hash_fields:\n      - metadata.user_id\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"",
    "right": "strategy:\n  mode: loadbalance\n  sticky:\n    enabled: true\n    hash_fields:\n      - metadata.user_id\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\""
  },
  "config.sticky-without-fields": {
    "message": "strategy.sticky.hash_fields names nothing that tells one session from another, so all requests of an API key go to one target",
    "repair": "For example, write [\"metadata.user_id\"].",
    "known": "hosted: documented (product/ai-gateway/load-balancing)",
    "wrong": "strategy:\n  mode: loadbalance\n  sticky:\n    enabled: true\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"",
    "right": "strategy:\n  mode: loadbalance\n  sticky:\n    enabled: true\n    hash_fields:\n      - metadata.user_id\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\""
  },
  "config.strategy-key-unread": {
    "message": "strategy.on_status_codes is read only in mode \"fallback\"",
    "repair": "Leave it out, or write \"mode\": \"fallback\".",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:663-765)",
    "wrong": "strategy:\n  mode: loadbalance\n  on_status_codes:\n    - 429\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"",
    "right": "strategy:\n  mode: fallback\n  on_status_codes:\n    - 429\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\""
  },
  "config.strategy-missing": {
    "message": "strategy is missing, and targets need it",
    "repair": "Add \"strategy\": { \"mode\": … }, with one of single, fallback, loadbalance, conditional.",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:503)",
    "wrong": "targets:\n  - provider: \"@openai-prod\"",
    "right": "strategy:\n  mode: single\ntargets:\n  - provider: \"@openai-prod\""
  },
  "config.strict-on-strategy": {
    "message": "strict_open_ai_compliance is beside targets, which do not inherit it",
    "repair": "Write it into each target.",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:531-537)",
    "wrong": "strategy:\n  mode: single\ntargets:\n  - provider: \"@openai-prod\"\nstrict_open_ai_compliance: false",
    "right": "strategy:\n  mode: single\ntargets:\n  - provider: \"@openai-prod\"\n    strict_open_ai_compliance: false"
  },
  "config.target-name-twice": {
    "message": "targets[2].name is \"a\", the name of an earlier target, which is chosen",
    "repair": "Give each target its own name.",
    "known": "open-source: observed on 1.15.2, in every test run (src/services/conditionalRouter.ts:137-148)",
    "wrong": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        metadata.plan: paid\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b\n  - provider: \"@openai-prod\"\n    name: a",
    "right": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        metadata.plan: paid\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b"
  },
  "config.target-unreachable": {
    "message": "targets[2].name is not named by any condition",
    "repair": "Name it in a condition or as the default, or remove the target.",
    "known": "open-source: observed on 1.15.2, in every test run (src/services/conditionalRouter.ts:137-148)",
    "wrong": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        metadata.plan: paid\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b\n  - provider: \"@openai-prod\"\n    name: c",
    "right": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        metadata.plan: paid\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b"
  },
  "config.targets-empty": {
    "message": "targets is empty, so every request is answered with 500",
    "repair": "Add a target.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/handlers/handlerUtils.ts:171); open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:663-723)",
    "wrong": "strategy:\n  mode: single\ntargets: []",
    "right": "strategy:\n  mode: single\ntargets:\n  - provider: \"@openai-prod\""
  },
  "config.targets-missing": {
    "message": "targets is missing, so there is nothing to call",
    "repair": "Add \"targets\": […].",
    "known": "open-source: observed on 1.15.2, in every test run (src/middlewares/requestValidator/schema/config.ts:147)",
    "wrong": "strategy:\n  mode: fallback",
    "right": "strategy:\n  mode: fallback\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\""
  },
  "config.targets-unused": {
    "message": "targets has 2 targets, and mode \"single\" uses only the first",
    "repair": "Remove the others, or choose another mode.",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:767-779)",
    "wrong": "strategy:\n  mode: single\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"",
    "right": "strategy:\n  mode: single\ntargets:\n  - provider: \"@openai-prod\""
  },
  "config.timeout-not-retried": {
    "message": "retry does not retry 408, the status of a call that exceeds request_timeout",
    "repair": "Add 408 to on_status_codes, and the other codes that you want.",
    "known": "hosted: documented (product/ai-gateway/request-timeouts)",
    "wrong": "provider: \"@openai-prod\"\nrequest_timeout: 1000\nretry:\n  attempts: 1",
    "right": "provider: \"@openai-prod\"\nrequest_timeout: 1000\nretry:\n  attempts: 1\n  on_status_codes:\n    - 408"
  },
  "config.timeout-short": {
    "message": "request_timeout is 30 ms, which looks like seconds",
    "repair": "Write 30000 for 30 s.",
    "known": "hosted: documented (product/ai-gateway/request-timeouts)",
    "wrong": "provider: \"@openai-prod\"\nrequest_timeout: 30",
    "right": "provider: \"@openai-prod\"\nrequest_timeout: 30000"
  },
  "config.trailing-slash": {
    "message": "custom_host ends in a slash, which the gateway doubles: //chat/completions",
    "repair": "Remove the trailing slash.",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:120-140)",
    "wrong": "provider: \"@openai-prod\"\ncustom_host: https://llm.example.com/",
    "right": "provider: \"@openai-prod\"\ncustom_host: https://llm.example.com"
  },
  "config.unfilled": {
    "message": "api_key looks like the name of an environment variable",
    "repair": "Send the value of the variable.",
    "known": "by itself: a sample or the name of a variable is not a credential",
    "wrong": "provider: openai\napi_key: OPENAI_API_KEY",
    "right": "provider: \"@openai-prod\""
  },
  "config.unknown-check": {
    "message": "before_request_hooks[0].checks[0].id is not a check of the open-source gateway, which then lets every request pass, unless a plugin of your own adds it",
    "repair": "Did you mean default.contains?",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/hooks/index.ts:493-496); open-source: observed on 1.15.2, in every test run (src/middlewares/hooks/index.ts:314-325)",
    "wrong": "provider: openai\napi_key: sk-fake\nbefore_request_hooks:\n  - id: h\n    type: guardrail\n    checks:\n      - id: default.contain\n        parameters:\n          operator: none\n          words:\n            - x",
    "right": "provider: openai\napi_key: sk-fake\nbefore_request_hooks:\n  - id: h\n    type: guardrail\n    checks:\n      - id: default.contains\n        parameters:\n          operator: none\n          words:\n            - x"
  },
  "config.unknown-target": {
    "message": "strategy.conditions[0].then is \"c\", but no target has that name, so its requests fail",
    "repair": "Give a target \"name\": \"c\".",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/services/conditionalRouter.ts:141); open-source: observed on 1.15.2, in every test run (src/services/conditionalRouter.ts:137-148)",
    "wrong": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        metadata.plan: paid\n      then: c\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b",
    "right": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        metadata.plan: paid\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b"
  },
  "config.url-in-place": {
    "message": "workers_ai_account_id has characters that end a name in a URL, and the gateway writes it into one",
    "repair": "Write \"fake\".",
    "known": "open-source: observed on 1.15.2, in every test run (src/providers/azure-openai/api.ts:13)",
    "wrong": "provider: workers-ai\napi_key: fake\nworkers_ai_account_id: dash.example.com/accounts/fake",
    "right": "provider: workers-ai\napi_key: fake\nworkers_ai_account_id: fake"
  },
  "config.version-doubled": {
    "message": "custom_host ends in /v1, but the gateway's path for ollama already includes a version, so /v1 would appear twice",
    "repair": "Remove /v1.",
    "known": "open-source: observed on 1.15.2, in every test run (src/providers/ollama/api.ts)",
    "wrong": "provider: ollama\ncustom_host: https://llm.example.com/v1",
    "right": "provider: ollama\ncustom_host: https://llm.example.com"
  },
  "config.vertex-incomplete": {
    "message": "vertex_region is missing, and vertex-ai needs it",
    "repair": "Add \"vertex_region\": \"us-central1\".",
    "known": "open-source: observed on 1.15.2, in every test run (src/middlewares/requestValidator/schema/config.ts:180-191)",
    "wrong": "provider: vertex-ai\napi_key: k\nretry:\n  attempts: 1",
    "right": "provider: vertex-ai\napi_key: k\nvertex_region: global\nvertex_project_id: p"
  },
  "config.virtual-key": {
    "message": "virtual_key is a virtual key, which the Model Catalog has replaced",
    "repair": "Write \"provider\": \"@slug\", with the slug of the Model Catalog.",
    "known": "hosted: documented (product/model-catalog)",
    "wrong": "virtual_key: openai-vk",
    "right": "provider: \"@openai-prod\""
  },
  "config.weight-unread": {
    "message": "weight is read only in a target",
    "repair": "Leave it out.",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:693-723)",
    "wrong": "provider: \"@openai-prod\"\nweight: 1",
    "right": "provider: \"@openai-prod\""
  },
  "config.weights-fraction": {
    "message": "targets has fractional weights that add up to 0.7, not 1; they count relative to the sum",
    "repair": "Check that none is missing.",
    "known": "hosted: documented (product/ai-gateway/load-balancing)",
    "wrong": "strategy:\n  mode: loadbalance\ntargets:\n  - provider: \"@openai-prod\"\n    weight: 0.5\n  - provider: \"@openai-prod\"\n    weight: 0.2",
    "right": "strategy:\n  mode: loadbalance\ntargets:\n  - provider: \"@openai-prod\"\n    weight: 0.5\n  - provider: \"@openai-prod\"\n    weight: 0.5"
  },
  "config.weights-mixed": {
    "message": "targets[1].weight is missing where other targets have one; it counts as 1",
    "repair": "Write a weight for every target.",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:693-723)",
    "wrong": "strategy:\n  mode: loadbalance\ntargets:\n  - provider: \"@openai-prod\"\n    weight: 3\n  - provider: \"@openai-prod\"",
    "right": "strategy:\n  mode: loadbalance\ntargets:\n  - provider: \"@openai-prod\"\n    weight: 3\n  - provider: \"@openai-prod\"\n    weight: 1"
  },
  "config.weights-sum": {
    "message": "targets has weights that add up to 0, so every request is answered with 500",
    "repair": "Give a target a weight above 0.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/handlers/handlerUtils.ts:171); open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:693-723)",
    "wrong": "strategy:\n  mode: loadbalance\ntargets:\n  - provider: \"@openai-prod\"\n    weight: 0\n  - provider: \"@openai-prod\"\n    weight: 0",
    "right": "strategy:\n  mode: loadbalance\ntargets:\n  - provider: \"@openai-prod\"\n    weight: 1\n  - provider: \"@openai-prod\"\n    weight: 0"
  },
  "custom-host.path": {
    "message": "route.customHost has no path: the gateway calls /chat/completions there, while openai itself is called at /v1/chat/completions",
    "repair": "Add /v1, unless your host serves the endpoint without it.",
    "known": "open-source: observed on 1.15.2, in every test run (src/providers/openai/api.ts)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\n  customHost: https://llm.example.com",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\n  customHost: https://llm.example.com/v1"
  },
  "custom-host.version-doubled": {
    "message": "route.customHost ends in /v1, but the gateway's path for cohere already includes a version, so /v1 would appear twice",
    "repair": "Remove /v1.",
    "known": "open-source: observed on 1.15.2, in every test run (src/providers/cohere/api.ts)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: cohere\n  auth: fake\n  customHost: https://llm.example.com/v1",
    "right": "apiKey: pk-fake\nroute:\n  provider: cohere\n  auth: fake\n  customHost: https://llm.example.com"
  },
  "field.alias": {
    "message": "x-api-key is read instead of authorization, but only by some providers",
    "repair": "Send authorization: Bearer, one space, and the key.",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:983)",
    "wrong": "x-portkey-api-key: pk-fake\nx-portkey-provider: anthropic\nx-api-key: fake",
    "right": "x-portkey-api-key: pk-fake\nx-portkey-provider: anthropic\nauthorization: Bearer fake"
  },
  "field.dead": {
    "message": "x-portkey-aws-region is not read for a route that uses provider \"openai\", only for bedrock, claude-platform-aws, sagemaker",
    "repair": "Leave it out.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/portkey/handlers/helpers.ts:1379-1500); open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:1032)",
    "wrong": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake\nx-portkey-aws-region: eu-west-1",
    "right": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake"
  },
  "field.label-type": {
    "message": "x-portkey-metadata has values that are not strings, which match no string",
    "repair": "Write each value as text.",
    "known": "open-source: observed on 1.15.2, in every test run (src/services/conditionalRouter.ts:83-135)",
    "wrong": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake\nx-portkey-metadata: {\"team\":7}",
    "right": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake\nx-portkey-metadata: {\"team\":\"7\"}"
  },
  "field.letter-case": {
    "message": "x-portkey-debug is \"True\", which only the hosted gateway reads in this letter case",
    "repair": "Write true.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/portkey/utils.ts:155)",
    "wrong": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake\nx-portkey-debug: True",
    "right": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake\nx-portkey-debug: true"
  },
  "field.missing": {
    "message": "authorization is missing: the provider gets no credential",
    "repair": "Add the field. If the model in the body begins with @slug, leave x-portkey-provider out.",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:1150)",
    "wrong": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai",
    "right": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake"
  },
  "field.repaired": {
    "message": "authorization was read leniently: the gateway takes off only the exact word `Bearer ` and one space",
    "repair": "Compile the spec to get the exact form.",
    "known": "",
    "wrong": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: bearer sk-fake",
    "right": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake"
  },
  "field.shadowed": {
    "message": "x-portkey-provider is not read: the virtual key holds its own provider",
    "repair": "Keep one of the two.",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:983)",
    "wrong": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake\nx-portkey-virtual-key: vk-fake",
    "right": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake"
  },
  "field.slug-with-model": {
    "message": "x-portkey-provider names a model behind the slug, which the gateway drops: it uses the model in the body",
    "repair": "Send the slug alone, and the model in the body.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/portkey/handlers/helpers.ts:1391-1395)",
    "wrong": "x-portkey-api-key: pk-fake\nx-portkey-provider: @openai-prod/gpt-4o",
    "right": "x-portkey-api-key: pk-fake\nx-portkey-provider: @openai-prod"
  },
  "field.traceparent": {
    "message": "traceparent is not a W3C traceparent, so the gateway ignores it",
    "repair": "Write it as your tracer does: version, trace id, parent id and flags in lower-case hex.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/portkey/utils.ts:500-548)",
    "wrong": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake\ntraceparent: 00-abc",
    "right": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake\ntraceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
  },
  "field.twice": {
    "message": "x-portkey-trace-id is given twice, and the gateway reads both values as one text with a comma",
    "repair": "Keep one.",
    "known": "by itself: RFC 9110 §5.3",
    "wrong": "0: x-portkey-api-key\n0: pk-fake\n1: x-portkey-provider\n1: openai\n2: authorization\n2: Bearer sk-fake\n3: x-portkey-trace-id\n3: a\n4: x-portkey-trace-id\n4: b",
    "right": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake\nx-portkey-trace-id: a"
  },
  "field.unreadable": {
    "message": "x-portkey-provider is not @ and a slug",
    "repair": "Write it as the Model Catalog shows it, for example @openai-prod.",
    "known": "hosted: documented (product/model-catalog)",
    "wrong": "x-portkey-api-key: pk-fake\nx-portkey-provider: @a b",
    "right": "x-portkey-api-key: pk-fake\nx-portkey-provider: @openai-prod"
  },
  "forward.absent": {
    "message": "forwardHeaders[0] names xuserid, which the spec does not send; it sends x-user-id",
    "repair": "Write x-user-id here too.",
    "known": "hosted: documented (product/ai-gateway/forward-headers)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\nforwardHeaders:\n  - xuserid\nextraHeaders:\n  x-user-id: \"42\"",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\nforwardHeaders:\n  x-user-id: \"42\""
  },
  "forward.not-named": {
    "message": "extraHeaders[\"x-api-key\"] is a field that Portkey defines",
    "repair": "Write it as route.auth. To pass it on, name it in forwardHeaders.",
    "known": "",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\nextraHeaders:\n  x-api-key: fake",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\nforwardHeaders:\n  x-api-key: fake"
  },
  "forward.own-key": {
    "message": "forwardHeaders.traceparent has its own spec key",
    "repair": "Write it as trace.traceparent. To pass it on, name it in forwardHeaders.",
    "known": "by itself: both keys would send the same field",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\nforwardHeaders:\n  traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\ntrace:\n  traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\nforwardHeaders:\n  - traceparent"
  },
  "gateway.field-lost": {
    "message": "guardrails is deleted by the hosted gateway, so no check runs",
    "repair": "Write the guardrails into a config, as \"before_request_hooks\" or \"after_request_hooks\".",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/portkey/utils.ts:664-665)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\nguardrails:\n  input:\n    - default.jwt: {}",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake"
  },
  "gateway.field-unread": {
    "message": "debug is sent as x-portkey-debug, which the open-source gateway does not read",
    "repair": "Leave it out, or send the request to the other gateway.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/utils/request.ts:21-395); open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:1017-1180)",
    "wrong": "route:\n  provider: openai\n  auth: sk-fake\ndebug: true",
    "right": "route:\n  provider: openai\n  auth: sk-fake"
  },
  "gateway.route": {
    "message": "route names a Model Catalog slug, which the open-source gateway does not serve, so it answers 400",
    "repair": "Name another provider, or compile for the other gateway.",
    "known": "open-source: observed on 1.15.2, in every test run (src/middlewares/requestValidator/index.ts)",
    "wrong": "route:\n  provider: \"@openai-prod\"",
    "right": "route:\n  provider: openai\n  auth: sk-fake"
  },
  "hosted.bearer-used-up": {
    "message": "apiKey is missing, so the gateway takes authorization for it, and the provider gets none",
    "repair": "Add apiKey, or compile for a self-hosted gateway: { gateway: \"open-source\" }.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/auth/authN.ts:217-231)",
    "wrong": "route:\n  provider: openai\n  auth: sk-fake",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake"
  },
  "hosted.no-api-key": {
    "message": "apiKey is missing: the hosted gateway then takes authorization for the Portkey API key, and answers 401 where there is none",
    "repair": "Add apiKey, or compile for a self-hosted gateway: { gateway: \"open-source\" }.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/auth/authN.ts:36-52)",
    "wrong": "route:\n  provider: \"@openai-prod\"",
    "right": "apiKey: pk-fake\nroute:\n  provider: \"@openai-prod\""
  },
  "integration.replaces": {
    "message": "route.providerOptions.awsRegion is not used: Portkey replaces it with its stored value, or with nothing if none is stored",
    "repair": "Leave it out, and store the value in the Model Catalog.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/portkey/handlers/helpers.ts:1440-1850)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: \"@prod\"\n  providerOptions:\n    awsRegion: eu-west-1",
    "right": "apiKey: pk-fake\nroute:\n  provider: \"@prod\"\n  providerOptions:\n    vertexRegion: europe-west1"
  },
  "integration.session-token": {
    "message": "route.providerOptions.awsSessionToken is signed together with the keys that are stored in Portkey, so AWS refuses the request",
    "repair": "Leave it out, or send all three of your own keys with the provider bedrock.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/portkey/handlers/helpers.ts:1440-1850)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: \"@prod\"\n  providerOptions:\n    awsSessionToken: fake-token",
    "right": "apiKey: pk-fake\nroute:\n  provider: \"@prod\"\n  providerOptions:\n    azureAdToken: fake-token"
  },
  "limit.issues": {
    "message": "more than 1000 issues were found",
    "repair": "Fix these first.",
    "known": "",
    "wrong": "Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`key-${index}`, 1]))",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake"
  },
  "name.deprecated": {
    "message": "x-portkey-mode has no effect: Portkey had this field once, and no gateway reads it any more",
    "repair": "Name the provider in x-portkey-provider.",
    "known": "hosted: documented (api-reference/inference-api/headers)",
    "wrong": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake\nx-portkey-mode: proxy",
    "right": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake"
  },
  "name.internal": {
    "message": "extraHeaders[\"x-portkey-config-version\"] is an internal field of the gateway; sending it may change how the gateway treats the request",
    "repair": "Leave it out.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/portkey/globals.ts)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\nextraHeaders:\n  x-portkey-config-version: \"1\"",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake"
  },
  "name.sdk": {
    "message": "x-portkey-runtime describes the SDK that wrote it; the gateway does not read it",
    "repair": "Leave it out: the SDK sets it.",
    "known": "by itself: the official SDKs send the field",
    "wrong": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake\nx-portkey-runtime: node",
    "right": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake"
  },
  "name.undocumented": {
    "message": "extraHeaders[\"x-portkey-aws-service\"] is read by the hosted gateway, and not documented",
    "repair": "Keep it if Portkey told you to send it; else leave it out.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/utils/request.ts)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\nextraHeaders:\n  x-portkey-aws-service: bedrock",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake"
  },
  "name.unknown": {
    "message": "extraHeaders[\"x-portkey-metdata\"] is not a Portkey header; the gateway ignores it",
    "repair": "Did you mean x-portkey-metadata?",
    "known": "by itself: the gateway reads no such field",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\nextraHeaders:\n  x-portkey-metdata: \"1\"",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\nmetadata:\n  team: search"
  },
  "name.unprefixed": {
    "message": "extraHeaders[\"aws-region\"] is not read by the gateway, which reads x-portkey-aws-region",
    "repair": "Send x-portkey-aws-region.",
    "known": "by itself: the gateway reads the field under its prefix only",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\nextraHeaders:\n  aws-region: eu-west-1",
    "right": "apiKey: pk-fake\nroute:\n  provider: bedrock\n  auth:\n    accessKeyId: AKIAFAKE\n    secretAccessKey: fake\n  region: us-east-1"
  },
  "name.unused": {
    "message": "x-portkey-azure-model-name has no effect: the gateway never uses it",
    "repair": "Leave it out.",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:1032-1129)",
    "wrong": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake\nx-portkey-azure-model-name: gpt-4o",
    "right": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake"
  },
  "nitro.conflict": {
    "message": "nitroMode is not offered for groq, only for openai, fireworks-ai, openrouter, anthropic",
    "repair": "Leave it out.",
    "known": "hosted: documented (product/ai-gateway/nitro-mode)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: groq\n  auth: fake\nnitroMode: true",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\nnitroMode: true"
  },
  "route.key-as-virtual-key": {
    "message": "route.virtualKey looks like a provider's key, not a virtual key, so the gateway answers 400",
    "repair": "Name its provider, and give the key as auth: route: { provider, auth }.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/portkey/handlers/helpers.ts:1396)",
    "wrong": "apiKey: pk-fake\nroute:\n  virtualKey: sk-fake",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake"
  },
  "route.not-virtual-key": {
    "message": "route.virtualKey is the id of a saved config, not a virtual key, so the gateway answers 400",
    "repair": "Write it as route.config.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/portkey/handlers/helpers.ts:1396)",
    "wrong": "apiKey: pk-fake\nroute:\n  virtualKey: pc-main-1",
    "right": "apiKey: pk-fake\nroute:\n  config: pc-main-1"
  },
  "route.seen-refused": {
    "message": "route.provider is \"z-ai\", which gateway 2.2.3 answers with 400, although later versions may serve it",
    "repair": "Try it against your gateway, or name another provider.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/globals.ts:126)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: z-ai\n  auth: fake-key",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake"
  },
  "route.unknown-provider": {
    "message": "route.unlistedProvider is \"opnai\", which is not a known provider: the hosted gateway compares exact slugs and answers any other with 400",
    "repair": "Did you mean \"openai\"?",
    "known": "open-source: observed on 1.15.2, in every test run (src/globals.ts:117)",
    "wrong": "apiKey: pk-fake\nroute:\n  unlistedProvider: opnai\n  auth: fake",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake"
  },
  "route.url-in-place": {
    "message": "route.accountId has characters that end a name in a URL, and the gateway writes it into one",
    "repair": "Write \"fake\".",
    "known": "open-source: observed on 1.15.2, in every test run (src/providers/azure-openai/api.ts:13)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: workers-ai\n  auth: fake\n  accountId: https://dash.example.com/accounts/fake",
    "right": "apiKey: pk-fake\nroute:\n  provider: workers-ai\n  auth: fake\n  accountId: fake"
  },
  "shape.choice": {
    "message": "route.routedBy is \"body\", which is none of \"api-key\", \"model\"",
    "repair": "Write one of those.",
    "known": "open-source: observed on 1.15.2, in every test run (src/providers/bedrock/api.ts)",
    "wrong": "apiKey: pk-fake\nroute:\n  routedBy: body",
    "right": "apiKey: pk-fake\nroute:\n  routedBy: model"
  },
  "shape.config-route": {
    "message": "route.config is the id of a saved config, which is a route of its own",
    "repair": "Write route: { config: \"pc-fake\" }.",
    "known": "",
    "wrong": "apiKey: pk-fake\nroute:\n  routedBy: model\n  config: pc-fake",
    "right": "apiKey: pk-fake\nroute:\n  config: pc-fake"
  },
  "shape.config-text": {
    "message": "route.config is not the id of a saved config",
    "repair": "Pass the config itself, as an object.",
    "known": "",
    "wrong": "apiKey: pk-fake\nroute:\n  config: '{\"provider\":\"openai\"}'",
    "right": "apiKey: pk-fake\nroute:\n  config:\n    provider: \"@openai-prod\""
  },
  "shape.cycle": {
    "message": "route.config.default_params contains itself",
    "repair": "Write plain JSON data.",
    "known": "",
    "wrong": "config.default_params = config",
    "right": "apiKey: pk-fake\nroute:\n  config:\n    provider: openai\n    api_key: fake"
  },
  "shape.internal-key": {
    "message": "is_open is an internal key of the gateway",
    "repair": "Leave it out.",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:488-660)",
    "wrong": "provider: \"@openai-prod\"\nis_open: true",
    "right": "provider: \"@openai-prod\""
  },
  "shape.json": {
    "message": "route.config.default_params.n is a bigint, not JSON data",
    "repair": "Write plain JSON data.",
    "known": "",
    "wrong": "config.default_params = { n: 1n }",
    "right": "apiKey: pk-fake\nroute:\n  config:\n    provider: openai\n    api_key: fake\n    default_params:\n      n: 1"
  },
  "shape.legacy-config": {
    "message": "options is of an old config version, so the gateway answers 400",
    "repair": "Write \"strategy\": { \"mode\": … } and \"targets\": […].",
    "known": "open-source: observed on 1.15.2, in every test run (src/middlewares/requestValidator/index.ts:205-218)",
    "wrong": "provider: \"@openai-prod\"\noptions: []",
    "right": "provider: \"@openai-prod\""
  },
  "shape.metadata-text": {
    "message": "metadata.team must be a string; it is a number, which matches no string",
    "repair": "Write \"7\", or leave it out.",
    "known": "",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\nmetadata:\n  team: 7",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\nmetadata:\n  team: \"7\""
  },
  "shape.missing": {
    "message": "route is missing, so there is nothing to call",
    "repair": "Write one of provider, virtualKey, unlistedProvider, routedBy, config.",
    "known": "",
    "wrong": "apiKey: pk-fake",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake"
  },
  "shape.mixed-variants": {
    "message": "route.auth mixes fromClient, forwarded, but the gateway uses only some",
    "repair": "Keep one.",
    "known": "",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth:\n    fromClient: true\n    forwarded: true",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth:\n    fromClient: true"
  },
  "shape.no-route": {
    "message": "route names no provider, so there is nothing to call",
    "repair": "Write one of provider, virtualKey, unlistedProvider, routedBy, config.",
    "known": "",
    "wrong": "apiKey: pk-fake\nroute: {}",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake"
  },
  "shape.no-variant": {
    "message": "route.auth is a number",
    "repair": "Write a string.",
    "known": "",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: 5",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake"
  },
  "shape.null": {
    "message": "the spec has a key that is null",
    "repair": "Decode it: that leaves the key out.",
    "known": "",
    "wrong": "Schema.is(RequestSpecSchema)({ apiKey, route, trace: null })",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake"
  },
  "shape.option": {
    "message": "options.gateway is not a known gateway",
    "repair": "Write \"hosted\" or \"open-source\".",
    "known": "",
    "wrong": "check(spec, { gateway: \"cloud\" })",
    "right": ""
  },
  "shape.override-key": {
    "message": "apiKey cannot be changed by one request",
    "repair": "A request may change route, beta, nitroMode, requestTimeout, strictOpenAiCompliance, debug, metadata, cache, trace, fetchIntegratedModels; set the rest in the client's spec.",
    "known": "",
    "wrong": "apiKey: pk-fake",
    "right": "trace:\n  id: order-42"
  },
  "shape.proto-key": {
    "message": "metadata.__proto__ is not a safe name in JSON",
    "repair": "Choose another name.",
    "known": "",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\nmetadata:\n  __proto__: x",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\nmetadata:\n  proto: x"
  },
  "shape.query-operator": {
    "message": "strategy.conditions[0].query[\"metadata.a\"].$equals is not an operator here, so the gateway answers 400",
    "repair": "The keys are $eq, $ne, $gt, $gte, $lt, $lte, $in, $nin, $regex.",
    "known": "open-source: observed on 1.15.2, in every test run (src/services/conditionalRouter.ts:60-155)",
    "wrong": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        metadata.a:\n          $equals: x\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b",
    "right": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        metadata.a:\n          $eq: x\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b"
  },
  "shape.redacted": {
    "message": "trace.id must not be a Redacted",
    "repair": "Write a string.",
    "known": "",
    "wrong": "trace: { id: Redacted.make(\"order-42\") }",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\ntrace:\n  id: order-42"
  },
  "shape.too-deep": {
    "message": "route.config.override_params.stop[0][0][0][0][0][0][0][0]… (63 times) is nested deeper than 64 levels",
    "repair": "Flatten it.",
    "known": "",
    "wrong": "for (let level = 0; level < 100; level++) override_params.stop = [override_params.stop]",
    "right": "apiKey: pk-fake\nroute:\n  config:\n    provider: \"@openai-prod\"\n    override_params:\n      stop:\n        - a"
  },
  "shape.too-large": {
    "message": "route.config has over 30000 values, too many to check",
    "repair": "Shorten it.",
    "known": "",
    "wrong": "override_params.stop = new Array(40_000).fill(\"a\")",
    "right": "apiKey: pk-fake\nroute:\n  config:\n    provider: \"@openai-prod\"\n    override_params:\n      stop:\n        - a"
  },
  "shape.two-routes": {
    "message": "route is given by provider and virtualKey",
    "repair": "Keep one.",
    "known": "",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  virtualKey: vk-fake",
    "right": "apiKey: pk-fake\nroute:\n  virtualKey: vk-fake"
  },
  "shape.type": {
    "message": "debug must be true or false; it is a string",
    "repair": "Write true or false.",
    "known": "",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\ndebug: \"true\"",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\ndebug: true"
  },
  "shape.unknown-key": {
    "message": "metdata is not a key of the spec",
    "repair": "Did you mean metadata?",
    "known": "",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\nmetdata:\n  team: a",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\nmetadata:\n  team: a"
  },
  "shape.unknown-provider": {
    "message": "route.provider is \"opnai\", not a known provider",
    "repair": "Did you mean \"openai\"? Or write unlistedProvider.",
    "known": "",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: opnai\n  auth: fake",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake"
  },
  "shape.unreadable": {
    "message": "the spec cannot be read: a getter or proxy threw",
    "repair": "Write plain JSON data.",
    "known": "",
    "wrong": "const spec = { get route() { throw new Error() } }",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake"
  },
  "size.large": {
    "message": "the header fields take 9109 bytes; many proxies stop at 8 KB",
    "repair": "Save the config in Portkey, or shorten metadata.",
    "known": "",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\ntrace:\n  id: xxxxxxxx… (9000 times)",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\ntrace:\n  id: order-42"
  },
  "size.too-large": {
    "message": "the header fields take 16109 bytes, so a Node server answers 431",
    "repair": "Save the config in Portkey, or shorten metadata.",
    "known": "",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\ntrace:\n  id: xxxxxxxx… (16000 times)",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\ntrace:\n  id: order-42"
  },
  "size.too-many": {
    "message": "the request has more than 2000 header fields, of which a Node server drops the last",
    "repair": "Send fewer fields.",
    "known": "",
    "wrong": "for (let index = 0; index < 2001; index++) headers[`x-${index}`] = \"a\"",
    "right": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake"
  },
  "timeout.looks-like-seconds": {
    "message": "requestTimeout is 30 ms, which looks like seconds",
    "repair": "Write 30000 for 30 s.",
    "known": "hosted: documented (product/ai-gateway/request-timeouts)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\nrequestTimeout: 30",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\nrequestTimeout: 30000"
  },
  "value.attempts": {
    "message": "retry.attempts must be a whole number of retries, at least 0; it is -1",
    "repair": "Write a whole number of retries, at least 0.",
    "known": "open-source: observed on 1.15.2, in every test run (src/middlewares/requestValidator/schema/config.ts:12-191)",
    "wrong": "provider: \"@openai-prod\"\nretry:\n  attempts: -1",
    "right": "provider: \"@openai-prod\"\nretry:\n  attempts: 1"
  },
  "value.bearer-doubled": {
    "message": "route.auth has the word Bearer twice, or no token after it",
    "repair": "Write the bare token.",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:1150)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: Bearer Bearer sk-fake",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake"
  },
  "value.bearer-prefix": {
    "message": "api_key begins with the word Bearer, which the gateway adds itself",
    "repair": "Write the bare token.",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:1034)",
    "wrong": "provider: openai\napi_key: Bearer sk-fake",
    "right": "provider: openai\napi_key: sk-fake"
  },
  "value.bearer-scheme": {
    "message": "authorization does not begin with exactly Bearer and one space, so the provider gets Bearer twice, or a token with white space",
    "repair": "Write Bearer, one space, and the token.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/auth/authN.ts:36-52); open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:1150)",
    "wrong": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: bearer sk-fake",
    "right": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake"
  },
  "value.bearer-token": {
    "message": "route.auth has white space, so it is not a bearer token",
    "repair": "Write the bare token, or auth: { forwarded: true } for another scheme.",
    "known": "by itself: RFC 6750 §2.1",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: Basic fake",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake"
  },
  "value.body-path": {
    "message": "drop_params[0] is not a path, so nothing is dropped",
    "repair": "For example, write \"tools[*].function.strict\".",
    "known": "hosted: documented (product/ai-gateway/configs)",
    "wrong": "provider: \"@openai-prod\"\ndrop_params:\n  - tools[",
    "right": "provider: \"@openai-prod\"\ndrop_params:\n  - tools[0]"
  },
  "value.catalog-slug": {
    "message": "provider is \"@open ai\", not @ and a slug of letters, digits, dots, hyphens and underscores",
    "repair": "For example, write \"@openai-prod\".",
    "known": "hosted: documented (product/model-catalog)",
    "wrong": "provider: \"@open ai\"",
    "right": "provider: \"@open-ai\""
  },
  "value.catalog-slug-hosted": {
    "message": "provider is \"@openai-prod\", a Model Catalog slug, so the open-source gateway answers 400",
    "repair": "Name the provider, and add \"api_key\".",
    "known": "open-source: observed on 1.15.2, in every test run (src/globals.ts:117-192)",
    "wrong": "provider: \"@openai-prod\"\napi_key: sk-fake",
    "right": "provider: openai\napi_key: sk-fake"
  },
  "value.check-id": {
    "message": "before_request_hooks[0].checks[0].id has no dot, so no check runs",
    "repair": "Write \"default.jwt\".",
    "known": "open-source: observed on 1.15.2, in every test run (src/middlewares/hooks/index.ts:314-325)",
    "wrong": "provider: \"@openai-prod\"\nbefore_request_hooks:\n  - id: h\n    type: guardrail\n    checks:\n      - id: jwt\n        parameters: {}",
    "right": "provider: \"@openai-prod\"\nbefore_request_hooks:\n  - id: h\n    type: guardrail\n    checks:\n      - id: default.jwt\n        parameters: {}"
  },
  "value.check-name": {
    "message": "input_guardrails[0].checks is not the id of a check",
    "repair": "Write \"before_request_hooks\": [{ \"type\": \"guardrail\", \"id\": \"…\", \"checks\": [{ \"id\": \"default.webhook\", \"parameters\": { … } }] }].",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:233-275)",
    "wrong": "provider: \"@openai-prod\"\ninput_guardrails:\n  - checks:\n      - id: default.jwt\n        parameters: {}",
    "right": "provider: \"@openai-prod\"\nbefore_request_hooks:\n  - id: h\n    type: guardrail\n    checks:\n      - id: default.jwt\n        parameters: {}"
  },
  "value.config-encoded": {
    "message": "route.config is a config in base64, so the gateway answers 400",
    "repair": "Pass the config itself, as an object.",
    "known": "open-source: observed on 1.15.2, in every test run (src/middlewares/requestValidator/index.ts:161)",
    "wrong": "apiKey: pk-fake\nroute:\n  config: eyJyZXRyeSI6eyJhdHRlbXB0cyI6M319",
    "right": "apiKey: pk-fake\nroute:\n  provider: \"@openai-prod\"\n  config:\n    retry:\n      attempts: 3"
  },
  "value.config-id-hosted": {
    "message": "route.config is the id of a saved config, so the open-source gateway answers 400",
    "repair": "Pass the config itself, as an object.",
    "known": "",
    "wrong": "route:\n  config: pc-fake",
    "right": "route:\n  config:\n    provider: openai\n    api_key: fake"
  },
  "value.cooldown": {
    "message": "strategy.cb_config.cooldown_interval must be a number of ms, at least 0; it is -1",
    "repair": "Write a number of ms, at least 0.",
    "known": "hosted: documented (product/ai-gateway/circuit-breaker)",
    "wrong": "strategy:\n  mode: fallback\n  cb_config:\n    failure_threshold: 5\n    cooldown_interval: -1\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"",
    "right": "strategy:\n  mode: fallback\n  cb_config:\n    failure_threshold: 5\n    cooldown_interval: 30000\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\""
  },
  "value.empty": {
    "message": "trace.id is empty",
    "repair": "Leave it out, or write one.",
    "known": "by itself: an empty text is false to JavaScript",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\ntrace:\n  id: \"\"",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\ntrace:\n  id: order-42"
  },
  "value.failure-threshold": {
    "message": "strategy.cb_config.failure_threshold must be a number of failures, at least 1; it is 0",
    "repair": "Write a number of failures, at least 1.",
    "known": "hosted: documented (product/ai-gateway/circuit-breaker)",
    "wrong": "strategy:\n  mode: fallback\n  cb_config:\n    failure_threshold: 0\n    cooldown_interval: 30000\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"",
    "right": "strategy:\n  mode: fallback\n  cb_config:\n    failure_threshold: 5\n    cooldown_interval: 30000\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\""
  },
  "value.feedback": {
    "message": "before_request_hooks[0].on_fail.feedback.value must be a number; it is Infinity",
    "repair": "Write a number.",
    "known": "open-source: observed on 1.15.2, in every test run (src/middlewares/hooks/types.ts)",
    "wrong": "provider: \"@openai-prod\"\nbefore_request_hooks:\n  - id: h\n    type: guardrail\n    checks:\n      - id: default.jwt\n        parameters: {}\n    on_fail:\n      feedback:\n        value: .inf",
    "right": "provider: \"@openai-prod\"\nbefore_request_hooks:\n  - id: h\n    type: guardrail\n    checks:\n      - id: default.jwt\n        parameters: {}\n    on_fail:\n      feedback:\n        value: -1"
  },
  "value.field-known": {
    "message": "extraHeaders[\"x-portkey-trace-id\"] is a field that Portkey defines",
    "repair": "Write it as trace.id.",
    "known": "",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\nextraHeaders:\n  x-portkey-trace-id: t",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\ntrace:\n  id: t"
  },
  "value.field-name": {
    "message": "forward_headers[0] is \"a b\", which is not an HTTP field name",
    "repair": "Write a name: \"x-user-id\".",
    "known": "by itself: RFC 9110 §5.1",
    "wrong": "provider: \"@openai-prod\"\nforward_headers:\n  - a b",
    "right": "provider: \"@openai-prod\"\nforward_headers:\n  - x-user-id"
  },
  "value.flag": {
    "message": "x-portkey-strict-open-ai-compliance is \"yes\"; the gateway compares with exactly true and false, so it takes this for neither",
    "repair": "Write true.",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/services/requestContext.ts:99)",
    "wrong": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake\nx-portkey-strict-open-ai-compliance: yes",
    "right": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake\nx-portkey-strict-open-ai-compliance: true"
  },
  "value.forward-metadata-service": {
    "message": "forward_headers[0] is \"metadata-flavor\", which opens a cloud's metadata service, so the gateway refuses it",
    "repair": "Leave it out.",
    "known": "hosted: documented (product/ai-gateway/custom-hosts)",
    "wrong": "provider: \"@openai-prod\"\nforward_headers:\n  - metadata-flavor",
    "right": "provider: \"@openai-prod\"\nforward_headers:\n  - x-user-id"
  },
  "value.forward-portkey": {
    "message": "forward_headers[0] is \"x-portkey-config\", which is a Portkey field that the provider must not get",
    "repair": "Leave it out.",
    "known": "open-source: observed on 1.15.2, in every test run (src/middlewares/requestValidator/schema/config.ts:12-191)",
    "wrong": "provider: \"@openai-prod\"\nforward_headers:\n  - x-portkey-config",
    "right": "provider: \"@openai-prod\"\nforward_headers:\n  - x-user-id"
  },
  "value.guardrail-type": {
    "message": "before_request_hooks[0].type is \"webhook\", which is none of \"guardrail\", \"mutator\"",
    "repair": "Write \"before_request_hooks\": [{ \"type\": \"guardrail\", \"id\": \"…\", \"checks\": [{ \"id\": \"default.webhook\", \"parameters\": { … } }] }].",
    "known": "open-source: observed on 1.15.2, in every test run (src/middlewares/hooks/index.ts:365)",
    "wrong": "provider: \"@openai-prod\"\nbefore_request_hooks:\n  - id: h\n    type: webhook\n    checks:\n      - id: default.jwt\n        parameters: {}",
    "right": "provider: \"@openai-prod\"\nbefore_request_hooks:\n  - id: h\n    type: guardrail\n    checks:\n      - id: default.jwt\n        parameters: {}"
  },
  "value.hash-field": {
    "message": "strategy.sticky.hash_fields[0] does not begin with metadata., params. or headers., so the gateway answers 400",
    "repair": "For example, write \"metadata.user_id\".",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/requestValidator/schema/config.ts:113-135)",
    "wrong": "strategy:\n  mode: loadbalance\n  sticky:\n    enabled: true\n    hash_fields:\n      - user_id\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"",
    "right": "strategy:\n  mode: loadbalance\n  sticky:\n    enabled: true\n    hash_fields:\n      - metadata.user_id\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\""
  },
  "value.host": {
    "message": "custom_host has a host that is not a DNS name or IPv4 address, so the gateway refuses it",
    "repair": "For example, write \"https://llm.example.com/v1\".",
    "known": "open-source: observed on 1.15.2, in every test run (src/middlewares/requestValidator/index.ts:260-368)",
    "wrong": "provider: \"@openai-prod\"\ncustom_host: https://my_host.example.com",
    "right": "provider: \"@openai-prod\"\ncustom_host: https://my-host.example.com"
  },
  "value.host-label": {
    "message": "resource_name is not part of a host name, so the credential goes to another host",
    "repair": "Write \"contoso\".",
    "known": "open-source: observed on 1.15.2, in every test run (src/providers/azure-openai/api.ts:13)",
    "wrong": "provider: azure-openai\napi_key: k\ndeployment_id: gpt-4o\napi_version: 2024-10-21\nresource_name: https://contoso.openai.azure.com/",
    "right": "provider: azure-openai\napi_key: k\ndeployment_id: gpt-4o\napi_version: 2024-10-21\nresource_name: contoso"
  },
  "value.host-portkey": {
    "message": "custom_host is Portkey itself",
    "repair": "Write the provider's own host.",
    "known": "open-source: observed on 1.15.2, in every test run (src/middlewares/requestValidator/index.ts:260-368)",
    "wrong": "provider: \"@openai-prod\"\ncustom_host: https://api.portkey.ai/v1",
    "right": "provider: \"@openai-prod\"\ncustom_host: https://llm.example.com/v1"
  },
  "value.host-private": {
    "message": "custom_host has the private host 10.0.0.1, which the gateway refuses unless it trusts it",
    "repair": "If your gateway lists it in TRUSTED_CUSTOM_HOSTS, pass { trustedHosts: [\"10.0.0.1\"] }.",
    "known": "open-source: observed on 1.15.2, in every test run (src/middlewares/requestValidator/index.ts:260-368)",
    "wrong": "provider: \"@openai-prod\"\ncustom_host: https://10.0.0.1",
    "right": "provider: \"@openai-prod\"\ncustom_host: https://llm.example.com"
  },
  "value.integer": {
    "message": "requestTimeout must be a whole number of ms, at least 1; it is 0.5",
    "repair": "Write a whole number of ms, at least 1.",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/services/requestContext.ts:135)",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\nrequestTimeout: 0.5",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\nrequestTimeout: 500"
  },
  "value.json": {
    "message": "x-portkey-metadata is written with single quotes, which is not JSON: the gateway reads it as empty metadata, uses no cache, and reports no error",
    "repair": "Write JSON, with double quotes: json.dumps in Python, JSON.stringify in JavaScript.",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:728)",
    "wrong": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake\nx-portkey-metadata: {'team':'search'}",
    "right": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake\nx-portkey-metadata: {\"team\":\"search\"}"
  },
  "value.key-of-provider": {
    "message": "apiKey is a provider's key, so the gateway answers 401",
    "repair": "Write the Portkey API key.",
    "known": "",
    "wrong": "apiKey: sk-proj-fake\nroute:\n  provider: openai\n  auth: sk-fake",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake"
  },
  "value.key-with-scheme": {
    "message": "apiKey begins with the word Bearer, so the gateway answers 401",
    "repair": "Write the bare key.",
    "known": "",
    "wrong": "apiKey: Bearer pk-fake\nroute:\n  provider: openai\n  auth: sk-fake",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake"
  },
  "value.list": {
    "message": "x-portkey-forward-headers is a JSON array, but the gateway only splits it at the commas: it finds none of the names and reports no error",
    "repair": "Write x-a.",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/services/requestContext.ts:118)",
    "wrong": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake\nx-portkey-forward-headers: [\"x-a\"]\nx-a: 1",
    "right": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake\nx-portkey-forward-headers: x-a\nx-a: 1"
  },
  "value.list-item": {
    "message": "beta[0] contains a comma, bracket or quote",
    "repair": "Write one name per item.",
    "known": "",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\nbeta:\n  - a,b",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\nbeta:\n  - a\n  - b"
  },
  "value.listed-provider": {
    "message": "route.unlistedProvider is \"openai\", a known provider",
    "repair": "Write provider: \"openai\".",
    "known": "",
    "wrong": "apiKey: pk-fake\nroute:\n  unlistedProvider: openai\n  auth: fake",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake"
  },
  "value.max-age": {
    "message": "cache.max_age must be a whole number of seconds (open-source: milliseconds), at least 1; it is 0",
    "repair": "Write a whole number of seconds (open-source: milliseconds), at least 1.",
    "known": "open-source: observed on 1.15.2, in every test run (src/middlewares/cache/index.ts:107-108)",
    "wrong": "provider: \"@openai-prod\"\ncache:\n  mode: simple\n  max_age: 0",
    "right": "provider: \"@openai-prod\"\ncache:\n  mode: simple\n  max_age: 60"
  },
  "value.metadata-length": {
    "message": "metadata.note has 129 characters, of which Portkey's logs keep 128",
    "repair": "Shorten it, or send a reference instead.",
    "known": "hosted: documented (product/observability/metadata)",
    "wrong": "route:\n  provider: openai\n  auth: sk-fake\nmetadata:\n  note: xxxxxxxx… (129 times)",
    "right": "route:\n  provider: openai\n  auth: sk-fake\nmetadata:\n  note: xxxxxxxx… (128 times)"
  },
  "value.minimum-requests": {
    "message": "strategy.cb_config.minimum_requests must be a whole number of requests, at least 1; it is 0",
    "repair": "Write a whole number of requests, at least 1.",
    "known": "hosted: documented (product/ai-gateway/circuit-breaker)",
    "wrong": "strategy:\n  mode: fallback\n  cb_config:\n    failure_threshold: 5\n    cooldown_interval: 30000\n    minimum_requests: 0\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"",
    "right": "strategy:\n  mode: fallback\n  cb_config:\n    failure_threshold: 5\n    cooldown_interval: 30000\n    minimum_requests: 10\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\""
  },
  "value.not-a-field-value": {
    "message": "api_key contains a character that is not ASCII at index 4, which a header field cannot carry",
    "repair": "Write one line of printable ASCII.",
    "known": "by itself: RFC 9110 §5.5",
    "wrong": "provider: openai\napi_key: sk-fäke",
    "right": "provider: openai\napi_key: sk-fake"
  },
  "value.not-text": {
    "message": "x-portkey-metadata is an object; a header field is text, and most clients would send [object Object]",
    "repair": "Write it as text: JSON.stringify for an object, a comma-separated list for names.",
    "known": "",
    "wrong": "headers[\"x-portkey-metadata\"] = { team: \"search\" }",
    "right": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake\nx-portkey-metadata: {\"team\":\"search\"}"
  },
  "value.other-field": {
    "message": "apiKey has another field in it, which the gateway takes for a part of the value",
    "repair": "Send each field by itself.",
    "known": "by itself: a field has one value: whatever joined two fields hid the second",
    "wrong": "apiKey: \"pk-fake\\\\nx-portkey-trace-id: a\"\nroute:\n  provider: openai\n  auth: sk-fake",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\ntrace:\n  id: a"
  },
  "value.pem": {
    "message": "oracle_private_key is not a PKCS#8 private key in PEM form",
    "repair": "Convert it: openssl pkcs8 -topk8 -nocrypt.",
    "known": "open-source: observed on 1.15.2, in every test run (src/providers/oracle/utils.ts)",
    "wrong": "provider: oracle\noracle_region: us-chicago-1\noracle_compartment_id: ocid1.compartment.fake\noracle_serving_mode: ON_DEMAND\noracle_tenancy: ocid1.tenancy.fake\noracle_user: ocid1.user.fake\noracle_fingerprint: aa:bb\noracle_private_key: AAAA\nretry:\n  attempts: 0",
    "right": "provider: oracle\noracle_region: us-chicago-1\noracle_compartment_id: ocid1.compartment.fake\noracle_serving_mode: ON_DEMAND\noracle_tenancy: ocid1.tenancy.fake\noracle_user: ocid1.user.fake\noracle_fingerprint: aa:bb\noracle_private_key: -----BEGIN PRIVATE KEY-----AAAA-----END PRIVATE KEY-----\nretry:\n  attempts: 0"
  },
  "value.pem-encrypted": {
    "message": "oracle_private_key is encrypted, so the gateway cannot use it",
    "repair": "Convert it: openssl pkcs8 -topk8 -nocrypt.",
    "known": "open-source: observed on 1.15.2, in every test run (src/providers/oracle/utils.ts)",
    "wrong": "provider: oracle\noracle_region: us-chicago-1\noracle_compartment_id: ocid1.compartment.fake\noracle_serving_mode: ON_DEMAND\noracle_tenancy: ocid1.tenancy.fake\noracle_user: ocid1.user.fake\noracle_fingerprint: aa:bb\noracle_private_key: -----BEGIN ENCRYPTED PRIVATE KEY-----AAAA-----END ENCRYPTED PRIVATE KEY-----\nretry:\n  attempts: 0",
    "right": "provider: oracle\noracle_region: us-chicago-1\noracle_compartment_id: ocid1.compartment.fake\noracle_serving_mode: ON_DEMAND\noracle_tenancy: ocid1.tenancy.fake\noracle_user: ocid1.user.fake\noracle_fingerprint: aa:bb\noracle_private_key: -----BEGIN PRIVATE KEY-----AAAA-----END PRIVATE KEY-----\nretry:\n  attempts: 0"
  },
  "value.pem-newlines": {
    "message": "x-portkey-oracle-private-key has line breaks written as \\n, which the gateway takes for part of the key: it answers 500",
    "repair": "Remove them; the key needs no line breaks.",
    "known": "open-source: observed on 1.15.2, in every test run (src/providers/oracle/utils.ts)",
    "wrong": "x-portkey-api-key: pk-fake\nx-portkey-provider: oracle\nx-portkey-oracle-region: us-chicago-1\nx-portkey-oracle-compartment-id: compartment\nx-portkey-oracle-tenancy: tenancy\nx-portkey-oracle-user: user\nx-portkey-oracle-fingerprint: aa:bb\nx-portkey-oracle-private-key: -----BEGIN PRIVATE KEY-----\\nZmFrZQ==\\n-----END PRIVATE KEY-----",
    "right": "x-portkey-api-key: pk-fake\nx-portkey-provider: oracle\nx-portkey-oracle-region: us-chicago-1\nx-portkey-oracle-compartment-id: compartment\nx-portkey-oracle-tenancy: tenancy\nx-portkey-oracle-user: user\nx-portkey-oracle-fingerprint: aa:bb\nx-portkey-oracle-private-key: -----BEGIN PRIVATE KEY-----ZmFrZQ==-----END PRIVATE KEY-----"
  },
  "value.placeholder": {
    "message": "provider is an unfilled placeholder",
    "repair": "Check where the value comes from.",
    "known": "by itself: a template that was not filled in",
    "wrong": "provider: \"@undefined\"",
    "right": "provider: \"@openai-prod\""
  },
  "value.presence": {
    "message": "x-portkey-cache-force-refresh is \"yes\", which has no effect: the gateway looks for the word true",
    "repair": "Write true, or leave the field out.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/portkey/kreacher/helpers.ts:46); open-source: observed on 1.15.2, in every test run (src/handlers/services/requestContext.ts:85)",
    "wrong": "x-portkey-api-key: pk-fake\nx-portkey-provider: @openai-prod\nx-portkey-config: pc-main\nx-portkey-cache-force-refresh: yes",
    "right": "x-portkey-api-key: pk-fake\nx-portkey-provider: @openai-prod\nx-portkey-config: pc-main"
  },
  "value.provider-not-served": {
    "message": "provider is \"databricks\", which the open-source gateway does not serve",
    "repair": "Name another provider, or compile for the other gateway.",
    "known": "open-source: observed on 1.15.2, in every test run (src/globals.ts:117-192)",
    "wrong": "provider: databricks\napi_key: sk-fake",
    "right": "provider: openai\napi_key: sk-fake"
  },
  "value.provider-slug": {
    "message": "route.unlistedProvider is \"a/b\", not a slug of letters, digits, dots, hyphens and underscores",
    "repair": "For a slug of the Model Catalog write \"@a\".",
    "known": "",
    "wrong": "apiKey: pk-fake\nroute:\n  unlistedProvider: a/b\n  auth: fake",
    "right": "apiKey: pk-fake\nroute:\n  unlistedProvider: a\n  auth: fake"
  },
  "value.query-operand": {
    "message": "strategy.conditions[0].query[\"params.n\"].$gt is not a number, so it never matches",
    "repair": "Write a number.",
    "known": "open-source: observed on 1.15.2, in every test run (src/services/conditionalRouter.ts:60-155)",
    "wrong": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        params.n:\n          $gt: many\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b",
    "right": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        params.n:\n          $gt: 5\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b"
  },
  "value.query-path": {
    "message": "strategy.conditions[0].query[\"headers.a\"] is not a path that the router reads",
    "repair": "Write \"metadata.<key>\", \"params.<key>\" or \"url.pathname\".",
    "known": "open-source: observed on 1.15.2, in every test run (src/services/conditionalRouter.ts:60-155)",
    "wrong": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        headers.a: x\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b",
    "right": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        metadata.a: x\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b"
  },
  "value.quoted": {
    "message": "apiKey has quotes around it, which the gateway takes for a part of the value",
    "repair": "Leave out the quotes.",
    "known": "by itself: HTTP has no quotes around a value",
    "wrong": "apiKey: '\"pk-fake\"'\nroute:\n  provider: openai\n  auth: sk-fake",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake"
  },
  "value.redacted-closed": {
    "message": "route.auth is a wiped Redacted, or one of another copy of effect",
    "repair": "Install one copy of effect, and make a new Redacted.",
    "known": "",
    "wrong": "Redacted.wipeUnsafe(spec.route.auth)",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake"
  },
  "value.redacted-text": {
    "message": "route.auth is a printed Redacted, not the secret",
    "repair": "Pass the Redacted itself.",
    "known": "",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: <redacted>",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake"
  },
  "value.regex": {
    "message": "strategy.conditions[0].query[\"params.model\"].$regex is not a regular expression, so it never matches",
    "repair": "For example, write \"^gpt-\".",
    "known": "open-source: observed on 1.15.2, in every test run (src/services/conditionalRouter.ts:60-155)",
    "wrong": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        params.model:\n          $regex: (\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b",
    "right": "strategy:\n  mode: conditional\n  conditions:\n    - query:\n        params.model:\n          $regex: ^gpt-\n      then: a\n  default: b\ntargets:\n  - provider: \"@openai-prod\"\n    name: a\n  - provider: \"@openai-prod\"\n    name: b"
  },
  "value.request-timeout": {
    "message": "request_timeout must be a whole number of ms, at least 1; it is 0",
    "repair": "Write a whole number of ms, at least 1.",
    "known": "hosted: documented (product/ai-gateway/request-timeouts)",
    "wrong": "provider: \"@openai-prod\"\nrequest_timeout: 0",
    "right": "provider: \"@openai-prod\"\nrequest_timeout: 30000"
  },
  "value.slug-with-model": {
    "message": "provider is \"@openai-prod/gpt-4o\", a slug with a model, so the gateway answers 400",
    "repair": "Write \"provider\": \"@openai-prod\" and \"override_params\": { \"model\": … }.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/portkey/handlers/helpers.ts:128-131)",
    "wrong": "provider: \"@openai-prod/gpt-4o\"",
    "right": "provider: \"@openai-prod\"\noverride_params:\n  model: gpt-4o"
  },
  "value.status-code": {
    "message": "retry.on_status_codes[0] must be an HTTP status code, a whole number from 100 to 599; it is 9999",
    "repair": "Write an HTTP status code, a whole number from 100 to 599.",
    "known": "by itself: RFC 9110 §15",
    "wrong": "provider: \"@openai-prod\"\nretry:\n  attempts: 1\n  on_status_codes:\n    - 9999",
    "right": "provider: \"@openai-prod\"\nretry:\n  attempts: 1\n  on_status_codes:\n    - 429"
  },
  "value.sticky-ttl": {
    "message": "strategy.sticky.ttl must be a whole number of seconds, at least 1; it is 0",
    "repair": "Write a whole number of seconds, at least 1.",
    "known": "hosted: documented (product/ai-gateway/load-balancing)",
    "wrong": "strategy:\n  mode: loadbalance\n  sticky:\n    enabled: true\n    hash_fields:\n      - metadata.user_id\n    ttl: 0\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\"",
    "right": "strategy:\n  mode: loadbalance\n  sticky:\n    enabled: true\n    hash_fields:\n      - metadata.user_id\n    ttl: 60\ntargets:\n  - provider: \"@openai-prod\"\n  - provider: \"@openai-prod\""
  },
  "value.traceparent": {
    "message": "trace.traceparent is <redacted>, not a W3C traceparent in lower case",
    "repair": "Write it as your tracer does.",
    "known": "",
    "wrong": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\ntrace:\n  traceparent: 4bf92f3577b34da6a3ce929d0e0e4736",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake\ntrace:\n  traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
  },
  "value.trailing-slash": {
    "message": "x-portkey-custom-host ends in a slash, which the gateway doubles: //chat/completions",
    "repair": "Remove the trailing slash.",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:120-140)",
    "wrong": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake\nx-portkey-custom-host: https://llm.example.com/v1/",
    "right": "x-portkey-api-key: pk-fake\nx-portkey-provider: openai\nauthorization: Bearer sk-fake\nx-portkey-custom-host: https://llm.example.com/v1"
  },
  "value.transport-field": {
    "message": "forward_headers[0] is \"content-length\", which is set by the HTTP client",
    "repair": "Leave it out.",
    "known": "by itself: RFC 9110 §7.6.1",
    "wrong": "provider: \"@openai-prod\"\nforward_headers:\n  - content-length",
    "right": "provider: \"@openai-prod\"\nforward_headers:\n  - x-user-id"
  },
  "value.unknown-provider": {
    "message": "provider is \"opnai\", which the open-source gateway does not serve, so it answers 400",
    "repair": "Did you mean \"openai\"?",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/requestValidator/schema/config.ts:137-140); open-source: observed on 1.15.2, in every test run (src/globals.ts:117-192)",
    "wrong": "provider: opnai\napi_key: sk-fake",
    "right": "provider: openai\napi_key: sk-fake"
  },
  "value.url": {
    "message": "custom_host is not an http or https URL",
    "repair": "For example, write \"https://llm.example.com/v1\".",
    "known": "open-source: observed on 1.15.2, in every test run (src/middlewares/requestValidator/index.ts:260-368)",
    "wrong": "provider: \"@openai-prod\"\ncustom_host: llm.example.com",
    "right": "provider: \"@openai-prod\"\ncustom_host: https://llm.example.com"
  },
  "value.url-credentials": {
    "message": "custom_host has credentials or an @, so the gateway refuses it",
    "repair": "Write credentials as route.auth.",
    "known": "open-source: observed on 1.15.2, in every test run (src/middlewares/requestValidator/index.ts:260-368)",
    "wrong": "provider: \"@openai-prod\"\ncustom_host: https://me:pw@llm.example.com",
    "right": "provider: \"@openai-prod\"\ncustom_host: https://llm.example.com"
  },
  "value.variable-name": {
    "message": "apiKey looks like the name of an environment variable",
    "repair": "Send the value of the variable.",
    "known": "by itself: the name of a variable, where its value belongs",
    "wrong": "apiKey: PORTKEY_API_KEY\nroute:\n  provider: openai\n  auth: sk-fake",
    "right": "apiKey: pk-fake\nroute:\n  provider: openai\n  auth: sk-fake"
  },
  "value.virtual-key-slug": {
    "message": "virtual_key is a Model Catalog slug, not a virtual key, so the gateway answers 400",
    "repair": "Name it as the provider.",
    "known": "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/portkey/handlers/helpers.ts:132-133)",
    "wrong": "virtual_key: \"@openai-prod\"",
    "right": "provider: \"@openai-prod\""
  },
  "value.weight": {
    "message": "targets[0].weight must be a number, at least 0; it is -1",
    "repair": "Write a number, at least 0.",
    "known": "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:693-723)",
    "wrong": "strategy:\n  mode: loadbalance\ntargets:\n  - provider: \"@openai-prod\"\n    weight: -1\n  - provider: \"@openai-prod\"\n    weight: 2",
    "right": "strategy:\n  mode: loadbalance\ntargets:\n  - provider: \"@openai-prod\"\n    weight: 1\n  - provider: \"@openai-prod\"\n    weight: 2"
  }
}
