// The traps in the config field, with their numbers in the project's trap list.

import { expect, test } from "vitest"
import type { Gateway } from "../grammar/gateway-kind.ts"
import { told } from "../testing/told.fixture.ts"

const config = (value: unknown, gateway: Gateway = "open-source"): string =>
  told(
    {
      ...(gateway === "hosted" ? { "x-portkey-api-key": "pk-fake" } : {}),
      "x-portkey-config": typeof value === "string" ? value : JSON.stringify(value)
    },
    { gateway }
  )
const target = { provider: "openai", api_key: "sk-fake" }

test("a valid config has no issues", () => {
  expect(config(target)).toBe("clean")
})

test("text that is not a JSON object gets an error", () => {
  expect(config("{'provider':'openai'}")).toMatchInlineSnapshot(`
    "error: x-portkey-config is written with single quotes, which is not JSON: the gateway answers 400
      Write JSON, with double quotes: json.dumps in Python, JSON.stringify in JavaScript. (value.json)"
  `)
  expect(config('{"provider":"openai"')).toMatchInlineSnapshot(`
    "error: x-portkey-config is not JSON: the gateway answers 400
      Write JSON on one line. (value.json)"
  `)
  expect(config('["openai"]')).toMatchInlineSnapshot(`
    "error: x-portkey-config is an array, where a config is a JSON object
      Write a JSON object such as {"retry":{"attempts":3}}. (shape.type)"
  `)
  expect(config('"pc-main"')).toMatchInlineSnapshot(`
    "error: x-portkey-config is a string, where a config is a JSON object
      Write a JSON object such as {"retry":{"attempts":3}}. (value.config-id-hosted)"
  `)
})

test("trap 8: camelCase config keys get an error", () => {
  expect(config({ ...target, overrideParams: { max_tokens: 5 } })).toMatchInlineSnapshot(`
    "error: x-portkey-config.overrideParams is not a key of a config, so the gateway ignores or refuses it
      Did you mean override_params? (shape.unknown-key)"
  `)
})

test("trap 14: cache.max_age counts milliseconds on the open-source gateway", () => {
  expect(config({ ...target, cache: { mode: "simple", max_age: 60 } })).toMatchInlineSnapshot(`
    "warning: x-portkey-config.cache.max_age counts milliseconds on the open-source gateway, where Portkey documents seconds: an answer is kept for 0.06 s
      Write 60000 if 60 s is meant. (config.max-age-unit)"
  `)
})

test("trap 15: the spelling use_retry_after_headers gets a warning", () => {
  expect(config({ ...target, retry: { attempts: 2, use_retry_after_headers: true } })).toMatchInlineSnapshot(`
    "warning: x-portkey-config.retry.use_retry_after_headers is a spelling that the open-source gateway ignores
      Write use_retry_after_header. (config.retry-after-spelling)"
  `)
})

test("trap 30: weights that add up to 0, and missing targets, get an error", () => {
  expect(
    config({ strategy: { mode: "loadbalance" }, targets: [{ ...target, weight: 0 }] })
  ).toMatchInlineSnapshot(`
    "error: x-portkey-config.targets has weights that add up to 0, so no request is ever answered
      Give a target a weight above 0. (config.weights-sum)
    warning: x-portkey-config.targets has one target, so there is nothing to balance
      Add a target, or write "mode": "single". (config.single-target)"
  `)
  expect(config({ strategy: { mode: "fallback" }, targets: [] })).toMatchInlineSnapshot(`
    "error: x-portkey-config.targets is empty, so no request is ever answered
      Add a target. (config.targets-empty)"
  `)
})

test("trap 31: a Model Catalog slug in a target gets an error", () => {
  expect(
    config({ strategy: { mode: "fallback" }, targets: [{ provider: "@openai-main" }, target] })
  ).toMatchInlineSnapshot(`
    "error: x-portkey-config.targets[0].provider is "@openai-main", a Model Catalog slug, so the open-source gateway answers 400
      Name the provider, and add "api_key". (value.catalog-slug-hosted)"
  `)
})

test("trap 32: targets without a strategy get an error", () => {
  expect(config({ targets: [target] })).toMatchInlineSnapshot(`
    "error: x-portkey-config.strategy is missing, and targets need it
      Add "strategy": { "mode": … }, with one of single, fallback, loadbalance, conditional. (config.strategy-missing)"
  `)
})

test("trap 34: debug: false switches the cache off", () => {
  const fields = {
    "x-portkey-api-key": "pk-fake",
    "x-portkey-config": JSON.stringify({ provider: "@openai-main", cache: { mode: "simple" } }),
    "x-portkey-debug": "false"
  }
  expect(told(fields)).toMatchInlineSnapshot(`
    "warning: x-portkey-config is inline, which organizations created since 2026-06-19 block: the gateway then answers 400
      Save the config in Portkey and name it by its id, or allow inline configs in the organization's settings. (config.inline-blocked)
    warning: x-portkey-debug is false, which by Portkey's documents switches off the cache that x-portkey-config asks for; the gateway was seen to use it
      Leave one of them out. (cache.debug-off)"
  `)
})

test("a config id in quotes, as JSON.stringify writes it, gets an error", () => {
  const fields = { "x-portkey-api-key": "pk-fake", "x-portkey-config": '"pc-main"' }
  expect(told(fields)).toContain("is the id of a saved config in quotes")
  expect(told(fields)).toContain("Write the id without quotes.")
})
