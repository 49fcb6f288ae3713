// Facts about every rule of specs, for tests and the reference.

import type { AboutRules } from "../../grammar/about.ts"
import type { specErrors } from "./errors.ts"
import type { specWarnings } from "./warnings.ts"

const apiKey = "pk-fake"
const openai = { provider: "openai", auth: "sk-fake" }
const plain = { apiKey, route: openai }
const forwarded = { provider: "openai", auth: { forwarded: true } }

const bedrock = (auth: object, more: object = {}) => ({
  apiKey,
  route: { provider: "bedrock", auth, region: "us-east-1", ...more }
})
const azure = (auth: unknown) => ({
  apiKey,
  route: {
    provider: "azure-openai",
    auth,
    resourceName: "res",
    deploymentId: "dep",
    apiVersion: "2024-10-21",
    beta: "x"
  }
})
const foundry = (auth: unknown) => ({
  apiKey,
  route: { provider: "azure-ai", auth, foundryUrl: "https://res.services.ai.azure.com/anthropic" }
})
const slugged = (providerOptions: object) => ({ apiKey, route: { provider: "@prod", providerOptions } })
const hosted = (customHost: string) => ({ apiKey, route: { ...openai, customHost } })
const serviceAccount = {
  client_email: "a@example.com",
  private_key: "-----BEGIN PRIVATE KEY-----\nZmFrZQ==\n-----END PRIVATE KEY-----\n"
}
const workers = { provider: "workers-ai", auth: "fake" }
const vertex = (auth: object) => ({ apiKey, route: { provider: "vertex-ai", region: "us-east5", auth } })

/** The facts about each rule, by id. */
export const aboutSpecRules: AboutRules<
  (typeof specErrors)[number][number] | (typeof specWarnings)[number][number]
> = {
  "route.url-in-place": {
    known: { "open-source": { observed: "src/providers/azure-openai/api.ts:13" } },
    wrong: { apiKey, route: { ...workers, accountId: "https://dash.example.com/accounts/fake" } },
    right: { apiKey, route: { ...workers, accountId: "fake" } }
  },
  "gateway.route": {
    known: { "open-source": { observed: "src/middlewares/requestValidator/index.ts" } },
    gateway: "open-source",
    wrong: { route: { provider: "@openai-prod" } },
    right: { route: openai }
  },
  "auth.forwarded-missing": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:1150" } },
    wrong: { apiKey, route: forwarded },
    right: { apiKey, route: forwarded, forwardHeaders: { authorization: "Basic fake" } }
  },
  "auth.not-forwarded": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:1150" } },
    wrong: { ...plain, extraHeaders: { authorization: "Basic fake" } },
    right: { apiKey, route: forwarded, forwardHeaders: { authorization: "Basic fake" } }
  },
  "auth.twice": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:1150" } },
    wrong: { ...plain, forwardHeaders: { authorization: "Basic fake" } },
    right: { apiKey, route: forwarded, forwardHeaders: { authorization: "Basic fake" } }
  },
  "auth.forwarded-bearer": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:1150" } },
    wrong: { apiKey, route: forwarded, forwardHeaders: { authorization: "Bearer sk-fake" } },
    right: { ...plain, forwardHeaders: ["authorization"] }
  },
  "forward.own-key": {
    known: { itself: "both keys would send the same field" },
    wrong: {
      ...plain,
      forwardHeaders: { traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01" }
    },
    right: {
      ...plain,
      trace: { traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01" },
      forwardHeaders: ["traceparent"]
    }
  },
  "auth.vertex-project": {
    known: { "open-source": { observed: "src/providers/google-vertex-ai/api.ts:20" } },
    wrong: vertex({ serviceAccount }),
    right: vertex({ serviceAccount, projectId: "project" })
  },
  "auth.azure-anthropic": {
    known: { "open-source": { observed: "src/providers/azure-ai-inference/api.ts:81-128" } },
    wrong: foundry({ adToken: "fake-token" }),
    right: foundry({ apiKey: "fake-key" })
  },
  "gateway.field-unread": {
    known: {
      hosted: { observed: "src/utils/request.ts:21-395" },
      "open-source": { observed: "src/handlers/handlerUtils.ts:1017-1180" }
    },
    gateway: "open-source",
    wrong: { route: openai, debug: true },
    right: { route: openai }
  },
  "hosted.no-api-key": {
    known: { hosted: { observed: "src/middlewares/auth/authN.ts:36-52" } },
    wrong: { route: { provider: "@openai-prod" } },
    right: { apiKey, route: { provider: "@openai-prod" } }
  },
  "aws.unencoded": {
    known: { "open-source": { observed: "src/providers/bedrock/utils.ts:409" } },
    gateway: "open-source",
    wrong: bedrock({ roleArn: "arn:aws:iam::1:role/r", externalId: "a&b" }),
    right: bedrock({ roleArn: "arn:aws:iam::1:role/r", externalId: "ab" })
  },
  "custom-host.version-doubled": {
    known: { "open-source": { observed: "src/providers/cohere/api.ts" } },
    wrong: { apiKey, route: { provider: "cohere", auth: "fake", customHost: "https://llm.example.com/v1" } },
    right: { apiKey, route: { provider: "cohere", auth: "fake", customHost: "https://llm.example.com" } }
  },
  "config.fim-ignored": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:1171" } },
    wrong: {
      apiKey,
      route: { provider: "mistral-ai", auth: "fake", fimCompletion: true, config: { retry: { attempts: 1 } } }
    },
    right: { apiKey, route: { provider: "mistral-ai", auth: "fake", fimCompletion: true } },
    gateway: "open-source"
  },
  "route.unknown-provider": {
    known: { "open-source": { observed: "src/globals.ts:117" } },
    wrong: { apiKey, route: { unlistedProvider: "opnai", auth: "fake" } },
    right: plain
  },
  "config.inline-blocked": {
    known: { hosted: { documented: "product/administration/enforce-saved-only-config" } },
    wrong: { ...plain, route: { ...openai, config: { retry: { attempts: 3 } } } },
    right: { ...plain, route: { ...openai, config: "pc-retries" } }
  },
  "companion.missing": {
    known: { hosted: { documented: "product/observability/traces" } },
    wrong: { ...plain, trace: { spanId: "span" } },
    right: { ...plain, trace: { id: "trace", spanId: "span" } }
  },
  "cache.no-config": {
    known: { hosted: { documented: "product/ai-gateway/cache-simple-and-semantic" } },
    wrong: { ...plain, cache: { forceRefresh: true } },
    right: { ...plain, route: { ...openai, config: "pc-cache" }, cache: { forceRefresh: true } }
  },
  "cache.debug-off": {
    known: { hosted: { documented: "product/ai-gateway/cache-simple-and-semantic" } },
    wrong: { ...plain, debug: false, route: { ...openai, config: { cache: { mode: "simple" } } } },
    right: { ...plain, debug: false }
  },
  "azure.beta-ignored": {
    known: { "open-source": { observed: "src/providers/azure-openai/api.ts:98" } },
    wrong: azure({ adToken: "fake-token" }),
    right: azure({ apiKey: "fake-key" })
  },
  "auth.forwarded-into-url": {
    known: { "open-source": { observed: "src/providers/google/api.ts" } },
    wrong: {
      apiKey,
      route: { provider: "google", auth: { forwarded: true } },
      forwardHeaders: { authorization: "Basic fake" }
    },
    right: { apiKey, route: { provider: "google", auth: "fake" } }
  },
  "timeout.looks-like-seconds": {
    known: { hosted: { documented: "product/ai-gateway/request-timeouts" } },
    wrong: { ...plain, requestTimeout: 30 },
    right: { ...plain, requestTimeout: 30_000 }
  },
  "nitro.conflict": {
    known: { hosted: { documented: "product/ai-gateway/nitro-mode" } },
    wrong: { apiKey, route: { provider: "groq", auth: "fake" }, nitroMode: true },
    right: { ...plain, nitroMode: true }
  },
  "name.unknown": {
    known: { itself: "the gateway reads no such field" },
    wrong: { ...plain, extraHeaders: { "x-portkey-metdata": "1" } },
    right: { ...plain, metadata: { team: "search" } }
  },
  "name.unprefixed": {
    known: { itself: "the gateway reads the field under its prefix only" },
    wrong: { ...plain, extraHeaders: { "aws-region": "eu-west-1" } },
    right: bedrock({ accessKeyId: "AKIAFAKE", secretAccessKey: "fake" })
  },
  "forward.absent": {
    known: { hosted: { documented: "product/ai-gateway/forward-headers" } },
    wrong: { ...plain, forwardHeaders: ["xuserid"], extraHeaders: { "x-user-id": "42" } },
    right: { ...plain, forwardHeaders: { "x-user-id": "42" } }
  },
  "value.metadata-length": {
    known: { hosted: { documented: "product/observability/metadata" } },
    gateway: "open-source",
    wrong: { route: openai, metadata: { note: "x".repeat(129) } },
    right: { route: openai, metadata: { note: "x".repeat(128) } }
  },
  "value.placeholder": {
    known: { itself: "JavaScript and Python write these for a missing value" },
    wrong: { ...plain, trace: { id: "undefined" } },
    right: { ...plain, trace: { id: "trace" } }
  },
  "value.variable-name": {
    known: { itself: "the name of a variable, where its value belongs" },
    wrong: { ...plain, apiKey: "PORTKEY_API_KEY" },
    right: plain,
    more: [
      { wrong: { ...plain, apiKey: "op://vault/portkey/key" }, right: plain },
      { wrong: { ...plain, apiKey: "your-portkey-api-key" }, right: plain }
    ]
  },
  "value.other-field": {
    known: { itself: "a field has one value: whatever joined two fields hid the second" },
    wrong: { ...plain, apiKey: "pk-fake\\nx-portkey-trace-id: a" },
    right: { ...plain, trace: { id: "a" } }
  },
  "value.quoted": {
    known: { itself: "HTTP has no quotes around a value" },
    wrong: { ...plain, apiKey: '"pk-fake"' },
    right: plain,
    more: [{ wrong: { apiKey, route: { provider: "openai", auth: "'sk-fake'" } }, right: plain }]
  },
  "gateway.field-lost": {
    known: { hosted: { observed: "src/middlewares/portkey/utils.ts:664-665" } },
    wrong: { ...plain, guardrails: { input: [{ "default.jwt": {} }] } },
    right: plain
  },
  "hosted.bearer-used-up": {
    known: { hosted: { observed: "src/middlewares/auth/authN.ts:217-231" } },
    wrong: { route: openai },
    right: plain,
    more: [
      {
        wrong: { route: { provider: "@prod", auth: "sk-fake" } },
        right: { route: { provider: "@prod" }, apiKey }
      },
      {
        wrong: { route: { provider: "openai", auth: { fromClient: true } } },
        right: { apiKey, route: { provider: "openai", auth: { fromClient: true } } }
      },
      {
        wrong: { route: forwarded, forwardHeaders: { authorization: "Basic fake" } },
        right: { apiKey, route: forwarded, forwardHeaders: { authorization: "Basic fake" } }
      }
    ]
  },
  "auth.of-other-gateway": {
    known: { "open-source": { observed: "src/providers/bedrock/api.ts" } },
    wrong: { route: { provider: "bedrock", region: "eu-west-1", auth: { serviceRole: true } } },
    right: {
      route: {
        provider: "bedrock",
        region: "eu-west-1",
        auth: { accessKeyId: "AKIAFAKE", secretAccessKey: "fake" }
      }
    },
    gateway: "open-source"
  },
  "auth.key-of-portkey": {
    known: { hosted: { observed: "src/middlewares/auth/authN.ts:217-231" } },
    wrong: { apiKey, route: { provider: "openai", auth: apiKey } },
    right: plain
  },
  "integration.replaces": {
    known: { hosted: { observed: "src/middlewares/portkey/handlers/helpers.ts:1440-1850" } },
    wrong: slugged({ awsRegion: "eu-west-1" }),
    right: slugged({ vertexRegion: "europe-west1" })
  },
  "integration.session-token": {
    known: { hosted: { observed: "src/middlewares/portkey/handlers/helpers.ts:1440-1850" } },
    wrong: slugged({ awsSessionToken: "fake-token" }),
    right: slugged({ azureAdToken: "fake-token" })
  },
  "auth.key-of-other": {
    known: { itself: "the keys of well-known services begin so" },
    wrong: { apiKey, route: { provider: "openai", auth: "sk-ant-fake" } },
    right: { apiKey, route: { provider: "anthropic", auth: "sk-ant-fake" } }
  },
  "auth.id-as-key": {
    known: { itself: "only ids of saved configs begin with pc-, and only slugs with @" },
    wrong: { apiKey: "pc-main-1", route: openai },
    right: { apiKey, route: { config: "pc-main-1" } },
    more: [
      {
        wrong: { apiKey, route: { ...openai, auth: "@openai-prod" } },
        right: { apiKey, route: { provider: "@openai-prod" } }
      }
    ]
  },
  "route.key-as-virtual-key": {
    known: { hosted: { observed: "src/middlewares/portkey/handlers/helpers.ts:1396" } },
    wrong: { apiKey, route: { virtualKey: "sk-fake" } },
    right: plain
  },
  "route.not-virtual-key": {
    known: { hosted: { observed: "src/middlewares/portkey/handlers/helpers.ts:1396" } },
    wrong: { apiKey, route: { virtualKey: "pc-main-1" } },
    right: { apiKey, route: { config: "pc-main-1" } },
    more: [
      {
        wrong: { apiKey, route: { virtualKey: "https://api.openai.com" } },
        right: { apiKey, route: { virtualKey: "openai-1" } }
      }
    ]
  },
  "auth.oauth-token": {
    known: { "open-source": { observed: "src/providers/anthropic/api.ts" } },
    wrong: { apiKey, route: { provider: "anthropic", auth: "sk-ant-oat01-fake" } },
    right: { apiKey, route: { provider: "anthropic", auth: "sk-ant-fake" } }
  },
  "custom-host.path": {
    known: { "open-source": { observed: "src/providers/openai/api.ts" } },
    wrong: hosted("https://llm.example.com"),
    right: hosted("https://llm.example.com/v1"),
    more: [
      {
        wrong: hosted("https://llm.example.com/v1/chat/completions"),
        right: hosted("https://llm.example.com/v1")
      }
    ]
  },
  "config.host-override": {
    known: { "open-source": { observed: "src/handlers/services/requestContext.ts:99-142" } },
    wrong: {
      apiKey,
      route: {
        config: { provider: "@prod", request_timeout: 60_000 },
        customHost: "https://llm.example.com/v1"
      }
    },
    right: {
      ...plain,
      route: { ...openai, customHost: "https://llm.example.com/v1" }
    }
  },
  "route.seen-refused": {
    known: { hosted: { observed: "src/globals.ts:126" } },
    wrong: { apiKey, route: { provider: "z-ai", auth: "fake-key" } },
    right: plain
  },
  "config.id-prefix": {
    known: { hosted: { observed: "src/middlewares/portkey/handlers/helpers.ts:954-972" } },
    wrong: { apiKey, route: { config: "my-config" } },
    right: { apiKey, route: { config: "pc-main" } }
  },
  "aws.default-region": {
    known: { "open-source": { observed: "src/providers/bedrock/api.ts:146" } },
    wrong: bedrock({ accessKeyId: "AKIAFAKE", secretAccessKey: "fake" }, { region: undefined }),
    right: bedrock({ accessKeyId: "AKIAFAKE", secretAccessKey: "fake" })
  },
  "name.undocumented": {
    known: { hosted: { observed: "src/utils/request.ts" } },
    wrong: { ...plain, extraHeaders: { "x-portkey-aws-service": "bedrock" } },
    right: plain
  },
  "name.internal": {
    known: { hosted: { observed: "src/middlewares/portkey/globals.ts" } },
    wrong: { ...plain, extraHeaders: { "x-portkey-config-version": "1" } },
    right: plain
  }
}
