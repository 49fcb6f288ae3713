// What a spec accepts and refuses at compile time. `tsc` is the test: an unused @ts-expect-error is an error.

import * as Redacted from "effect/Redacted"
import {
  type BearerProviderSlug,
  check,
  checkConfig,
  compile,
  decode,
  defineSpec,
  isBearerProvider,
  isProvider,
  mergeOverrides,
  mergeSpecs,
  type PartialSpec,
  type ProviderSlug,
  type RequestOverrides,
  type RequestSpec,
  type Route,
  requestSpec
} from "../index.ts"

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
  { route: { provider: "openai", auth: { fromClient: true } } },
  { route: { provider: "anthropic", auth: { fromClient: true } } },
  { route: { provider: "groq", auth: { fromClient: true } } },
  { route: { provider: "@openai-prod", auth: { fromClient: true } } },
  { route: { unlistedProvider: "newcomer", auth: { fromClient: true } } },
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
// @ts-expect-error
route({ provider: "openai", auth: { fromClient: true, forwarded: true } })
// @ts-expect-error
route({ provider: "@openai-prod", auth: { fromClient: true, forwarded: true } })
// @ts-expect-error
route({ provider: "openai", auth: { fromClient: false } })
// @ts-expect-error
route({ provider: "openai", auth: {} })

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

// Optional keys may be undefined.
declare const unset: string | undefined
accept({
  $schema: undefined,
  apiKey: unset,
  route: {
    provider: "openai",
    auth: "sk",
    organization: unset,
    customHost: unset,
    virtualKey: undefined,
    config: { retry: undefined, cache: { mode: "simple", max_age: undefined }, provider: undefined }
  },
  metadata: { _user: unset, team: unset },
  cache: undefined,
  trace: { id: unset },
  forwardHeaders: { "x-a": unset },
  extraHeaders: { "x-b": unset }
})
route(
  { provider: "bedrock", region: "r", auth: { apiKey: "k", roleArn: undefined } },
  { provider: "@openai-prod", auth: undefined, providerOptions: { awsRegion: unset } },
  { virtualKey: "v", provider: undefined },
  { config: { provider: "openai", api_key: unset }, auth: undefined },
  { config: "pc-1", provider: undefined, routedBy: undefined }
)
// @ts-expect-error: a required key must not be.
accept({ route: { provider: "openai", auth: unset } })
// @ts-expect-error
accept({ route: undefined })
// @ts-expect-error: only untyped input may have null.
accept({ route: { routedBy: "model" }, requestTimeout: null })
const change: RequestOverrides = { metadata: { _user: unset, team: null }, trace: undefined, debug: null }
mergeOverrides({ route: { routedBy: "model" } }, change)

// Untyped input.
declare const input: unknown
check(input)
checkConfig(input)
accept(decode(input, { gateway: undefined, empty: "absent" }))
// @ts-expect-error
compile(input)
const validated = requestSpec["~standard"].validate(input)
if (validated.issues === undefined) accept(validated.value)

// A provider that is known only at run time.
declare const name: string
if (isProvider(name)) name satisfies ProviderSlug
if (isBearerProvider(name)) {
  name satisfies BearerProviderSlug
  accept({ route: { provider: name, auth: "k", customHost: unset, config: { retry: { attempts: 1 } } } })
  // @ts-expect-error: a key of one of them.
  accept({ route: { provider: name, auth: "k", organization: "o" } })
  // @ts-expect-error
  accept({ route: { provider: name } })
}
// @ts-expect-error
accept({ route: { provider: name, auth: "k" } })
if (isBearerProvider(input)) route({ provider: input, auth: "k" })
// A route whose provider is known keeps its type.
declare const known: Route
if (known.provider === "openai") known.organization satisfies string | undefined
if (known.provider === "vertex-ai") known.auth.serviceAccount?.client_email satisfies string | undefined

// A wrong key is an error at the key.
defineSpec({ apiKey: "k", route: { provider: "openai", auth: "sk" } }) satisfies RequestSpec
defineSpec({
  apiKey: "k",
  // @ts-expect-error
  route: { provider: "openai", auth: "sk", organisation: "o" }
})
defineSpec({
  route: { routedBy: "model" },
  // @ts-expect-error
  requestTimout: 1
})

// Layers: whole specs, parts of them, overrides.
declare const spec: RequestSpec
declare const overrides: RequestOverrides
mergeSpecs(spec, overrides, undefined, { route: { auth: "k" } }) satisfies PartialSpec
mergeSpecs(
  { apiKey: null, cache: { namespace: null }, metadata: { team: null }, extraHeaders: { "x-a": null } },
  { route: null },
  { route: { provider: "azure-openai", deploymentId: "d", auth: null } },
  { route: { provider: null, providerOptions: { awsRegion: null } } },
  { route: { config: { override_params: { stop: null } } } }
)
mergeSpecs({
  // @ts-expect-error
  requestTimout: 1
})
mergeSpecs(spec, {
  // @ts-expect-error
  route: { provider: "openai", region: "r" }
})
mergeSpecs({
  // @ts-expect-error
  cache: { mode: "simple" }
})
// @ts-expect-error: layers may lack a route, so the result is not a spec yet.
compile(mergeSpecs(spec))
compile(decode(mergeSpecs(spec)))
