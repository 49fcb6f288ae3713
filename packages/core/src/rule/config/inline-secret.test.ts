import * as Redacted from "effect/Redacted"
import { describe, expect, test } from "vitest"
import { checkConfig } from "../../compile/check-config.ts"
import { hosted, issuesOf } from "../../compile/issues.fixture.ts"

const checked = (parameters: object) =>
  issuesOf({ ...hosted, input_guardrails: [{ "acuvity.scan": parameters, deny: true }] })

test("credentials of a check count as an inline secret if they contain text", () => {
  expect(checked({ credentials: { apiKey: "k-fake" } })).toContain("config.inline-secret")
  expect(checked({ headers: { nested: ["", Redacted.make("k-fake")] } })).toContain("config.inline-secret")
  expect(checked({ credentials: {}, headers: { a: [""], b: 1, c: null } })).not.toContain(
    "config.inline-secret"
  )
  expect(checked({ credentials: { a: Redacted.make("") } })).not.toContain("config.inline-secret")
  expect(checked({ credentials: {}, headers: { a: "k-fake" } })).toContain("config.inline-secret")
})

const catalog = 'Store it in the Model Catalog, and name it: "provider": "@slug".'
const saved = "Save the config in Portkey, and name it by its id."

test.each<[string, object, string]>([
  ["a provider's credential", { provider: "openai", api_key: "sk-fake" }, catalog],
  [
    "a target's credential",
    { strategy: { mode: "fallback" }, targets: [{ ...hosted }, { provider: "openai", api_key: "sk-fake" }] },
    catalog
  ],
  [
    "a field of a webhook",
    { ...hosted, input_guardrails: [{ "default.webhook": { headers: { authorization: "Bearer fake" } } }] },
    saved
  ],
  [
    "a credential of a check in a target",
    {
      strategy: { mode: "fallback" },
      targets: [
        {
          ...hosted,
          before_request_hooks: [
            { type: "guardrail", id: "a", credentials: { apiKey: "k-fake" }, checks: [] }
          ]
        }
      ]
    },
    saved
  ]
])("only a provider's credential belongs in the Model Catalog: %s", (_, config, repair) => {
  const found = checkConfig(config).filter(({ rule }) => rule === "config.inline-secret")
  expect(found.map(issue => issue.repair)).toEqual([repair])
})

describe("the first secret that travels is reported", () => {
  const placeOf = (config: object) =>
    checkConfig(config)
      .filter(({ rule }) => rule === "config.inline-secret")
      .map(({ path }) => path.join("."))
  const key = { provider: "openai", api_key: "sk-fake" }
  const both = (first: object) => placeOf({ strategy: { mode: "fallback" }, targets: [first, key] })

  test("even if one before it does not count", () => {
    expect(both(key)).toEqual(["targets.0.api_key"])
    for (const api_key of ["sk-***", "OPENAI_API_KEY", "{{KEY}}", "@prod", "pc-main-1", ""])
      expect(both({ provider: "openai", api_key }), api_key).toEqual(["targets.1.api_key"])
    expect(both({ provider: "@prod", api_key: "sk-fake" })).toEqual(["targets.1.api_key"])
    expect(both({ provider: "openai", api_key: Redacted.make("sk-***") })).toEqual(["targets.1.api_key"])
    expect(both({ provider: "openai", api_key: Redacted.make("sk-fake") })).toEqual(["targets.0.api_key"])
  })

  test("only an api_key next to a slug does not count", () => {
    expect(placeOf({ provider: "@prod", aws_secret_access_key: "fake" })).toEqual(["aws_secret_access_key"])
  })

  test.each(["virtual_key", "virtualKey", "virtual_keys", "virtual-keys", "virtual keys"])(
    "a virtual key is none: %s",
    name => {
      expect(placeOf({ ...key, api_key: undefined, [name]: "main" })).toEqual([])
      expect(placeOf({ mode: "single", options: [{ [name]: "main" }] })).toEqual([])
    }
  )

  test("a secret under an unknown key counts, in a list too", () => {
    expect(placeOf({ mode: "single", options: [{ virtual_key: "main" }, { api_key: "sk-fake" }] })).toEqual([
      "options.1.api_key"
    ])
    expect(placeOf({ ...key, api_key: undefined, my_virtual_key: "main" })).toEqual(["my_virtual_key"])
  })
})
