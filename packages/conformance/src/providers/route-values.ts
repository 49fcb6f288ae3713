// Random values for every row that core's table has for a provider, and the spec that contains them.

import { type RequestSpec, type TableRow, table } from "@portspec/core"
import * as fc from "fast-check"
import { type Expectation, keysIn, type RouteValues } from "./expectation.ts"
import { signingKey } from "./signing-key.ts"

/** The path of a row's value below `route`, for example `auth.entra.tenantId`. */
export const keyOf = (row: TableRow): string => (row.path ?? []).slice(1).join(".")

const ownedByEveryProvider: ReadonlySet<string> = new Set(["provider", "customHost", "config"])

/** The rows that only this provider's route has, without those that follow from others. */
export function ownRowsOf(slug: string): ReadonlyArray<TableRow> {
  return table.filter(row => row.provider === slug && !row.implied && !ownedByEveryProvider.has(keyOf(row)))
}

const visible = Array.from({ length: 0x7e - 0x20 }, (_, index) => String.fromCharCode(0x21 + index))

/** A string that is safe in a URL and in a host name. */
const word = fc.stringMatching(/^[a-z][a-z0-9-]{1,14}[a-z0-9]$/)
/** A credential: any visible characters. */
const token = fc
  .string({ unit: fc.constantFrom(...visible), minLength: 8, maxLength: 60 })
  .filter(text => !/^<redacted/.test(text))
/** Any field value: blanks only inside. */
const fieldText = fc
  .tuple(token, fc.string({ unit: fc.constantFrom(...visible, " ", "\t"), maxLength: 20 }), token)
  .map(parts => parts.join(""))

function anyValueOf(row: TableRow, inUrl: boolean): fc.Arbitrary<unknown> {
  switch (row.wire) {
    case "plain":
    case "bearer":
      return plainValueOf(row, inUrl)
    case "comma":
      return fc.array(word, { minLength: 1, maxLength: 3 })
    case "base-url":
      return fc.tuple(word, word).map(([host, path]) => `https://${host}.example.com/${path}`)
    case "one-line-pem":
      return fc.constant(signingKey.privateKey)
    default:
      throw new Error(`no values for the wire ${row.wire} of ${row.field}`)
  }
}

function plainValueOf(row: TableRow, inUrl: boolean): fc.Arbitrary<unknown> {
  switch (row.type) {
    case "text":
      if (inUrl) return word
      return row.secret ? token : fieldText
    case "choice":
      return fc.constantFrom(...(row.values ?? []))
    case "boolean":
      return fc.boolean()
    case "number":
      return fc.integer({ min: 1, max: 1_000_000 })
    default:
      throw new Error(`no values for the type ${row.type} of ${row.field}`)
  }
}

/** Values for the credential of `expectation`, and for every other row of its provider. */
export function routeValues(expectation: Expectation): fc.Arbitrary<RouteValues> {
  const { slug, auth = ["auth"], without = [], fixed = {}, base = "", path, token } = expectation
  // An access key id appears between slashes in a signature.
  const inUrl = new Set([...keysIn(base + path + (token?.call ?? "")), "auth.accessKeyId"])
  const isGiven = (key: string) =>
    (/^auth\b/.test(key) ? auth : [key]).includes(key) && !without.includes(key)
  const given = ownRowsOf(slug).filter(row => isGiven(keyOf(row)))
  return fc
    .record(Object.fromEntries(given.map(row => [keyOf(row), anyValueOf(row, inUrl.has(keyOf(row)))])))
    .map(values => ({ ...values, ...fixed }))
}

/** The spec of a request to `slug` with these values. */
export function specOf(slug: string, values: RouteValues): RequestSpec {
  const route: Record<string, unknown> = { provider: slug }
  for (const [key, value] of Object.entries(values)) {
    const parts = key.split(".")
    const last = parts.pop() ?? key
    const at = parts.reduce<Record<string, unknown>>((node, part) => {
      node[part] ??= {}
      return node[part] as Record<string, unknown>
    }, route)
    at[last] = value
  }
  return { apiKey: "pk-fake-never-to-be-forwarded", route } as unknown as RequestSpec
}
