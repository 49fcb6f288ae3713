// An arbitrary for the values of each kind of codec. A new row has one the moment it names its codec.

import * as Redacted from "effect/Redacted"
import * as fc from "fast-check"
import type { Codec, CodecKind } from "../table/codec.ts"
import { forwardFault } from "../table/codec-names.ts"
import type { Row } from "../table/row.ts"
import type { Secret } from "../table/secret.ts"

const visible = Array.from({ length: 0x7e - 0x20 }, (_, index) => String.fromCharCode(0x21 + index))
const visibleUnit = fc.constantFrom(...visible)
const insideUnit = fc.constantFrom(...visible, " ", "\t")

/** Text that any field carries: visible ASCII, blanks only inside. */
export const fieldText: fc.Arbitrary<string> = fc
  .tuple(visibleUnit, fc.string({ unit: insideUnit, maxLength: 30 }), fc.option(visibleUnit, { nil: "" }))
  .map(([first, middle, last]) => (first + middle).trimEnd() + last)
  .filter(text => !text.startsWith("<redacted"))

/** A bearer token: visible ASCII without blanks. */
export const token: fc.Arbitrary<string> = fc
  .string({ unit: visibleUnit, minLength: 1, maxLength: 60 })
  .filter(text => !/^bearer$/i.test(text) && !text.startsWith("<redacted"))

const tokenUnit = fc.constantFrom(
  ..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.!#$%&'*+^`|~"
)

/** A field name of some letter case that begins with `prefix`, which keeps lists of different origin apart. */
export const fieldNameLike = (prefix: string): fc.Arbitrary<string> =>
  fc
    .string({ unit: tokenUnit, minLength: 1, maxLength: 12 })
    .map(rest => `${prefix}${rest}`)
    .filter(name => forwardFault(name.toLowerCase()) === undefined)

/** A secret: plain text, or wrapped. */
export const secretOf = (text: fc.Arbitrary<string>): fc.Arbitrary<Secret> =>
  fc.oneof(
    text,
    text.map(plain => Redacted.make(plain))
  )

const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/)
const publicHost = fc.tuple(label, label).map(([a, b]) => `${a}.${b}.com`)
const hostUrl = fc
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
  )
  .filter(url => !url.includes("api.portkey"))

const jsonKey = fc
  .string({ minLength: 1, maxLength: 12, unit: "grapheme" })
  .filter(key => key !== "__proto__" && !key.startsWith("<redacted"))
const metadataText = fc
  .string({ maxLength: 40, unit: "grapheme" })
  .filter(text => text.length <= 128 && !text.startsWith("<redacted"))

const pemBody = fc.string({
  unit: fc.constantFrom(..."ABCDEFabcdef0123456789+/="),
  minLength: 16,
  maxLength: 64
})
const slugText = fc.stringMatching(/^[A-Za-z0-9_.-]{1,20}$/)

const uniqueNames = fc.uniqueArray(fieldNameLike("f"), {
  minLength: 1,
  maxLength: 3,
  selector: name => name.toLowerCase()
})

type Make = (codec: Codec<unknown>, row: Row) => fc.Arbitrary<unknown>

const options: Make = codec => fc.constantFrom(...(codec.options ?? []))

/** One entry a kind: the compiler refuses a kind without an arbitrary. `config` is given by its own grammar. */
export const codecArbitraries: { readonly [Kind in Exclude<CodecKind, "config" | "objects">]: Make } = {
  text: (_, row) => (row.field === "traceparent" ? traceparent : fieldText),
  bearer: () =>
    fc.tuple(fc.constantFrom("", "", "Bearer ", "bearer "), token).map(([scheme, text]) => scheme + text),
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
  names: () => uniqueNames,
  forward: () =>
    fc.oneof(
      uniqueNames,
      uniqueNames.chain(names =>
        fc.record(Object.fromEntries(names.map(name => [name, secretOf(fieldText)])))
      )
    ),
  metadata: () => fc.dictionary(jsonKey, metadataText, { maxKeys: 4, noNullPrototype: true }),
  "service-account": () =>
    fc.record(
      {
        client_email: fieldText,
        private_key: secretOf(
          pemBody.map(body => `-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----\n`)
        ),
        project_id: fieldText,
        private_key_id: secretOf(fieldText)
      },
      { requiredKeys: ["client_email", "private_key", "project_id"] }
    ),
  pem: () =>
    fc
      .tuple(pemBody, fc.constantFrom("\n", "\r\n", "\\n", ""))
      .map(([body, end]) => `-----BEGIN PRIVATE KEY-----${end}${body}${end}-----END PRIVATE KEY-----${end}`),
  url: () => hostUrl,
  "custom-host": () => hostUrl,
  "catalog-slug": () => slugText.map(slug => `@${slug}`),
  "provider-slug": () => slugText.map(slug => `new-${slug}`.slice(0, 30))
}

const hex = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: length, maxLength: length })
const traceparent = fc
  .tuple(hex(2), hex(32), hex(16), hex(2))
  .map(parts => parts.join("-"))
  .filter(text => !/-0{32}-|-0{16}-/.test(text))
