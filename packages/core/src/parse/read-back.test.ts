// Fields that are incomplete, or not exactly what compile writes: what parse reads from them.

import * as Redacted from "effect/Redacted"
import { describe, expect, test } from "vitest"
import type { CompileOptions } from "../grammar/gateway-kind.ts"
import type { HeaderFields } from "../http/header-fields.ts"
import { reveal } from "../spec/reveal.ts"
import { parse } from "./parse.ts"

const read = (fields: HeaderFields, options: CompileOptions = {}) => {
  const { spec, rest } = parse(fields, { ...options, partial: true })
  return { spec: reveal(spec), rest }
}
const bedrock = {
  "x-portkey-api-key": "pk-fake",
  "x-portkey-provider": "bedrock",
  "x-portkey-aws-region": "r"
}
const authOf = (fields: HeaderFields) =>
  (read({ ...bedrock, ...fields }).spec.route as { auth?: unknown }).auth

describe("the credential that the fields mean", () => {
  test.for<[HeaderFields, unknown]>([
    [
      { "x-portkey-aws-access-key-id": "a", "x-portkey-aws-secret-access-key": "s" },
      { accessKeyId: "a", secretAccessKey: "s" }
    ],
    [{ "x-portkey-aws-access-key-id": "a" }, { accessKeyId: "a" }],
    [{ "x-portkey-aws-auth-type": "assumedRole", "x-portkey-aws-role-arn": "arn" }, { roleArn: "arn" }],
    [{ authorization: "Bearer k" }, undefined],
    [{}, undefined]
  ])("%j", ([fields, expected]) => {
    expect(authOf(fields)).toEqual(expected)
  })
})

describe("the hosted gateway reads authorization as a missing Portkey API key", () => {
  const slug = { "x-portkey-provider": "@a" }

  test.for<[string, HeaderFields, CompileOptions, unknown]>([
    ["a bearer token", { ...slug, authorization: "Bearer pk" }, {}, "pk"],
    ["a bare token", { ...slug, authorization: "pk" }, {}, "pk"],
    ["another scheme", { ...slug, authorization: "Basic pk" }, {}, undefined],
    ["two words", { ...slug, authorization: "Bearer pk x" }, {}, undefined],
    [
      "next to the Portkey API key",
      { ...slug, "x-portkey-api-key": "pk", authorization: "Bearer k" },
      {},
      "pk"
    ],
    [
      "forwarded",
      { ...slug, authorization: "Bearer k", "x-portkey-forward-headers": "authorization" },
      {},
      undefined
    ],
    [
      "the credential of a provider",
      { "x-portkey-provider": "openai", authorization: "Bearer k" },
      {},
      undefined
    ]
  ])("%s", ([, fields, options, apiKey]) => {
    expect(read(fields, options).spec.apiKey).toBe(apiKey)
  })
})

describe("an unreadable value stays as text", () => {
  const unread = (fields: HeaderFields) =>
    read({ "x-portkey-provider": "openai", authorization: "Bearer k", ...fields }).spec

  test("next to readable values of its group", () => {
    expect(unread({ "x-portkey-request-timeout": "soon", "x-portkey-trace-id": "t" })).toMatchObject({
      requestTimeout: "soon",
      trace: { id: "t" }
    })
    expect(
      unread({ "x-portkey-cache-force-refresh": "7s", "x-portkey-cache-namespace": "n" }).cache
    ).toMatchObject({
      namespace: "n"
    })
  })

  test("and is wrapped if it may be a secret", () => {
    const { spec } = parse(
      { "x-portkey-provider": "openai", authorization: "Bearer k", "x-portkey-config": "{'api_key':1}" },
      { partial: true }
    )
    expect(Redacted.isRedacted((spec.route as { config?: unknown }).config)).toBe(true)
  })
})
