import { AxiosHeaders } from "axios"
import { expect, test } from "vitest"
import { sentFields } from "./sent-fields.ts"

test("fields that are null, undefined or false are not sent", () => {
  const headers = new AxiosHeaders({ "x-a": "1", "x-zero": 0, "x-true": true })
  Object.assign(headers, { "x-null": null, "x-undefined": undefined, "x-false": false })
  expect(sentFields(headers)).toEqual({ "x-a": "1", "x-zero": "0", "x-true": "true" })
})
