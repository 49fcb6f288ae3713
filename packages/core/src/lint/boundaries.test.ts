// The boundary cases of rules about header fields, on both sides.

import { describe, expect, test } from "vitest"
import { mostLintedFields } from "../budget.ts"
import type { CompileOptions } from "../grammar/gateway-kind.ts"
import { fieldOwners } from "../rows/field-owners.ts"
import { lint } from "./lint.ts"

const openai = {
  "x-portkey-api-key": "pk-fake",
  "x-portkey-provider": "openai",
  authorization: "Bearer k-fake"
}

const rulesOf = (fields: unknown, options?: CompileOptions) =>
  lint(fields as never, options).map(({ rule, severity, path }) =>
    `${severity} ${rule} ${path.join(".")}`.trim()
  )
const ofMore = (more: object, options?: CompileOptions) => rulesOf({ ...openai, ...more }, options)

describe("fields of any shape", () => {
  test("a valid request has no issues in any form", () => {
    for (const fields of [
      openai,
      Object.entries(openai),
      new Headers(openai),
      new Map(Object.entries(openai))
    ])
      expect(rulesOf(fields)).toEqual([])
  })

  test.each([null, undefined, 7, "x", ["authorization"], [{ a: 1 }]])("%j is not header fields", fields => {
    expect(rulesOf(fields).map(rule => rule.split(" ")[1])).toEqual(["shape.unreadable"])
  })

  test("two thousand fields are checked, and more give an error", () => {
    const many = (count: number) =>
      Object.fromEntries([
        ...Object.entries(openai),
        ...Array.from({ length: count - 3 }, (_, i) => [`a${i}`, "1"])
      ])
    expect(rulesOf(many(mostLintedFields))).not.toContain("error size.too-many")
    expect(rulesOf(many(mostLintedFields + 1))).toContain("error size.too-many")
  })

  test("a value is a string or a list of strings", () => {
    const rule = (value: unknown) => ofMore({ "x-portkey-trace-id": value })
    for (const fine of ["t", 7, true, 7n, ["t"], undefined, null]) expect(rule(fine)).toEqual([])
    for (const odd of [{}, [], [7], [["t"]], () => "t", Symbol("t")])
      expect(rule(odd)).toEqual(["error value.not-text x-portkey-trace-id"])
  })

  test("an invalid field name is shown only up to its first invalid character", () => {
    const [told] = lint({ ...openai, "X-A: sk-fake": "1" })
    expect([told?.rule, told?.path]).toEqual(["value.field-name", ["x-a"]])
    const long = lint({ ...openai, [`${"a".repeat(41)} b`]: "1" })[0]
    expect(long?.path).toEqual(["a".repeat(40)])
    expect(lint({ ...openai, "(a)": "1" })[0]?.path).toEqual([])
    expect(lint([...Object.entries(openai), [7, "1"]] as never)[0]?.rule).toBe("value.field-name")
  })
})

describe("a field that is given several times", () => {
  const told = (times: number, name = "x-portkey-trace-id") =>
    lint([...Object.entries(openai), ...Array.from({ length: times }, () => [name, "t"] as const)])
      .filter(({ rule }) => rule === "field.twice")
      .map(({ message }) => message)

  test("two or more values get an error, unless the field is a list", () => {
    expect(told(1)).toEqual([])
    expect(told(2).join()).toContain("twice")
    expect(told(3).join()).toContain("3 times")
    expect(told(2, "x-portkey-forward-headers")).toEqual([])
  })

  test("a list of values in a Node record counts too", () => {
    const rule = (value: ReadonlyArray<string>) => ofMore({ "x-portkey-trace-id": value })
    expect([rule(["t"]), rule(["t", "u"])]).toEqual([[], ["error field.twice x-portkey-trace-id"]])
  })
})

describe("a credential with a discriminator", () => {
  const bedrock = {
    "x-portkey-api-key": "pk-fake",
    "x-portkey-provider": "bedrock",
    "x-portkey-aws-region": "r"
  }
  const keys = { "x-portkey-aws-access-key-id": "AKIAFAKE", "x-portkey-aws-secret-access-key": "k-fake" }
  const role = { "x-portkey-aws-role-arn": "arn:aws:iam::1:role/a" }
  const mark = { "x-portkey-aws-auth-type": "assumedRole" }

  test.for<[string, object, ReadonlyArray<string>]>([
    ["keys", keys, []],
    ["a role with its discriminator", { ...role, ...mark }, []],
    ["a role without its discriminator", role, ["error companion.missing x-portkey-aws-role-arn"]],
    [
      "an unused role next to keys",
      { ...keys, ...role },
      ["warning companion.missing x-portkey-aws-role-arn"]
    ],
    [
      "one of two keys",
      { "x-portkey-aws-access-key-id": "AKIAFAKE" },
      ["error field.missing x-portkey-aws-secret-access-key"]
    ]
  ])("%s", ([, fields, expected]) => {
    expect(rulesOf({ ...bedrock, ...fields })).toEqual(expected)
  })

  test("a discriminator without its role gets an error", () => {
    expect(rulesOf({ ...bedrock, ...mark })).toContain("error field.missing x-portkey-aws-role-arn")
  })

  test("a route without any credential gets an error", () => {
    expect(rulesOf(bedrock).map(rule => rule.split(" ").slice(0, 2).join(" "))).toEqual([
      "error field.missing"
    ])
  })
})

describe("a config", () => {
  const withConfig = (config: unknown, more: object = {}, options?: CompileOptions) =>
    ofMore(
      { "x-portkey-config": typeof config === "string" ? config : JSON.stringify(config), ...more },
      options
    )

  test("without keys gets an error", () => {
    expect(withConfig({})).toContain("error config.empty x-portkey-config")
    expect(withConfig({ retry: { attempts: 1 } })).not.toContain("error config.empty x-portkey-config")
    expect(withConfig("pc-1")).toEqual([])
  })

  test("that is not JSON gets an error", () => {
    expect(withConfig("{'retry':1}")).toEqual(["error value.json x-portkey-config"])
    expect(withConfig('{"retry":True}')).toEqual(["error value.json x-portkey-config"])
    const repair = (config: string) => lint({ ...openai, "x-portkey-config": config })[0]?.repair
    expect(repair("{'retry':1}")).toBe(repair('{"retry": None}'))
    expect(repair("{'retry':1}")).not.toBe(repair('{"retry":}'))
    expect(repair('{"retry": Nonesuch}')).toBe(repair('{"retry":}'))
  })

  test("in base64 gets an error", () => {
    expect(withConfig(btoa('{"retry":{"attempts":3}}'))).toEqual([
      "error value.config-encoded x-portkey-config"
    ])
  })
})

describe("no issue contains a secret of the fields", () => {
  const said = (fields: object) => JSON.stringify(lint({ ...openai, ...fields }))

  test("issues mask eight characters of a credential anywhere", () => {
    expect(said({ authorization: "Bearer passw0rd", "x-portkey-debug": "passw0rd" })).not.toContain(
      "passw0rd"
    )
    expect(said({ authorization: "Bearer passw0rd", "x-portkey-debug": "PASSW0RD" })).not.toContain(
      "PASSW0RD"
    )
    expect(said({ authorization: "Bearer passw0rd", "x-portkey-mode": "a passw0rd b" })).not.toContain(
      "passw0rd"
    )
  })

  test("issues mask eight characters from the middle of a credential, and not seven", () => {
    const authorization = "Bearer my-passw0rd-and-more"
    expect(said({ authorization, "x-portkey-debug": "passw0rd" })).not.toContain("passw0rd")
    expect(said({ authorization, "x-portkey-debug": "passw0r" })).toContain("passw0r")
    expect(said({ authorization: "Bearer passw0r", "x-portkey-debug": "passw0r" })).toContain("passw0r")
  })

  test("issues mask a forwarded field, unless it is Portkey's own", () => {
    const forwarding = (name: string, value: string) =>
      said({
        "x-portkey-forward-headers": name,
        [name]: value,
        "x-portkey-mode": "a",
        "x-portkey-debug": value
      })
    expect(forwarding("x-tenant", "passw0rd")).not.toContain("passw0rd")
    expect(forwarding("x-portkey-debug", "harmless")).toContain("harmless")
  })

  test("issues mask a secret of a config", () => {
    const config = JSON.stringify({ provider: "openai", api_key: "passw0rd", cache: { mode: "passw0rd" } })
    expect(said({ "x-portkey-config": config })).not.toContain("passw0rd")
    const number = JSON.stringify({ provider: "openai", api_key: 12_345_678, cache: { mode: "12345678" } })
    expect(said({ "x-portkey-config": number })).toContain('\\"12345678\\"')
    const harmless = JSON.stringify({ provider: "openai", api_key: "passw0rd", cache: { mode: "harmless" } })
    expect(said({ "x-portkey-config": harmless })).toContain("harmless")
  })
})

test("the issue of an unread field names its providers if there are at most six", () => {
  const owned = [...fieldOwners()].filter(([, owners]) => owners.length > 0)
  expect(owned.some(([, owners]) => owners.length > 6)).toBe(true)
  for (const [name, owners] of owned) {
    const dead = lint({ ...openai, [name]: "a" }).find(
      ({ rule, path }) => rule === "field.dead" && path[0] === name
    )
    if (dead === undefined) continue
    if (owners.length > 6) expect(dead.message).not.toContain("only for")
    else expect(dead.message).toContain(`only for ${owners.join(", ")}`)
  }
})

describe("a misspelt field that a rename would not repair", () => {
  const issueOf = (name: string, options?: CompileOptions, more: object = {}) =>
    lint({ ...openai, ...more, [name]: "[]" }, options).find(({ path }) => path[0] === name)
  const openSource = { gateway: "open-source" } as const

  test("guardrails are not renamed for the hosted gateway, which deletes them", () => {
    const name = "x-portkey-default-input-guardrail"
    expect(issueOf(name)?.repair).toContain("before_request_hooks")
    expect(issueOf(name)?.edit).toBeUndefined()
    expect(issueOf(name, openSource)?.edit).toMatchObject({ rename: "x-portkey-default-input-guardrails" })
  })

  test("a virtual key is renamed only for the hosted gateway", () => {
    const name = "x-portkey-virtualkey"
    expect(issueOf(name)?.edit).toMatchObject({ rename: "x-portkey-virtual-key" })
    expect(issueOf(name, openSource)?.repair).toBe(
      "Send x-portkey-provider with a provider that it serves, and authorization."
    )
    expect(issueOf(name, openSource)?.edit).toBeUndefined()
  })

  test("any other field is renamed for both gateways, unless the right name is present", () => {
    const name = "x-portkey-traceid"
    for (const options of [undefined, openSource])
      expect(issueOf(name, options)?.edit).toMatchObject({ rename: "x-portkey-trace-id" })
    expect(issueOf(name, undefined, { "x-portkey-trace-id": "t" })?.edit).toBeUndefined()
  })
})

test("issues name authorization for the Portkey API key only if it is used as that key", () => {
  const paths = (fields: object) =>
    new Set(lint({ "x-portkey-provider": "@a", ...fields }).map(({ path }) => path[0]))
  const authorization = "Bearer undefined"
  expect(paths({ authorization })).toEqual(new Set(["authorization"]))
  expect(paths({ authorization: "Bearer pk-fake", "x-portkey-cache-force-refresh": "true" })).toEqual(
    new Set(["authorization", "x-portkey-cache-force-refresh"])
  )
  expect(paths({ "x-portkey-api-key": "undefined" })).toEqual(new Set(["x-portkey-api-key"]))
})
