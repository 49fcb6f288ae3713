// Secrets without content, as they result from an unset environment variable.

import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { checkConfig, compile, compileResult, formatIssue, type RequestSpec } from "./index.ts"

const unset = Redacted.make(undefined as unknown as string)
const openai: RequestSpec = { route: { provider: "openai", auth: "sk-fake" } }

const issuesOf = (spec: RequestSpec): string =>
  Result.match(compileResult(spec), {
    onFailure: ({ issues }) => issues.map(formatIssue).join("\n"),
    onSuccess: fields => JSON.stringify(fields)
  })

describe("a Redacted of undefined is an error and is never dropped silently", () => {
  test("a credential that is a Redacted of undefined gets an error", () => {
    expect(issuesOf({ apiKey: unset, route: { provider: "openai", auth: unset } })).toMatchInlineSnapshot(`
      "error: apiKey is a Redacted that holds nothing
        Check where the value comes from. (shape.type)
      error: route.auth is a Redacted that holds nothing
        Check where the value comes from. (shape.type)"
    `)
  })

  test.each<[string, RequestSpec]>([
    [
      "route.auth.secretAccessKey",
      { route: { provider: "bedrock", region: "r", auth: { accessKeyId: "a", secretAccessKey: unset } } }
    ],
    [
      "route.auth.serviceAccount.private_key",
      {
        route: {
          provider: "vertex-ai",
          region: "r",
          auth: { serviceAccount: { client_email: "e", private_key: unset, project_id: "p" } }
        }
      }
    ],
    ["route.config.api_key", { route: { config: { provider: "openai", api_key: unset } } }],
    ['forwardHeaders["x-tenant"]', { ...openai, forwardHeaders: { "x-tenant": unset } }],
    ['extraHeaders["x-tenant"]', { ...openai, extraHeaders: { "x-tenant": unset } }]
  ])("a Redacted of undefined as %s gets an error", (path, spec) => {
    expect(issuesOf(spec)).toContain(`${path} is a Redacted that holds nothing`)
  })
})

describe("an empty secret in a config is written as an empty string", () => {
  const hook = (credentials: object) => ({
    provider: "@openai-prod",
    before_request_hooks: [{ type: "guardrail" as const, id: "g", checks: [], credentials }]
  })

  test.each([
    [
      { a: Redacted.make(""), b: "k-fake" },
      { a: "", b: "k-fake" }
    ],
    [{ list: [Redacted.make(""), "k-fake"] }, { list: ["", "k-fake"] }]
  ])("%#", (credentials, opened) => {
    const config = hook(credentials)
    expect(checkConfig(config).filter(({ severity }) => severity === "error")).toEqual([])
    const field = compile({ route: { config } as never })["x-portkey-config"] as string
    expect(JSON.parse(field)).toEqual(hook(opened))
  })
})
