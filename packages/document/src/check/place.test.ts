// Where in a file an issue is shown, and which files are refused.

import { describe, expect, test } from "vitest"
import { documentOfText } from "../read/document.ts"
import { checkDocument } from "./check-document.ts"

/** The rules of a file's issues, each with line and column. */
function found(name: string, text: string): ReadonlyArray<string> {
  const hasByteOrderMark = text.startsWith("\uFEFF")
  const input = { name, text: hasByteOrderMark ? text.slice(1) : text, hasByteOrderMark, isStdin: false }
  const document = documentOfText(input, { environment: {} })
  return checkDocument(document, { gateway: "open-source" }, {}).findings.map(({ issue, range }) => {
    const { line, column } = document.text?.lines.positionOf(range?.start ?? Number.NaN) ?? {}
    return `${line}:${column} ${issue.rule}`
  })
}

const route = "route: { provider: openai, auth: '${K}' }"

describe("an issue is shown at", () => {
  test.for<readonly [where: string, name: string, text: string, place: string]>([
    ["the value", "a.yaml", `${route}\nrequestTimeout: -1\n`, "2:17 value.integer"],
    [
      "the value in JSON",
      "a.json",
      '{\n "route": { "provider": "openai", "auth": "${K}" },\n "requestTimeout": -5\n}',
      "3:20 value.integer"
    ],
    ["the wrong key", "a.yaml", `${route}\ntrace:\n  idd: 7\n`, "3:3 shape.unknown-key"],
    [
      "the key in JSON with comments",
      "a.jsonc",
      '// c\n{ "route": { "provider": "openai", "auth": "${K}" }, /* d */ "debugg": true, }',
      "2:62 shape.unknown-key"
    ],
    [
      "the key of a group with a missing key",
      "a.yaml",
      "debug: false\nroute:\n  provider: openai\n",
      "2:1 shape.missing"
    ],
    ["the first key of a file with a missing key", "a.yaml", "debug: false\n", "1:1 shape.unknown-key"],
    [
      "an item in a list",
      "a.yaml",
      "strategy: { mode: fallback }\ntargets:\n  - provider: opnai\n    api_key: k\n",
      "3:15 value.unknown-provider"
    ],
    [
      "the right line with CR LF line ends",
      "a.yaml",
      `${route}\r\n# c\r\nrequestTimeout: -1\r\n`,
      "3:17 value.integer"
    ],
    [
      "the right column after a byte order mark",
      "a.yaml",
      `\uFEFFrequestTimeout: -1\n${route}\n`,
      "1:17 value.integer"
    ],
    [
      "the anchor of an alias",
      "a.yaml",
      `${route}\nmetadata: { a: &a 7 }\nrequestTimeout: 1\ntrace: { id: *a }\n`,
      "2:19 shape.type"
    ],
    [
      "what << merges",
      "a.yaml",
      `${route}\ntrace: &t { id: 7 }\nmetadata:\n  <<: *t\n`,
      "2:17 shape.metadata-text"
    ]
  ])("%s", ([, name, text, place]) => {
    expect(found(name, text)).toContain(place)
  })
})

describe("a file may not have", () => {
  test.for<readonly [what: string, name: string, text: string, place: string]>([
    ["a repeated key in YAML", "a.yaml", "apiKey: a\nroute: {}\napiKey: b\n", "3:1 file.duplicate-key"],
    ["a repeated key in JSON", "a.json", '{ "debug": true,\n "debug": false }', "2:2 file.duplicate-key"],
    ["two documents", "a.yaml", "route: {}\n---\nroute: {}\n", "2:1 file.syntax"],
    ["an open bracket in YAML", "a.yaml", "route:\n  provider: [openai\n", "3:1 file.syntax"],
    ["unquoted text in JSON", "a.json", '{ "route": { "provider": openai } }', "1:26 file.syntax"],
    ["a comment in .json", "a.json", '{ // c\n"route": {} }', "1:3 file.syntax"],
    ["no content", "a.yaml", "# nothing\n", "1:1 file.syntax"],
    ["an alias inside its own anchor", "a.yaml", "route: &r { config: *r }\n", "1:21 file.aliases"],
    ["an alias without an anchor", "a.yaml", "apiKey: *secret\nroute: {}\n", "1:9 file.aliases"],
    ["a tag that means nothing here", "a.yaml", "route: {}\napiKey: !vault a\n", "2:9 file.syntax"],
    [
      "a tag of YAML that no JSON value has",
      "a.yaml",
      "route: {}\napiKey: !!binary YQ==\n",
      "2:9 file.syntax"
    ],
    ["more levels than 200 in JSON", "a.json", `${"[".repeat(202)}${"]".repeat(202)}`, "1:202 file.size"],
    ["very many levels in JSON", "a.json", `${"[".repeat(1e5)}${"]".repeat(1e5)}`, "1:1 file.size"],
    ["more levels than 200 in YAML", "a.yaml", `${"[".repeat(202)}${"]".repeat(202)}`, "1:202 file.size"],
    [
      "aliases that lead deeper than 200 levels",
      "a.yaml",
      Array.from(
        { length: 300 },
        (_, level) => `a${level}: &a${level} [${level === 0 ? "x" : `*a${level - 1}`}]`
      ).join("\n"),
      "1:1 file.aliases"
    ],
    ["very many values in JSON", "a.json", `[${"1,".repeat(1e5)}1]`, "1:200000 file.size"],
    ["very many values in YAML", "a.yaml", "- 1\n".repeat(100_001), "100000:3 file.size"],
    [
      "a colon without a space in a flow map",
      "a.yaml",
      "route: { provider: openai, auth:sk-fake }\n",
      "1:28 file.syntax"
    ],
    ["a key that is not text", "a.yaml", "? [a, b]\n: 1\n", "1:3 file.key"],
    [
      "aliases that expand exponentially",
      "a.yaml",
      Array.from(
        { length: 9 },
        (_, level) => `a${level}: &a${level} [${Array(10).fill(level === 0 ? "x" : `*a${level - 1}`)}]`
      ).join("\n"),
      "1:1 file.aliases"
    ]
  ])("%s", ([, name, text, place]) => {
    expect(found(name, text)).toEqual([place])
  })

  test("an unquoted variable in a flow map gets a syntax error with a repair", () => {
    const text = "route: { provider: openai, auth: ${K} }\n"
    const input = { name: "a.yaml", text, hasByteOrderMark: false, isStdin: false }
    const { faults } = documentOfText(input, { environment: {} })
    expect(faults).toMatchObject([{ rule: "file.syntax", repair: expect.stringContaining("double quotes") }])
  })
})

test.for<readonly [what: string, text: string, kind: "spec" | "config"]>([
  ["a spec", route, "spec"],
  ["a config with targets", "strategy: { mode: fallback }\ntargets: []\n", "config"],
  ["a config with one provider", "provider: '@openai-prod'\nretry: { attempts: 3 }\n", "config"],
  ["a config of settings", "retry: { attempts: 3 }\n", "config"],
  ["a spec whose route is missing", "provider: openai\nauth: sk-fake\n", "spec"],
  ["a spec with a group that configs also have", "cache: { namespace: a }\ntrace: { id: b }\n", "spec"],
  ["a list", "[]", "spec"]
])("the keys identify %s", ([, text, kind]) => {
  const input = { name: "a.yaml", text, hasByteOrderMark: false, isStdin: false }
  expect(documentOfText(input, { environment: {} }).kind).toBe(kind)
})

test.for<readonly [what: string, text: string, repair: string]>([
  [
    "digits that YAML reads as another number",
    `${route}\nmetadata: { a: 012 }\n`,
    'The file has 012, which is read as the number 12: to keep it write "012".'
  ],
  [
    "an exponent",
    `${route}\nmetadata: { a: 1e3 }\n`,
    'The file has 1e3, which is read as the number 1000: to keep it write "1e3".'
  ],
  [
    "the form of a variable, if a file has another",
    "apiKey: $KEY\nroute: { provider: openai, auth: '${KEY:-x}' }\n",
    "Write a variable as ${NAME}: a file reads no other form."
  ]
])("a repair names %s", ([, text, repair]) => {
  const input = { name: "a.yaml", text, hasByteOrderMark: false, isStdin: false }
  const { findings } = checkDocument(documentOfText(input, { environment: {} }), {}, {})
  expect(findings.map(({ issue }) => issue.repair).join("\n")).toContain(repair)
})

test.for<readonly [name: string, text: string, message: string]>([
  ["a.yaml", "", "the file is empty"],
  ["a.json", " \n\t", "the file is empty"],
  ["a.yaml", "# nothing\n", "the file holds only comments"],
  ["a.yaml", "auth: 'x\nroute: {}\n", "this is not YAML: missing closing '"]
])("the fault of %s with %j", ([name, text, message]) => {
  const input = { name, text, hasByteOrderMark: false, isStdin: false }
  expect(documentOfText(input, { environment: {} }).faults).toMatchObject([{ message }])
})

describe("a text is read", () => {
  const read = (text: string, name = "<stdin>") =>
    documentOfText({ name, text, hasByteOrderMark: false, isStdin: true }, { environment: {} })

  test("as JSON after comments, if its name has no known extension", () => {
    const { value, text } = read('// one\n/* two * three */\n{ "debug": true, }')
    expect({ value, format: text?.format }).toEqual({ value: { debug: true }, format: "json" })
  })

  test("with carriage returns alone as line ends", () => {
    expect(read("# a\rdebug: true\rapiKey: b\r", "a.yaml").value).toEqual({ debug: true, apiKey: "b" })
  })

  test("with a YAML 1.1 date as written", () => {
    expect(read("%YAML 1.1\n---\nmetadata: { day: 2024-10-21 }\n", "a.yaml").value).toEqual({
      metadata: { day: "2024-10-21" }
    })
  })
})
