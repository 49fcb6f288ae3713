// Which credential fields lint considers read, missing, or not read, for each set that a request may have.

import { describe, expect, test } from "vitest"
import type { Gateway } from "../grammar/gateway-kind.ts"
import { lint } from "./lint.ts"

type Fields = Readonly<Record<string, string>>

/** The issues of the fields, a line for each, without the names' prefix. */
const reported = (fields: Fields, gateway?: Gateway): string =>
  lint({ "x-portkey-api-key": "pk-fake", ...fields }, { gateway })
    .map(({ severity, rule, path }) => `${severity} ${rule} ${path.join(".").replace("x-portkey-", "")}`)
    .join("\n") || "nothing"

/** `name: issues` for each request. */
const table = (requests: Readonly<Record<string, Fields>>, gateway?: Gateway): string =>
  Object.entries(requests)
    .map(([name, fields]) => `${name}:\n${reported(fields, gateway).replace(/^/gm, "  ")}`)
    .join("\n")

const bearer = { authorization: "Bearer k-fake" }

describe("Azure", () => {
  const azure = {
    "x-portkey-provider": "azure-openai",
    "x-portkey-azure-resource-name": "r",
    "x-portkey-azure-deployment-id": "d",
    "x-portkey-azure-api-version": "2024-10-21"
  }
  const entra = {
    "x-portkey-azure-auth-mode": "entra",
    "x-portkey-azure-entra-tenant-id": "t",
    "x-portkey-azure-entra-client-id": "c",
    "x-portkey-azure-entra-client-secret": "s-fake"
  }
  const { "x-portkey-azure-auth-mode": mode, "x-portkey-azure-entra-client-secret": secret, ...ids } = entra

  test("lint reports missing parts of each credential", () => {
    expect(
      table({
        "a key": { ...azure, ...bearer },
        Entra: { ...azure, ...entra },
        "Entra without its mark": { ...azure, ...ids, "x-portkey-azure-entra-client-secret": secret },
        "Entra without its mark, beside a key": {
          ...azure,
          ...bearer,
          ...ids,
          "x-portkey-azure-entra-client-secret": secret
        },
        "Entra without its secret": { ...azure, ...ids, "x-portkey-azure-auth-mode": mode },
        "Entra without its secret, beside a key": {
          ...azure,
          ...bearer,
          ...ids,
          "x-portkey-azure-auth-mode": mode
        },
        "the mark alone": { ...azure, "x-portkey-azure-auth-mode": mode },
        "another mark": { ...azure, ...entra, "x-portkey-azure-auth-mode": "managed" },
        "an unknown mark": { ...azure, ...entra, "x-portkey-azure-auth-mode": "entre" },
        "a managed identity": { ...azure, "x-portkey-azure-auth-mode": "managed" },
        "a token of Entra": { ...azure, "x-portkey-azure-ad-token": "t-fake" },
        "both tokens": { ...azure, ...bearer, "x-portkey-azure-ad-token": "t-fake" },
        nothing: azure
      })
    ).toMatchInlineSnapshot(`
      "a key:
        nothing
      Entra:
        nothing
      Entra without its mark:
        error companion.missing azure-entra-tenant-id
      Entra without its mark, beside a key:
        warning companion.missing azure-entra-tenant-id
        warning field.shadowed azure-entra-client-id
        warning field.shadowed azure-entra-client-secret
      Entra without its secret:
        error field.missing azure-entra-client-secret
      Entra without its secret, beside a key:
        error field.missing azure-entra-client-secret
      the mark alone:
        error field.missing azure-entra-tenant-id
        error field.missing azure-entra-client-id
        error field.missing azure-entra-client-secret
      another mark:
        warning field.shadowed azure-entra-tenant-id
        warning field.shadowed azure-entra-client-id
        warning field.shadowed azure-entra-client-secret
      an unknown mark:
        error shape.choice azure-auth-mode
      a managed identity:
        nothing
      a token of Entra:
        nothing
      both tokens:
        warning field.shadowed authorization
      nothing:
        error field.missing authorization"
    `)
  })
})

test("lint reports missing parts of each Vertex AI credential", () => {
  const vertex = { "x-portkey-provider": "vertex-ai", "x-portkey-vertex-region": "eu" }
  const account = JSON.stringify({ project_id: "p", private_key: "k-fake", client_email: "a@example.com" })
  expect(
    table({
      "a service account": { ...vertex, "x-portkey-vertex-service-account-json": account },
      "a token and a project": { ...vertex, ...bearer, "x-portkey-vertex-project-id": "p" },
      "a token alone": { ...vertex, ...bearer },
      "a project alone": { ...vertex, "x-portkey-vertex-project-id": "p" },
      "a service account and a token": {
        ...vertex,
        ...bearer,
        "x-portkey-vertex-service-account-json": account
      },
      "an empty service account": { ...vertex, "x-portkey-vertex-service-account-json": "{}" },
      nothing: vertex
    })
  ).toMatchInlineSnapshot(`
    "a service account:
      nothing
    a token and a project:
      nothing
    a token alone:
      error field.missing vertex-project-id
    a project alone:
      error field.missing authorization
    a service account and a token:
      warning field.shadowed authorization
    an empty service account:
      error shape.missing vertex-service-account-json.client_email
      error shape.missing vertex-service-account-json.private_key
      error auth.vertex-project vertex-project-id
    nothing:
      error field.missing authorization"
  `)
})

test("lint reports missing parts of each Bedrock credential", () => {
  const bedrock = { "x-portkey-provider": "bedrock", "x-portkey-aws-region": "r" }
  const id = { "x-portkey-aws-access-key-id": "AKIAFAKE" }
  const key = { "x-portkey-aws-secret-access-key": "s-fake" }
  const role = { "x-portkey-aws-role-arn": "arn:aws:iam::123456789012:role/a" }
  const mark = { "x-portkey-aws-auth-type": "assumedRole" }
  expect(
    table({
      keys: { ...bedrock, ...id, ...key },
      "the id alone": { ...bedrock, ...id },
      "the key alone": { ...bedrock, ...key },
      "a role": { ...bedrock, ...role, ...mark },
      "a role without its mark": { ...bedrock, ...role },
      "the mark alone": { ...bedrock, ...mark },
      "the mark in other letters": { ...bedrock, ...role, "x-portkey-aws-auth-type": "assumedrole" },
      "keys and a role": { ...bedrock, ...id, ...key, ...role, ...mark },
      "keys and a token": { ...bedrock, ...id, ...key, ...bearer },
      "half the keys and a token": { ...bedrock, ...id, ...bearer },
      nothing: bedrock
    })
  ).toMatchInlineSnapshot(`
    "keys:
      nothing
    the id alone:
      error field.missing aws-secret-access-key
    the key alone:
      error field.missing aws-access-key-id
    a role:
      nothing
    a role without its mark:
      error companion.missing aws-role-arn
    the mark alone:
      error field.missing aws-role-arn
    the mark in other letters:
      error shape.choice aws-auth-type
    keys and a role:
      warning field.shadowed aws-access-key-id
      warning field.shadowed aws-secret-access-key
    keys and a token:
      warning companion.missing authorization
    half the keys and a token:
      error companion.missing authorization
    nothing:
      error field.missing aws-access-key-id"
  `)
})

test("lint names the reason why a field is not read", () => {
  const openai = { "x-portkey-provider": "openai", ...bearer }
  const config = JSON.stringify({ provider: "openai", api_key: "k-fake" })
  const requests = {
    "another provider's": { ...openai, "x-portkey-aws-region": "r" },
    "beside its other name": { "x-portkey-provider": "anthropic", ...bearer, "x-api-key": "k-fake" },
    "beside a virtual key": { "x-portkey-virtual-key": "vk-fake", ...bearer, "x-portkey-provider": "openai" },
    "beside a config": { ...openai, "x-portkey-config": config },
    "a slug beside a config": { "x-portkey-config": config, "x-portkey-provider": "@other" },
    "an unknown provider beside a config": { "x-portkey-config": config, "x-portkey-provider": "other" },
    "a virtual key beside a config": { "x-portkey-config": config, "x-portkey-virtual-key": "vk-fake" },
    "a key that an Anthropic config may take over": {
      "x-portkey-config": JSON.stringify({ provider: "anthropic", api_key: "k-fake" }),
      "x-portkey-anthropic-beta": "a"
    },
    "a key that an Anthropic config has itself": {
      "x-portkey-config": JSON.stringify({ provider: "anthropic", api_key: "k-fake", anthropic_beta: "b" }),
      "x-portkey-anthropic-beta": "a"
    },
    "beside a config, a key of it": {
      "x-portkey-config": config,
      "x-portkey-openai-organization": "o"
    },
    "of no gateway": { ...openai, "x-portkey-retry-count": "3", "x-portkey-runtime": "node" }
  }
  expect(table(requests)).toMatchInlineSnapshot(`
    "another provider's:
      warning field.dead aws-region
    beside its other name:
      warning field.shadowed x-api-key
    beside a virtual key:
      warning field.shadowed provider
    beside a config:
      warning field.dead provider
      warning field.dead authorization
      warning config.inline-secret config.api_key
      warning config.inline-blocked config
    a slug beside a config:
      warning config.inline-secret config.api_key
      warning config.inline-blocked config
      warning config.slug-beside provider
    an unknown provider beside a config:
      warning config.inline-secret config.api_key
      warning config.inline-blocked config
      error config.slug-beside provider
    a virtual key beside a config:
      warning config.inline-secret config.api_key
      warning config.inline-blocked config
      warning config.slug-beside virtual-key
    a key that an Anthropic config may take over:
      warning config.inline-secret config.api_key
      warning config.inline-blocked config
    a key that an Anthropic config has itself:
      warning config.key-overwritten config.anthropic_beta
      warning config.inline-secret config.api_key
      warning config.inline-blocked config
      warning config.key-overwritten anthropic-beta
    beside a config, a key of it:
      warning config.inline-secret config.api_key
      warning config.inline-blocked config
      warning field.dead openai-organization
    of no gateway:
      warning name.deprecated retry-count
      warning name.sdk runtime"
  `)
  expect(table(requests, "open-source")).toMatchInlineSnapshot(`
    "another provider's:
      warning field.dead aws-region
    beside its other name:
      warning field.shadowed x-api-key
    beside a virtual key:
      warning field.dead virtual-key
    beside a config:
      warning field.dead provider
      warning field.dead authorization
    a slug beside a config:
      warning field.dead provider
    an unknown provider beside a config:
      warning field.dead provider
    a virtual key beside a config:
      warning field.dead virtual-key
    a key that an Anthropic config may take over:
      warning field.dead anthropic-beta
    a key that an Anthropic config has itself:
      warning field.dead anthropic-beta
    beside a config, a key of it:
      warning field.dead openai-organization
    of no gateway:
      warning name.deprecated retry-count
      warning name.sdk runtime"
  `)
})
