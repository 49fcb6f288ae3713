import { describe, expect, test } from "vitest"
import { localOptions, meaningOf, noFieldOf } from "./option-meaning.ts"
import { fieldNames, optionNameOf } from "./portkey-fields.ts"

const fieldOf = (option: string, forwarded: ReadonlyArray<readonly [string, string]> = []) =>
  meaningOf(option, new Map(forwarded))?.field

test("every Portkey field is found by its option name and by its field name", () => {
  const fields = [...fieldNames].filter(field => field.startsWith("x-portkey-"))
  expect(fields.length).toBeGreaterThan(80)
  for (const field of fields) {
    expect(fieldOf(optionNameOf(field))).toBe(field)
    expect(fieldOf(field)).toBe(field)
    expect(fieldOf(field.replace("x-portkey-", "").replaceAll("-", "_"))).toBe(field)
  }
})

describe("spellings in Portkey's documentation and SDKs", () => {
  test.each([
    ["traceID", "x-portkey-trace-id"],
    ["traceId", "x-portkey-trace-id"],
    ["trace_id", "x-portkey-trace-id"],
    ["strictOpenAICompliance", "x-portkey-strict-open-ai-compliance"],
    ["strictOpenaiCompliance", "x-portkey-strict-open-ai-compliance"],
    ["strict_open_ai_compliance", "x-portkey-strict-open-ai-compliance"],
    ["strict-openai-compliance", "x-portkey-strict-open-ai-compliance"],
    ["api_key", "x-portkey-api-key"],
    ["virtual_key", "x-portkey-virtual-key"],
    ["cache_force_refresh", "x-portkey-cache-force-refresh"],
    ["aws_access_key_id", "x-portkey-aws-access-key-id"],
    ["awsS3ObjectKey", "x-portkey-aws-s3-object-key"],
    ["azure_ad_token", "x-portkey-azure-ad-token"],
    ["azureADToken", "x-portkey-azure-ad-token"],
    ["vertex_project_id", "x-portkey-vertex-project-id"],
    ["workersAIAccountId", "x-portkey-workers-ai-account-id"],
    ["openAIOrganization", "x-portkey-openai-organization"],
    ["huggingfaceBaseURL", "x-portkey-huggingface-base-url"],
    ["reqiestTimeout", "x-portkey-request-timeout"],
    ["azureDeploymendId", "x-portkey-azure-deployment-id"],
    ["forward-headxers", "x-portkey-forward-headers"],
    ["portkeyBeta", "x-portkey-beta"],
    ["portkey_beta", "x-portkey-beta"],
    ["sagemakerCustomAttributes", "x-portkey-amzn-sagemaker-custom-attributes"],
    ["authorization", "authorization"],
    ["AUTHORIZATION", "authorization"]
  ])("%s means %s", (option, field) => {
    expect(fieldOf(option)).toBe(field)
  })
})

describe("the rule about a name that the SDK sends differently", () => {
  const sagemaker = [...fieldNames].filter(field => field.startsWith("x-portkey-amzn-sagemaker-"))

  test.each<[string, string, string]>([
    ["trace_id", "x-portkey-trace-id", "sdk.spelling"],
    ["AUTHORIZATION", "authorization", "sdk.spelling"],
    ["traceID", "x-portkey-trace-id", "sdk.forward-portkey"],
    ["reqiestTimeout", "x-portkey-request-timeout", "sdk.typo"],
    ["azureDeploymendId", "x-portkey-azure-deployment-id", "sdk.typo"],
    ["forwardHeadxers", "x-portkey-forward-headers", "sdk.typo"],
    ...["beta", "api-key", "provider", "virtual-key", "config"].map((name): [string, string, string] => [
      `portkey-${name}`,
      `x-portkey-${name}`,
      "sdk.portkey-beta"
    ]),
    ...sagemaker.map((field): [string, string, string] => [
      field.slice("x-portkey-amzn-".length),
      field,
      "sdk.sagemaker-name"
    ])
  ])("%s means %s: %s", (option, field, rule) => {
    expect(meaningOf(option, new Map())).toEqual({ field, rule })
  })

  test("the table includes every SageMaker field", () => expect(sagemaker.length).toBeGreaterThan(5))
})

test.each(["colour", "targets", "model", "x", "", "__proto__", "constructor"])(
  "%s is not a known option",
  option => {
    expect(meaningOf(option, new Map())).toBeUndefined()
  }
)

describe("an option that is forwarded", () => {
  const debug = [["debug", "debug"]] as const

  test.each(["xUserId", "X-User-Id", "x_user_id"])("%s is read as x-user-id", option => {
    expect(fieldOf(option, [["xuserid", "x-user-id"]])).toBe("x-user-id")
  })

  test("is never one that the SDK sends with Portkey's prefix", () => {
    expect(meaningOf("debug", new Map(debug))).toEqual({
      field: "x-portkey-debug",
      rule: "sdk.forward-portkey"
    })
  })

  test("takes precedence over a field with the same letters, but not over authorization", () => {
    expect(meaningOf("trace_id", new Map([["traceid", "trace_id"]]))).toEqual({
      field: "trace_id",
      rule: "sdk.forward-names"
    })
    expect(fieldOf("authorization", [["authorization", "x-other"]])).toBe("authorization")
  })

  test("may contain Portkey's prefix in the middle of its name", () => {
    expect(fieldOf("my-x-portkey-debug", [["mydebug", "x-wrong"]])).toBeUndefined()
    expect(fieldOf("my-x-portkey-debug", [["myxportkeydebug", "x-right"]])).toBe("x-right")
  })

  test("regression: is never a field with Portkey's prefix", () => {
    expect(fieldOf("x-portkey-debug", debug)).toBe("x-portkey-debug")
    expect(fieldOf("X-Portkey-Debug", debug)).toBe("x-portkey-debug")
  })
})

test.each<[string, string | undefined]>([
  ...localOptions.map((option): [string, string] => [option, "local"]),
  ["base_url", "local"],
  ["headers", "fields"],
  ["default_headers", "fields"],
  ["defaultHeaders", "fields"],
  ["extraHeaders", "fields"],
  ["provider", undefined]
])("%s is not a field: %s", (option, kind) => {
  expect(noFieldOf(option)).toBe(kind)
})
