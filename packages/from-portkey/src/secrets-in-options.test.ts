// Law 5 for options: no note and no error contains a secret, or any other value of an option.

import { inspect } from "node:util"
import { reveal } from "@portspec/core"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { fromPortkeyOptions, fromPortkeyOptionsResult } from "./from-portkey-options.ts"
import { fieldNames, optionNameOf } from "./portkey-fields.ts"

const secret = "sk-fake-0123456789-abcdef"

/** All notes and errors about some options, printed in every way. */
function shown(options: object): string {
  const result = fromPortkeyOptionsResult(options)
  const told = Result.isSuccess(result) ? result.success.notes : [result.failure, result.failure.stack]
  return `${inspect(told, { depth: 20, showHidden: true })} ${JSON.stringify(told)}`
}

const names = [...[...fieldNames].map(optionNameOf), "headers", "forwardHeaders", "forward_headers", "colour"]

/** The secret, in each form in which an option may hold one. */
const forms: ReadonlyArray<(text: string) => unknown> = [
  text => Redacted.make(text),
  text => Redacted.make(`{"${text}":1}`),
  text => Redacted.make(`["${text} x"]`),
  text => Redacted.make(`Basic ${text}`),
  text => Redacted.make({ "x-a": text }),
  text => ({ "x-portkey-metadata": Redacted.make(`{"${text}":1}`) }),
  text => ({ "x-portkey-forward-headers": Redacted.make(`${text} x`) }),
  text => ({ "x-a": text, authorization: text, api_key: Redacted.make(text) }),
  text => [["x-a", text]]
]

const anyOption = fc
  .tuple(fc.constantFrom(...names), fc.constantFrom(...forms))
  .map(([name, form]) => [name, form(secret)] as const)

test("no note and no error contains a secret of any option", () => {
  fc.assert(
    fc.property(
      fc.array(anyOption, { minLength: 1, maxLength: 4 }),
      fc.constantFrom("openai", "azure-openai", "@prod"),
      (entries, provider) => {
        expect(shown({ provider, ...Object.fromEntries(entries) })).not.toContain(secret)
      }
    )
  )
})

test("no note contains the secret of a single option in any form", () => {
  for (const name of names) {
    for (const form of forms) expect(shown({ [name]: form(secret) })).not.toContain(secret)
  }
})

describe("regressions: notes do not contain", () => {
  test("the values of a record of fields to forward", () => {
    expect(shown({ forwardHeaders: { "x-a": secret } })).not.toContain(secret)
  })

  test("a part of an unreadable wrapped value", () => {
    const metadata = Redacted.make(JSON.stringify({ [secret]: 1, odd: {} }).replace("{", "{'"))
    expect(shown({ metadata })).not.toContain(secret)
  })
})

test("an unreadable wrapped value stays wrapped in the spec", () => {
  const { spec, notes } = fromPortkeyOptions({ requestTimeout: Redacted.make("3s") })
  expect(Redacted.isRedacted(spec.requestTimeout)).toBe(true)
  expect(notes.find(({ rule }) => rule === "field.unreadable")?.message).toBe(
    "requestTimeout, which the SDK sends as x-portkey-request-timeout, is not as it should be: the gateway cannot read the value; the spec keeps it, so that compile refuses it"
  )
})

test("an unreadable Redacted in nested headers stays wrapped", () => {
  const spec = (entry: unknown) =>
    fromPortkeyOptions({ headers: { "x-portkey-request-timeout": entry } }).spec
  expect(Redacted.isRedacted(spec(Redacted.make("3s")).requestTimeout)).toBe(true)
  expect(spec("3s").requestTimeout).toBe("3s")
})

test("a wrapped value with another note stays in its place", () => {
  const { spec, notes } = fromPortkeyOptions({
    headers: { "x-portkey-newer-than-the-table": Redacted.make("v") },
    "azure-resource-name": Redacted.make("r")
  })
  expect(notes.length).toBeGreaterThan(0)
  expect(reveal(spec as never)).toMatchObject({ extraHeaders: { "x-portkey-newer-than-the-table": "v" } })
})

test("a wiped Redacted gets an error without its value", () => {
  const wiped = Redacted.make(secret)
  Redacted.wipeUnsafe(wiped)
  expect(shown({ apiKey: wiped })).toContain("shape.unreadable")
})
