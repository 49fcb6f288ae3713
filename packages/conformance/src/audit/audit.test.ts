// Compares the table with the installed packages. A field that only one side has needs a reason here.

import { table } from "@portspec/core"
import { createHeaders } from "portkey-ai"
import { expect, test } from "vitest"
import { gatewayFields, gatewayReads, sdkOptions } from "./gateway-fields.ts"

/** Names that only responses have (gateway/src/globals.ts:28-36), which `parseResponse` reads. */
const ofResponses = new Set([
  "x-portkey-cache-status",
  "x-portkey-gateway-exception",
  "x-portkey-last-used-option-index",
  "x-portkey-last-used-option-params",
  "x-portkey-retry-attempt-count"
])

/** SDK options that are not header fields, each with the reason; at most 15. */
const notFields = new Map([
  ["baseURL", "where the SDK sends its requests (portkey-ai/dist/src/baseClient.js)"],
  [
    "calculateAudioDuration",
    "tells the SDK whether to measure audio before it uploads it (portkey-ai/dist/src/getAudioDuration.js)"
  ]
])

const known = new Set(table.flatMap(row => [row.field, ...row.aliases]))

test("the extraction finds the fields in the gateway's build", () => {
  expect(gatewayFields().size).toBeGreaterThan(70)
  expect(gatewayFields()).toContain("x-portkey-azure-resource-name")
})

test("the table has every field that the gateway's build names", () => {
  expect([...gatewayFields()].filter(name => !known.has(name) && !ofResponses.has(name))).toEqual([])
})

test("the gateway's build names every Portkey field that the open-source gateway reads by the table", () => {
  const build = gatewayFields()
  const claimed = table.filter(
    row => row.status === "offered" && row.readBy === undefined && row.field.startsWith("x-portkey-")
  )
  // It does not read fields of providers that only the hosted gateway serves.
  const served = claimed.filter(
    row => row.provider !== "databricks" && row.provider !== "claude-platform-aws"
  )
  const missing = new Set(served.filter(row => !build.has(row.field)).map(row => row.field))
  // The npm build of 1.15.2 is compiled without its cache (conf.json), which is the only reader of this field.
  expect([...missing].filter(name => name !== "x-portkey-cache-force-refresh")).toEqual([])
})

test("the gateway reads the native names that the table lists as aliases", () => {
  const native = [...new Set(table.flatMap(row => row.aliases))].filter(
    name => !name.startsWith("x-portkey-")
  )
  expect(gatewayReads(native).toSorted()).toEqual(native.toSorted())
  expect(native.toSorted()).toEqual(["anthropic-beta", "anthropic-version", "openai-beta", "x-api-key"])
})

test("the table has the field of every option in the official SDK's types", () => {
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
