import { describe, expect, test } from "vitest"
import { forwardedNames, realName, textOf } from "./option-text.ts"

describe("the real name of a field to forward", () => {
  test.each([
    ["x-user-id", "x-user-id"],
    ["X-User-Id", "x-user-id"],
    ["X-UserId", "x-userid"],
    ["xUserId", "x-user-id"],
    ["X_User_Id", "x-user-id"],
    ["xAPIKey", "x-api-key"],
    ["x2Name", "x2-name"],
    ["XTenant", "x-tenant"],
    [" xTenant\t", "x-tenant"],
    [" X-Tenant ", "x-tenant"],
    ["", ""]
  ])("%j is %j", (written, name) => expect(realName(written)).toBe(name))
})

describe("the names in a list of any form", () => {
  test.each<[unknown]>([
    [["xTenant", "x-user-id"]],
    [["xTenant, x-user-id"]],
    [{ xTenant: "1", "x-user-id": "2" }],
    ["xTenant , X-User-Id,"],
    ['["xTenant", "x-user-id"]'],
    [' {"xTenant": "1", "x-user-id": "2"}']
  ])("%j", list => expect(forwardedNames(list)).toEqual(["x-tenant", "x-user-id"]))

  test("a function is the value of none", () => {
    expect(forwardedNames({ "x-a": () => "1", "x-b": "2" })).toEqual(["x-b"])
  })

  test("JSON that is broken is text with commas", () => {
    expect(forwardedNames('["x-a')).toEqual(['["x-a'])
  })
})

test("an empty config, with white space anywhere, is not sent", () => {
  for (const text of ["{}", " { } ", "{}\n"]) expect(textOf("x-portkey-config", text, text)).toBeUndefined()
  expect(textOf("x-portkey-config", "{}x", "{}x")).toBe("{}x")
})
