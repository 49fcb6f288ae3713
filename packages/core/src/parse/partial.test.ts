import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { compile, compileResult } from "../compile/compile.ts"
import type { HeaderFields } from "../http/header-fields.ts"
import { formatIssue } from "../issue/issue.ts"
import { reveal } from "../spec/reveal.ts"
import { sentFields } from "../testing/client-credential.fixture.ts"
import { comparable } from "../testing/plain-spec.ts"
import { specArbitrary } from "../testing/spec-arbitrary.ts"
import { parse, parseResult } from "./parse.ts"

const read = (fields: HeaderFields) => parse(fields, { partial: true })
const notesOf = (fields: HeaderFields) => read(fields).notes.map(formatIssue).join("\n")

const openai = { "x-portkey-provider": "openai", authorization: "Bearer sk-fake" }

test("a missing credential is left out of the spec", () => {
  const fields = { "x-portkey-provider": "openai", "x-portkey-trace-id": "t" }
  expect(read(fields).spec).toEqual({ route: { provider: "openai" }, trace: { id: "t" } })
  expect(notesOf(fields)).toMatchInlineSnapshot(`
    "error: authorization is missing: the provider gets no credential
      Add the field. (field.missing)"
  `)
})

test("without partial: true, a missing credential is an error", () => {
  const fields = { "x-portkey-provider": "openai" }
  const isRead = (partial: unknown): boolean => Result.isSuccess(parseResult(fields, { partial } as never))
  expect([true, false, undefined, "true", 1].map(isRead)).toEqual([true, false, false, false, false])
})

test("an unreadable value stays as text, and compile refuses it", () => {
  const fields = {
    ...openai,
    "x-portkey-api-key": "pk-fake",
    "x-portkey-request-timeout": "3s",
    "x-portkey-span-name": "s"
  }
  const { spec } = read(fields)
  expect(reveal(spec)).toEqual({
    apiKey: "pk-fake",
    route: { provider: "openai", auth: "sk-fake" },
    requestTimeout: "3s",
    trace: { spanName: "s" }
  })
  expect(Result.isFailure(compileResult(spec))).toBe(true)
  expect(notesOf(fields)).toMatchInlineSnapshot(`
    "error: x-portkey-request-timeout is not a positive whole number
      Write digits only, without a unit. (field.unreadable)"
  `)
})

test("the kind of route is known even if its provider cannot be read", () => {
  expect(read({ "x-portkey-provider": "@" }).spec).toEqual({ route: { provider: "@" } })
})

test("an unreadable config may contain keys and is returned wrapped", () => {
  const { spec } = read({ ...openai, "x-portkey-config": "{'api_key':'sk-fake'}" })
  const config: unknown = "config" in spec.route ? spec.route.config : undefined
  expect(Redacted.isRedacted(config)).toBe(true)
  expect(JSON.stringify(spec)).not.toContain("fake")
})

test("partial: true does not change the result for a complete request", () => {
  fc.assert(
    fc.property(specArbitrary(), spec => {
      const fields = sentFields(spec, {})
      const [whole, partly] = [parse(fields), read(fields)]
      expect(comparable(partly.spec)).toEqual(comparable(whole.spec))
      expect([partly.rest, partly.notes]).toEqual([whole.rest, whole.notes])
    })
  )
})

test("partial: true returns every error about a missing field as a note", () => {
  fc.assert(
    fc.property(specArbitrary(), fc.nat(), (spec, at) => {
      const fields = compile(spec)
      const names = Object.keys(fields)
      delete fields[names[at % names.length] ?? ""]
      const result = parseResult(fields)
      const faults = Result.isFailure(result) ? result.failure.issues : []
      expect(read(fields).notes.filter(({ severity }) => severity === "error")).toEqual(faults)
    })
  )
})

test("a value that is not header fields is still an error", () => {
  expect(Result.isFailure(parseResult(null as unknown as HeaderFields, { partial: true }))).toBe(true)
})
