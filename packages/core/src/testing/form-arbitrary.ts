// An arbitrary for each kind of value in a config. A new row has one the moment it names its shape.

import * as fc from "fast-check"
import { openSourceChecks } from "../config/advice/guardrail-checks.ts"
import { operators } from "../config/operator.ts"
import type { Form, Rows } from "../config/shape.ts"
import type { Gateway } from "../table/gateway-kind.ts"
import { without } from "./left-out.ts"
import { anyText, fieldText, jsonKey, label, pemOf, secretOf, someText } from "./text-arbitrary.ts"

type Values = fc.Arbitrary<unknown>

const host = fc.tuple(label, label).map(([a, b]) => `https://${a}.${b}.example.com`)
const pem = secretOf(pemOf("\n"))

const jsonLeaf = fc.oneof(anyText, fc.integer(), fc.boolean(), fc.constant(null))

/** JSON data without secrets. */
export const jsonObject: fc.Arbitrary<Record<string, unknown>> = fc.dictionary(
  fc.oneof(fc.constantFrom("model", "temperature", "max_tokens", "tools"), jsonKey),
  fc.oneof(jsonLeaf, fc.array(jsonLeaf, { maxLength: 2 }), fc.dictionary(jsonKey, jsonLeaf, { maxKeys: 2 })),
  { maxKeys: 3, noNullPrototype: true }
)

/** The same, now and then with a model: a name that begins with `@` may choose a provider, and may not. */
const bodyParameters = fc
  .tuple(jsonObject, fc.option(fc.oneof(fc.constant("gpt-4o"), anyText), { nil: undefined }))
  .map(([params, model]) => (model === undefined ? params : { ...params, model }))

const secretJson = fc.dictionary(jsonKey, fc.oneof(secretOf(anyText), fc.boolean()), {
  maxKeys: 2,
  noNullPrototype: true
})

const parameters = fc
  .tuple(jsonObject, fc.option(fc.tuple(fc.constantFrom("credentials", "headers"), secretJson)))
  .map(([rest, secret]) => (secret === null ? rest : { ...rest, [secret[0]]: secret[1] }))

const queryPath = fc.oneof(
  fc.constant("url.pathname"),
  fc
    .tuple(fc.constantFrom("metadata", "params"), someText)
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
      return someText
    case "field-text":
      return fieldText
    case "secret":
      return secretOf(fieldText)
    case "secret-json":
      return secretJson
    case "pem":
      return pem
    case "service-account":
      return fc.record(
        { client_email: fieldText, private_key: pem, private_key_id: secretOf(fieldText) },
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
      return bodyParameters
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

function listOf(of: Form, gateway: Gateway): Values {
  if (of.is !== "guardrail") return fc.array(valueOfForm(of, gateway), { maxLength: 2 })
  const guardrails = fc.array(fc.oneof(valueOfForm(of, gateway), someText), { maxLength: 3 })
  return gateway === "hosted" ? guardrails : without(guardrails, "mixedGuardrails")
}
