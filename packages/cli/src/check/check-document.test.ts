// Messages of the command line that differ from the library's.

import { documentOfText } from "@portspec/document/read/document"
import { expect, test } from "vitest"
import { checkDocument } from "./check-document.ts"

test("a repair names the flag instead of the library's option", () => {
  const text = "route: { provider: openai, auth: '${K}' }\n"
  const input = { name: "a.yaml", text, hasByteOrderMark: false, isStdin: false }
  const { findings } = checkDocument(documentOfText(input, { environment: {} }), {}, {})
  expect(findings.map(({ issue }) => issue.repair).join("\n")).toContain("--gateway open-source")
})
