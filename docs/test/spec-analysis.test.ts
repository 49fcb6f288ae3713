// How the playground shows a spec with unknown variables.

import { expect, test } from "vitest"
import { analyse } from "../playground/spec-analysis.ts"

test.for([
  "requestTimeout: ${TIMEOUT}",
  "debug: ${DEBUG}",
  "route: { provider: '${PROVIDER}', auth: '${KEY}' }",
  "route: { provider: openai, auth: '${KEY}', customHost: '${HOST}' }"
])("a variable is not an error where the text itself would be: %s", line => {
  const route = line.startsWith("route") ? "" : "route: { provider: openai, auth: '${KEY}' }\n"
  const { findings, outcome } = analyse(`apiKey: \${K}\n${route}${line}\n`, {})
  expect(findings).toEqual([])
  expect(outcome).toBeUndefined()
})

test("a variable instead of a string is shown by its name", () => {
  const { outcome } = analyse("apiKey: ${K}\nroute: { provider: openai, auth: '${KEY}' }\n", {})
  expect(outcome?.fields.map(({ name, masked }) => `${name}: ${masked}`)).toEqual([
    "x-portkey-api-key: ${K}",
    "x-portkey-provider: openai",
    "authorization: Bearer ${KEY}"
  ])
})
