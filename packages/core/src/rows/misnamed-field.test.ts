import { describe, expect, test } from "vitest"
import { misnamedField } from "./misnamed-field.ts"
import { lastUsedOption, onlyTrue, retryAttemptCount, text } from "./response-value.ts"

/** The rule for a name, and the name that is meant if one is offered. */
const found = (name: string) => {
  const misnamed = misnamedField(name)
  return misnamed && [misnamed.rule, misnamed.meant?.replace("x-portkey-", ""), misnamed.certain]
}

describe("names that are right, or somebody else's", () => {
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

describe("names that only look like the gateway's", () => {
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
  ])("%s: %s, meant is %s", (name, rule, meant, certain) => {
    expect(found(name)).toEqual(rule === undefined ? undefined : [rule, meant, certain])
  })

  test("a label that was sent as a field of its own is named", () => {
    expect(JSON.stringify(misnamedField("x-portkey-metadata-plan")?.repair)).toContain("plan")
    expect(JSON.stringify(misnamedField("x-portkey-tenant-id")?.repair)).toContain("tenant_id")
  })

  test("a secret, or another vendor's field, is offered for a slip only", () => {
    expect(found("x-portkey-azure-ad-tokn")).toEqual(["name.unknown", "azure-ad-token", true])
    expect(found("x-portkey-aws-session-tokens")).toEqual(["name.unknown", "aws-session-token", true])
    expect(found("x-portkey-azur-ad-tokn")?.[1]).toBeUndefined()
    expect(found("x-portkey-azure-region-x")?.[1]).not.toBe("aws-region")
  })
})

describe("values of the gateway's response", () => {
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
  ])("%j retries", (given, count) => {
    expect(retryAttemptCount(given)).toBe(count)
  })

  test.each([
    ["config", []],
    ["config.targets[1].targets[20]", [1, 20]],
    ["config.targets[1].x", []],
    ["config.targets[1234567890]", []],
    ["config.targets[01]", []],
    ["x.targets[1]", []]
  ])("the option %s", (path, targets) => {
    expect(lastUsedOption(path)).toEqual({ path, targets })
  })

  test("empty ones say nothing", () => {
    expect([lastUsedOption(""), text(""), text("a")]).toEqual([undefined, undefined, "a"])
    expect(["true", "false", "True", ""].map(onlyTrue)).toEqual([true, false, false, false])
  })
})
