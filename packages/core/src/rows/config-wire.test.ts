import * as Redacted from "effect/Redacted"
import { describe, expect, test } from "vitest"
import type { Gateway } from "../grammar/gateway-kind.ts"
import { header, type Row } from "../grammar/row.ts"
import { newRun } from "../grammar/run.ts"
import { formatIssue } from "../issue/issue.ts"
import { specSurface } from "../issue/surfaces.ts"
import { issuesOf } from "../issue/words.ts"
import { canonicalForm } from "../spec/canonical.ts"
import { sealed } from "../spec/sealed.ts"
import { routingConfig, routingWire, settingsConfig, settingsWire } from "./config-wire.ts"
import { decode } from "./decode-field.ts"

const path = ["route", "config"]

const routingRow = header("x-portkey-config", routingConfig, { wire: routingWire })
const settingsRow = header("x-portkey-config", settingsConfig, { wire: settingsWire })

function encode({ type, wire }: Row, value: unknown, gateway: Gateway = "hosted") {
  const run = newRun({ gateway })
  const text = wire.encoder(type)(value, run, path)
  return { text, issues: issuesOf(specSurface, run.issues).map(formatIssue).join("\n") }
}

const routing = (value: unknown, gateway?: Gateway) => encode(routingRow, value, gateway)
const settings = (value: unknown, gateway?: Gateway) => encode(settingsRow, value, gateway)

describe("a saved config", () => {
  test("may have any id", () => {
    for (const id of ["pc-abc-123", "pp-1", "my-config", "pc_my.config"])
      expect(routing(id)).toEqual({ text: id, issues: "" })
    for (const id of ["$CONFIG_ID", "<CONFIG_ID>"]) expect(routing(id).issues).toContain("value.placeholder")
  })

  test("may not be a config in base64", () => {
    for (const config of ['{"retry":{"attempts":3}}', '{ "provider": "openai" }', '{\n  "cache": 1}'])
      expect(routing(btoa(config)).issues).toContain("value.config-encoded")
    expect(routing("pc-eyJwcm92aWRlciI6Im9wZW5haSJ9").issues).toBe("")
  })

  test("does not exist for the open-source gateway", () => {
    expect(settings("pc-1", "open-source").issues).toMatchInlineSnapshot(`
      "error: route.config is the id of a saved config, so the open-source gateway answers 400
        Pass the config itself, as an object. (value.config-id-hosted)"
    `)
  })

  test("may not be a config as text", () => {
    expect(routing('{"provider":"openai"}').issues).toMatchInlineSnapshot(`
      "error: route.config is not the id of a saved config
        Pass the config itself, as an object. (shape.config-text)"
    `)
  })

  test.each([
    `'{"provider":"openai","api_key":"sk-SECRET"}'`,
    "provider=openai api_key=sk-SECRET",
    '{\n  "api_key": "sk-SECRET"\n}'
  ])("may not be any other text: %j", config => {
    expect(routing(config).text).toBeUndefined()
    expect(routing(config).issues).toContain("shape.config-text")
    expect(routing(config).issues).not.toContain("SECRET")
  })

  test("must be a valid field value", () => {
    expect(routing("").issues).toContain("value.empty")
    expect(routing("pc-1\n").issues).toContain("value.not-a-field-value")
    expect(routing("<redacted>").issues).toContain("value.redacted-text")
  })
})

describe("a config document", () => {
  test("is written as one line of ASCII", () => {
    const config = { provider: "@openai", override_params: { user: "Zoë\n😀" } }
    const { text } = routing(config)
    expect(text).toBe('{"provider":"@openai","override_params":{"user":"Zo\\u00eb\\n\\ud83d\\ude00"}}')
    expect(JSON.parse(text as string)).toEqual(config)
  })

  test("is written with its secrets revealed, and stays unchanged", () => {
    const config = { provider: "openai", api_key: Redacted.make("sk-fake") }
    expect(routing(config).text).toBe('{"provider":"openai","api_key":"sk-fake"}')
    expect(Redacted.isRedacted(config.api_key)).toBe(true)
  })

  test("is not sent if it has an error", () => {
    const { text, issues } = routing({ provider: "openai", api_key: "Bearer x", retry: { attempts: "3" } })
    expect(text).toBeUndefined()
    expect(issues).toMatchInlineSnapshot(`
      "error: route.config.api_key begins with the word Bearer, which the gateway adds itself
        Write the bare token. (value.bearer-prefix)
      error: route.config.retry.attempts must be a whole number of retries, at least 0; it is a string
        Write 3 without quotes. (shape.type)"
    `)
  })

  test("must be an object", () => {
    expect(routing(undefined).issues).toMatchInlineSnapshot(`
      "error: route.config must be an object; it is undefined
        For example, write { "provider": "openai", "api_key": "…" }. (shape.type)"
    `)
    expect(routing(Redacted.make("{}")).issues).toContain("shape.redacted")
  })
})

describe("a routing config", () => {
  test("must name a provider", () => {
    expect(routing({ retry: { attempts: 3 } }).issues).toMatchInlineSnapshot(`
      "error: route.config names no provider, so there is nothing to call
        Name a provider in it or beside it. (config.no-route)"
    `)
    expect(routing({}).issues).toContain("config.no-route")
    expect(routing({ override_params: { model: "@cf/meta/llama" } }).issues).toContain("config.no-route")
  })

  test("must name a provider that the open-source gateway knows", () => {
    expect(
      routing({ virtual_key: "vk", retry: { attempts: 1 } }, "open-source").issues
    ).toMatchInlineSnapshot(`
      "error: route.config names no provider that the open-source gateway knows
        Add "provider" and "api_key". (config.no-provider)"
    `)
  })
})

describe("a settings config", () => {
  test("is written if it sets something", () => {
    expect(settings({ retry: { attempts: 3 } })).toEqual({ text: '{"retry":{"attempts":3}}', issues: "" })
  })

  test("is not sent if it is empty", () => {
    for (const gateway of ["hosted", "open-source"] as const) {
      expect(settings({}, gateway)).toEqual({ text: undefined, issues: "" })
      expect(settings({ cache: undefined }, gateway)).toEqual({ text: undefined, issues: "" })
    }
  })

  test("may not name a provider", () => {
    expect(settings({ provider: "@openai", retry: { attempts: 1 } }).issues).toMatchInlineSnapshot(`
      "error: route.config.provider is not allowed beside a route, which names the provider
        Leave it out, or make the config the route. (config.beside-route)"
    `)
    expect(settings({ override_params: { model: "@openai/gpt-4o" } }).issues).toMatchInlineSnapshot(`
      "error: route.config.override_params.model is not allowed beside a route, which names the provider
        Leave it out, or make the config the route. (config.beside-route)"
    `)
    for (const key of ["strategy", "targets", "virtual_key", "api_key", "aws_region", "weight", "name"]) {
      expect(settings({ [key]: "x" }).issues, key).toContain("config.beside-route")
    }
  })
})

describe("decoding", () => {
  test("returns an id or an object", () => {
    expect(decode(routingRow, "pc-1", newRun())).toEqual({ value: "pc-1" })
    expect(decode(routingRow, ' {"provider":"openai"}', newRun())).toEqual({
      value: { provider: "openai" }
    })
  })

  test.each(["", " ", "[]", '"pc-1"', "{", "{'provider':'openai'}", `'{"a":1}'`, "a=b c"])(
    "refuses %j",
    text => {
      expect(decode(routingRow, text, newRun())).toHaveProperty("fault")
      expect(decode(routingRow, text, newRun())).toHaveProperty("repair")
    }
  )
})

test("the canonical form equals the decoded value, except for wrapped secrets", () => {
  const config = {
    provider: "openai",
    api_key: Redacted.make("sk-fake"),
    override_params: { n: -0, x: undefined }
  }
  const canonical = canonicalForm(routingRow, config)
  expect(canonical).toEqual({ provider: "openai", api_key: "sk-fake", override_params: { n: 0 } })
  const wrapped = sealed(routingRow, canonical) as typeof config
  expect(Redacted.value(wrapped.api_key)).toBe("sk-fake")
  expect(canonicalForm(routingRow, {})).toBeUndefined()
  expect(canonicalForm(routingRow, "pc-1")).toBe("pc-1")
  expect(sealed(routingRow, "pc-1")).toBe("pc-1")
})
