// The variable of a secret has the name of its service.

import { expect, test } from "vitest"
import { secretName } from "./secret-names.ts"

test.for([
  [{}, ["apiKey"], "PORTKEY_API_KEY"],
  [{ route: { provider: "openai" } }, ["route", "auth"], "OPENAI_API_KEY"],
  [{ route: { unlistedProvider: "new-ai" } }, ["route", "auth"], "NEW_AI_API_KEY"],
  [{ route: { provider: "302ai" } }, ["route", "auth", "apiKey"], "_302AI_API_KEY"],
  [
    { route: { config: { targets: [{ provider: "groq" }] } } },
    ["route", "config", "targets", 0, "api_key"],
    "GROQ_API_KEY"
  ],
  [{}, ["extraHeaders", "x-tenant-token"], "X_TENANT_TOKEN"]
] as const)("%j at %j", ([spec, path, expected]) => {
  expect(secretName(spec, path)).toBe(expected)
})
