// The table against what is installed: a field that one side has and the other does not must have a reason here.

import { table } from "@portspec/core"
import { createHeaders } from "portkey-ai"
import { expect, test } from "vitest"
import { gatewayFields, gatewayReads, sdkOptions } from "./gateway-fields.ts"

/** Names that only stand in answers (gateway/src/globals.ts:28-36), which `parseResponse` reads. */
const ofResponses = new Set([
  "x-portkey-cache-status",
  "x-portkey-gateway-exception",
  "x-portkey-last-used-option-index",
  "x-portkey-last-used-option-params",
  "x-portkey-retry-attempt-count"
])

/** SDK options that are no header field, each with the reason; at most 15. */
const notFields = new Map([
  ["baseURL", "where the SDK sends its requests (portkey-ai/dist/src/baseClient.js)"],
  [
    "calculateAudioDuration",
    "tells the SDK whether to measure audio before it uploads it (portkey-ai/dist/src/getAudioDuration.js)"
  ]
])

const known = new Set(table.flatMap(row => [row.field, ...row.aliases]))

test("the gateway's build names what it names: the extraction is not empty", () => {
  expect(gatewayFields().size).toBeGreaterThan(70)
  expect(gatewayFields()).toContain("x-portkey-azure-resource-name")
})

test("the table knows every field that the gateway's build names", () => {
  expect([...gatewayFields()].filter(name => !known.has(name) && !ofResponses.has(name))).toEqual([])
})

test("every Portkey field that the table says the open-source gateway reads is in its build", () => {
  const build = gatewayFields()
  const claimed = table.filter(
    row => row.status === "offered" && row.readBy === undefined && row.field.startsWith("x-portkey-")
  )
  // Fields of providers that only the hosted gateway serves are not its business.
  const served = claimed.filter(
    row => row.provider !== "databricks" && row.provider !== "claude-platform-aws"
  )
  const missing = new Set(served.filter(row => !build.has(row.field)).map(row => row.field))
  // The npm build of 1.15.2 is compiled without its cache (conf.json), and with it goes the one reader of this field.
  expect([...missing].filter(name => name !== "x-portkey-cache-force-refresh")).toEqual([])
})

test("the native names that the table calls aliases are ones that the gateway reads", () => {
  const native = [...new Set(table.flatMap(row => row.aliases))].filter(
    name => !name.startsWith("x-portkey-")
  )
  expect(gatewayReads(native).toSorted()).toEqual(native.toSorted())
  expect(native.toSorted()).toEqual(["anthropic-beta", "anthropic-version", "openai-beta", "x-api-key"])
})

test("the table knows the field of every option that the official SDK types", () => {
  const options = sdkOptions()
  expect(options.length).toBeGreaterThan(35)
  const unexplained = options.filter(option => {
    const value = option === "forwardHeaders" ? ["x-a"] : "value"
    return (
      !notFields.has(option) &&
      !Object.keys(createHeaders({ [option]: value })).every(field => known.has(field))
    )
  })
  expect(unexplained).toEqual([])
  expect(notFields.size).toBeLessThanOrEqual(15)
})
