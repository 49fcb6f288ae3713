// Properties of lint for any fields.

import { inspect } from "node:util"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { check } from "../compile/check.ts"
import { compile, compileResult } from "../compile/compile.ts"
import type { Gateway } from "../grammar/gateway-kind.ts"
import { parseJson } from "../grammar/wire/json.ts"
import { fieldEntries, type HeaderFields, type HeaderSource } from "../http/header-fields.ts"
import { looksLikeKey } from "../issue/looks-like-key.ts"
import { parse, parseResult } from "../parse/parse.ts"
import { secretFieldNames } from "../rows/secret-fields.ts"
import { sentFields, withCredential } from "../testing/client-credential.fixture.ts"
import { changedFields, inventedFields } from "../testing/raw-fields-arbitrary.fixture.ts"
import { specArbitrary } from "../testing/spec-arbitrary.ts"
import { lint } from "./lint.ts"

const gateways: ReadonlyArray<Gateway> = ["hosted", "open-source"]
const anyGateway = fc.constantFrom(...gateways)
const rulesOf = (issues: ReadonlyArray<{ readonly rule: string }>): ReadonlySet<string> =>
  new Set(issues.map(({ rule }) => rule))

describe.each(gateways)("for the %s gateway", gateway => {
  test("law 4: lint reports nothing about compiled fields that check does not report about the spec", () => {
    fc.assert(
      fc.property(specArbitrary({ gateway }), spec => {
        const said = rulesOf(check(withCredential(spec), { gateway }))
        const issues = lint(sentFields(spec, { gateway }), { gateway })
        expect(issues.filter(({ rule }) => !said.has(rule))).toEqual([])
      })
    )
  })

  test("law 1: fields without issues parse to a spec that compiles to the same fields", () => {
    const sizes: number[] = []
    fc.assert(
      fc.property(changedFields(gateway), given => {
        const fields = cleaned(given, gateway)
        if (fields === undefined) return
        sizes.push(Object.keys(fields).length)
        const { spec, rest } = parse(fields, { gateway })
        expect(canonical({ ...compile(spec, { gateway }), ...rest })).toEqual(canonical(fields))
      })
    )
    expect(sizes.filter(size => size > 3).length).toBeGreaterThan(200)
  })

  test("lint finds an error whenever parse fails or its spec does not compile", () => {
    fc.assert(
      fc.property(fc.oneof(changedFields(gateway), inventedFields), fields => {
        const parsed = parseResult(sent(fields), { gateway })
        const compiled =
          Result.isSuccess(parsed) && Result.isSuccess(compileResult(parsed.success.spec, { gateway }))
        if (!compiled) expect(lint(fields, { gateway }).map(({ severity }) => severity)).toContain("error")
      })
    )
  })

  // The warning about the white space suppressed the error about the text.
  test.each<HeaderFields>([
    { "x-portkey-provider": "{ ", "x-portkey-config": "pc-a" },
    { "x-portkey-provider": "@a b\t", "x-portkey-config": "pc-a" },
    { "x-portkey-provider": "openai", authorization: "Bearer k", "x-portkey-config": '"#"\n' }
  ])("regression: lint finds an error that parse refuses in a string with outer white space: %j", fields => {
    expect(Result.isSuccess(parseResult(sent(fields), { gateway }))).toBe(false)
    expect(lint(fields, { gateway }).map(({ severity }) => severity)).toContain("error")
  })
})

test("an empty list in x-portkey-beta is an error only for the gateway that reads the field", () => {
  const fields = { "x-portkey-provider": "openai", authorization: "Bearer k", "x-portkey-beta": ", " }
  expect(Result.isSuccess(parseResult(sent(fields)))).toBe(false)
  expect(lint(fields).map(({ severity }) => severity)).toContain("error")
  const openSource = { gateway: "open-source" } as const
  expect(parse(sent(fields), openSource).spec.beta).toBeUndefined()
  expect(lint(fields, openSource).map(({ severity }) => severity)).not.toContain("error")
})

describe("for any input", () => {
  test("lint never throws, and each issue is complete", () => {
    const source = fc.oneof(
      inventedFields,
      fc.anything({ withNullPrototype: true, withMap: true }),
      fc.array(fc.tuple(fc.anything(), fc.anything())),
      inventedFields.map(fields => Object.entries(fields)),
      changedFields("hosted").map(fields => new Map(Object.entries(fields)))
    )
    fc.assert(
      fc.property(source, anyGateway, (fields, gateway) => {
        for (const issue of lint(fields as HeaderSource, { gateway })) {
          expect(issue.severity).toMatch(/^(?:error|warning)$/)
          expect(issue.message).toMatch(/\S/)
          expect(issue.repair).toMatch(/\.$|\?$/)
          expect(issue.path.every(part => typeof part === "string" || typeof part === "number")).toBe(true)
        }
      })
    )
  })

  test("law 5: no issue contains a secret", () => {
    const secret = fc.string({ unit: fc.constantFrom(...visible), minLength: 16, maxLength: 60 })
    const name = fc.constantFrom(...[...secretFieldNames].filter(each => each !== "x-portkey-config"))
    const prefix = fc.constantFrom("", "Bearer ", "bearer ", "Basic ", "é", " ")
    fc.assert(
      fc.property(
        inventedFields,
        name,
        prefix,
        secret,
        anyGateway,
        (fields, field, before, text, gateway) => {
          expectHidden(lint({ ...fields, [field]: before + text }, { gateway }), text)
        }
      )
    )
  })

  test("law 5: no issue contains text that looks like a key in a field without secrets", () => {
    const key = fc.stringMatching(/^(?:sk-)?[a-zA-Z0-9]{20,80}$/).filter(looksLikeKey)
    const name = fc.constantFrom(
      "x-portkey-provider",
      "x-portkey-custom-host",
      "x-portkey-forward-headers",
      "x-portkey-aws-auth-type",
      "x-portkey-request-timeout",
      "x-portkey-debug",
      "x-portkey-cache-force-refresh",
      "traceparent",
      "x-portkey-metadata",
      "x-portkey-config"
    )
    const around = fc.constantFrom(
      ["", ""],
      ["https://", ".internal/v1"],
      ["x-a, ", "; x"],
      ["@", "/m"],
      ['{"', '":1}']
    )
    fc.assert(
      fc.property(
        inventedFields,
        name,
        around,
        key,
        anyGateway,
        (fields, field, [before, after], text, gateway) => {
          expectHidden(lint({ ...fields, [field]: `${before}${text}${after}` }, { gateway }), text)
        }
      )
    )
  })
})

const visible = Array.from({ length: 0x7e - 0x20 }, (_, index) => String.fromCharCode(0x21 + index))

function expectHidden(issues: unknown, secret: string): void {
  expect(inspect(issues, { depth: 20 }).toLowerCase()).not.toContain(secret.toLowerCase())
  expect(JSON.stringify(issues).toLowerCase()).not.toContain(secret.toLowerCase())
}

/** `fields` as clients send them, without white space at the ends. */
const sent = (fields: HeaderFields): HeaderFields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, "")])
  )

/** `fields` without those that have an issue; `undefined` if lint reports a missing field. */
function cleaned(fields: HeaderFields, gateway: Gateway): HeaderFields | undefined {
  const blamed = new Set(lint(fields, { gateway }).map(({ path }) => path[0]))
  if (blamed.size === 0) return fields
  const left = Object.entries(fields).filter(([name]) => !blamed.has(name.toLowerCase()))
  return left.length === Object.keys(fields).length ? undefined : cleaned(Object.fromEntries(left), gateway)
}

/** Fields as the gateway sees them: names in lower case, lists without white space and empty items, JSON in one form. */
function canonical(fields: HeaderFields): unknown {
  const caseless = /^x-portkey-(?:forward|sensitive)-headers$/
  return Object.fromEntries(
    Array.from(fieldEntries(fields), ([name, sent]) => {
      const value = sent.trim()
      const json = /^[{[]/.test(value) ? parseJson(value) : { fault: "no document" }
      if ("value" in json) return [name, json.value]
      const items = (caseless.test(name) ? value.toLowerCase() : value).split(",").map(item => item.trim())
      return [name, items.filter(item => item !== "").join(",")]
    })
  )
}
