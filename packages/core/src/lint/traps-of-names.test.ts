// The traps in field names of Portkey's documentation and clients, with their numbers in the project's trap list.

import { expect, test } from "vitest"
import { openaiFields, told } from "../testing/told.fixture.ts"

const named = (name: string, value = "x"): string => told({ ...openaiFields, [name]: value })

test("a plain request has no issues", () => {
  expect(told(openaiFields)).toBe("clean")
})

test("trap 1: strict-openai-compliance is misspelt for strict-open-ai-compliance", () => {
  expect(named("x-portkey-strict-openai-compliance", "false")).toMatchInlineSnapshot(`
    "error: x-portkey-strict-openai-compliance is not a Portkey header; the gateway ignores it
      Did you mean x-portkey-strict-open-ai-compliance? (name.unknown)"
  `)
})

test("trap 16: a doubled prefix gets an error", () => {
  expect(named("x-portkey-portkey-beta")).toMatchInlineSnapshot(`
    "error: x-portkey-portkey-beta is not a Portkey header; the gateway ignores it
      Did you mean x-portkey-beta? (name.unknown)"
  `)
})

test("trap 17: sagemaker fields without amzn get an error", () => {
  expect(named("x-portkey-sagemaker-target-model")).toMatchInlineSnapshot(`
    "error: x-portkey-sagemaker-target-model is not a Portkey header; the gateway ignores it
      Did you mean x-portkey-amzn-sagemaker-target-model? (name.unknown)"
  `)
  expect(named("x-portkey-sagemaker-inference-component")).toMatchInlineSnapshot(`
    "error: x-portkey-sagemaker-inference-component is not a Portkey header; the gateway ignores it
      Did you mean x-portkey-amzn-sagemaker-inference-component? (name.unknown)"
  `)
})

test("trap 19: records of fields in one field get an error", () => {
  expect(named("x-portkey-headers", "{}")).toMatchInlineSnapshot(`
    "error: x-portkey-headers is not a Portkey header; the gateway ignores it
      Send those fields themselves; nothing unpacks them. (name.unknown)"
  `)
  expect(named("x-portkey-default-headers", "{}")).toMatchInlineSnapshot(`
    "error: x-portkey-default-headers is not a Portkey header; the gateway ignores it
      Send those fields themselves; nothing unpacks them. (name.unknown)"
  `)
})

test("trap 22: names in camelCase, with underscores or letter by letter get an error", () => {
  expect(named("x-portkey-traceID")).toMatchInlineSnapshot(`
    "error: x-portkey-traceid is not a Portkey header; the gateway ignores it
      Did you mean x-portkey-trace-id? (name.unknown)"
  `)
  expect(named("x-portkey-apiKey")).toMatchInlineSnapshot(`
    "error: x-portkey-apikey is not a Portkey header; the gateway ignores it
      Did you mean x-portkey-api-key? (name.unknown)"
  `)
  expect(named("x-portkey-virtual_key")).toMatchInlineSnapshot(`
    "error: x-portkey-virtual_key is not a Portkey header; the gateway ignores it
      Did you mean x-portkey-virtual-key? (name.unknown)"
  `)
  expect(named("x_portkey_trace_id")).toMatchInlineSnapshot(`
    "error: x_portkey_trace_id is not a Portkey header: their names begin with x-portkey-
      Did you mean x-portkey-trace-id? (name.unknown)"
  `)
  expect(named("portkey-config")).toMatchInlineSnapshot(`
    "error: portkey-config is not a Portkey header: their names begin with x-portkey-
      Did you mean x-portkey-config? (name.unknown)"
  `)
  expect(named("x-portkey-base-u-r-l")).toMatchInlineSnapshot(`
    "error: x-portkey-base-u-r-l is not a Portkey header; the gateway ignores it
      Set the client's base URL; for the provider's own host send x-portkey-custom-host. (name.unknown)"
  `)
})

test("trap 33: openai-organization is not read without the Portkey prefix", () => {
  expect(named("openai-organization")).toMatchInlineSnapshot(`
    "warning: openai-organization is not read by the gateway, which reads x-portkey-openai-organization
      Send x-portkey-openai-organization. (name.unprefixed)"
  `)
  expect(named("OpenAI-Project")).toMatchInlineSnapshot(`
    "warning: openai-project is not read by the gateway, which reads x-portkey-openai-project
      Send x-portkey-openai-project. (name.unprefixed)"
  `)
})

test("trap 36: an SDK's own setting as a field gets a warning", () => {
  expect(named("x-portkey-dangerously-allow-browser", "true")).toMatchInlineSnapshot(`
    "warning: x-portkey-dangerously-allow-browser describes the SDK that wrote it; the gateway does not read it
      Leave it out: the SDK sets it. (name.sdk)"
  `)
})

test("trap 37: misspelt names from the documentation get an error", () => {
  expect(named("x-portkey-forward-headxers", "x-a")).toMatchInlineSnapshot(`
    "error: x-portkey-forward-headxers is not a Portkey header; the gateway ignores it
      Did you mean x-portkey-forward-headers? (name.unknown)"
  `)
  expect(named("x-portkey-reqiest-timeout", "1000")).toMatchInlineSnapshot(`
    "error: x-portkey-reqiest-timeout is not a Portkey header; the gateway ignores it
      Did you mean x-portkey-request-timeout? (name.unknown)"
  `)
  expect(named("x-portkey-azure-deploymend-id")).toMatchInlineSnapshot(`
    "error: x-portkey-azure-deploymend-id is not a Portkey header; the gateway ignores it
      Did you mean x-portkey-azure-deployment-id? (name.unknown)"
  `)
})

test("names of other vendors' keys, and config keys as fields, get an error", () => {
  expect(named("x-portkey-openai-api-key")).toMatchInlineSnapshot(`
    "error: x-portkey-openai-api-key is not a Portkey header; the gateway ignores it
      Send the provider's key as authorization: Bearer <key>. (name.unknown)"
  `)
  expect(named("x-portkey-override-params", "{}")).toMatchInlineSnapshot(`
    "error: x-portkey-override-params is not a Portkey header; the gateway ignores it
      Write it into the config, x-portkey-config: {"override_params":{…}}. (name.unknown)"
  `)
  expect(named("x-portkey-input-guardrails", "[]")).toMatchInlineSnapshot(`
    "error: x-portkey-input-guardrails is not a Portkey header; the gateway ignores it
      Write it into the config, x-portkey-config: {"input_guardrails":[…]}. (name.unknown)"
  `)
})

test("an unknown field that resembles no other gets a warning instead of an error", () => {
  expect(named("x-portkey-quantum-mode")).toMatchInlineSnapshot(`
    "warning: x-portkey-quantum-mode is not a Portkey header; the gateway ignores it
      Leave it out, unless your gateway is newer than this table. (name.unknown)"
  `)
})

test("deprecated, unused and undocumented fields get a warning", () => {
  expect(named("x-portkey-retry-count", "3")).toMatchInlineSnapshot(`
    "warning: x-portkey-retry-count has no effect: Portkey had this field once, and no gateway reads it any more
      Set retry in the config. (name.deprecated)"
  `)
  expect(named("x-portkey-azure-model-name")).toMatchInlineSnapshot(`
    "warning: x-portkey-azure-model-name has no effect: the gateway never uses it
      Leave it out. (name.unused)"
  `)
  expect(named("x-portkey-models-endpoint")).toMatchInlineSnapshot(`
    "warning: x-portkey-models-endpoint is named in Portkey's documentation, but its values are not documented
      Send x-portkey-fetch-integrated-models: true. (name.undocumented)"
  `)
})

test("lint ignores fields of others", () => {
  const fields = {
    ...openaiFields,
    "x-request-id": "1",
    "x-trace-id": "2",
    "api-version": "3",
    "user-agent": "curl/8",
    "content-type": "application/json",
    "x-stainless-lang": "js",
    "x-debug": "4"
  }
  expect(told(fields)).toBe("clean")
})

test("lint ignores a field that is forwarded to the provider", () => {
  expect(
    told({ ...openaiFields, "openai-organization": "o", "x-portkey-forward-headers": "openai-organization" })
  ).toBe("clean")
})
