// Header fields from other sources: those of a compiled spec with changes, and invented ones.

import * as fc from "fast-check"
import { compile } from "../compile/compile.ts"
import type { Gateway } from "../grammar/gateway-kind.ts"
import { parseJson } from "../grammar/wire/json.ts"
import type { HeaderFields } from "../http/header-fields.ts"
import { knownFields } from "../rows/known-fields.ts"
import { specArbitrary } from "./spec-arbitrary.ts"

const knownName = fc.constantFrom(...knownFields().keys())

// Strings that are right in some field and wrong in others.
const bare = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "true",
    "False",
    "0",
    "200ms",
    "undefined",
    "bearer x",
    "Bearer Bearer x",
    "Basic Zm9v",
    "OpenAI",
    "openai",
    "bedrock",
    "@slug",
    "@no slug",
    "no slug",
    "pc-1",
    "entra",
    "AssumedRole",
    '["x-a"]',
    "x-a, X-B",
    "xUserId",
    "{'a': 1}",
    "{}",
    '{"a":1}',
    '{"provider":"openai","api_key":"k"}',
    '{"retry":{"attempts":3}}',
    "[[[[",
    "https://a.example.com/v1/",
    "http://10.0.0.1",
    "é",
    "a\r\nb",
    "\u0000",
    "x".repeat(9_000)
  ),
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.json()
)

// Clients trim white space, but the rest of a wrong value stays wrong.
const text = fc.oneof(
  { weight: 3, arbitrary: bare },
  { weight: 1, arbitrary: bare.map(value => ` ${value}\t`) }
)

const name = fc.oneof(
  { weight: 4, arbitrary: knownName },
  fc
    .tuple(knownName, fc.nat())
    .map(([known, at]) => known.slice(0, at % known.length) + known.slice((at % known.length) + 1)),
  knownName.map(known => known.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())),
  fc.string()
)

/** A record of invented fields. */
export const inventedFields: fc.Arbitrary<HeaderFields> = fc.dictionary(name, text, { maxKeys: 8 })

type Change = (fields: HeaderFields, at: number) => HeaderFields

/** Rewrites the field that `at` picks. */
function change(
  fields: HeaderFields,
  at: number,
  how: (name: string, value: string) => HeaderFields
): HeaderFields {
  const names = Object.keys(fields)
  const chosen = names[at % Math.max(1, names.length)]
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      name === chosen ? Object.entries(how(name, value)) : [[name, value]]
    )
  )
}

// These changes keep the meaning of a request.
const spaced: Change = (fields, at) =>
  change(fields, at, (name, value) => ({
    [name]: /^[a-z0-9-]+(?:,[a-z0-9-]+)+$/.test(value) ? value.replaceAll(",", " , ") : value
  }))
const respaced: Change = (fields, at) =>
  change(fields, at, (name, value) => {
    const json = parseJson(value)
    return { [name]: "value" in json ? ` ${value}`.replace(/^ [{[]/, "$& ").trim() : value }
  })
const renamed: Change = (fields, at) => change(fields, at, (name, value) => ({ [name.toUpperCase()]: value }))
const joined: Change = (fields, at) => ({
  ...fields,
  [["x-request-id", "user-agent", "content-type"][at % 3] as string]: "application/json"
})
// This change may not.
const dropped: Change = (fields, at) => change(fields, at, () => ({}))

const changes: fc.Arbitrary<ReadonlyArray<(fields: HeaderFields) => HeaderFields>> = fc.array(
  fc.oneof(
    fc.tuple(fc.constantFrom(spaced, respaced, renamed, joined, dropped), fc.nat()).map(
      ([how, at]) =>
        (fields: HeaderFields) =>
          how(fields, at)
    ),
    fc.tuple(fc.nat(), text).map(
      ([at, value]) =>
        (fields: HeaderFields) =>
          change(fields, at, key => ({ [key]: value }))
    ),
    fc.tuple(knownName, text).map(([key, value]) => (fields: HeaderFields) => ({ ...fields, [key]: value }))
  ),
  { maxLength: 2 }
)

/** The fields of a valid spec with up to two changes. */
export const changedFields = (gateway: Gateway): fc.Arbitrary<HeaderFields> =>
  fc
    .tuple(specArbitrary({ gateway }), changes)
    .map(([spec, all]) => all.reduce((fields, how) => how(fields), compile(spec, { gateway })))
