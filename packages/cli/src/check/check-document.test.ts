// What the command line says otherwise than the library.

import { documentOfText } from "@portspec/document/read/document"
import { expect, test } from "vitest"
import { checkDocument } from "./check-document.ts"

test("a repair tells of the flag that the library has as an option", () => {
  const text = "route: { provider: openai, auth: '${K}' }\n"
  const input = { name: "a.yaml", text, hasByteOrderMark: false, isStdin: false }
  const { findings } = checkDocument(documentOfText(input, { environment: {} }), {}, {})
  expect(findings.map(({ issue }) => issue.repair).join("\n")).toContain("--gateway open-source")
})
