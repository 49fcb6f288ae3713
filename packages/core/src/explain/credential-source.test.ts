import * as Redacted from "effect/Redacted"
import { describe, expect, test } from "vitest"
import type { Gateway } from "../grammar/gateway-kind.ts"
import { explain } from "./explain.ts"
import { a, fallback, leaves, openSource } from "./plan.fixture.ts"

test("the plan names the place of each credential in a config", () => {
  const cloud = { provider: "bedrock", aws_region: "r" }
  const config = fallback([
    a,
    { ...cloud, aws_access_key_id: "x", aws_secret_access_key: Redacted.make("y") },
    { ...cloud, aws_auth_type: "assumedRole", aws_role_arn: "arn" },
    { provider: "vertex-ai", vertex_region: "r", vertex_service_account_json: {} },
    { provider: "vertex-ai", vertex_region: "r", vertex_project_id: "p", api_key: "t" },
    { provider: "azure-openai", azure_auth_mode: "managed", api_key: "k" },
    { ...a, forward_headers: ["Authorization"] },
    { provider: "openai", retry: { attempts: 1 } },
    {}
  ])
  expect(leaves(config, {}, openSource).map(leaf => leaf.credential)).toEqual([
    "api_key of config.targets[0]",
    "AWS keys of config.targets[1]",
    "AWS role of config.targets[2]",
    "service account of config.targets[3]",
    "api_key of config.targets[4]",
    "managed identity of config.targets[5]",
    "authorization header of the request, forwarded as it is",
    "none",
    "none"
  ])
})

describe("a credential of a config counts only if it is complete", () => {
  const credential = (node: object) => leaves(fallback([node]), {}, openSource)[0]?.credential
  const keys = { provider: "bedrock", aws_access_key_id: "x", aws_secret_access_key: "y", aws_region: "r" }
  const token = "api_key of config.targets[0]"

  test.for<[string, object, string]>([
    ["AWS keys before a token", { ...keys, api_key: "k" }, "AWS keys of config.targets[0]"],
    ["one of two AWS keys", { ...keys, aws_secret_access_key: undefined, api_key: "k" }, token],
    ["an empty AWS key", { ...keys, aws_access_key_id: "", api_key: "k" }, token],
    [
      "a role without its discriminator",
      { provider: "bedrock", aws_region: "r", aws_role_arn: "arn", api_key: "k" },
      token
    ],
    [
      "a role with another discriminator",
      { provider: "bedrock", aws_auth_type: "apiKey", aws_role_arn: "arn", api_key: "k" },
      token
    ],
    ["an empty token", { provider: "openai", api_key: "" }, "none"],
    ["AWS keys of another provider", { ...keys, provider: "openai" }, "none"]
  ])("%s", ([, node, expected]) => {
    expect(credential(node)).toBe(expected)
  })
})

test.for<[Gateway, ReadonlyArray<string>]>([
  [
    "hosted",
    [
      "service role of config.targets[0]",
      "workload identity of config.targets[1]",
      "federated Entra client of config.targets[2]"
    ]
  ],
  ["open-source", ["none", "none", "none"]]
])("identities without a secret on the %s gateway", ([gateway, credentials], { expect }) => {
  const config = fallback([
    { provider: "bedrock", aws_region: "r", aws_auth_type: "serviceRole" },
    { provider: "vertex-ai", vertex_region: "r", vertex_project_id: "p", vertex_auth_type: "workload" },
    {
      provider: "azure-openai",
      azure_auth_mode: "entraFederated",
      azure_entra_tenant_id: "t",
      azure_entra_client_id: "c"
    }
  ])
  expect(leaves(config, {}, { gateway }).map(leaf => leaf.credential)).toEqual(credentials)
})

test("a token next to a Model Catalog slug or a virtual key is not used", () => {
  const config = fallback([
    { provider: "@team", api_key: "k" },
    { virtual_key: "vk", api_key: "k" }
  ])
  expect(leaves(config).map(leaf => leaf.credential)).toEqual([
    "the Model Catalog's for @team",
    "the virtual key's"
  ])
})

describe("the credential of a route", () => {
  const credential = (route: object) => {
    const { root } = explain({ route: route as never })
    return root.mode === "leaf" ? root.credential : root.mode
  }
  const bedrock = (auth: object) => credential({ provider: "bedrock", region: "r", auth })
  const vertex = (auth: object) => credential({ provider: "vertex-ai", region: "r", auth })
  const azure = (auth: object) => credential({ provider: "azure-openai", resourceName: "r", auth })
  const forwarded = "authorization header of the request, forwarded as it is"

  test.for<[string, string, string]>([
    ["none", credential({ provider: "openai" }), "none"],
    ["an empty credential", credential({ provider: "openai", auth: "" }), "none"],
    ["a token", credential({ provider: "bedrock", auth: "t" }), "authorization header"],
    ["a key outside the variants", bedrock({ other: "k" }), "authorization header"],
    ["an empty key", bedrock({ roleArn: "", apiKey: "k" }), "authorization header"],
    ["a key of one variant", bedrock({ accessKeyId: "a" }), "AWS keys of the route"],
    ["keys of several variants", vertex({ projectId: "p" }), "authorization header"],
    [
      "keys of several variants and one more",
      vertex({ projectId: "p", serviceAccount: "{}" }),
      "service account of the route"
    ],
    ["a group", azure({ entra: { clientId: "c" } }), "Entra client of the route"],
    ["an empty group", azure({ managedIdentity: {} }), "managed identity of the route"],
    ["forwarded", bedrock({ forwarded: true, roleArn: "arn" }), forwarded],
    [
      "a credential of the client",
      bedrock({ fromClient: true, roleArn: "arn" }),
      "authorization header that the client adds"
    ],
    ["forwarded: false", bedrock({ forwarded: false, roleArn: "arn" }), "AWS role of the route"],
    ["fromClient: false", bedrock({ fromClient: false, roleArn: "arn" }), "AWS role of the route"],
    [
      "a credential of another provider",
      credential({ provider: "openai", auth: { roleArn: "arn" } }),
      "authorization header"
    ],
    ["a slug", credential({ provider: "@a", auth: { roleArn: "arn" } }), "authorization header"],
    ["a virtual key", credential({ virtualKey: "vk" }), "the virtual key's"],
    ["a saved config", credential({ config: "pc-1" }), "the saved config's"],
    ['routedBy: "api-key"', credential({ routedBy: "api-key" }), "that of the API key's default config"],
    ['routedBy: "model"', credential({ routedBy: "model" }), "the Model Catalog's for the slug in the model"]
  ])("%s", ([, found, expected]) => {
    expect(found).toBe(expected)
  })
})
