// An arbitrary for the values of each kind of codec. A new row has one the moment it names its codec.

import * as fc from "fast-check"
import type { Codec, CodecKind } from "../grammar/codec.ts"
import type { Row } from "../grammar/row.ts"
import { knownFields } from "../rows/known-fields.ts"
import { without } from "./left-out.ts"
import { anyText, fieldText, jsonKey, label, pemOf, secretOf, word } from "./text-arbitrary.ts"

const tokenUnit = fc.constantFrom(
  ..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.!#$%&'*+^`|~"
)

/** A field name of some letter case that begins with `prefix`, which keeps lists of different origin apart. */
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

const metadataText = without(anyText, "longLabel")
const slugText = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[A-Za-z0-9_.-]{1,20}$/) },
  fc.constantFrom("undefined", "openai", "cf", "hf", "constructor", "__proto__")
)

/** Names that mean something to Portkey, of which the request may forward any: `x-api-key`, `traceparent`. */
const knownName = without(
  fc.constantFrom(...[...knownFields().keys()].filter(name => !name.startsWith("x-portkey-"))),
  "unforwardable"
)

const namesOf = (name: fc.Arbitrary<string>): fc.Arbitrary<Array<string>> =>
  fc.uniqueArray(name, { minLength: 1, maxLength: 3, selector: each => each.toLowerCase() })
const often = (name: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 3, arbitrary: fieldNameLike("f") }, { weight: 1, arbitrary: name })
const anyNames = namesOf(often(knownName))
// What a key of the spec sends is written there, and only named here.
const carriedNames = namesOf(often(without(knownName, "ownField")))

type Make = (codec: Codec<unknown>, row: Row) => fc.Arbitrary<unknown>

const options: Make = codec => fc.constantFrom(...(codec.options ?? []))

/** One entry a kind: the compiler refuses a kind without an arbitrary. `config` is given by its own grammar. */
export const codecArbitraries: { readonly [Kind in Exclude<CodecKind, "config" | "objects">]: Make } = {
  text: (_, row) => (row.field === "traceparent" ? traceparent : fieldText),
  bearer: () =>
    fc
      .tuple(fc.constantFrom("", "", "Bearer ", "bearer "), without(word, "schemeAlone"))
      .map(([scheme, text]) => scheme + text),
  literal: options,
  choice: options,
  flag: () => fc.boolean(),
  presence: () => fc.boolean(),
  true: () => fc.constant(true),
  integer: () => fc.integer({ min: 1, max: 2 ** 31 }),
  list: () =>
    fc.array(
      fieldText.map(text => text.replace(/[,[\]"']/g, ".")),
      { minLength: 1, maxLength: 3 }
    ),
  names: () => anyNames,
  forward: () =>
    fc.oneof(
      anyNames,
      carriedNames.chain(names =>
        fc.record(Object.fromEntries(names.map(name => [name, secretOf(fieldText)])))
      )
    ),
  metadata: () => fc.dictionary(jsonKey, metadataText, { maxKeys: 4, noNullPrototype: true }),
  "service-account": () =>
    fc.record(
      {
        client_email: fieldText,
        private_key: secretOf(pemOf("\n")),
        project_id: fieldText,
        private_key_id: secretOf(fieldText)
      },
      { requiredKeys: ["client_email", "private_key", "project_id"] }
    ),
  pem: () => pemOf("\n", "\r\n", "\\n", ""),
  url: () => hostUrl,
  "custom-host": () => hostUrl,
  "catalog-slug": () => slugText.map(slug => `@${slug}`),
  "provider-slug": () => without(slugText, "listedProvider")
}

const hex = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: length, maxLength: length })
const traceparent = without(
  fc.tuple(hex(2), hex(32), hex(16), hex(2)).map(parts => parts.join("-")),
  "zeroTraceIds"
)
