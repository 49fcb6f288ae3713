// Azure's two providers, once for each form of credential. Workload identity is tested in workload-identity.test.ts,
// because it needs files next to the gateway.

import { accessToken } from "../gateway/answers/token-answers.ts"
import type { Expectation, TokenCall } from "./expectation.ts"

const entraKeys = ["tenantId", "clientId", "clientSecret", "scope"].map(key => `auth.entra.${key}`)
const managedIdentityKeys = ["clientId", "scope"].map(key => `auth.managedIdentity.${key}`)

const entraToken: TokenCall = {
  call: "POST https://login.microsoftonline.com/{auth.entra.tenantId}/oauth2/v2.0/token",
  arguments: {
    grant_type: "client_credentials",
    client_id: "{auth.entra.clientId}",
    client_secret: "{auth.entra.clientSecret}",
    scope: "{auth.entra.scope}"
  }
}
const managedIdentityToken: TokenCall = {
  call: "GET http://169.254.169.254/metadata/identity/oauth2/token",
  arguments: {
    "api-version": "2018-02-01",
    client_id: "{auth.managedIdentity.clientId}",
    resource: "{auth.managedIdentity.scope}"
  }
}

interface Credential {
  readonly when: string
  readonly auth: ReadonlyArray<string>
  readonly bearer: string
  readonly token?: TokenCall
}

const bearerCredentials: ReadonlyArray<Credential> = [
  { when: "with an access token", auth: ["auth.adToken"], bearer: "{auth.adToken}" },
  { when: "with Entra", auth: entraKeys, bearer: accessToken("entra", "{request.user}"), token: entraToken },
  {
    when: "with a managed identity",
    auth: managedIdentityKeys,
    bearer: accessToken("managed-identity", "{request.user}"),
    token: managedIdentityToken
  }
]

const azureOpenai = {
  slug: "azure-openai",
  base: "https://{resourceName}.openai.azure.com/openai",
  path: "/deployments/{deploymentId}/chat/completions?api-version={apiVersion}"
}
const azureAi = {
  slug: "azure-ai",
  base: "{foundryUrl}",
  path: "/chat/completions?api-version={apiVersion}"
}

const key = { when: "with a key", auth: ["auth.apiKey"] }

export const azureExpectations: ReadonlyArray<Expectation> = [
  { ...azureOpenai, ...key, headers: { "api-key": "{auth.apiKey}", "openai-beta": "{beta}" } },
  ...bearerCredentials.map(({ bearer, ...rest }) => ({
    ...azureOpenai,
    ...rest,
    headers: { authorization: `Bearer ${bearer}` }
  })),
  {
    ...azureOpenai,
    ...key,
    when: "with version v1",
    fixed: { apiVersion: "v1" },
    path: "/v1/chat/completions?",
    body: { model: "{deploymentId}" },
    headers: { "api-key": "{auth.apiKey}", "openai-beta": "{beta}" }
  },
  {
    ...azureAi,
    ...key,
    headers: { authorization: "Bearer {auth.apiKey}", "extra-parameters": "{extraParams}" }
  },
  ...bearerCredentials.map(({ bearer, ...rest }) => ({
    ...azureAi,
    ...rest,
    headers: { authorization: `Bearer ${bearer}`, "extra-parameters": "{extraParams}" }
  })),
  {
    ...azureAi,
    ...key,
    when: "for Claude",
    fixed: { foundryUrl: "https://fake.services.ai.azure.com/anthropic" },
    path: "/v1/messages?api-version={apiVersion}",
    headers: {
      "x-api-key": "{auth.apiKey}",
      "anthropic-version": "{anthropicVersion}",
      "extra-parameters": "{extraParams}"
    }
  }
]
