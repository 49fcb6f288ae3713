import { describe, expect, test } from "vitest"
import { forwardedNames, realName, rewriteRuleOf, textOf } from "./option-text.ts"
import { fields, wireOf } from "./portkey-fields.ts"

const metadataAsText = JSON.stringify({ n: "1", on: "true", list: "[1,2]", of: '{"a":1}' })

describe("the field name of a forwarded option", () => {
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

describe("the names in a forward list of any form", () => {
  test.each<[unknown]>([
    [["xTenant", "x-user-id"]],
    [["xTenant, x-user-id"]],
    [{ xTenant: "1", "x-user-id": "2" }],
    ["xTenant , X-User-Id,"],
    ['["xTenant", "x-user-id"]'],
    [' {"xTenant": "1", "x-user-id": "2"}']
  ])("%j", list => expect(forwardedNames(list)).toEqual(["x-tenant", "x-user-id"]))

  test("a function as value does not count", () => {
    expect(forwardedNames({ "x-a": () => "1", "x-b": "2" })).toEqual(["x-b"])
  })

  test.each([
    ['["x-a', ['["x-a']],
    ["null", ["null"]],
    ['"x-a"', ['"x-a"']],
    ["x-a,[]", ["x-a", "[]"]]
  ])("the text %s is not a JSON list and is split at its commas", (text, names) => {
    expect(forwardedNames(text)).toEqual(names)
  })
})

test("an empty config is not sent, with any white space", () => {
  for (const text of ["{}", " { } ", "{}\n"]) expect(textOf("x-portkey-config", text, text)).toBeUndefined()
  for (const text of ["{}x", "x{}", "{x}"]) expect(textOf("x-portkey-config", text, text)).toBe(text)
})

describe("the text of an option value", () => {
  test.each<[string, string, string | undefined]>([
    ["x-portkey-cache-force-refresh", "true", "true"],
    ["x-portkey-cache-force-refresh", "false", undefined],
    ["x-portkey-trace-id", "false", "false"],
    ["x-portkey-metadata", '{"_user":"u","plan":null}', '{"_user":"u"}'],
    ["x-portkey-metadata", '{"n":1,"on":true,"list":[1,2],"of":{"a":1}}', metadataAsText],
    ["x-portkey-metadata", "[1,null]", "[1,null]"],
    ["x-portkey-metadata", "{broken", "{broken"],
    ["x-newer", "v", "v"]
  ])("%s: %s", (field, given, text) => {
    expect(textOf(field, given, given)).toBe(text)
  })

  test.each(["x-portkey-beta", "x-portkey-sensitive-headers", "x-portkey-forward-headers"])(
    "%s accepts a list in any form, and drops an empty one",
    field => {
      for (const list of [["x-a", "x-b"], '["x-a","x-b"]', "x-a,x-b", { "x-a": 1, "x-b": 2 }])
        expect(textOf(field, list, "unused")).toBe("x-a,x-b")
      expect(textOf(field, [], "[]")).toBeUndefined()
    }
  )

  test("functions and symbols have no text", () => {
    for (const value of [() => "v", Symbol("v")])
      expect(textOf("x-portkey-trace-id", value, "v")).toBeUndefined()
  })
})

describe("the rule about a field that is sent in another form", () => {
  test.each([
    ["x-portkey-trace-id", "plain", undefined],
    ["authorization", "bearer", "sdk.bearer"],
    ["x-portkey-cache-force-refresh", "presence", "sdk.force-refresh"],
    ["x-portkey-beta", "comma", "sdk.list"],
    ["x-portkey-sensitive-headers", "names", "sdk.list"],
    ["x-portkey-forward-headers", "names-and-values", "sdk.forward-names"],
    ["x-portkey-default-input-guardrails", "json", "sdk.json"],
    ["x-portkey-config", "id-or-json", "sdk.json"],
    ["x-portkey-oracle-private-key", "one-line-pem", "sdk.pem"],
    ["x-portkey-custom-host", "base-url", "sdk.trailing-slash"]
  ] as const)("%s, on the wire %s", (field, wire, rule) => {
    expect(wireOf(field)).toBe(wire)
    expect(rewriteRuleOf(field, "a", "b")).toBe(rule)
    expect(rewriteRuleOf(field, "a", "a")).toBeUndefined()
  })

  test("JSON in another form gets the rule sdk.json, in every field", () => {
    expect(rewriteRuleOf("x-portkey-beta", '["a"]', '[ "a" ]')).toBe("sdk.json")
    expect(rewriteRuleOf("x-portkey-beta", '["a"]', '[ "b" ]')).toBe("sdk.list")
    expect(rewriteRuleOf("x-portkey-beta", '["a"]', "[a]")).toBe("sdk.list")
    expect(rewriteRuleOf("x-portkey-beta", "[a]", '["a"]')).toBe("sdk.list")
  })

  test("metadata has its own rule, and a field without a row has none", () => {
    expect(rewriteRuleOf(fields.metadata, '{"n":"1"}', '{"n":1}')).toBe("sdk.metadata-text")
    expect(rewriteRuleOf("x-newer", "a", "b")).toBeUndefined()
  })
})
