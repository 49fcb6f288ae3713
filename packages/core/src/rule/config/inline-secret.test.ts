import * as Redacted from "effect/Redacted"
import { expect, test } from "vitest"
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
