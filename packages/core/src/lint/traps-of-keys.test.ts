// How the hosted gateway reads keys: keys that are swapped, consumed as the Portkey API key, or read in another place.

import { expect, test } from "vitest"
import type { HeaderFields } from "../http/header-fields.ts"
import { parse } from "../parse/parse.ts"
import { lint } from "./lint.ts"

const key = { "x-portkey-api-key": "pk-fake" }
const slug = { "x-portkey-provider": "@prod" }
const openai = { "x-portkey-provider": "openai" }

/** The issues of fields, without the one about every config in a request. */
const said = (fields: HeaderFields): ReadonlyArray<string> =>
  lint(fields)
    .filter(({ rule }) => !rule.startsWith("config.inline-"))
    .map(({ severity, rule, path }) => `${severity} ${rule} ${path.join(".")}`)

test("a provider's key instead of the Portkey API key is refused, in each field where the gateway looks for it", () => {
  const provider = "sk-proj-fake"
  expect(said({ "x-portkey-api-key": provider, ...slug })).toEqual([
    "error value.key-of-provider x-portkey-api-key"
  ])
  const config = { "x-portkey-config": '{"provider":"openai","api_key":"fake"}' }
  expect(said({ ...config, authorization: `Bearer ${provider}` })).toEqual([
    "error value.key-of-provider authorization"
  ])
})

test("the Portkey API key as the provider's bearer token gets a warning", () => {
  expect(said({ ...key, ...openai, authorization: "Bearer pk-fake" })).toEqual([
    "warning auth.key-of-portkey authorization"
  ])
  expect(said({ ...key, ...openai, authorization: "Bearer sk-fake" })).toEqual([])
})

test("a key after lower-case bearer gets one error, as the Portkey API key", () => {
  const fields = { ...slug, authorization: "bearer pk-fake" }
  expect(said(fields)).toEqual(["error value.bearer-scheme authorization"])
  expect(lint(fields)[0]?.message).toContain("answers 401")
})

test("next to a credential without bearer, authorization counts as the Portkey API key", () => {
  const anthropic = {
    "x-portkey-provider": "anthropic",
    "x-api-key": "fake",
    authorization: "Bearer pk-fake"
  }
  expect(said(anthropic)).toEqual(["warning auth.portkey-key authorization"])
  expect(parse(anthropic).spec).toMatchObject({ route: { provider: "anthropic" } })
  const bedrock = {
    "x-portkey-provider": "bedrock",
    "x-portkey-aws-region": "eu-west-1",
    "x-portkey-aws-access-key-id": "AKIAFAKE",
    "x-portkey-aws-secret-access-key": "fake",
    authorization: "Bearer pk-fake"
  }
  expect(said(bedrock)).toEqual(["warning auth.portkey-key authorization"])
  expect(said({ ...openai, authorization: "Bearer pk-fake" })).toEqual([
    "error hosted.bearer-used-up x-portkey-api-key"
  ])
})

test("a credential that a discriminator names and that is missing gets one error, at its own field", () => {
  const bedrock = { ...key, "x-portkey-provider": "bedrock", "x-portkey-aws-region": "eu-west-1" }
  expect(said({ ...bedrock, "x-portkey-aws-auth-type": "assumedRole" })).toEqual([
    "error field.missing x-portkey-aws-role-arn"
  ])
  expect(said({ ...bedrock, "x-portkey-aws-auth-type": "apiKey" })).toEqual([
    "error field.missing authorization"
  ])
})

test("an issue about a part of a credential is at the field of that part", () => {
  const azure = {
    ...key,
    "x-portkey-provider": "azure-openai",
    "x-portkey-azure-resource-name": "fake",
    "x-portkey-azure-deployment-id": "gpt-4o",
    "x-portkey-azure-api-version": "2024-06-01",
    "x-portkey-azure-auth-mode": "workload",
    "x-portkey-azure-workload-client-id": "fake"
  }
  expect(said(azure)).toEqual(["warning gateway.field-unread x-portkey-azure-workload-client-id"])
})
