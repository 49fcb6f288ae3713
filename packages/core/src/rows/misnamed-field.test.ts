import { describe, expect, test } from "vitest"
import { lint } from "../lint/lint.ts"
import { misnamedField, shortNamesOf } from "./misnamed-field.ts"
import { lastUsedOption, onlyTrue, retryAttemptCount, text } from "./response-value.ts"
import { catalogForm, formOfProvider } from "./route-rows.ts"
import { secretFieldNames } from "./secret-fields.ts"

/** The rule for a name, and the intended name if there is one. */
const found = (name: string) => {
  const misnamed = misnamedField(name)
  return misnamed && [misnamed.rule, misnamed.meant?.replace("x-portkey-", ""), misnamed.certain]
}

describe("names that are correct or belong to others", () => {
  test.each([
    "x-portkey-config",
    "authorization",
    "x-request-id",
    "content-type",
    "x-port-config",
    "port-config",
    "portkey",
    "x-portkey",
    "x-trace-id",
    "x-debug",
    "timeout",
    "user",
    "session-id",
    "host",
    "proxy-authorization",
    "user-agent"
  ])("%s", name => {
    expect(misnamedField(name)).toBeUndefined()
  })
})

describe("names that resemble a Portkey field", () => {
  test.each([
    ["x-portkey-confg", "name.unknown", "config", true],
    ["x-portkey-trace_id_", "name.unknown", "trace-id", true],
    ["x-portkey-weather", "name.unknown", undefined, false],
    ["x-portkey-portkey-config", "name.unknown", "config", true],
    ["x-portkey-portkey-weather", "name.unknown", undefined, false],
    ["x-portkey_config", "name.unknown", "config", true],
    ["x_portkey_config", "name.unknown", "config", true],
    ["portkey-config", "name.unknown", "config", true],
    ["porty-config", "name.unknown", "config", true],
    ["x-portket-config", "name.unknown", "config", true],
    ["x-poortkeey-config", "name.unknown", "config", true],
    ["x-porrtkeyyy-config", undefined, undefined, undefined],
    ["x-portkey-request-id", "name.unknown", "trace-id", true],
    ["x-portkey-authorization", "name.unknown", "authorization", true],
    ["x-portkey-user", "name.unknown", undefined, true],
    ["x-portkey-metadata-plan", "name.unknown", undefined, true],
    ["x-portkey-openai-api-key", "name.unknown", undefined, true],
    ["x-portkey-openai-apikey", "name.unknown", undefined, true],
    ["x-portkey-sagemaker-target-model", "name.unknown", "amzn-sagemaker-target-model", true],
    ["authorisation", "name.unknown", "authorization", true],
    ["autorizatin", "name.unknown", "authorization", true],
    ["autorizatn", undefined, undefined, undefined],
    ["x-portkey-virtual-key-details", "name.internal", undefined, true],
    ["x-portkey-prompt-id", "name.internal", undefined, true],
    ["x-auth-organisation-details", "name.internal", undefined, true],
    ["azure-resource-name", "name.unprefixed", "azure-resource-name", true],
    ["x-azure-resource-name", "name.unprefixed", "azure-resource-name", true],
    ["virtual-key", "name.unprefixed", "virtual-key", true],
    ["x-provider", "name.unprefixed", "provider", true],
    ["metadata", "name.unprefixed", "metadata", true],
    ["x-metadata", "name.unprefixed", "metadata", true],
    ["x-config", "name.unprefixed", "config", true],
    ["trace-id", "name.unprefixed", "trace-id", true],
    ["request-timeout", "name.unprefixed", "request-timeout", true],
    ["retries", "name.unprefixed", undefined, true],
    ["guardrails", "name.unprefixed", undefined, true],
    ["metadata-user", "name.unprefixed", undefined, true],
    ["x-portkey-cache-ttl", "name.unknown", undefined, true]
  ])("%s: %s, and the intended name is %s", (name, rule, meant, certain) => {
    expect(found(name)).toEqual(rule === undefined ? undefined : [rule, meant, certain])
  })

  test("the repair of a metadata label sent as a field names the label", () => {
    expect(JSON.stringify(misnamedField("x-portkey-metadata-plan")?.repair)).toContain("plan")
    expect(JSON.stringify(misnamedField("x-portkey-tenant-id")?.repair)).toContain("tenant_id")
  })

  test("a secret field, or another vendor's field, is proposed only for a typing mistake", () => {
    expect(found("x-portkey-azure-ad-tokn")).toEqual(["name.unknown", "azure-ad-token", true])
    expect(found("x-portkey-aws-session-tokens")).toEqual(["name.unknown", "aws-session-token", true])
    expect(found("x-portkey-azur-ad-tokn")?.[1]).toBeUndefined()
    expect(found("x-portkey-azure-region-x")?.[1]).not.toBe("aws-region")
  })
})

test("a name without a similar field has a repair of its own", () => {
  const names = [
    "base-url",
    "headers",
    "authorization",
    "model",
    "user",
    "org",
    "env",
    "session-id",
    "request-id",
    "retries",
    "fallbacks",
    "targets",
    "guardrail",
    "cache-ttl",
    "override-params",
    "timeout",
    "vertex-location",
    "gcp-project",
    "azure-endpoint",
    "azure-deployment",
    "oracle-version",
    "openai-api-key",
    "metadata-plan",
    "weather"
  ]
  const repairOf = (name: string) => lint({ [name]: "v" }).find(({ path }) => path[0] === name)?.repair
  expect(names.map(name => `${name}: ${repairOf(`x-portkey-${name}`)}`).join("\n")).toMatchInlineSnapshot(`
    "base-url: Set the client's base URL; for the provider's own host send x-portkey-custom-host.
    headers: Send those fields themselves; nothing unpacks them.
    authorization: Send authorization.
    model: Name the model in the body.
    user: Send it in x-portkey-metadata, as {"_user":"…"}.
    org: Send it in x-portkey-metadata, as {"_organisation":"…"}.
    env: Send it in x-portkey-metadata, as {"_environment":"…"}.
    session-id: Send it in x-portkey-metadata, as {"session_id":"…"}.
    request-id: Send x-portkey-trace-id.
    retries: Write it into the config, x-portkey-config: {"retry":{"attempts":3}}.
    fallbacks: Write it into the config, x-portkey-config: {"strategy":{"mode":"fallback"},"targets":[…]}.
    targets: Write it into the config, x-portkey-config: {"strategy":{"mode":"fallback"},"targets":[…]}.
    guardrail: Write it into the config, x-portkey-config: {"input_guardrails":[…]}.
    cache-ttl: Write it into the config, x-portkey-config: {"cache":{"mode":"simple"}}.
    override-params: Write it into the config, x-portkey-config: {"override_params":{…}}.
    timeout: Send x-portkey-request-timeout, in ms.
    vertex-location: Send x-portkey-vertex-region.
    gcp-project: Send x-portkey-vertex-project-id.
    azure-endpoint: Send x-portkey-azure-resource-name, the first label of the endpoint's host.
    azure-deployment: Send x-portkey-azure-deployment-id.
    oracle-version: Send x-portkey-oracle-api-version.
    openai-api-key: Send the provider's key as authorization: Bearer <key>.
    metadata-plan: Send it in x-portkey-metadata, as {"plan":"…"}.
    weather: Leave it out, unless your gateway is newer than this table."
  `)
  // Without the prefix, these two may belong to other tools.
  expect(["targets", "strategy"].map(repairOf)).toEqual([undefined, undefined])
})

test("internal fields of the gateway and undocumented fields have different rules", () => {
  const rules = (names: string) => names.split(" ").map(name => found(`x-portkey-${name}`))
  const internal =
    "config-version config-slug config-id virtual-key-details integration-details prompt-id prompt-slug " +
    "prompt-version-id organisation-details virtual-key-exhausted azure-region azure-deployment-type"
  for (const rule of rules(internal)) expect(rule).toEqual(["name.internal", undefined, true])
  for (const rule of rules("aws-service vertex-skip-ptu-cost-attribution refresh-prompt-cache"))
    expect(rule).toEqual(["name.undocumented", undefined, false])
  expect(misnamedField("x-portkey-config-id")?.edit).toEqual({ remove: true })
})

describe("values of response fields", () => {
  test.each([
    ["0", 0],
    ["5", 5],
    ["999999999", 999_999_999],
    ["9999999999", undefined],
    ["-1", "exhausted"],
    ["-2", undefined],
    ["", undefined],
    ["1 ", undefined],
    ["x1", undefined]
  ])("retryAttemptCount reads %j", (given, count) => {
    expect(retryAttemptCount(given)).toBe(count)
  })

  test.each([
    ["config", []],
    ["config.targets[1].targets[20]", [1, 20]],
    ["config.targets[1].x", []],
    ["config.targets[1234567890]", []],
    ["config.targets[01]", []],
    ["x.targets[1]", []]
  ])("lastUsedOption reads %s", (path, targets) => {
    expect(lastUsedOption(path)).toEqual({ path, targets })
  })

  test("empty values are ignored", () => {
    expect([lastUsedOption(""), text(""), text("a")]).toEqual([undefined, undefined, "a"])
    expect(["true", "false", "True", ""].map(onlyTrue)).toEqual([true, false, false, false])
  })
})

describe("short names of a route's fields", () => {
  const shortOf = (slug: string) => {
    const short = shortNamesOf(formOfProvider(slug) ?? catalogForm)
    return Object.fromEntries([...short].map(([name, { meant }]) => [name, meant?.replace("x-portkey-", "")]))
  }

  test("are its keys and the names that other tools use", () => {
    expect(shortOf("vertex-ai")).toMatchObject({
      region: "vertex-region",
      projectid: "vertex-project-id",
      location: "vertex-region",
      project: "vertex-project-id"
    })
    expect(shortOf("azure-openai")).toMatchObject({
      deploymentid: "azure-deployment-id",
      deployment: "azure-deployment-id"
    })
  })

  test("include no secret, and no field without a vendor name", () => {
    expect(
      Object.values(shortOf("bedrock")).filter(name => secretFieldNames.has(`x-portkey-${name}`))
    ).toEqual([])
    expect(shortOf("openai")).not.toHaveProperty("customhost")
    expect(shortOf("openai")).not.toHaveProperty("config")
  })
})
