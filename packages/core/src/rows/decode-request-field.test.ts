import { expect, test } from "vitest"
import { requestDecoders } from "./decode-request-field.ts"
import { table } from "./table.ts"

test("requestDecoders has the wires of the Portkey fields that one request may set", () => {
  const ofRequest = table.filter(({ field, scope }) => scope !== "client" && field.startsWith("x-portkey-"))
  const wires = new Set(ofRequest.map(({ wire }) => wire))
  expect([...wires].sort()).toEqual(Object.keys(requestDecoders).sort())
  expect(ofRequest.filter(({ wire }) => wire === "json").map(({ field }) => field)).toEqual([
    "x-portkey-metadata"
  ])
})
