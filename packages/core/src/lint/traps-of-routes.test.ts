// The traps in combinations of fields, with their numbers in the project's trap list.

import { describe, expect, test } from "vitest"
import type { Gateway } from "../grammar/gateway-kind.ts"
import { openaiFields, told } from "../testing/told.fixture.ts"

const openSource = { gateway: "open-source" } satisfies { gateway: Gateway }
const bedrock = { "x-portkey-provider": "bedrock", "x-portkey-aws-region": "us-east-1" }
const azure = {
  "x-portkey-provider": "azure-openai",
  "x-portkey-azure-resource-name": "myres",
  "x-portkey-azure-deployment-id": "dep",
  "x-portkey-azure-api-version": "2024-10-21"
}

test("trap 3: an AWS session token without the access key id gets an error", () => {
  const fields = {
    ...bedrock,
    "x-portkey-aws-session-token": "t",
    "x-portkey-aws-secret-access-key": "s"
  }
  expect(told(fields, openSource)).toMatchInlineSnapshot(`
    "error: x-portkey-aws-access-key-id is missing: the gateway signs the call with an empty key
      Add the field. (field.missing)"
  `)
})

test("trap 7: the id of a saved config gets an error on the open-source gateway", () => {
  expect(told({ "x-portkey-config": "pc-main" }, openSource)).toMatchInlineSnapshot(`
    "error: x-portkey-config is the id of a saved config, so the open-source gateway answers 400
      Send the config itself, as JSON. (value.config-id-hosted)"
  `)
  expect(told({ "x-portkey-api-key": "pk-fake", "x-portkey-config": "pc-main" })).toBe("clean")
})

test("trap 9: virtual keys and Model Catalog slugs get an error on the open-source gateway", () => {
  expect(told({ "x-portkey-virtual-key": "openai-main" }, openSource)).toMatchInlineSnapshot(`
    "error: x-portkey-virtual-key names a virtual key, which the open-source gateway does not serve, so it answers 400
      Send x-portkey-provider with a provider that it serves, and authorization. (gateway.route)"
  `)
  expect(told({ "x-portkey-provider": "@openai-main" }, openSource)).toMatchInlineSnapshot(`
    "error: x-portkey-provider names a Model Catalog slug, which the open-source gateway does not serve, so it answers 400
      Send x-portkey-provider with a provider that it serves, and authorization. (gateway.route)"
  `)
  expect(
    told({
      "x-portkey-api-key": "pk-fake",
      "x-portkey-virtual-key": "openai-main",
      "x-portkey-provider": "openai"
    })
  ).toMatchInlineSnapshot(`
    "warning: x-portkey-provider is not read: the virtual key holds its own provider
      Keep one of the two. (field.shadowed)"
  `)
  expect(
    told({ "x-portkey-api-key": "pk-fake", "x-portkey-provider": "@openai/gpt-4o" })
  ).toMatchInlineSnapshot(`
    "warning: x-portkey-provider names a model behind the slug, which the gateway drops: it uses the model in the body
      Send the slug alone, and the model in the body. (field.slug-with-model)"
  `)
})

test("trap 10: the api-key field is not read for Azure", () => {
  expect(told({ ...azure, "api-key": "k" }, openSource)).toMatchInlineSnapshot(`
    "error: api-key is not read for this route, so the provider gets no credential
      Send the key as authorization: Bearer <key>. (field.missing)"
  `)
})

describe("trap 12: the gateway sends undefined for a missing field", () => {
  test("a missing deployment gets an error", () => {
    const { "x-portkey-azure-deployment-id": _, ...rest } = azure
    expect(told({ ...rest, authorization: "Bearer k" }, openSource)).toMatchInlineSnapshot(`
      "error: x-portkey-azure-deployment-id is missing: the gateway calls /deployments/undefined
        Add the field. (field.missing)"
    `)
  })
  test("a missing credential gets an error", () => {
    expect(told({ "x-portkey-provider": "openai" }, openSource)).toMatchInlineSnapshot(`
      "error: authorization is missing: the provider gets no credential
        Add the field. (field.missing)"
    `)
  })
  test("a missing account gets an error", () => {
    const fields = { "x-portkey-provider": "workers-ai", authorization: "Bearer k" }
    expect(told(fields, openSource)).toMatchInlineSnapshot(`
      "error: x-portkey-workers-ai-account-id is missing: the gateway calls /accounts/undefined
        Add the field. (field.missing)"
    `)
  })
})

describe("credentials with a discriminator field", () => {
  test("a discriminator in the wrong letter case gets an error", () => {
    const role = {
      "x-portkey-aws-role-arn": "arn:aws:iam::1:role/r",
      "x-portkey-aws-auth-type": "AssumedRole"
    }
    expect(told({ ...bedrock, ...role }, openSource)).toMatchInlineSnapshot(`
      "error: x-portkey-aws-auth-type is "AssumedRole", which is none of "assumedRole", "apiKey", "serviceRole"; the gateway compares exact text
        Did you mean "assumedRole"? (shape.choice)"
    `)
  })
  test("a credential without its discriminator gets an error", () => {
    const role = { "x-portkey-aws-role-arn": "arn:aws:iam::1:role/r" }
    expect(told({ ...bedrock, ...role }, openSource)).toMatchInlineSnapshot(`
      "error: x-portkey-aws-role-arn is read only beside x-portkey-aws-auth-type: assumedRole
        Add x-portkey-aws-auth-type: assumedRole. (companion.missing)"
    `)
  })
  test("a discriminator without its credential gets an error: the gateway falls back on the key", () => {
    const entra = { "x-portkey-azure-auth-mode": "entra", "x-portkey-azure-entra-tenant-id": "t" }
    expect(told({ ...azure, ...entra, authorization: "Bearer k" }, openSource)).toMatchInlineSnapshot(`
      "error: x-portkey-azure-entra-client-id is missing, which x-portkey-azure-auth-mode: entra needs: the gateway falls back on another credential, or sends the text undefined
        Add the field. (field.missing)
      error: x-portkey-azure-entra-client-secret is missing, which x-portkey-azure-auth-mode: entra needs: the gateway falls back on another credential, or sends the text undefined
        Add the field. (field.missing)"
    `)
  })
  test("two credentials at once get a warning", () => {
    const both = { "x-portkey-azure-ad-token": "t", authorization: "Bearer k" }
    expect(told({ ...azure, ...both }, openSource)).toMatchInlineSnapshot(`
      "warning: authorization is not read: the gateway prefers another credential that is present
        Keep the fields of one credential. (field.shadowed)"
    `)
  })
})

test("a misspelt provider, or one in another letter case, gets an error", () => {
  const provider = (slug: string) => told({ ...openaiFields, "x-portkey-provider": slug })
  expect(provider("OpenAI")).toMatchInlineSnapshot(`
    "error: x-portkey-provider is "OpenAI", which is not a known provider: the hosted gateway compares exact slugs and answers any other with 400
      Did you mean "openai"? (route.unknown-provider)"
  `)
  expect(provider("azure_openai")).toMatchInlineSnapshot(`
    "error: x-portkey-provider is "azure_openai", which is not a known provider: the hosted gateway compares exact slugs and answers any other with 400
      Did you mean "azure-openai"? (route.unknown-provider)"
  `)
  expect(provider("newcomer")).toMatchInlineSnapshot(`
    "error: x-portkey-provider is "newcomer", which is not a known provider: the hosted gateway compares exact slugs and answers any other with 400
      For a slug of the Model Catalog write "@newcomer". (route.unknown-provider)"
  `)
  expect(told({ ...openaiFields, "x-portkey-provider": "newcomer" }, openSource)).toMatchInlineSnapshot(`
    "error: x-portkey-provider is "newcomer", which is not a known provider: the open-source gateway compares exact slugs and answers any other with 400
      Make sure that your gateway has it. (route.unknown-provider)"
  `)
})

test("a request without provider and config gets an error", () => {
  expect(told({ authorization: "Bearer k", "x-portkey-trace-id": "t" }, openSource)).toMatchInlineSnapshot(`
    "error: the request names no provider or config, which the open-source gateway does not serve, so it answers 400
      Send x-portkey-provider with a provider that it serves, and authorization. (gateway.route)"
  `)
  expect(told({ authorization: "Bearer k" })).toMatchInlineSnapshot(`
    "warning: authorization is taken for the Portkey API key, since x-portkey-api-key is missing
      Send the key as x-portkey-api-key: both work. (auth.portkey-key)"
  `)
})

describe("trap 33: fields that are not read", () => {
  test("fields next to a config that names its providers get a warning", () => {
    const config = JSON.stringify({ provider: "openai", api_key: "sk-fake" })
    const fields = {
      ...openaiFields,
      "x-portkey-config": config,
      "x-portkey-openai-organization": "o",
      "x-portkey-custom-host": "https://llm.example.com/v1"
    }
    expect(told(fields, openSource)).toMatchInlineSnapshot(`
      "warning: x-portkey-provider is not read: x-portkey-config names its own providers, and the gateway then reads it alone
        Leave it out. (field.dead)
      warning: authorization is not read: x-portkey-config names its own providers, and the gateway then reads it alone, which sends Bearer undefined where it holds no api_key
        Leave it out. (field.dead)
      warning: x-portkey-openai-organization is not read: x-portkey-config names its own providers, and the gateway then reads it alone
        Write it beside each provider in the config as openai_organization, or leave it out. (field.dead)
      warning: x-portkey-custom-host is called for every target of the config, in place of its own host and with its credential
        Write custom_host into the targets that it is for. (config.host-override)"
    `)
  })
  test("fields of another provider get a warning", () => {
    const fields = { ...openaiFields, "x-portkey-aws-region": "us-east-1", "x-api-key": "k" }
    expect(told(fields)).toMatchInlineSnapshot(`
      "warning: x-portkey-aws-region is not read for a route that uses provider "openai", only for bedrock, claude-platform-aws, sagemaker
        Leave it out. (field.dead)
      warning: x-api-key is not read for a route that uses provider "openai", only for anthropic
        Leave it out. (field.dead)"
    `)
  })
  test("fields of the other gateway get a warning", () => {
    const { "x-portkey-api-key": _, ...fields } = openaiFields
    expect(told({ ...fields, "x-portkey-cache-namespace": "n" }, openSource)).toMatchInlineSnapshot(`
      "warning: x-portkey-cache-namespace is not read by this gateway, only by the other
        Leave it out, or send the request to the other gateway. (gateway.field-unread)
      warning: x-portkey-cache-namespace has no effect: no config of this request switches the cache on
        Send x-portkey-config: {"cache":{"mode":"simple"}}. (cache.no-config)"
    `)
  })
})

test("an alias gets a warning, alone and next to its field", () => {
  const anthropic = { "x-portkey-api-key": "pk-fake", "x-portkey-provider": "anthropic", "x-api-key": "k" }
  expect(told(anthropic)).toMatchInlineSnapshot(`
    "warning: x-api-key is read instead of authorization, but only by some providers
      Send authorization: Bearer, one space, and the key. (field.alias)"
  `)
  expect(told({ ...anthropic, authorization: "Bearer k" })).toMatchInlineSnapshot(`
    "warning: x-api-key is not read: authorization is present as well, and wins
      Keep one. (field.shadowed)"
  `)
  expect(told({ ...anthropic, "x-api-key": "Bearer k" })).toMatchInlineSnapshot(`
    "error: x-api-key begins with Bearer, but the gateway takes this field for the bare key
      Remove Bearer. (value.bearer-scheme)"
  `)
})

test("spec rules name fields instead of spec keys", () => {
  expect(told({ ...openaiFields, "x-portkey-span-name": "chat" })).toMatchInlineSnapshot(`
    "warning: x-portkey-span-name has no effect without x-portkey-span-id or traceparent
      Add x-portkey-span-id. (companion.missing)"
  `)
  expect(told({ ...openaiFields, "x-portkey-cache-namespace": "n" })).toMatchInlineSnapshot(`
    "warning: x-portkey-cache-namespace has no effect: no config of this request switches the cache on
      Send x-portkey-config: {"cache":{"mode":"simple"}}. (cache.no-config)"
  `)
})

test("regression: an unfilled placeholder does not count as a Model Catalog slug", () => {
  const said = told({ "x-portkey-api-key": "pk-fake", "x-portkey-provider": "{{PROVIDER}}" })
  expect(said).not.toContain("@{{PROVIDER}}")
  expect(said).toContain("is an unfilled placeholder")
})
