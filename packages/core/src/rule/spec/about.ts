// About every rule of specs: for tests and the reference.

import type { AboutRules } from "../../grammar/type.ts"
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
const vertex = (auth: object) => ({ apiKey, route: { provider: "vertex-ai", region: "us-east5", auth } })

const docs = "Portkey docs, "
const handler = "gateway/src/handlers/handlerUtils.ts"

/** What is known of each rule, by id. */
export const aboutSpecRules: AboutRules<
  (typeof specErrors)[number][number] | (typeof specWarnings)[number][number]
> = {
  "gateway.route": {
    source: "gateway/src/middlewares/requestValidator/index.ts",
    gateway: "open-source",
    wrong: { route: { provider: "@openai-prod" } },
    right: { route: openai }
  },
  "auth.forwarded-missing": {
    source: `${handler}:1151`,
    wrong: { apiKey, route: forwarded },
    right: { apiKey, route: forwarded, forwardHeaders: { authorization: "Basic fake" } }
  },
  "auth.not-forwarded": {
    source: `${handler}:1151`,
    wrong: { ...plain, extraHeaders: { authorization: "Basic fake" } },
    right: { apiKey, route: forwarded, forwardHeaders: { authorization: "Basic fake" } }
  },
  "auth.twice": {
    source: `${handler}:1151`,
    wrong: { ...plain, forwardHeaders: { authorization: "Basic fake" } },
    right: { apiKey, route: forwarded, forwardHeaders: { authorization: "Basic fake" } }
  },
  "auth.forwarded-bearer": {
    source: `${handler}:1151`,
    wrong: { apiKey, route: forwarded, forwardHeaders: { authorization: "Bearer sk-fake" } },
    right: { ...plain, forwardHeaders: ["authorization"] }
  },
  "forward.own-key": {
    source: "both keys would send the same field",
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
    source: "gateway/src/providers/google-vertex-ai/api.ts:20",
    wrong: vertex({ serviceAccount }),
    right: vertex({ serviceAccount, projectId: "project" })
  },
  "auth.azure-anthropic": {
    source: "gateway/src/providers/azure-ai-inference/api.ts:81-128",
    wrong: foundry({ adToken: "fake-token" }),
    right: foundry({ apiKey: "fake-key" })
  },
  "gateway.field-unread": {
    source: "hosted gateway, observed",
    gateway: "open-source",
    wrong: { route: openai, debug: true },
    right: { route: openai }
  },
  "hosted.no-api-key": {
    source: "gateway@2.0.0/src/middlewares/auth/authN.ts:36-52",
    wrong: { route: { provider: "@openai-prod" } },
    right: { apiKey, route: { provider: "@openai-prod" } }
  },
  "aws.unencoded": {
    source: "gateway/src/providers/bedrock/utils.ts:409",
    gateway: "open-source",
    wrong: bedrock({ roleArn: "arn:aws:iam::1:role/r", externalId: "a&b" }),
    right: bedrock({ roleArn: "arn:aws:iam::1:role/r", externalId: "ab" })
  },
  "custom-host.version-doubled": {
    source: "gateway/src/providers/cohere/api.ts",
    wrong: { apiKey, route: { provider: "cohere", auth: "fake", customHost: "https://llm.example.com/v1" } },
    right: { apiKey, route: { provider: "cohere", auth: "fake", customHost: "https://llm.example.com" } }
  },
  "config.fim-ignored": {
    source: `${handler}:1171`,
    wrong: {
      apiKey,
      route: { provider: "mistral-ai", auth: "fake", fimCompletion: true, config: { retry: { attempts: 1 } } }
    },
    right: { apiKey, route: { provider: "mistral-ai", auth: "fake", fimCompletion: true } },
    gateway: "open-source"
  },
  "route.unknown-provider": {
    source: "gateway/src/globals.ts:117",
    wrong: { apiKey, route: { unlistedProvider: "opnai", auth: "fake" } },
    right: plain
  },
  "config.inline-blocked": {
    source: `${docs}product/administration/enforce-saved-only-config`,
    wrong: { ...plain, route: { ...openai, config: { retry: { attempts: 3 } } } },
    right: { ...plain, route: { ...openai, config: "pc-retries" } }
  },
  "companion.missing": {
    source: `${docs}product/observability/traces`,
    wrong: { ...plain, trace: { spanId: "span" } },
    right: { ...plain, trace: { id: "trace", spanId: "span" } }
  },
  "cache.no-config": {
    source: `${docs}product/ai-gateway/cache-simple-and-semantic`,
    wrong: { ...plain, cache: { forceRefresh: true } },
    right: { ...plain, route: { ...openai, config: "pc-cache" }, cache: { forceRefresh: true } }
  },
  "cache.debug-off": {
    source: "hosted gateway, observed",
    wrong: { ...plain, debug: false, route: { ...openai, config: { cache: { mode: "simple" } } } },
    right: { ...plain, debug: false }
  },
  "azure.beta-ignored": {
    source: "gateway/src/providers/azure-openai/api.ts:98",
    wrong: azure({ adToken: "fake-token" }),
    right: azure({ apiKey: "fake-key" })
  },
  "auth.forwarded-into-url": {
    source: "gateway/src/providers/google/api.ts",
    wrong: {
      apiKey,
      route: { provider: "google", auth: { forwarded: true } },
      forwardHeaders: { authorization: "Basic fake" }
    },
    right: { apiKey, route: { provider: "google", auth: "fake" } }
  },
  "timeout.looks-like-seconds": {
    source: `${docs}product/ai-gateway/request-timeouts`,
    wrong: { ...plain, requestTimeout: 30 },
    right: { ...plain, requestTimeout: 30_000 }
  },
  "nitro.conflict": {
    source: `${docs}product/ai-gateway/nitro-mode`,
    wrong: { apiKey, route: { provider: "groq", auth: "fake" }, nitroMode: true },
    right: { ...plain, nitroMode: true }
  },
  "name.unknown": {
    source: "the gateway reads no such field",
    wrong: { ...plain, extraHeaders: { "x-portkey-metdata": "1" } },
    right: { ...plain, metadata: { team: "search" } }
  },
  "name.unprefixed": {
    source: "the gateway reads the field under its prefix only",
    wrong: { ...plain, extraHeaders: { "aws-region": "eu-west-1" } },
    right: bedrock({ accessKeyId: "AKIAFAKE", secretAccessKey: "fake" })
  },
  "forward.absent": {
    source: `${docs}product/ai-gateway/forward-headers`,
    wrong: { ...plain, forwardHeaders: ["xuserid"], extraHeaders: { "x-user-id": "42" } },
    right: { ...plain, forwardHeaders: { "x-user-id": "42" } }
  },
  "value.metadata-length": {
    source: `${docs}product/observability/metadata`,
    gateway: "open-source",
    wrong: { route: openai, metadata: { note: "x".repeat(129) } },
    right: { route: openai, metadata: { note: "x".repeat(128) } }
  },
  "value.placeholder": {
    source: "JavaScript and Python write these for a missing value",
    wrong: { ...plain, trace: { id: "undefined" } },
    right: { ...plain, trace: { id: "trace" } }
  },
  "value.variable-name": {
    source: "the name of a variable, where its value belongs",
    wrong: { ...plain, apiKey: "PORTKEY_API_KEY" },
    right: plain
  },
  "gateway.field-lost": {
    source: "gateway@2.0.0/src/middlewares/portkey/utils.ts:664-665",
    wrong: { ...plain, guardrails: { input: [{ "default.jwt": {} }] } },
    right: plain
  },
  "hosted.bearer-used-up": {
    source: "gateway@2.0.0/src/middlewares/auth/authN.ts:217-231",
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
  "integration.replaces": {
    source: "gateway@2.0.0/src/middlewares/portkey/handlers/helpers.ts:1440-1850",
    wrong: slugged({ awsRegion: "eu-west-1" }),
    right: slugged({ vertexRegion: "europe-west1" })
  },
  "integration.session-token": {
    source: "gateway@2.0.0/src/middlewares/portkey/handlers/helpers.ts:1440-1850",
    wrong: slugged({ awsSessionToken: "fake-token" }),
    right: slugged({ azureAdToken: "fake-token" })
  },
  "auth.swapped-keys": {
    source: "the keys of well-known services begin so",
    wrong: { ...plain, apiKey: "sk-proj-fake" },
    right: plain
  },
  "auth.key-of-other": {
    source: "the keys of well-known services begin so",
    wrong: { apiKey, route: { provider: "openai", auth: "sk-ant-fake" } },
    right: { apiKey, route: { provider: "anthropic", auth: "sk-ant-fake" } }
  },
  "auth.oauth-token": {
    source: "gateway/src/providers/anthropic/api.ts",
    wrong: { apiKey, route: { provider: "anthropic", auth: "sk-ant-oat01-fake" } },
    right: { apiKey, route: { provider: "anthropic", auth: "sk-ant-fake" } }
  },
  "custom-host.path": {
    source: "gateway/src/providers/openai/api.ts",
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
    source: "gateway/src/handlers/services/requestContext.ts:99-142",
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
    source: "gateway@2.0.0/src/globals.ts:126",
    wrong: { apiKey, route: { provider: "z-ai", auth: "fake-key" } },
    right: plain
  },
  "config.id-prefix": {
    source: "gateway@2.0.0/src/middlewares/portkey/handlers/helpers.ts:954-972",
    wrong: { apiKey, route: { config: "my-config" } },
    right: { apiKey, route: { config: "pc-main" } }
  },
  "aws.default-region": {
    source: "gateway/src/providers/bedrock/api.ts:146",
    wrong: bedrock({ accessKeyId: "AKIAFAKE", secretAccessKey: "fake" }, { region: undefined }),
    right: bedrock({ accessKeyId: "AKIAFAKE", secretAccessKey: "fake" })
  },
  "name.internal": {
    source: "gateway@2.0.0/src/middlewares/portkey/globals.ts",
    wrong: { ...plain, extraHeaders: { "x-portkey-config-version": "1" } },
    right: plain
  }
}
