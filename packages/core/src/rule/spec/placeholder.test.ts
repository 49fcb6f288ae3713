// Leftovers of programs in fields, on both sides of each boundary.

import { describe, expect, test } from "vitest"
import { check } from "../../compile/check.ts"

const rulesFor = (spec: object) =>
  check({ apiKey: "pk-fake", route: { provider: "@main" }, ...spec }).map(
    ({ rule, path }) => `${rule} ${path.join(".")}`
  )

describe("quotes", () => {
  test.each([`"order-1"`, `'order-1'`, `""`])("around a trace id get a warning: %s", traceId => {
    expect(rulesFor({ trace: { id: traceId } })).toEqual(["value.quoted trace.id"])
  })

  test.each([`order-1`, `order "1"`, `"1" order`, `"order-1`, `order-1"`, `"order-1'`, `"1" or "2"`, `"`])(
    "that do not surround a trace id get none: %s",
    traceId => {
      expect(rulesFor({ trace: { id: traceId } })).toEqual([])
    }
  )

  test("inside a bearer token get a warning", () => {
    const route = { provider: "openai", auth: `"sk-fake"` }
    expect(rulesFor({ route })).toEqual(["value.quoted route.auth"])
  })

  test("in metadata, whose field is JSON, get none", () => {
    expect(rulesFor({ metadata: { team: `"a"` } })).toEqual([])
  })
})

describe("another field", () => {
  test.each([
    "x-portkey-provider: openai",
    "Authorization: Bearer a",
    "authorization =a",
    "order-1, x-portkey-provider: openai",
    "order-1;x-portkey-provider:openai",
    "order-1 X-Portkey-Cache-Force-Refresh: true",
    "order-1\\nx-portkey-provider: openai"
  ])("in a trace id gets a warning: %s", traceId => {
    expect(rulesFor({ trace: { id: traceId } })).toEqual(["value.other-field trace.id"])
  })

  test.each([
    "x-portkey-provider",
    "the x-portkey-provider field",
    "x-portkey-: a",
    "order-x-portkey-provider: openai",
    "preauthorization: a",
    "authorization-1: a"
  ])("without a value gets none: %s", traceId => {
    expect(rulesFor({ trace: { id: traceId } })).toEqual([])
  })

  test("in metadata, whose field is JSON, gets none", () => {
    expect(rulesFor({ metadata: { note: "see x-portkey-provider: openai" } })).toEqual([])
  })
})

describe("the text of a missing value", () => {
  test.each(["undefined", "null", "NaN", "None", "[object Object]", "${ID}"])(
    "gets a warning: %s",
    traceId => {
      expect(rulesFor({ trace: { id: traceId } })).toEqual(["value.placeholder trace.id"])
    }
  )

  test.each(["undefined-1", "none", "an [object Object]"])(
    "as only a part of the value gets none: %s",
    traceId => {
      expect(rulesFor({ trace: { id: traceId } })).toEqual([])
    }
  )
})
