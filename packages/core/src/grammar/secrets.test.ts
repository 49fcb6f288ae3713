import * as Redacted from "effect/Redacted"
import { describe, expect, test } from "vitest"
import { json, key, listOf, objectOf, ref, secretJson, secretText, text, unionOf } from "./kinds.ts"
import { firstNamedSecretIn, firstSecretIn, mapSecrets } from "./secrets.ts"
import type { Type } from "./type.ts"

const mask = () => "*"
const account = objectOf<object>({
  name: "it",
  like: "{}",
  keys: { private_key: key(secretText), email: key(text) }
})
const tokens = listOf(secretText, "tokens")
const anything = json("anything")

describe("mapSecrets replaces secrets", () => {
  test.for<[string, Type, unknown, unknown]>([
    ["text with a secret type", account, { private_key: "k", email: "e" }, { private_key: "*", email: "e" }],
    ["a number instead of the string", account, { private_key: 7, email: 7 }, { private_key: "*", email: 7 }],
    [
      "every value of an object instead of the string",
      account,
      { private_key: { a: ["k", 7] } },
      { private_key: { a: ["*", "*"] } }
    ],
    ["a Redacted", account, { private_key: Redacted.make("k") }, { private_key: "*" }],
    [
      "values named like a credential, and strings of unknown keys",
      account,
      { password: "k", pasword: ["k"], size: 7 },
      { password: "*", pasword: ["*"], size: 7 }
    ],
    ["a list instead of an object", account, [{ private_key: "k" }], [{ private_key: "*" }]],
    ["an object instead of a list", tokens, { a: "k", b: "l" }, { a: "*", b: "*" }],
    ["items of a list", tokens, ["k", 7, ["l"]], ["*", "*", ["*"]]],
    ["strings of secret JSON, not its numbers", secretJson("anything"), { a: ["k", 7] }, { a: ["*", 7] }],
    ["other JSON by its names only", anything, { a: "k", api_key: "k" }, { a: "k", api_key: "*" }],
    // Found by the fuzzer: a check of a guardrail, written one level too deep.
    [
      "every header field in other JSON",
      anything,
      {
        key: { headers: { "x-any": "k", list: ["l"] } },
        extra_headers: { a: "k" },
        forward_headers: ["x-a"]
      },
      { key: { headers: { "x-any": "*", list: ["*"] } }, extra_headers: { a: "*" }, forward_headers: ["x-a"] }
    ],
    [
      "every value of an object named like a credential",
      objectOf({ name: "it", like: "{}", keys: {}, rest: { of: account } }),
      { "my.token": { email: "k", note: [7] }, "my.name": { email: "e", private_key: "k" } },
      { "my.token": { email: "*", note: ["*"] }, "my.name": { email: "e", private_key: "*" } }
    ],
    [
      "no other text",
      objectOf({ name: "it", like: "{}", keys: {}, rest: { of: text } }),
      { token: "k" },
      { token: "k" }
    ],
    [
      "JSON text instead of an object",
      objectOf({ name: "it", like: "{}", keys: { a: key(account) } }),
      { a: "{}" },
      { a: "*" }
    ],
    [
      "a union by the type of the value",
      unionOf({ expected: "it", like: "1" }, account, tokens),
      ["k"],
      ["*"]
    ],
    ["through a reference", ref("It", () => account), { private_key: "k" }, { private_key: "*" }]
  ])("%s", ([, type, value, expected]) => {
    expect(mapSecrets(type, value, mask)).toEqual(expected)
  })

  test("a value that no type of a union takes counts as secret if one of the types is secret", () => {
    const union = unionOf(
      { expected: "it", like: "1" },
      secretText,
      objectOf({ name: "it", like: "{}", keys: {} })
    )
    const plain = unionOf({ expected: "it", like: "1" }, text, objectOf({ name: "it", like: "{}", keys: {} }))
    const holder = (type: Type) => objectOf({ name: "it", like: "{}", keys: { a: key(type) } })
    expect(mapSecrets(holder(union), { a: ["k", 7] }, mask)).toEqual({ a: ["*", "*"] })
    expect(mapSecrets(holder(plain), { a: ["k", 7] }, mask)).toEqual({ a: ["k", 7] })
  })

  test("parts without secrets are shared with the input, which stays unchanged", () => {
    const value = { a: { b: 1 }, c: { api_key: "k" } }
    const copy = mapSecrets(anything, value, mask)
    expect(copy.a).toBe(value.a)
    expect([copy.c.api_key, value.c.api_key]).toEqual(["*", "k"])
    const none = { a: [{ b: "x" }] }
    expect(mapSecrets(anything, none, mask)).toBe(none)
    expect(mapSecrets(anything, "k", mask)).toBe("k")
  })

  test("shared objects and cycles stay so in the copy", () => {
    const shared = { api_key: "k" }
    const { a, b } = mapSecrets(anything, { a: shared, b: [shared] }, mask)
    expect(a).toEqual({ api_key: "*" })
    expect(b[0]).toBe(a)
    const cyclic: Record<string, unknown> = { api_key: "k" }
    cyclic.self = cyclic
    const { copy } = mapSecrets(anything, { copy: cyclic }, mask)
    expect(copy.self).toBe(copy)
    expect(copy.api_key).toBe("*")
  })
})

describe("firstSecretIn finds the first secret", () => {
  const wiped = Redacted.make("k")
  Redacted.wipeUnsafe(wiped)
  const everywhere = () => true

  test.for<[string, Type, unknown, unknown]>([
    ["by its type", account, { email: "e", private_key: "k" }, ["private_key"]],
    ["by its name", account, { a: 1, b: { password: "k" } }, ["b", "password"]],
    ["in a list", listOf(account, "them"), [{}, { private_key: "k" }], [1, "private_key"]],
    ["not a value that is not text", account, { private_key: { a: [7, ""] } }, undefined],
    ["not an empty text", account, { private_key: "" }, undefined],
    ["not a wrapped empty text", account, { private_key: Redacted.make("") }, undefined],
    ["a Redacted that cannot be opened", account, { private_key: wiped }, ["private_key"]],
    ["not null", account, null, undefined],
    ["not text without a secret type", account, "k", undefined],
    ["in secret JSON, the first text", secretJson("anything"), { a: "k" }, []]
  ])("%s", ([, type, value, path]) => {
    expect(firstSecretIn(type, value, everywhere)).toEqual(path)
  })

  test("only under keys that are not left out", () => {
    const value = { private_key: "k", b: { password: "k" } }
    expect(firstSecretIn(account, value, at => at !== "private_key")).toEqual(["b", "password"])
    expect(firstSecretIn(account, value, at => at !== "private_key" && at !== "b")).toBeUndefined()
  })

  // Found by the fuzzer: `lint` reads the JSON, and reported what `check` did not.
  test("not under array keys that JSON omits", () => {
    const trap = Object.defineProperty({}, "token", {
      enumerable: true,
      get: () => {
        throw new Error("read")
      }
    })
    const items = (own: object) => Object.assign(["a", { token: "k" }], own)
    expect(firstSecretIn(anything, { items: items({ trap }) }, everywhere)).toEqual(["items", 1, "token"])
    expect(firstSecretIn(tokens, Object.assign([""], { trap, token: "k" }), everywhere)).toBeUndefined()
    expect(firstNamedSecretIn({ token: Object.assign([7], { trap }) })).toBeUndefined()
  })

  test("firstNamedSecretIn finds a secret by its name, in cyclic values too", () => {
    const cyclic: Record<string, unknown> = { a: [1] }
    cyclic.self = cyclic
    expect(firstNamedSecretIn(cyclic)).toBeUndefined()
    expect(firstNamedSecretIn({ a: [{ token: ["", "k"] }] })).toEqual(["a", 0, "token"])
    expect(firstNamedSecretIn({ token: cyclic })).toBeUndefined()
    expect([null, "k", Redacted.make("k"), { token: 7 }].map(value => firstNamedSecretIn(value))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined
    ])
  })
})
