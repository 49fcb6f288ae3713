// The examples that the open-source gateway can serve, and what their providers receive. Nothing else may arrive: no
// Portkey field, and no field of the caller's that the example does not forward.

import { accessToken, assumedCredentials } from "../gateway/answers/token-answers.ts"
import type { ServedExample } from "./example.ts"

const openai = {
  url: "https://api.openai.com/v1/chat/completions",
  headers: { authorization: "Bearer sk-fake-openai-key" }
}
const anthropic = {
  url: "https://api.anthropic.com/v1/messages",
  headers: {
    "x-api-key": "sk-ant-fake-anthropic-key",
    "anthropic-beta": "messages-2023-12-15",
    "anthropic-version": "2023-06-01"
  },
  rewritten: true
} as const

const routes: ReadonlyArray<ServedExample> = [
  { file: "openai.json", ...openai },
  { file: "anthropic.json", ...anthropic },
  {
    file: "custom-host.json",
    url: "https://llm.example.com/v1/chat/completions",
    headers: { authorization: "Bearer sk-fake-own-server-key" }
  },
  { file: "inline-config-fallback.json", ...openai, rewritten: true },
  { file: "inline-config-by-metadata.json", ...openai }
]

const azure = {
  url: "https://contoso.openai.azure.com/openai/deployments/gpt-4o-eu/chat/completions?api-version=2024-10-21"
}

const azureOpenai: ReadonlyArray<ServedExample> = [
  { file: "azure-openai-api-key.json", ...azure, headers: { "api-key": "fake-azure-key" } },
  {
    file: "azure-openai-ad-token.json",
    ...azure,
    headers: { authorization: "Bearer fake-entra-access-token" }
  },
  {
    file: "azure-openai-entra.json",
    ...azure,
    headers: { authorization: `Bearer ${accessToken("entra", "{tag}")}` }
  },
  {
    file: "azure-openai-managed-identity.json",
    ...azure,
    headers: { authorization: `Bearer ${accessToken("managed-identity", "{tag}")}` }
  }
]

const gemini = (region: string) =>
  `https://${region}-aiplatform.googleapis.com/v1/projects/fake-project/locations/${region}/publishers/google/models/gemini-test:generateContent`

const vertexAi: ReadonlyArray<ServedExample> = [
  {
    file: "vertex-ai-access-token.json",
    url: gemini("europe-west4"),
    model: "gemini-test",
    headers: { authorization: "Bearer ya29.fake-google-token" },
    rewritten: true
  },
  {
    file: "vertex-ai-service-account.json",
    url: gemini("us-central1"),
    model: "gemini-test",
    headers: { authorization: `Bearer ${accessToken("google", "{tag}")}` },
    rewritten: true
  }
]

const converse = {
  url: "https://bedrock-runtime.eu-west-1.amazonaws.com/model/amazon.nova-test/converse",
  model: "amazon.nova-test",
  headers: {},
  rewritten: true
} as const
const secretAccessKey = "fake-secret-access-key"
const assumed = assumedCredentials("arn:aws:iam::111111111111:role/fake-bedrock-caller")

const bedrock: ReadonlyArray<ServedExample> = [
  {
    file: "bedrock-keys.json",
    ...converse,
    signedWith: { accessKeyId: "AKIAFAKEACCESSKEY000", secretAccessKey }
  },
  {
    file: "bedrock-session-token.json",
    ...converse,
    signedWith: { accessKeyId: "ASIAFAKEACCESSKEY000", secretAccessKey },
    headers: { "x-amz-security-token": "fake-session-token" }
  },
  {
    file: "bedrock-assumed-role.json",
    ...converse,
    signedWith: assumed,
    headers: { "x-amz-security-token": assumed.sessionToken }
  },
  {
    file: "bedrock-api-key.json",
    ...converse,
    headers: { authorization: "Bearer fake-bedrock-api-key" }
  }
]

const carried = { "x-tenant-id": "tenant-42", "x-audit-token": "fake-audit-token" }
const ofTheCaller = {
  traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
  "x-request-id": "7"
}
const unread = { warnings: ["gateway.field-unread"] }

const optionalFields: ReadonlyArray<ServedExample> = [
  { file: "trace-id.json", ...openai },
  { file: "metadata.json", ...openai },
  { file: "cache-force-refresh.json", ...openai },
  { file: "cache-namespace.json", ...openai, ...unread },
  {
    file: "forward-header-names.json",
    ...openai,
    sentBeside: { ...ofTheCaller, "x-not-named": "stays behind" },
    headers: { ...openai.headers, ...ofTheCaller }
  },
  { file: "forward-header-values.json", ...openai, headers: { ...openai.headers, ...carried } },
  {
    file: "forward-authorization.json",
    url: "https://llm.example.com/v1/chat/completions",
    headers: { authorization: "Basic ZmFrZS11c2VyOmZha2UtcGFzc3dvcmQ=" }
  },
  { file: "request-timeout.json", ...openai },
  { file: "strict-openai-compliance.json", ...anthropic },
  {
    file: "sensitive-headers.json",
    ...openai,
    ...unread,
    headers: { ...openai.headers, "x-audit-token": "fake-audit-token" }
  },
  { file: "debug.json", ...openai, ...unread },
  {
    file: "support-assistant.json",
    ...openai,
    headers: {
      ...openai.headers,
      ...carried,
      "openai-organization": "org-fake-shop",
      "openai-project": "proj-fake-support"
    }
  }
]

export const servedExamples: ReadonlyArray<ServedExample> = [
  ...routes,
  ...azureOpenai,
  ...vertexAi,
  ...bedrock,
  ...optionalFields
]
