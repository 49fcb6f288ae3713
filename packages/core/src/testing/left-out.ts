// What arbitraries of valid values leave out: each by a name, under which left-out.test.ts shows what becomes of it.

import type * as fc from "fast-check"
import { once } from "../grammar/once.ts"
import { isPlaceholder } from "../grammar/placeholder.ts"
import { isPlainObject } from "../grammar/plain-object.ts"
import { forwardFault } from "../grammar/refinement/field-name.ts"
import { rowsOf } from "../grammar/rows-of.ts"
import { isPrintedRedacted } from "../grammar/secret.ts"
import type { Fields } from "../grammar/type.ts"
import { asciiJson } from "../http/ascii-json.ts"
import { catalogModelKeys } from "../rows/config/node-kind.ts"
import { isMaxAge } from "../rows/config/settings.ts"
import { gatewayRows, identityRows } from "../rows/gateway.ts"
import { providerOf } from "../rows/provider/index.ts"
import { distinctForms } from "../rows/route-rows.ts"
import { isMixed } from "../rule/config/guardrails.ts"

const ownFields = once(() => {
  const trees = [identityRows, gatewayRows, ...distinctForms().map(({ rows }) => rows())]
  return new Set(trees.flatMap(tree => Array.from(rowsOf(tree), ({ row }) => row.field)))
})

/** Whether a value is left out, by the reason. */
export const leftOut = {
  /** No text: a key that says nothing is not written. */
  empty: (text: string) => text === "",
  /** What a printed `Redacted` leaves behind. */
  printedRedacted: isPrintedRedacted,
  /** A placeholder, where a secret, a slug or an id belongs. */
  placeholder: isPlaceholder,
  /** A key after the word Bearer. */
  scheme: (key: string) => /^bearer /i.test(key),
  /** A slug of the Model Catalog, where a virtual key belongs. */
  catalogSlug: (key: string) => key.startsWith("@"),
  /** The scheme of a token without the token. */
  schemeAlone: (token: string) => /^bearer$/i.test(token),
  /** The one key that no JSON object of JavaScript can be given. */
  protoKey: (key: string) => key === "__proto__",
  /**
   * A key that ends in a backslash. Once V8 has parsed an object with one, it takes the key of a later object for it, if
   * that begins in the same way and goes on with an escape (nodejs/node#63785): a law would fail now and then.
   */
  endsInBackslash: (key: string) => key.endsWith("\\"),
  /** A field that no list may name. */
  unforwardable: (name: string) => forwardFault(name.toLowerCase()) !== undefined,
  /** A field that some key of a spec sends, where a name beside the keys is wanted. */
  ownField: (name: string) => ownFields().has(name.toLowerCase()),
  /** A host that points back at Portkey. */
  portkeyHost: (url: string) => url.includes("api.portkey"),
  /** Ids that W3C Trace Context forbids. */
  zeroTraceIds: (traceparent: string) => /-0{32}-|-0{16}-/.test(traceparent),
  /** A provider that the table lists, where one is wanted that it does not. */
  listedProvider: (slug: string) => providerOf.has(slug),
  /** Ids and objects in one list of guardrails; the hosted gateway takes them. */
  mixedGuardrails: isMixed,
  /** Settings that choose a provider by their model; the open-source gateway takes it for any other. */
  catalogModel: (settings: Fields) => catalogModelKeys(settings, "hosted").length > 0,
  /** A cache whose answers have an age that the hosted gateway does not take. */
  maxAge: ({ cache }: Fields) =>
    isPlainObject(cache) && typeof cache.max_age === "number" && !isMaxAge(cache.max_age),
  /** A config that leaves little room for the other fields of a request. */
  large: (config: unknown) => asciiJson(config).length > 8000
} as const

type Reason = keyof typeof leftOut
type Given<Why extends Reason> = Parameters<(typeof leftOut)[Why]>[0]

/** The values of `arbitrary` without those that are left out for one of `reasons`. */
export const without = <T extends Given<Why>, Why extends Reason>(
  arbitrary: fc.Arbitrary<T>,
  ...reasons: ReadonlyArray<Why>
): fc.Arbitrary<T> =>
  arbitrary.filter(value => !reasons.some(why => (leftOut[why] as (value: T) => boolean)(value)))
