// How the SDK sends an option. The conformance tests compare the same functions with the SDK itself.

import { describe, expect, test } from "vitest"
import { isLeftOut, kebabOf, sdkField, sdkForwarded, sdkText } from "./sdk-field.ts"

test.each([
  ["traceID", "trace-id"],
  ["baseURL", "base-u-r-l"],
  ["provider", "provider"],
  ["Authorization", "-authorization"],
  ["awsS3Bucket", "aws-s3-bucket"],
  ["IDofID", "-idof-i-d"]
])("the option %s becomes %s", (option, name) => expect(kebabOf(option)).toBe(name))

describe("isLeftOut is true if the SDK drops a value", () => {
  test.each([[undefined], [null], [""], [" \t"], [{}], [[]], [new Headers({ a: "1" })]])(
    "it drops %j",
    value => expect(isLeftOut(value)).toBe(true)
  )

  test.each([[0], [false], ["x"], [" x "], [{ a: undefined }], [[undefined]], [() => 1]])(
    "it sends %j",
    value => expect(isLeftOut(value)).toBe(false)
  )
})

test.each<[unknown, string]>([
  [true, "true"],
  [false, "false"],
  [7, "7"],
  [0, ""],
  [Number.NaN, ""],
  ["text", "text"],
  [["a", 1], '["a",1]'],
  [{ a: 1 }, '{"a":1}'],
  [{ toJSON: () => undefined }, ""]
])("sdkText writes %j as %j", (value, text) => expect(sdkText(value)).toBe(text))

describe("sdkField", () => {
  const none: ReadonlySet<string> = new Set()

  test("adds Portkey's prefix, except to authorization and forwarded names", () => {
    expect(sdkField("traceID", "t", none)).toEqual({ name: "x-portkey-trace-id", text: "t" })
    expect(sdkField("Authorization", "Bearer k", none)).toEqual({ name: "authorization", text: "Bearer k" })
    expect(sdkField("xTenant", "t", new Set(["x-tenant"]))).toEqual({ name: "x-tenant", text: "t" })
  })

  test("writes JSON, except for authorization and the forward list", () => {
    const list = ["a", "b"]
    expect(sdkField("beta", list, none).text).toBe('["a","b"]')
    expect(sdkField("forwardHeaders", list, none).text).toBe("a,b")
    expect(sdkField("forwardHeaders", { a: 1 }, none).text).toBe('{"a":1}')
    expect(sdkField("authorization", list, none).text).toBe("a,b")
    expect(sdkField("authorization", false, none).text).toBe("")
  })
})

test("the SDK forwards only names in an array", () => {
  expect(sdkForwarded(["xTenant", 7, "x-a"])).toEqual(new Set(["x-tenant", "x-a"]))
  for (const list of [undefined, null, "x-a", { "x-a": "1" }]) expect(sdkForwarded(list)).toEqual(new Set())
})
