// A spec file in VS Code, completed and explained by the schema files alone: no Portspec code runs there.

import { describe, expect, test } from "vitest"
import { providers } from "../rows/provider/index.ts"
import { seenIn } from "./editor.fixture.ts"

const slugs = providers.map(({ slug }) => JSON.stringify(slug)).toSorted()

describe("completions", () => {
  test("an empty spec offers its keys", async () => {
    const { offered } = await seenIn("request-spec", "{ | }")
    expect(offered).toMatchInlineSnapshot(`
      [
        "$schema",
        "apiKey",
        "beta",
        "cache",
        "debug",
        "extraHeaders",
        "fetchIntegratedModels",
        "forwardHeaders",
        "guardrails",
        "metadata",
        "nitroMode",
        "requestTimeout",
        "route",
        "sensitiveHeaders",
        "strictOpenAiCompliance",
        "trace",
        "workspace",
      ]
    `)
  })

  test("an empty route offers its discriminators", async () => {
    const { offered } = await seenIn("request-spec", '{ "route": { | } }')
    expect(offered).toMatchInlineSnapshot(`
      [
        "config",
        "provider",
        "routedBy",
        "unlistedProvider",
        "virtualKey",
      ]
    `)
  })

  test("a provider value offers every slug", async () => {
    expect((await seenIn("request-spec", '{ "route": { "provider": | } }')).offered).toEqual(slugs)
    expect((await seenIn("request-spec", '{ "route": { "provider": "|" } }')).offered).toEqual(slugs)
    expect((await seenIn("request-spec", '{ "route": { "provider": "open|ai" } }')).offered).toEqual(slugs)
  })

  test("a route with a provider offers only the keys of that provider", async () => {
    const { offered } = await seenIn("request-spec", '{ "route": { "provider": "bedrock", | } }')
    expect(offered).toMatchInlineSnapshot(`
      [
        "anthropicBeta",
        "anthropicVersion",
        "auth",
        "bedrockModel",
        "config",
        "customHost",
        "filePurpose",
        "kmsKeyId",
        "modelType",
        "region",
        "s3Bucket",
        "s3ObjectKey",
        "serverSideEncryption",
      ]
    `)
    const groq = await seenIn("request-spec", '{ "route": { "provider": "groq", | } }')
    expect(groq.offered).toEqual(["auth", "config", "customHost"])
  })

  test("a credential with a key offers only the keys of the same form", async () => {
    const auth = '{ "route": { "provider": "bedrock", "auth": { "roleArn": "arn", | } } }'
    expect((await seenIn("request-spec", auth)).offered).toEqual(["externalId"])
  })

  test("a config next to a virtual key offers settings and no key that names a provider", async () => {
    const { offered } = await seenIn(
      "request-spec",
      '{ "route": { "virtualKey": "vk-fake", "config": { | } } }'
    )
    expect(offered).toContain("retry")
    expect(offered).not.toContain("targets")
    expect(offered).not.toContain("provider")
  })

  test("a strategy mode offers the modes", async () => {
    const config = '{ "route": { "config": { "strategy": { "mode": | } } } }'
    const { offered } = await seenIn("request-spec", config)
    expect(offered).toEqual(['"conditional"', '"fallback"', '"loadbalance"', '"single"'])
  })

  test("a target offers the keys of its provider only", async () => {
    const { offered } = await seenIn("config", '{ "targets": [{ "provider": "vertex-ai", | }] }')
    expect(offered).toContain("vertex_region")
    expect(offered).toContain("retry")
    expect(offered.filter(key => /^(?:aws|azure)_/.test(key))).toEqual([])
  })

  test("a schema for the open-source gateway offers only what that gateway has", async () => {
    const { offered } = await seenIn("request-spec.open-source", '{ "route": { | } }')
    expect(offered).toEqual(["config", "provider", "unlistedProvider"])
    const config = await seenIn("config.open-source", "{ | }")
    expect(config.offered).toContain("input_mutators")
    expect(config.offered).not.toContain("drop_params")
  })
})

describe("hovers", () => {
  test("hovering a key shows its doc comment", async () => {
    const region = '{ "route": { "provider": "bedrock", "reg|ion": "us-east-1" } }'
    expect((await seenIn("request-spec", region)).shown).toMatchInlineSnapshot(
      `"AWS region that serves the model; the gateway's default is \`us-east-1\`."`
    )
    const timeout = '{ "requestTime|out": 30000 }'
    expect((await seenIn("request-spec", timeout)).shown).toMatchInlineSnapshot(
      `"How long the gateway waits for each attempt, in ms; then the answer is 408."`
    )
    const attempts = '{ "retry": { "at|tempts": 3 } }'
    expect((await seenIn("config", attempts)).shown).toMatchInlineSnapshot(
      `"The maximum number of retries after the first call; Portkey documents up to 5. \`0\` disables a parent's retry."`
    )
  })
})

describe("diagnostics", () => {
  test("a valid spec has no diagnostics", async () => {
    const spec = '{ "$schema": "x", "trace": null, "route": { "provider": "openai", "auth": "sk-fake" } }|'
    expect((await seenIn("request-spec", spec)).underlined).toEqual([])
  })

  test("a misspelt slug is underlined alone", async () => {
    const { underlined } = await seenIn(
      "request-spec",
      '{ "route": { "provider": "opneai", "auth": "sk-fake" } }|'
    )
    expect(underlined).toHaveLength(1)
    expect(underlined[0]).toMatch(/^"opneai": Value is not accepted\. Valid values: /)
  })

  test("a key of another provider is underlined", async () => {
    const spec = '{ "route": { "provider": "openai", "auth": "sk-fake", "region": "us-east-1" } }|'
    expect((await seenIn("request-spec", spec)).underlined).toEqual([
      '"region": Property region is not allowed.'
    ])
  })

  test("a missing key is underlined at the route", async () => {
    const spec = '{ "route": { "provider": "sagemaker", "auth": { "roleArn": "arn" } } }|'
    expect((await seenIn("request-spec", spec)).underlined).toEqual(['"route": Missing property "region".'])
  })

  test("an error deep in a config is underlined at its place", async () => {
    const spec = '{ "route": { "config": { "strategy": { "mode": "falback" }, "targets": [] } } }|'
    const { underlined } = await seenIn("request-spec", spec)
    expect(underlined).toHaveLength(1)
    expect(underlined[0]).toMatch(/^"falback": Value is not accepted/)
  })
})
