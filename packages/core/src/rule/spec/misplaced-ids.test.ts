// Keys and ids in each other's places, on both sides of each boundary.

import * as Redacted from "effect/Redacted"
import { describe, expect, test } from "vitest"
import { check } from "../../compile/check.ts"
import { checkConfig } from "../../compile/check-config.ts"
import type { Gateway } from "../../grammar/gateway-kind.ts"
import { lint } from "../../lint/lint.ts"

const apiKey = "pk-fake"

const ofSpec = (spec: object, gateway: Gateway = "hosted") =>
  check(spec, { gateway }).map(({ rule, path, repair }) => `${rule} ${path.join(".")}: ${repair}`)
const ofFields = (fields: Record<string, string>, gateway: Gateway = "hosted") =>
  lint(fields, { gateway }).map(({ rule, path, repair }) => `${rule} ${path.join(".")}: ${repair}`)
const ofConfig = (config: object, gateway: Gateway = "hosted") =>
  checkConfig(config, { gateway }).map(({ rule, path, repair }) => `${rule} ${path.join(".")}: ${repair}`)

describe("instead of a virtual key", () => {
  const spec = (virtualKey: unknown) => ofSpec({ apiKey, route: { virtualKey } })
  const fields = (text: string) => ofFields({ "x-portkey-api-key": apiKey, "x-portkey-virtual-key": text })

  test.each(["sk-fake", "sk-ant-fake", "gsk_fake"])("a provider's key is one mistake: %s", key => {
    const told = "Name its provider, and give the key as auth: route: { provider, auth }."
    expect(spec(key)).toEqual([`route.key-as-virtual-key route.virtualKey: ${told}`])
    expect(spec(Redacted.make(key))).toHaveLength(1)
    expect(fields(key)).toEqual([
      "route.key-as-virtual-key x-portkey-virtual-key: Send x-portkey-provider with its provider, and authorization: Bearer, one space, and the key."
    ])
  })

  test("the id of a saved config is one mistake", () => {
    expect(spec("pc-main-1")).toEqual(["route.not-virtual-key route.virtualKey: Write it as route.config."])
    expect(fields("pc-main-1")).toEqual([
      "route.not-virtual-key x-portkey-virtual-key: Write it as x-portkey-config."
    ])
  })

  test.each([apiKey, "https://api.openai.com/v1", '["a","b"]', "a, b", "Bearer main"])(
    "what is no name at all is one mistake: %s",
    text => {
      expect(spec(text)).toEqual(["route.not-virtual-key route.virtualKey: Copy the name from Portkey."])
      expect(fields(text)).toEqual([
        "route.not-virtual-key x-portkey-virtual-key: Copy the name from Portkey."
      ])
    }
  )

  test.each(["main", "openai-vk-190a60", "vk_client_123", "a.b", "task-sk-1", "xpc-1"])(
    "a name has no issue: %s",
    text => {
      expect(spec(text)).toEqual([])
      expect(fields(text)).toEqual([])
    }
  )

  test.each([
    ["your virtual key", "value.variable-name"],
    ["sk-xxx", "value.variable-name"],
    ["'main'", "value.quoted"],
    ["main,x-portkey-trace-id: a", "value.other-field"]
  ])("another mistake is not reported twice: %s", (text, rule) => {
    expect(fields(text).map(each => each.split(" ")[0])).toEqual([rule])
  })

  test("the open-source gateway, which has no virtual keys, refuses all of them", () => {
    for (const virtualKey of ["main", "sk-fake", "pc-main-1", "a b"])
      expect(ofSpec({ route: { virtualKey } }, "open-source")).toHaveLength(1)
  })

  describe("in a config", () => {
    test.each([
      ["sk-fake", 'Write it as "api_key", beside its "provider".'],
      ["pc-main-1", 'Name a provider: "provider": "@slug".'],
      ["https://api.openai.com", "Copy the name from Portkey."],
      ["a b", "Copy the name from Portkey."]
    ])("one mistake is one issue: %s", (virtual_key, repair) => {
      expect(ofConfig({ virtual_key })).toEqual([`config.not-virtual-key virtual_key: ${repair}`])
      expect(ofConfig({ virtual_key: Redacted.make(virtual_key) })).toHaveLength(1)
    })

    test("a name gets only the warning that virtual keys are replaced", () => {
      expect(ofConfig({ virtual_key: "main" }).map(each => each.split(" ")[0])).toEqual([
        "config.virtual-key"
      ])
    })

    test.each([[null], [["a", "b"]], [5]])(
      "a value that is not a string has only an error: %j",
      virtual_key => {
        expect(ofConfig({ virtual_key }).map(each => each.split(" ")[0])).toEqual(["shape.type"])
      }
    )

    test("a value that is not a string hides no other warning", () => {
      expect(ofConfig({ virtual_key: 5, name: "a" }).map(each => each.split(" ")[0])).toEqual([
        "shape.type",
        "config.name-unread"
      ])
    })

    test("next to a slug, it is only reported as unused", () => {
      expect(ofConfig({ provider: "@prod", virtual_key: "sk-fake" }).map(each => each.split(" ")[0])).toEqual(
        ["config.beside-slug"]
      )
    })

    test("the open-source gateway does not know it", () => {
      const config = { virtual_key: "sk-fake", cache: { mode: "simple" } }
      expect(ofConfig(config, "open-source").map(each => each.split(" ")[0])).toEqual(["config.virtual-key"])
    })
  })
})

describe("an id instead of a key", () => {
  const openai = { provider: "openai", auth: "sk-fake" }

  test.each<[object, string]>([
    [{ apiKey: "pc-main-1", route: openai }, "apiKey: Give the key here, and the id as route.config."],
    [{ apiKey: "@prod", route: openai }, "apiKey: Give the key here, and the slug as route.provider."],
    [{ apiKey: "@prod/gpt-4o", route: openai }, "apiKey: Give the key here, and the slug as route.provider."],
    [
      { apiKey, route: { ...openai, auth: "pc-main-1" } },
      "route.auth: Give the key here, and the id as route.config."
    ],
    [
      { apiKey, route: { ...openai, auth: Redacted.make("@prod") } },
      "route.auth: Give the key here, and the slug as route.provider."
    ]
  ])("is one mistake: %j", (spec, told) => {
    expect(ofSpec(spec)).toEqual([`auth.id-as-key ${told}`])
    expect(ofSpec(spec, "open-source").join()).not.toContain("auth.id-as-key")
  })

  test.each(["pk-pc-main", "pc-", "sk-@a", "fake"])("a key that only resembles one has no issue: %s", key => {
    expect(ofSpec({ apiKey: key, route: openai })).toEqual([])
  })

  test("in header fields, the repair names a field that the route does not have", () => {
    const told = "Give the key here, and the slug as x-portkey-provider."
    expect(ofFields({ "x-portkey-api-key": "@prod" })).toEqual([`auth.id-as-key x-portkey-api-key: ${told}`])
    expect(ofFields({ "x-portkey-api-key": "@prod", "x-portkey-virtual-key": "main" })).toEqual([
      `auth.id-as-key x-portkey-api-key: ${told}`
    ])
  })

  test("in a bearer that counts as the Portkey key, it is one issue", () => {
    const fields = { "x-portkey-provider": "@prod", authorization: "Bearer pc-main-1" }
    expect(ofFields(fields)).toEqual([
      "auth.id-as-key authorization: Give the key here, and the id as x-portkey-config."
    ])
    expect(ofFields({ ...fields, authorization: "Bearer pk-fake" }).map(each => each.split(" ")[0])).toEqual([
      "auth.portkey-key"
    ])
  })

  test.each([
    ["pc-main-1", "Write the provider's own key."],
    ["@prod", 'Write it as "provider", and leave "api_key" out.']
  ])("in a config is one mistake: %s", (api_key, repair) => {
    expect(ofConfig({ provider: "openai", api_key })).toEqual([`config.id-as-key api_key: ${repair}`])
    expect(ofConfig({ provider: "openai", api_key: Redacted.make(api_key) })).toHaveLength(1)
  })
})

describe("a key of another provider in a config", () => {
  const rules = (config: object) => ofConfig(config, "open-source").map(each => each.split(":")[0])
  const key = "sk-ant-fake"

  test("gets a warning", () => {
    expect(rules({ provider: "openai", api_key: key })).toEqual(["config.key-of-other api_key"])
    expect(rules({ provider: "openai", api_key: Redacted.make(key) })).toEqual([
      "config.key-of-other api_key"
    ])
  })

  test.each<[string, object]>([
    ["its own provider", { provider: "anthropic" }],
    ["a custom host, which may accept any", { provider: "openai", custom_host: "https://llm.example.com/v1" }]
  ])("next to %s gets none", (_, node) => {
    expect(rules({ ...node, api_key: key })).toEqual([])
  })

  test("without a provider of the table gets none", () => {
    expect(rules({ provider: "acme", api_key: key }).join()).not.toContain("config.key-of-other")
    expect(rules({ provider: 5, api_key: key }).join()).not.toContain("config.key-of-other")
    expect(rules({ provider: "openai", api_key: 5 }).join()).not.toContain("config.key-of-other")
    expect(rules({ provider: "openai", api_key: "sk-fake" })).toEqual([])
  })
})

describe("an unfilled credential in a config", () => {
  const oracle = {
    oracle_region: "us-chicago-1",
    oracle_tenancy: "t",
    oracle_user: "u",
    oracle_fingerprint: "f",
    oracle_compartment_id: "c",
    retry: { attempts: 1 }
  }
  const told = (config: object) =>
    ofConfig(config, "open-source")
      .map(each => each.split(":")[0])
      .filter(each => /unfilled|pem/.test(each ?? ""))

  test.each<[string, object]>([
    ["api_key", { provider: "openai", api_key: "OPENAI_API_KEY" }],
    ["virtual_key", { virtual_key: "your-virtual-key", cache: { mode: "simple" } }],
    ["aws_access_key_id", { provider: "bedrock", aws_access_key_id: "AWS_ACCESS_KEY_ID" }],
    ["aws_secret_access_key", { provider: "bedrock", aws_secret_access_key: "settings.SECRET" }],
    ["aws_session_token", { provider: "bedrock", aws_session_token: "your-session-token" }],
    ["azure_ad_token", { provider: "azure-openai", azure_ad_token: "ENV['AD_TOKEN']" }],
    ["azure_entra_client_secret", { provider: "azure-openai", azure_entra_client_secret: "CLIENT_SECRET" }]
  ])("gets a warning, wrapped too: %s", (key, config) => {
    expect(told(config)).toEqual([`config.unfilled ${key}`])
    const wrapped = { ...config, [key]: Redacted.make((config as Record<string, string>)[key]) }
    expect(told(wrapped)).toEqual([`config.unfilled ${key}`])
  })

  test("a private key has only the error of its form", () => {
    expect(told({ provider: "oracle", ...oracle, oracle_private_key: "ORACLE_PRIVATE_KEY" })).toEqual([
      "value.pem oracle_private_key"
    ])
  })

  test("a value that is not a credential gets none", () => {
    expect(told({ provider: "openai", api_key: "sk-fake", openai_project: "MY_PROJECT_ID" })).toEqual([])
  })
})
