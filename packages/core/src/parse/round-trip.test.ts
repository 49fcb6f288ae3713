// Specs and header fields whose round trip once failed.

import { describe, expect, test } from "vitest"
import { check } from "../compile/check.ts"
import { compile } from "../compile/compile.ts"
import { explain } from "../explain/explain.ts"
import type { Gateway } from "../grammar/gateway-kind.ts"
import type { HeaderFields } from "../http/header-fields.ts"
import { formatIssue } from "../issue/issue.ts"
import { lint } from "../lint/lint.ts"
import { normalize } from "../spec/normalize.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import { comparable } from "../testing/plain-spec.ts"
import { told } from "../testing/told.fixture.ts"
import { parse } from "./parse.ts"

const gateways: ReadonlyArray<Gateway> = ["hosted", "open-source"]

/** Expects that parse returns `spec` from its fields, and that lint reports only what check reports. */
function expectBack(spec: RequestSpec, gateway: Gateway): void {
  const fields = compile(spec, { gateway })
  const { spec: back, rest } = parse(fields, { gateway })
  expect(comparable(back)).toEqual(comparable(normalize(spec)))
  expect(rest).toEqual({})
  expect(compile(normalize(spec), { gateway })).toEqual(fields)
  const said = new Set(check(spec, { gateway }).map(({ rule }) => rule))
  const news = lint(fields, { gateway }).filter(({ rule }) => !said.has(rule))
  expect(news.map(formatIssue)).toEqual([])
}

/** Expects that the spec of the fields compiles to the same fields, and that lint finds no error. */
function expectFieldsBack(fields: HeaderFields, gateway: Gateway = "hosted"): void {
  expect(told(fields, { gateway })).toBe("clean")
  const { spec, rest } = parse(fields, { gateway })
  expect({ ...compile(spec, { gateway }), ...rest }).toEqual(fields)
}

const openai = { provider: "openai", auth: "sk-fake" } as const

describe("a model that begins with @ without naming a provider of the Model Catalog", () => {
  test.each(gateways)("case 38, %s: a Cloudflare model", gateway => {
    const config = {
      override_params: { model: "@cf/mistral/mistral-7b-instruct" },
      retry: { attempts: 2 }
    }
    const route = { provider: "workers-ai", auth: "cf-fake", accountId: "acc-1", config } as const
    expectBack({ apiKey: "pk-fake", route }, gateway)
    expect(explain({ route }, { gateway }).root).toMatchObject({
      destination: { by: "provider", slug: "workers-ai" },
      credential: "authorization header"
    })
  })

  test("a Hugging Face model next to a virtual key", () => {
    const retry = { attempts: 0 }
    const config = { retry, override_params: { model: "@hf/nousresearch/hermes-2-pro-mistral-7b" } }
    expectBack({ apiKey: "pk-fake", route: { virtualKey: "vk-fake", config } }, "hosted")
  })

  test.each(gateways)("a name without a slash, %s", gateway => {
    const config = { override_params: { model: "@fine-tuned" }, cache: { mode: "simple" } } as const
    expectBack({ apiKey: "pk-fake", route: { ...openai, config } }, gateway)
  })
})

describe("a model of the Model Catalog", () => {
  test.each(["override_params", "default_params"])("in %s is a separate route", key => {
    const spec = { apiKey: "pk-fake", route: { config: { [key]: { model: "@team/gpt-4o" } } } }
    expectBack(spec as unknown as RequestSpec, "hosted")
    expect(explain(spec as unknown as RequestSpec).root).toMatchObject({
      destination: { by: "catalog", slug: "@team", model: "gpt-4o" }
    })
  })

  test("is ordinary text for the open-source gateway", () => {
    const config = { override_params: { model: "@team/gpt-4o" }, retry: { attempts: 1 } }
    const spec: RequestSpec = { route: { ...openai, config } }
    expectBack(spec, "open-source")
    expect(explain(spec, { gateway: "open-source" }).root).toMatchObject({
      destination: { by: "provider", slug: "openai" }
    })
    expect(check(spec).map(formatIssue).join("\n")).toContain(
      "route.config.override_params.model is not allowed beside a route"
    )
  })
})

describe("a forwarded field", () => {
  const custom = {
    "x-portkey-api-key": "pk-fake",
    "x-portkey-provider": "openai",
    "x-portkey-custom-host": "https://models.example.org/v1",
    authorization: "Bearer sk-fake"
  }

  test("case 37: may be a field that another provider's route reads", () => {
    expectFieldsBack({
      ...custom,
      "x-portkey-forward-headers": "authorization,x-api-key,x-tenant",
      "x-api-key": "key-fake",
      "x-tenant": "acme"
    })
  })

  test.each(["x-api-key", "api-key", "openai-beta", "anthropic-beta", "anthropic-version"])("%s", name => {
    expectFieldsBack({ ...custom, "x-portkey-forward-headers": name, [name]: "fake" })
    for (const gateway of gateways) {
      expectBack({ apiKey: "pk-fake", route: openai, forwardHeaders: { [name]: "fake" } }, gateway)
      expectBack(
        { apiKey: "pk-fake", route: openai, forwardHeaders: [name], extraHeaders: { [name]: "fake" } },
        gateway
      )
    }
  })

  test("may be named only by a config", () => {
    const config = '{"provider":"openai","api_key":"sk-fake","forward_headers":["X-Api-Key","x-tenant"]}'
    const fields = { "x-portkey-api-key": "pk-fake", "x-api-key": "key-fake", "x-tenant": "acme" }
    const { spec, notes } = parse({ ...fields, "x-portkey-config": config })
    expect(notes).toEqual([])
    expect(compile(spec)).toEqual({ ...fields, "x-portkey-config": config })
  })

  test("is not forwarded by a config if the request has its own forward list", () => {
    const config = { forward_headers: ["x-api-key"], retry: { attempts: 1 } }
    const spec = {
      apiKey: "pk-fake",
      route: { ...openai, config },
      forwardHeaders: ["x-tenant"],
      extraHeaders: { "x-api-key": "key-fake" }
    }
    expect(check(spec as RequestSpec).map(({ rule }) => rule)).toContain("forward.not-named")
    const { notes } = parse({
      ...compile({ ...spec, extraHeaders: {} } as RequestSpec),
      "x-api-key": "key-fake"
    })
    expect(notes.map(formatIssue).join("\n")).toContain("x-api-key is left out")
  })

  test("is also the provider's key if no other field has one", () => {
    const fields = {
      "x-portkey-api-key": "pk-fake",
      "x-portkey-provider": "anthropic",
      "x-portkey-forward-headers": "x-api-key"
    }
    const { spec, notes } = parse({ ...fields, "x-api-key": "sk-fake" })
    expect(compile(spec)).toEqual({ ...fields, authorization: "Bearer sk-fake", "x-api-key": "sk-fake" })
    expect(notes.map(({ rule }) => rule)).toEqual(["field.alias"])
  })

  test("must be written as its spec key if it has one", () => {
    const traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
    const spec: RequestSpec = { apiKey: "pk-fake", route: openai, forwardHeaders: { traceparent } }
    expect(
      check(spec)
        .filter(({ severity }) => severity === "error")
        .map(formatIssue)
        .join("\n")
    ).toMatchInlineSnapshot(`
      "error: forwardHeaders.traceparent has its own spec key
        Write it as trace.traceparent. To pass it on, name it in forwardHeaders. (forward.own-key)"
    `)
    expectBack(
      { apiKey: "pk-fake", route: openai, forwardHeaders: ["traceparent"], trace: { traceparent } },
      "hosted"
    )
  })

  test.each<RequestSpec["route"]>([
    { provider: "bedrock", region: "eu-west-1", auth: { accessKeyId: "AKIAFAKE", secretAccessKey: "fake" } },
    {
      provider: "azure-openai",
      resourceName: "r",
      deploymentId: "d",
      apiVersion: "2024-10-21",
      auth: { entra: { tenantId: "t", clientId: "c", clientSecret: "fake" } }
    },
    {
      provider: "vertex-ai",
      region: "global",
      auth: { serviceAccount: { client_email: "e", private_key: "fake", project_id: "p" } }
    },
    { provider: "@team" },
    { virtualKey: "vk-fake" },
    { routedBy: "api-key" },
    { config: "pc-saved" },
    { config: { provider: "openai", api_key: "sk-fake" } }
  ])("may be an authorization that the route does not use: %j", route => {
    expectBack({ apiKey: "pk-fake", route, forwardHeaders: { Authorization: "Basic ZmFrZQ==" } }, "hosted")
  })

  test("without a value is not sent", () => {
    const forwardHeaders = { "x-tenant": "acme", "x-user": undefined as never }
    const spec: RequestSpec = { apiKey: "pk-fake", route: openai, forwardHeaders }
    expect(compile(spec)["x-portkey-forward-headers"]).toBe("x-tenant")
    expectBack(spec, "hosted")
    expect(explain(spec).root).toMatchObject({ forwardHeaders: { value: ["x-tenant"] } })
  })
})
