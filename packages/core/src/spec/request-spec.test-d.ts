// What a spec accepts and refuses at compile time. `tsc` is the test: an unused @ts-expect-error is an error.

import * as Redacted from "effect/Redacted"
import { compile, type RequestSpec, type Route } from "../index.ts"

const accept = (..._: ReadonlyArray<RequestSpec>): void => {}
const route = (..._: ReadonlyArray<Route>): void => {}

accept(
  { apiKey: "k", route: { provider: "openai", auth: "sk" } },
  { apiKey: Redacted.make("k"), route: { provider: "openai", auth: Redacted.make("sk"), organization: "o" } },
  {
    route: {
      provider: "groq",
      auth: "gsk",
      customHost: "https://llm.example.com",
      config: { retry: { attempts: 2 } }
    }
  },
  { route: { provider: "ollama", customHost: "http://localhost:11434" } },
  { route: { provider: "@openai-prod", providerOptions: { vertexRegion: "us-east5", awsS3Bucket: "b" } } },
  { route: { virtualKey: "vk" } },
  { route: { config: "pc-1" } },
  { route: { routedBy: "model" } },
  { route: { unlistedProvider: "newcomer", auth: "k" } },
  { route: { provider: "openai", auth: { forwarded: true } }, forwardHeaders: { authorization: "Basic x" } },
  {
    route: { provider: "openai", auth: "k" },
    metadata: { _user: "u", team: "t" },
    trace: { id: "t" },
    requestTimeout: 1
  }
)

route(
  { provider: "azure-openai", resourceName: "r", deploymentId: "d", apiVersion: "v1", auth: { apiKey: "k" } },
  {
    provider: "azure-openai",
    customHost: "https://x.example.com",
    deploymentId: "d",
    apiVersion: "v1",
    auth: { adToken: "k" }
  },
  {
    provider: "azure-openai",
    resourceName: "r",
    deploymentId: "d",
    apiVersion: "v1",
    auth: { managedIdentity: {} }
  },
  { provider: "bedrock", region: "us-east-1", auth: { accessKeyId: "a", secretAccessKey: "s" } },
  { provider: "bedrock", region: "us-east-1", auth: { roleArn: "arn:aws:iam::1:role/x", externalId: "e" } },
  { provider: "bedrock", region: "us-east-1", auth: { apiKey: "k" }, s3Bucket: "b", filePurpose: "batch" },
  { provider: "vertex-ai", region: "global", auth: { accessToken: "t", projectId: "p" } },
  {
    provider: "vertex-ai",
    region: "global",
    auth: { serviceAccount: { client_email: "e", private_key: "k" } }
  }
)

// A key of another provider.
// @ts-expect-error
accept({ route: { provider: "openai", auth: "k", region: "us-east-1" } })
// @ts-expect-error
accept({ route: { provider: "openai", auth: { accessKeyId: "a", secretAccessKey: "s" } } })

// A missing companion.
// @ts-expect-error
accept({ route: { provider: "openai" } })
// @ts-expect-error
route({ provider: "bedrock", region: "us-east-1", auth: { accessKeyId: "a" } })
// @ts-expect-error
route({ provider: "azure-openai", deploymentId: "d", apiVersion: "v1", auth: { apiKey: "k" } })
// @ts-expect-error
route({ provider: "ollama" })
// @ts-expect-error
route({ provider: "vertex-ai", region: "global", auth: { accessToken: "t" } })

// Mixed variants.
const keys = { accessKeyId: "a", secretAccessKey: "s" }
const token = { accessToken: "t", projectId: "p" }
const account = { client_email: "e", private_key: "k" }
const azure = { provider: "azure-openai", resourceName: "r", deploymentId: "d", apiVersion: "v1" } as const
// @ts-expect-error
route({ provider: "bedrock", region: "r", auth: { ...keys, roleArn: "arn" } })
// @ts-expect-error
route({ provider: "vertex-ai", region: "r", auth: { ...token, serviceAccount: account } })
// @ts-expect-error
route({ ...azure, auth: { apiKey: "k", adToken: "t" } })
// @ts-expect-error
route({ ...azure, auth: {} })

// Two routes at once.
// @ts-expect-error
accept({ route: { provider: "openai", auth: "k", virtualKey: "v" } })
// @ts-expect-error
accept({ route: { routedBy: "model", virtualKey: "v" } })
// @ts-expect-error
accept({ route: { unlistedProvider: "x", routedBy: "model" } })

// Misspelt or unknown keys, wrong types.
// @ts-expect-error
accept({ route: { provider: "opnai", auth: "k" } })
// @ts-expect-error
accept({ apikey: "k", route: { routedBy: "model" } })
// @ts-expect-error
accept({ route: { routedBy: "model" }, requestTimeout: "1000" })
// @ts-expect-error
accept({ route: { routedBy: "model" }, metadata: { count: 1 } })
// @ts-expect-error
accept({ route: { routedBy: "model" }, cache: { mode: "simple" } })
// @ts-expect-error
accept({})

compile({ apiKey: "k", route: { provider: "openai", auth: "sk" } })
