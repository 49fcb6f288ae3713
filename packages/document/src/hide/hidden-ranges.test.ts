// Issues decide what else is hidden: an unknown part may hold a secret.

import { check } from "@portspec/core"
import { expect, test } from "vitest"
import { documentOfText } from "../read/document.ts"
import { hiddenRanges } from "./hidden-ranges.ts"
import { maskedText } from "./masked-text.ts"

function checked(text: string) {
  const input = { name: "a.yaml", text, hasByteOrderMark: false, isStdin: false }
  const document = documentOfText(input, { environment: { KEY: "pk-fake" } })
  return { document, issues: check(document.value) }
}

function shown(written: string): string {
  const { document, issues } = checked(written)
  const { text } = document
  if (text === undefined) throw new Error("a data file has a text")
  return maskedText(written, hiddenRanges({ ...document, text }, issues)).text
}

test("a warning about a whole config hides nothing in it", () => {
  const text = `apiKey: \${KEY}
route:
  config:
    strategy: { mode: loadbalance }
    targets:
      - { provider: "@main", weight: 0.7 }
      - { provider: "@other", weight: 3 }
`
  expect(checked(text).issues.map(({ rule, path }) => [rule, path.join(".")])).toEqual([
    ["config.weights-fraction", "route.config.targets"],
    ["config.inline-blocked", "route.config"]
  ])
  expect(shown(text)).toBe(text)
})

test.each([
  ["an unknown key", "apiKey: ${KEY}\nroutes: { provider: openai, way: hunter2 }\n"],
  ["an unknown key in a group", 'apiKey: ${KEY}\nroute: { provider: "@a", inner: { way: [hunter2] } }\n'],
  ["a value of another type", 'apiKey: ${KEY}\nroute: { provider: "@a" }\ndebug: { way: hunter2 }\n'],
  ["a route that is none", "apiKey: ${KEY}\nroute: { way: hunter2 }\n"]
])("everything in %s is hidden", (_, text) => {
  expect(shown(text)).toBe(text.replace("hunter2", "<redacted>"))
})

test("a string is hidden if its own issue does not quote it, and shown if it does", () => {
  expect(shown("apiKey: ${KEY}\nroute: { provider: hunter2 }\n")).toContain("provider: hunter2")
  expect(shown("apiKey: ${KEY}\nroute: { provider: openai, auth: hunter2 }\n")).toContain("auth: <redacted>")
  expect(shown('apiKey: ${KEY}\nroute: { provider: "@a" }\ndebug: hunter2\n')).toContain("debug: <redacted>")
})

test("a warning at the place of an error does not make its strings visible", () => {
  const text = 'apiKey: ${KEY}\nroute:\n  provider: "@a"\n  config: { retries: hunter2 }\n'
  expect(shown(text)).toContain("retries: <redacted>")
})
