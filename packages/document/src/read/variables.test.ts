// Variables that no environment has, although every object has a member of that name.

import { expect, test } from "vitest"
import { checkDocument } from "../check/check-document.ts"
import { documentOfText } from "./document.ts"

test.for(["toString", "constructor", "__proto__"])("${%s} is an unset variable", name => {
  const text = `apiKey: "\${${name}}"\nroute: { provider: openai, auth: sk-fake }\nrequestTimeout: -1\n`
  const input = { name: "a.yaml", text, hasByteOrderMark: false, isStdin: false }
  const read = documentOfText(input, { environment: {} })
  const { document, findings } = checkDocument(read, {}, {})
  expect(document.uses).toMatchObject([{ path: ["apiKey"], names: [name], unset: [name] }])
  expect(document.value).toMatchObject({ apiKey: `\${${name}}` })
  expect(findings.map(({ issue }) => issue.rule)).toContain("value.integer")
})
