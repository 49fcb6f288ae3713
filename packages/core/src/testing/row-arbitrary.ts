// Arbitrary values of a row, by its wire and its type. A new row is covered without further code.

import * as fc from "fast-check"
import type { Gateway } from "../grammar/gateway-kind.ts"
import type { Row } from "../grammar/row.ts"
import type { Type } from "../grammar/type.ts"
import type { WireName } from "../grammar/wire/wire.ts"
import { knownFields } from "../rows/known-fields.ts"
import { serviceAccount } from "../rows/provider/service-account.ts"
import { without } from "./left-out.ts"
import { fieldText, label, pemOf, secretOf, word } from "./text-arbitrary.ts"
import { valuesOf } from "./type-arbitrary.ts"

const tokenUnit = fc.constantFrom(
  ..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.!#$%&'*+^`|~"
)

/** A field name in any letter case that begins with `prefix`, which keeps lists of different origin apart. */
export const fieldNameLike = (prefix: string): fc.Arbitrary<string> =>
  without(
    fc.string({ unit: tokenUnit, minLength: 1, maxLength: 12 }).map(rest => `${prefix}${rest}`),
    "unforwardable"
  )

const publicHost = fc.tuple(label, label).map(([a, b]) => `${a}.${b}.com`)
const hostUrl = without(
  fc
    .tuple(
      fc.constantFrom("https", "http"),
      publicHost,
      fc.option(fc.integer({ min: 1024, max: 65535 }), { nil: undefined }),
      fc.array(label, { maxLength: 2 }),
      fc.constantFrom("", "/", "//")
    )
    .map(
      ([scheme, host, port, path, slash]) =>
        `${scheme}://${host}${port === undefined ? "" : `:${port}`}${path.map(part => `/${part}`).join("")}${slash}`
    ),
  "portkeyHost"
)

/** Names with a meaning to Portkey that a request may still forward: `x-api-key`, `traceparent`. */
const knownName = without(
  fc.constantFrom(...[...knownFields().keys()].filter(name => !name.startsWith("x-portkey-"))),
  "unforwardable"
)

const namesOf = (name: fc.Arbitrary<string>): fc.Arbitrary<Array<string>> =>
  fc.uniqueArray(name, { minLength: 1, maxLength: 3, selector: each => each.toLowerCase() })
const often = (name: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 3, arbitrary: fieldNameLike("f") }, { weight: 1, arbitrary: name })
const anyNames = namesOf(often(knownName))
// A field that a key of the spec sends is written there; here it is only named.
const carriedNames = namesOf(often(without(knownName, "ownField")))

type Values = fc.Arbitrary<unknown>

/** Types with further requirements: without its project, a service account does not make a valid route. */
const ofTypes: ReadonlyMap<Type, Values> = new Map<Type, Values>([
  [
    serviceAccount,
    fc.record(
      {
        client_email: fieldText,
        private_key: secretOf(pemOf("\n")),
        project_id: fieldText,
        private_key_id: secretOf(fieldText)
      },
      { requiredKeys: ["client_email", "private_key", "project_id"] }
    )
  ]
])

/** One entry per wire: the compiler rejects a wire without an arbitrary. */
const ofWires: { readonly [Name in WireName]: (row: Row, gateway: Gateway) => Values } = {
  plain: ({ type }, gateway) => valuesOf(type, gateway),
  bearer: () =>
    secretOf(
      fc
        .tuple(fc.constantFrom("", "", "Bearer ", "bearer "), without(word, "schemeAlone"))
        .map(([scheme, text]) => scheme + text)
    ),
  presence: () => fc.boolean(),
  comma: () =>
    fc.array(
      fieldText.map(text => text.replace(/[,[\]"']/g, ".")),
      { minLength: 1, maxLength: 3 }
    ),
  names: () => anyNames,
  "names-and-values": () =>
    fc.oneof(
      anyNames,
      carriedNames.chain(names =>
        fc.record(Object.fromEntries(names.map(name => [name, secretOf(fieldText)])))
      )
    ),
  json: ({ type }, gateway) => ofTypes.get(type) ?? valuesOf(type, gateway),
  // What a config may contain depends on the route that carries it.
  "id-or-json": ({ type }, gateway) => valuesOf(type, gateway),
  "one-line-pem": () => secretOf(pemOf("\n", "\r\n", "\\n", "")),
  "base-url": () => hostUrl
}

/** Values of `row` that `gateway` accepts. */
export const valuesOfRow = (row: Row, gateway: Gateway): Values => ofWires[row.wire.is](row, gateway)
