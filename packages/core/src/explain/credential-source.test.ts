import * as Redacted from "effect/Redacted"
import { expect, test } from "vitest"
import { a, fallback, leaves, openSource } from "./plan.fixture.ts"

test("credentials in a config are named with their place", () => {
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
