// A link contains the text of the editor without its secrets.

import { describe, expect, test } from "vitest"
import { examples, firstTexts } from "../playground/examples.ts"
import { analyseOptions } from "../playground/options-analysis.ts"
import { analyseRequest } from "../playground/request-analysis.ts"
import { fragmentOf, type PageState, stateOf } from "../playground/share.ts"
import { analyse } from "../playground/spec-analysis.ts"

/** The text in a link. */
function shared(tab: PageState["tab"], text: string): string | undefined {
  const fragment = fragmentOf({ tab, gateway: "hosted", texts: { ...firstTexts, [tab]: text } })
  return stateOf(fragment)?.text
}

describe("text without secrets is restored unchanged", () => {
  test.for(examples.filter(({ text }) => !text.includes("-fake")))("$title", ({ tab, gateway, text }) => {
    const state = stateOf(fragmentOf({ tab, gateway, texts: { ...firstTexts, [tab]: text } }))
    expect(state).toEqual({ tab, gateway, text })
  })
})

const canary = "sk-canary-7f3a9c2e"

test("a shared spec reads its secrets from variables and is as valid as before", () => {
  const text = `apiKey: ${canary}-portkey\nroute:\n  provider: openai\n  auth: "${canary}" # ${canary}\nextraHeaders: { x-token: ${canary} }\n`
  const link = shared("spec", text) ?? ""
  expect(link).not.toContain(canary)
  expect(link).toContain('apiKey: "${PORTKEY_API_KEY}"\n')
  expect(link).toContain('auth: "${OPENAI_API_KEY}" #')
  expect(analyse(link, {}).findings).toEqual(analyse(text, {}).findings)
})

test.for<[what: string, tab: PageState["tab"], text: string]>([
  [
    "a spec in JSON",
    "spec",
    `{ "apiKey": "${canary}", "route": { "provider": "openai", "auth": "${canary}" } }`
  ],
  ["a config", "spec", `provider: openai\napi_key: ${canary}\n`],
  ["a misspelt key", "spec", `route: { provider: openai, atuh: ${canary} }\n`],
  ["a block of YAML", "spec", `route:\n  provider: openai\n  auth: |\n    ${canary}\ntrace: { id: a }\n`],
  [
    "a URL with a password",
    "spec",
    "route: { provider: openai, auth: '${K}', customHost: https://user:pass-canary@llm.example.com }"
  ],
  ["a spec that cannot be read", "spec", `apiKey: ${canary}\nroute: { provider: openai, auth: ${canary}\n`],
  [
    "a curl command",
    "request",
    `curl x -H 'authorization: Bearer ${canary}' -H 'x-portkey-provider: openai'`
  ],
  ["quotes in the shell", "request", `curl x -H 'x-portkey-api-key: sk-'"canary-7f3a9c2e"`],
  ["a config in a field", "request", `x-portkey-config: {"provider":"openai","api_key":"${canary}"}`],
  [
    "a curl command after the value of its variable",
    "request",
    `export KEY=pass-canary\ncurl x -H "authorization: Bearer $KEY" -H 'x-portkey-provider: openai'`
  ],
  [
    "a second curl command",
    "request",
    "curl x -H 'x-portkey-provider: openai'\ncurl y -H 'authorization: Bearer pass-canary'"
  ],
  [
    "a curl command with a password in its URL",
    "request",
    "curl https://user:pass-canary@api.portkey.ai/v1 -H 'x-portkey-provider: openai'"
  ],
  [
    "a curl command with a token in its URL",
    "request",
    "curl 'https://api.portkey.ai/v1?a=1&api_key=pass-canary' -H 'x-portkey-provider: openai'"
  ],
  [
    "a curl command with a password for a proxy",
    "request",
    "curl https://api.portkey.ai/v1 -U user:pass-canary -H 'x-portkey-provider: openai'"
  ],
  ["a request with a body", "request", 'x-portkey-provider: openai\n\n{ "password": "pass-canary" }'],
  ["commented fields", "request", "x-portkey-provider: openai\n# authorization: Bearer pass-canary"],
  [
    "the options of fetch",
    "request",
    '{ "password": "pass-canary", "headers": { "x-portkey-provider": "openai" } }'
  ],
  ["a text that is not a spec", "spec", "PASSWORD=pass-canary\n"],
  ["JSON that cannot be read", "request", `{ "authorization": "Bearer ${canary}"`],
  ["options", "options", `{ "apiKey": "${canary}", "Authorization": "Bearer ${canary}" }`],
  ["options inside a config", "options", `{ "config": { "provider": "openai", "api_key": "${canary}" } }`],
  [
    "options with a config as text",
    "options",
    '{ "config": "{\\"provider\\":\\"openai\\",\\"api_key\\":\\"pass-canary\\"}" }'
  ],
  ["options with a comment", "options", '{ "provider": "openai" } // apiKey: pass-canary'],
  ["options with a password in a URL", "options", '{ "baseURL": "https://user:pass-canary@h.example.com" }'],
  ["options that cannot be read", "options", `{ "apiKey": "${canary}", `]
])("a link to %s contains no secret", ([, tab, text]) => {
  const link = shared(tab, text)
  expect(link).toBeDefined()
  expect(link).not.toContain("canary")
})

test("a number can be a secret", () => {
  expect(shared("options", '{ "webhookSecret": 31415926535 }')).toBe('{ "webhookSecret": "hidden-secret" }')
})

test("a long text fits into a link", () => {
  const text = Array.from({ length: 40_000 }, (_, index) => `# ${Math.sin(index)}`).join("\n")
  expect(shared("spec", `route: { provider: openai, auth: '\${K}' }\n${text}`)).toContain(
    "# 0.8414709848078965"
  )
})

test.for(["", "#", "#playground", "#eyJ0YWIiOiJzcGVjIn0"])(
  "a fragment that the page did not make gives no state: %s",
  fragment => {
    expect(stateOf(fragment)).toBeUndefined()
  }
)

describe("every example shows its purpose", () => {
  test.for(examples)("$title", ({ id, tab, gateway, text }) => {
    const errors = (issues: ReadonlyArray<{ readonly severity: string; readonly rule: string }>) =>
      issues.filter(({ severity }) => severity === "error").map(({ rule }) => rule)
    const rules = {
      spec: () => errors(analyse(text, { gateway }).findings.map(({ issue }) => issue)),
      request: () => {
        const read = analyseRequest(text, { gateway })
        return "findings" in read ? errors(read.findings.map(({ issue }) => issue)) : undefined
      },
      options: () => {
        const read = analyseOptions(text)
        return "issues" in read ? errors(read.issues) : undefined
      }
    }
    expect(rules[tab]()).toMatchSnapshot(id)
  })
})
