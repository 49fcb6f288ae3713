import { describe, expect, test } from "vitest"
import { forwardedName, forwardFault, isUsualName } from "./field-name.ts"

const ruleOf = (name: string) => forwardFault(name)?.rule

describe("field names that a request may forward", () => {
  test.each([
    "x-user-id",
    "authorization",
    "metadata-x",
    "x-portke",
    "it's",
    "'a",
    "a'",
    "x'a'",
    "'a'x",
    "!#$%&+.^_`|~"
  ])("%s", name => {
    expect(ruleOf(name)).toBeUndefined()
  })

  test.each([
    ["", "value.field-name"],
    ["x user", "value.field-name"],
    ["x:user", "value.field-name"],
    ["'x-user'", "value.field-name"],
    ["*", "value.field-name"],
    ["x-*", "value.field-name"],
    ["''", "value.field-name"],
    ["x-portkey-api-key", "value.forward-portkey"],
    ["x-portkey-", "value.forward-portkey"],
    ["metadata", "value.forward-metadata-service"],
    ["metadata-flavor", "value.forward-metadata-service"],
    ["x-aws-ec2-metadata-token", "value.forward-metadata-service"],
    ["x-aws-ec2-metadata-token-ttl-seconds", "value.forward-metadata-service"],
    ["x-google-metadata-request", "value.forward-metadata-service"],
    ["connection", "value.transport-field"],
    ["content-length", "value.transport-field"],
    ["expect", "value.transport-field"],
    ["host", "value.transport-field"],
    ["keep-alive", "value.transport-field"],
    ["proxy-authenticate", "value.transport-field"],
    ["proxy-authorization", "value.transport-field"],
    ["proxy-connection", "value.transport-field"],
    ["te", "value.transport-field"],
    ["trailer", "value.transport-field"],
    ["transfer-encoding", "value.transport-field"],
    ["upgrade", "value.transport-field"]
  ])("%s is refused: %s", (name, rule) => {
    expect(ruleOf(name)).toBe(rule)
    expect(forwardedName(name.toUpperCase())?.rule).toBe(rule)
  })
})

test("isUsualName accepts only names that need no further check", () => {
  expect(["x-a", "x-user-id", "x-1", "x-portke"].map(isUsualName)).toEqual([true, true, true, true])
  const others = [
    "x-",
    "X-a",
    "x_a",
    "a",
    "ax-b",
    "x-a ",
    "x-a_b",
    "x-portkey-a",
    "x-aws-a",
    "x-google-a",
    "host"
  ]
  expect(others.filter(isUsualName)).toEqual([])
})
