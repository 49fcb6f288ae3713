import * as Redacted from "effect/Redacted"
import { expect, test } from "vitest"
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
