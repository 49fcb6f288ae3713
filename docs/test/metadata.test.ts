// "Why is my metadata empty?": each common mistake in metadata gets a repair, in the tab where users paste it.

import { describe, expect, test } from "vitest"
import { analyseRequest } from "../playground/request-analysis.ts"
import { analyse } from "../playground/spec-analysis.ts"

describe("metadata as a header field gets a repair", () => {
  test.for([
    [`"x-portkey-metadata: {'team': 'search'}"`, "written with single quotes", "json.dumps in Python"],
    [
      `"x-portkey-metadata: {'team': None, 'paid': True}"`,
      "written with single quotes",
      "json.dumps in Python"
    ],
    [
      `"x-portkey-metadata: {"team":"search"}"`,
      "reads it as empty metadata",
      "In a shell, put single quotes"
    ],
    [`'x-portkey-metadata: team=search'`, "reads it as empty metadata", "Write JSON"],
    [
      `'x-portkey-metadata: [object Object]'`,
      "became text without JSON.stringify",
      "Send JSON.stringify(…) of the object."
    ],
    [`'x-portkey-metadata: "{\\"team\\":\\"search\\"}"'`, "encoded twice", "Encode it once."],
    [`'x-portkey-metadata: 7'`, "is a number, not a JSON object", "one line of JSON"],
    [`'x-portkey-metadata: {"user":{"id":"u"}}'`, "values that are not strings", "Write each value as text."],
    [
      `'x-portkey-metadata-user: u'`,
      "the gateway ignores it",
      `Send it in x-portkey-metadata, as {"user":"…"}.`
    ],
    [`'x-portkey-meta-data: {"team":"search"}'`, "the gateway ignores it", "Did you mean x-portkey-metadata?"]
  ] as const)("%s", ([field, message, repair]) => {
    const request = `curl https://api.portkey.ai/v1/chat/completions -H "x-portkey-api-key: $K" -H 'x-portkey-provider: @prod' -H ${field}`
    const analysis = analyseRequest(request, {})
    const told = "findings" in analysis ? analysis.findings.map(({ issue }) => issue) : []
    expect(told).toMatchObject([
      { message: expect.stringContaining(message), repair: expect.stringContaining(repair) }
    ])
  })
})

describe("metadata in a spec gets a repair", () => {
  test.for([
    [`metadata: "{'team': 'search'}"`, "must be an object; it is a string", "For example, write"],
    [`metadata: '{"team":"search"}'`, "must be an object; it is a string", "For example, write"],
    ["metadata: 7", "must be an object; it is a number", "For example, write"],
    ["metadata: { team: 7 }", "must be a string; it is a number", 'Write "7"'],
    ["metadata: { user: { id: u } }", "must be a string; it is an object", "Give each part its own key"],
    ["metadata_user: u", "is not a key of the spec", "Write it as metadata.user."],
    ["x-portkey-metadata-user: u", "is not a key of the spec", "Write it as metadata.user."],
    ["Metadata: { team: search }", "is not a key of the spec", "Did you mean metadata?"]
  ] as const)("%s", ([line, message, repair]) => {
    const { findings } = analyse(`apiKey: \${K}\nroute: { provider: "@prod" }\n${line}\n`, {})
    expect(findings.map(({ issue }) => issue)).toMatchObject([
      { message: expect.stringContaining(message), repair: expect.stringContaining(repair) }
    ])
  })
})
