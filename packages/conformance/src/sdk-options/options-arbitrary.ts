// Options for the official SDK: those of valid specs, changed in up to four places, and any names with any values. The
// names come from the table and from the SDK.

import { compile, type Gateway, type HeaderFields, table } from "@portspec/core"
import { specArbitrary } from "@portspec/core/testing"
import * as fc from "fast-check"
import { sdkOptions } from "../audit/gateway-fields.ts"
import type { Options } from "./header-maps.ts"
import { commonOptions, documented } from "./migration-page.ts"
import { spellings } from "./spellings.ts"

const prefix = "x-portkey-"
const camelCase = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const fieldNames = [...new Set(table.map(({ field }) => field))]
const typed = sdkOptions()

/** Every option in the SDK's types, or that becomes a field of the table. */
export const optionNames: ReadonlyArray<string> = [
  ...new Set([
    ...typed,
    ...fieldNames.filter(name => name.startsWith(prefix)).map(name => camelCase(name.slice(prefix.length)))
  ])
]

/** Values of every kind that a caller may pass for an option, right or wrong. */
const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...["", " ", "x", " x ", "a,b", " a, B ,", "é", "two\nlines", "true", "false", "TRUE", "3000", "30s"],
    ...["bearer  k", "Bearer k", "Basic azpr", "@prod", "openai", "pc-saved", "https://llm.example.com//"],
    ...['{"a": "b"}', '{"a":1}', "{'a':'b'}", "{}", '["a","b"]', "not { json", '{"retry":{"attempts":3}}'],
    ...[0, -0, 1, 1.5, 3000, Number.NaN, Number.POSITIVE_INFINITY, 7n, true, false, null, undefined]
  ),
  fc.constantFrom<unknown>(
    ...[[], ["a"], ["A-b", "c d"], ["a", 1, null], [[]], [{ "default.jwt": {}, deny: true }]],
    ...[{}, { a: "b" }, { a: 1, b: null, c: [1], d: true }, { é: "ü" }, { retry: { attempts: 3 } }],
    ...[{ targets: [{ provider: "openai", api_key: "sk-fake" }], strategy: { mode: "fallback" } }],
    ...[new Date(0), new Map([["a", 1]]), () => "x", Symbol("x"), { toJSON: () => undefined }]
  ),
  fc.string(),
  fc.jsonValue({ maxDepth: 2 })
)

const anyName = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...optionNames) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "headers",
      "defaultHeaders",
      "extraHeaders",
      "portkeyBeta",
      "baseURL",
      "httpClient"
    )
  },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-zA-Z][\w-]{0,12}$/) }
)

type Change = (options: Options) => Options

/** The key at index `at`, wrapping around. */
const keyAt = (options: Options, at: number): string | undefined => {
  const keys = Object.keys(options)
  return keys[at % Math.max(1, keys.length)]
}

const place = fc.nat({ max: 1000 })

// Keeps the position, because in the SDK the later of two options takes precedence.
function renamed(options: Options, from: string | undefined, to: (name: string) => string): Options {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [name === from ? to(name) : name, value])
  )
}

const respelt: fc.Arbitrary<Change> = fc.tuple(place, fc.constantFrom(...spellings)).map(
  ([at, spell]) =>
    options =>
      renamed(options, keyAt(options, at), spell)
)

const saidTwice: fc.Arbitrary<Change> = fc
  .tuple(place, fc.constantFrom(...spellings), anyValue)
  .map(([at, spell, value]) => options => {
    const key = keyAt(options, at)
    return key === undefined ? options : { ...options, [spell(key)]: value }
  })

const revalued: fc.Arbitrary<Change> = fc.tuple(place, anyValue).map(([at, value]) => options => {
  const key = keyAt(options, at)
  return key === undefined ? options : { ...options, [key]: value }
})

const added: fc.Arbitrary<Change> = fc.tuple(anyName, anyValue).map(([name, value]) => options => ({
  ...options,
  [name]: value
}))

/** One more option with a plausible value, so that each name is seen often. */
const oneMore: fc.Arbitrary<Change> = fc
  .tuple(
    fc.constantFrom(...optionNames),
    fc.constantFrom<unknown>("x", "https://llm.example.com", true, 7, { a: "b" })
  )
  .map(([name, value]) => options => ({ ...options, [name]: value }))

const dropped: fc.Arbitrary<Change> = place.map(at => options => {
  const key = keyAt(options, at)
  return Object.fromEntries(Object.entries(options).filter(([name]) => name !== key))
})

const nestedNames = fc.oneof(
  fc.constantFrom(...fieldNames),
  fc.constantFrom("X-Api-Key", "Anthropic-Beta", "Content-Type", "Host", "X-Portkey-Newer", "x-request-id")
)
const fieldText = fc.stringMatching(/^[a-z0-9]{1,8}$/)

const nested: fc.Arbitrary<Change> = fc
  .tuple(
    fc.constantFrom("headers", "defaultHeaders", "extraHeaders", "extra_headers", "default_headers"),
    fc.dictionary(nestedNames, fieldText, { maxKeys: 3, noNullPrototype: true }),
    fc.constantFrom<(record: Record<string, string>) => unknown>(
      record => record,
      record => Object.entries(record),
      record => new Headers(record)
    )
  )
  .map(([option, record, shape]) => options => ({ ...options, [option]: shape(record) }))

const forwardNames = [
  "xUserId",
  "X-User-Id",
  "x_tenant",
  "x-tenant",
  "authorization",
  "apiKey",
  "debug",
  "userID"
]

const forwarding: fc.Arbitrary<Change> = fc
  .tuple(
    fc.subarray(forwardNames),
    fc.constantFrom("forwardHeaders", "forwardHeaders", "forward_headers"),
    fc.dictionary(fc.constantFrom(...forwardNames, "x-user-id", "X-Tenant"), fieldText, {
      maxKeys: 3,
      noNullPrototype: true
    })
  )
  .map(([names, option, values]) => options => ({ ...options, ...values, [option]: names }))

const common: Options = commonOptions
const likeAnExample: fc.Arbitrary<Change> = fc.constantFrom(...documented).map(example => options => {
  const own = Object.entries(example.options).filter(([name, value]) => common[name] !== value)
  return { ...options, ...Object.fromEntries(own) }
})

const misnamed: fc.Arbitrary<Change> = fc
  .tuple(
    fc.constantFrom(
      "reqiestTimeout",
      "azureDeploymendId",
      "forwardHeadxers",
      "portkeyBeta",
      "sagemakerTargetModel"
    ),
    anyValue
  )
  .map(([name, value]) => options => ({ ...options, [name]: value }))

const changes = fc.array(
  fc.oneof(respelt, saidTwice, revalued, added, dropped, nested, forwarding, likeAnExample, misnamed),
  { maxLength: 4 }
)

/**
 * The options that produce `fields`, as a person would write them: booleans, numbers and data rather than strings. If
 * `nests` is set, fields without an option are nested under `headers`.
 */
function optionsOf(fields: HeaderFields, nests: boolean): Options {
  const options: Record<string, unknown> = {}
  const others: Record<string, string> = {}
  const forwarded = fields["x-portkey-forward-headers"]?.split(",") ?? []
  for (const [field, text] of Object.entries(fields)) {
    if (field === "authorization") options.Authorization = text
    else if (field === "x-portkey-forward-headers") options.forwardHeaders = forwarded
    else if (field.startsWith(prefix)) options[optionOf(field)] = plainValue(text)
    else if (forwarded.includes(field)) options[field] = text
    else others[field] = text
  }
  return Object.keys(others).length === 0 || !nests ? options : { ...options, headers: others }
}

function optionOf(field: string): string {
  const option = camelCase(field.slice(prefix.length))
  return typed.find(each => each.toLowerCase() === option.toLowerCase()) ?? option
}

function plainValue(text: string): unknown {
  if (!/^(?:true|false|[1-9]\d{0,14}|[{[].*)$/s.test(text)) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const meaningful = (gateway: Gateway): fc.Arbitrary<Options> =>
  fc
    .tuple(specArbitrary({ gateway }), fc.boolean())
    .map(([spec, nests]) => optionsOf(compile(spec, { gateway }), nests))

const fromExample = fc.constantFrom(...documented).map(({ options }) => options)

const anyOptions: fc.Arbitrary<Options> = fc.dictionary(anyName, anyValue, {
  maxKeys: 8,
  noNullPrototype: true
})

/** Arbitrary options, most of them nearly right for `gateway`. */
export const optionsArbitrary = (gateway: Gateway): fc.Arbitrary<Options> =>
  fc
    .tuple(
      fc.oneof(
        { weight: 5, arbitrary: meaningful(gateway) },
        { weight: 1, arbitrary: fromExample },
        { weight: 1, arbitrary: anyOptions }
      ),
      fc.oneof({ weight: 3, arbitrary: changes }, { weight: 1, arbitrary: fc.constant([]) }),
      fc.option(oneMore, { nil: undefined, freq: 1 })
    )
    .map(([options, all, last]) =>
      [...all, ...(last === undefined ? [] : [last])].reduce((changed, change) => change(changed), options)
    )
