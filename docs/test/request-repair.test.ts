// A click on "Repair" in a pasted request changes only the field of the issue.

import { expect, test } from "vitest"
import { analyseRequest } from "../playground/request-analysis.ts"
import { repairedRequest } from "../playground/request-repair.ts"

/** The text after all proposed repairs, applied one by one. */
function repaired(text: string): string {
  const analysis = analyseRequest(text, {})
  const findings = "findings" in analysis ? analysis.findings : []
  return findings.reduce((current, { issue }) => repairedRequest(current, issue) ?? current, text)
}

test.for([
  [
    "a name in lines",
    "x-portkey-traceId: a\nx-portkey-provider: @p\n",
    "x-portkey-trace-id: a\nx-portkey-provider: @p\n"
  ],
  [
    "a name in a command",
    "curl u -H 'X-Portkey-TraceID: a' \\\n  -H 'b: c'",
    "curl u -H 'x-portkey-trace-id: a' \\\n  -H 'b: c'"
  ],
  ["a name in JSON", '{ "x-portkey-traceid": "a" }', '{ "x-portkey-trace-id": "a" }'],
  ["a value", 'x-portkey-forward-headers: ["x-a"]\nx-a: 1\n', "x-portkey-forward-headers: x-a\nx-a: 1\n"],
  [
    "a value between quotes",
    `curl u -H "x-portkey-provider: opnai"`,
    `curl u -H "x-portkey-provider: openai"`
  ],
  // The shell reads another value than the written one.
  [
    "nothing without a certain repair",
    `curl u -H "x-portkey-provider: op""nai"`,
    `curl u -H "x-portkey-provider: op""nai"`
  ]
] as const)("%s", ([, text, expected]) => {
  expect(repaired(text)).toBe(expected)
})
