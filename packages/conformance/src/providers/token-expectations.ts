// Providers with one token and something special: another form of credential, another path, extra fields, or no chat.

import type { Expectation } from "./expectation.ts"
import { bearer } from "./openai-like-expectations.ts"

/** What the client sends to the proxy route arrives unchanged, including a bearer token next to the gateway's own. */
const proxied = "/some/path?x=1"

const withOwnForm: ReadonlyArray<Expectation> = [
  {
    slug: "anthropic",
    base: "https://api.anthropic.com/v1",
    path: "/messages",
    headers: { "x-api-key": "{auth}", "anthropic-beta": "{beta}", "anthropic-version": "{version}" }
  },
  {
    slug: "anthropic",
    when: "without beta and version",
    without: ["beta", "version"],
    base: "https://api.anthropic.com/v1",
    path: "/messages",
    headers: {
      "x-api-key": "{auth}",
      "anthropic-beta": "messages-2023-12-15",
      "anthropic-version": "2023-06-01"
    }
  },
  { slug: "ai21", base: "https://api.ai21.com/studio/v1", path: "/{request.model}/chat", headers: bearer },
  {
    slug: "bytez",
    base: "https://api.bytez.com",
    path: "/models/v2/{request.model}",
    headers: { authorization: "Key {auth}", "user-agent": "portkey/1.15.2" }
  },
  {
    slug: "cerebras",
    base: "https://api.cerebras.ai/v1",
    path: "/chat/completions",
    headers: { ...bearer, "user-agent": "Portkey Gateway/1.0" }
  },
  { slug: "cohere", base: "https://api.cohere.ai", path: "/v2/chat", headers: bearer },
  {
    slug: "fireworks-ai",
    base: "https://api.fireworks.ai/inference/v1",
    path: "/chat/completions",
    headers: { ...bearer, accept: "application/json" }
  },
  {
    slug: "github",
    base: "https://models.inference.ai.azure.com",
    path: "/chat/completions",
    headers: { ...bearer, "extra-parameters": "drop" }
  },
  {
    slug: "google",
    base: "https://generativelanguage.googleapis.com",
    path: "/v1beta/models/{request.model}:generateContent?key={auth}",
    headers: {}
  },
  { slug: "huggingface", base: "{baseUrl}", path: "/v1/chat/completions", headers: bearer },
  {
    slug: "huggingface",
    when: "without baseUrl",
    without: ["baseUrl"],
    base: "https://api-inference.huggingface.co",
    path: "/models/{request.model}/v1/chat/completions",
    headers: bearer
  },
  { slug: "lepton", base: "https://api.lepton.ai", path: "/api/v1/chat/completions", headers: bearer },
  {
    slug: "mistral-ai",
    fixed: { fimCompletion: false },
    base: "https://api.mistral.ai/v1",
    path: "/chat/completions",
    headers: bearer
  },
  {
    slug: "mistral-ai",
    when: "for fill in the middle",
    fixed: { fimCompletion: true },
    aloneOnly: true,
    base: "https://api.mistral.ai/v1",
    path: "/fim/completions",
    headers: bearer
  },
  {
    slug: "openai",
    base: "https://api.openai.com/v1",
    path: "/chat/completions",
    headers: {
      ...bearer,
      "openai-organization": "{organization}",
      "openai-project": "{project}",
      "openai-beta": "{beta}"
    }
  },
  {
    slug: "openrouter",
    base: "https://openrouter.ai/api",
    path: "/v1/chat/completions",
    headers: { ...bearer, "http-referer": "https://portkey.ai/", "x-title": "portkey" }
  },
  {
    slug: "palm",
    base: "https://generativelanguage.googleapis.com/v1beta3",
    path: "/models/{request.model}:generateMessage?key={auth}",
    headers: {}
  },
  {
    slug: "predibase",
    base: "https://serving.app.predibase.com",
    path: "/{request.user}/deployments/v2/llms/{request.model}/v1/chat/completions",
    headers: { ...bearer, accept: "application/json" }
  },
  { slug: "reka-ai", base: "https://api.reka.ai", path: "/chat", headers: { "x-api-key": "{auth}" } },
  {
    slug: "workers-ai",
    base: "https://api.cloudflare.com/client/v4/accounts/{accountId}/ai/run",
    path: "/{request.model}",
    headers: bearer
  }
]

const withoutChat: ReadonlyArray<Expectation> = [
  {
    slug: "jina",
    endpoint: "embeddings",
    base: "https://api.jina.ai/v1",
    path: "/embeddings",
    headers: bearer
  },
  {
    slug: "meshy",
    endpoint: "proxy",
    base: "https://api.meshy.ai/openapi/v1",
    path: proxied,
    headers: bearer
  },
  { slug: "milvus", endpoint: "proxy", path: proxied, headers: bearer },
  {
    slug: "nomic",
    endpoint: "embeddings",
    base: "https://api-atlas.nomic.ai/v1",
    path: "/embedding/text",
    headers: bearer
  },
  {
    slug: "qdrant",
    endpoint: "proxy",
    path: proxied,
    headers: { ...bearer, "api-key": "Bearer {auth}" }
  },
  {
    slug: "recraft-ai",
    endpoint: "images",
    base: "https://external.api.recraft.ai/v1",
    path: "/images/generations",
    headers: bearer
  },
  {
    slug: "replicate",
    endpoint: "proxy",
    base: "https://api.replicate.com/v1",
    path: proxied,
    headers: bearer
  },
  {
    slug: "segmind",
    endpoint: "images",
    base: "https://api.segmind.com/v1",
    path: "/{request.model}",
    headers: { "x-api-key": "{auth}" }
  },
  {
    slug: "stability-ai",
    endpoint: "images",
    base: "https://api.stability.ai",
    path: "/v2beta/stable-image/generate/{request.model}",
    headers: { ...bearer, accept: "application/json" }
  },
  {
    slug: "tripo3d",
    endpoint: "proxy",
    base: "https://api.tripo3d.ai/v2/openapi",
    path: proxied,
    headers: bearer
  },
  {
    slug: "voyage",
    endpoint: "embeddings",
    base: "https://api.voyageai.com/v1",
    path: "/embeddings",
    headers: bearer
  }
]

/** Core's table requires a custom host; the gateway has a URL for modal that it calls a placeholder. */
const atCustomHostOnly: ReadonlyArray<Expectation> = [
  { slug: "modal", path: "/chat/completions", headers: bearer },
  { slug: "modal", when: "without a key", auth: [], path: "/chat/completions", headers: {} },
  { slug: "ollama", auth: [], path: "/v1/chat/completions", headers: {} },
  { slug: "triton", endpoint: "completion", auth: [], path: "/generate", headers: {} }
]

export const tokenExpectations: ReadonlyArray<Expectation> = [
  ...withOwnForm,
  ...withoutChat,
  ...atCustomHostOnly
]
