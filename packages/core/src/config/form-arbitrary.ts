// An arbitrary for each kind of value in a config. A new row has one the moment it names its shape.

import * as Redacted from "effect/Redacted"
import * as fc from "fast-check"
import type { Gateway } from "../table/gateway-kind.ts"
import type { Secret } from "../table/secret.ts"
import { openSourceChecks } from "./advice/guardrail-checks.ts"
import { operators } from "./operator.ts"
import type { Form, Rows } from "./shape.ts"

type Values = fc.Arbitrary<unknown>

// No text here may mean more than itself: what a printed Redacted leaves behind, a slug of the Model Catalog.
const isPlain = (text: string): boolean => !text.startsWith("<redacted") && !text.startsWith("@")

/** Any text that is not empty. */
export const anyText: fc.Arbitrary<string> = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
  .filter(isPlain)

const visible = fc.integer({ min: 0x21, max: 0x7e }).map(code => String.fromCharCode(code))

/** Visible ASCII. */
export const visibleText: fc.Arbitrary<string> = fc
  .string({ unit: visible, minLength: 1, maxLength: 24 })
  .filter(isPlain)

/** A secret: plain, or wrapped. */
export const secretOf = (text: fc.Arbitrary<string>): fc.Arbitrary<Secret> =>
  fc.oneof(
    text,
    text.map(plain => Redacted.make(plain))
  )

const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/)
const host = fc.tuple(label, label).map(([a, b]) => `https://${a}.${b}.example.com`)
const pem = fc
  .string({ unit: fc.constantFrom(..."ABCDEFabcdef0123456789+/="), minLength: 16, maxLength: 40 })
  .map(body => `-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----\n`)

const jsonKey = anyText.filter(key => key !== "__proto__")
// Where nothing but JSON is asked for, a text may be empty.
const jsonText = fc.oneof({ weight: 4, arbitrary: anyText }, fc.constant(""))
const jsonLeaf = fc.oneof(jsonText, fc.integer(), fc.boolean(), fc.constant(null))

/** JSON data without secrets. */
export const jsonObject: fc.Arbitrary<Record<string, unknown>> = fc.dictionary(
  fc.oneof(fc.constantFrom("model", "temperature", "max_tokens", "tools"), jsonKey),
  fc.oneof(jsonLeaf, fc.array(jsonLeaf, { maxLength: 2 }), fc.dictionary(jsonKey, jsonLeaf, { maxKeys: 2 })),
  { maxKeys: 3, noNullPrototype: true }
)

const secretJson = fc.dictionary(jsonKey, fc.oneof(secretOf(jsonText), fc.boolean()), {
  maxKeys: 2,
  noNullPrototype: true
})

const parameters = fc
  .tuple(jsonObject, fc.option(fc.tuple(fc.constantFrom("credentials", "headers"), secretJson)))
  .map(([rest, secret]) => (secret === null ? rest : { ...rest, [secret[0]]: secret[1] }))

const queryPath = fc.oneof(
  fc.constant("url.pathname"),
  fc
    .tuple(fc.constantFrom("metadata", "params"), anyText)
    .map(([root, key]) => `${root}.${key.replaceAll(".", "_")}`)
)

const comparison = fc.oneof(
  anyText,
  fc.boolean(),
  fc.integer(),
  fc
    .subarray([...operators.values()], { maxLength: 3 })
    .map(chosen => Object.fromEntries(chosen.map(({ name, example }) => [name, example])))
)
const flatQuery: Values = fc.dictionary(queryPath, comparison, { maxKeys: 2, noNullPrototype: true })
const query: Values = fc.oneof(
  { weight: 3, arbitrary: flatQuery },
  fc
    .tuple(fc.constantFrom("$and", "$or"), fc.array(flatQuery, { maxLength: 2 }))
    .map(([logic, of]) => ({ [logic]: of }))
)

const checkId = fc.constantFrom(...openSourceChecks)

const guardrail = (rows: Rows, gateway: Gateway): Values =>
  fc
    .tuple(objectOf(rows, gateway, 2), fc.dictionary(checkId, parameters, { minKeys: 1, maxKeys: 2 }))
    .map(([options, checks]) => ({ ...options, ...checks }))

/** Objects of `rows` with at most `most` of the keys that they may lack. */
export function objectOf(rows: Rows, gateway: Gateway, most: number): fc.Arbitrary<Record<string, unknown>> {
  const read = Object.keys(rows).filter(key => rows[key]?.only === undefined || rows[key]?.only === gateway)
  const required = read.filter(key => rows[key]?.required)
  const optional = read.filter(key => !rows[key]?.required)
  return fc
    .subarray(optional, { maxLength: Math.min(most, optional.length) })
    .chain(chosen =>
      fc.record(
        Object.fromEntries(
          [...required, ...chosen].map(key => [
            key,
            valueOfForm((rows[key] as Rows[string]).shape.form, gateway)
          ])
        )
      )
    )
    .map(complete)
}

/** What rules ask of some objects, besides their rows. */
function complete(object: Record<string, unknown>): Record<string, unknown> {
  if ("checks" in object) return { type: "guardrail", ...object }
  if ("cooldown_interval" in object) return { failure_threshold: 1, ...object }
  return object
}

/** Values of one form that `gateway` accepts. */
export function valueOfForm(form: Form, gateway: Gateway): Values {
  switch (form.is) {
    case "text":
      return anyText
    case "field-text":
      return visibleText
    case "secret":
      return secretOf(visibleText)
    case "secret-json":
      return secretJson
    case "pem":
      return secretOf(pem)
    case "service-account":
      return fc.record(
        { client_email: visibleText, private_key: secretOf(pem), private_key_id: secretOf(visibleText) },
        { requiredKeys: ["client_email", "private_key"] }
      )
    case "choice":
      return fc.constantFrom(...form.options)
    case "boolean":
      return fc.boolean()
    case "number":
      return numberOf(form)
    case "custom-host":
    case "url":
      return host
    case "field-name":
      return label.map(name => `x-${name}`)
    case "check-id":
      return checkId
    case "body-path":
      return fc.constantFrom(
        "logprobs",
        "response_format.json_schema",
        "tools[0].strict",
        "messages[*].content[*].x"
      )
    case "json":
      return jsonObject
    case "parameters":
      return parameters
    case "query":
      return query
    case "guardrail":
      return guardrail(form.rows, gateway)
    case "list":
      return listOf(form.of.form, gateway)
    case "object":
      return objectOf(form.rows, gateway, 3)
    case "provider":
    case "target":
      throw new Error("The shape of the whole tree decides these: see config-arbitrary.ts.")
  }
}

const most = 2 ** 31
const numberOf = ({ min, max, whole }: Extract<Form, { readonly is: "number" }>): Values =>
  whole
    ? fc.integer({ min, max: Math.min(max, most) })
    : fc.double({ min, max: Math.min(max, most), noNaN: true })

// Ids and objects in one list are 400 on the open-source gateway.
function listOf(of: Form, gateway: Gateway): Values {
  const items = fc.array(valueOfForm(of, gateway), { maxLength: 2 })
  return of.is === "guardrail" ? fc.oneof(items, fc.array(anyText, { maxLength: 2 })) : items
}
