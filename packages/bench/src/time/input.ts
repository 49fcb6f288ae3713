// The inputs of every comparison: one request as a spec, as options of the official SDK, and as the literal that an
// expert would write by hand. Keys are obviously fake.

import type { RequestSpec } from "@portspec/core"

export interface Input {
  readonly name: string
  readonly spec: RequestSpec
  /** The options of the official SDK's `createHeaders` for the same fields. */
  readonly options: Readonly<Record<string, unknown>>
  /** The limit: a literal with `JSON.stringify` where JSON is needed. */
  readonly literal: () => Record<string, string>
}

const key = "pk-fake-portkey"

const tiny: Input = {
  name: "tiny",
  spec: { apiKey: key, route: { provider: "openai", auth: "sk-fake" } },
  options: { apiKey: key, provider: "openai", Authorization: "Bearer sk-fake" },
  literal: () => ({
    "x-portkey-api-key": key,
    "x-portkey-provider": "openai",
    authorization: "Bearer sk-fake"
  })
}

// A secret of realistic length, and the keys in a different order.
const longKey = "pk-fake-0123456789012345678901234567890123456789ab"
const tinyReordered: Input = {
  name: "tiny, other order, 50-character secrets",
  spec: { route: { auth: longKey, provider: "openai" }, apiKey: longKey },
  options: { Authorization: `Bearer ${longKey}`, provider: "openai", apiKey: longKey },
  literal: () => ({
    "x-portkey-api-key": longKey,
    "x-portkey-provider": "openai",
    authorization: `Bearer ${longKey}`
  })
}

const azure: Input = {
  name: "azure",
  spec: {
    apiKey: key,
    route: {
      provider: "azure-openai",
      auth: { apiKey: "az-fake" },
      resourceName: "contoso",
      deploymentId: "gpt-4o",
      apiVersion: "2024-10-21"
    },
    trace: { id: "trace-1" }
  },
  options: {
    apiKey: key,
    provider: "azure-openai",
    Authorization: "Bearer az-fake",
    azureResourceName: "contoso",
    azureDeploymentId: "gpt-4o",
    azureApiVersion: "2024-10-21",
    traceID: "trace-1"
  },
  literal: () => ({
    "x-portkey-api-key": key,
    "x-portkey-provider": "azure-openai",
    authorization: "Bearer az-fake",
    "x-portkey-azure-resource-name": "contoso",
    "x-portkey-azure-deployment-id": "gpt-4o",
    "x-portkey-azure-api-version": "2024-10-21",
    "x-portkey-trace-id": "trace-1"
  })
}

const bedrock: Input = {
  name: "bedrock",
  spec: {
    apiKey: key,
    route: {
      provider: "bedrock",
      region: "eu-west-1",
      auth: { accessKeyId: "AKIAFAKE", secretAccessKey: "aws-fake", sessionToken: "st-fake" }
    }
  },
  options: {
    apiKey: key,
    provider: "bedrock",
    awsRegion: "eu-west-1",
    awsAccessKeyId: "AKIAFAKE",
    awsSecretAccessKey: "aws-fake",
    awsSessionToken: "st-fake"
  },
  literal: () => ({
    "x-portkey-api-key": key,
    "x-portkey-provider": "bedrock",
    "x-portkey-aws-region": "eu-west-1",
    "x-portkey-aws-access-key-id": "AKIAFAKE",
    "x-portkey-aws-secret-access-key": "aws-fake",
    "x-portkey-aws-session-token": "st-fake"
  })
}

const vertex: Input = {
  name: "vertex-ai",
  spec: {
    apiKey: key,
    route: { provider: "vertex-ai", region: "global", auth: { accessToken: "ya29-fake", projectId: "acme" } }
  },
  options: {
    apiKey: key,
    provider: "vertex-ai",
    Authorization: "Bearer ya29-fake",
    vertexRegion: "global",
    vertexProjectId: "acme"
  },
  literal: () => ({
    "x-portkey-api-key": key,
    "x-portkey-provider": "vertex-ai",
    authorization: "Bearer ya29-fake",
    "x-portkey-vertex-region": "global",
    "x-portkey-vertex-project-id": "acme"
  })
}

const metadata = { _user: "user_123", environment: "production", team: "search", feature: "chat" }
const fallback = {
  strategy: { mode: "fallback", on_status_codes: [429, 500, 503] },
  targets: [
    { provider: "openai", api_key: "sk-fake-1", override_params: { model: "gpt-4o", max_tokens: 512 } },
    { provider: "anthropic", api_key: "sk-fake-2", override_params: { model: "claude-sonnet-4" } }
  ],
  retry: { attempts: 3, on_status_codes: [429, 500, 502] },
  cache: { mode: "simple", max_age: 3600 }
} as const

const medium: Input = {
  name: "medium",
  spec: {
    apiKey: key,
    route: { config: fallback },
    metadata,
    trace: { id: "trace-1" },
    cache: { namespace: "tenant-7" },
    forwardHeaders: ["x-user-id", "x-tenant"]
  },
  options: {
    apiKey: key,
    config: fallback,
    metadata,
    traceID: "trace-1",
    cacheNamespace: "tenant-7",
    forwardHeaders: ["x-user-id", "x-tenant"]
  },
  literal: () => ({
    "x-portkey-api-key": key,
    "x-portkey-config": JSON.stringify(fallback),
    "x-portkey-forward-headers": "x-user-id,x-tenant",
    "x-portkey-metadata": JSON.stringify(metadata),
    "x-portkey-cache-namespace": "tenant-7",
    "x-portkey-trace-id": "trace-1"
  })
}

/** A load-balancing config of `count` targets, newly created by each call. */
export const configOf = (count: number) => ({
  strategy: { mode: "loadbalance" as const },
  targets: Array.from({ length: count }, () => ({
    provider: "openai" as const,
    api_key: "sk-fake",
    weight: 1
  }))
})

/** A spec with a config of `count` targets. */
export const targets = (count: number): RequestSpec => ({ apiKey: key, route: { config: configOf(count) } })

/** The largest number of targets that fits into the header fields of a request: one more is an error. */
export const mostTargets = 281

export const inputs = { tiny, tinyReordered, azure, bedrock, vertex, medium } as const
