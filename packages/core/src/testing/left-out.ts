// What arbitraries of valid values leave out. Each exclusion has a name; left-out.test.ts shows what happens to such
// values.

import type * as fc from "fast-check"
import { once } from "../grammar/once.ts"
import { isPlaceholder } from "../grammar/placeholder.ts"
import { isPlainObject } from "../grammar/plain-object.ts"
import { forwardFault } from "../grammar/refinement/field-name.ts"
import { isKeyOfProvider } from "../grammar/refinement/portkey-key.ts"
import { isPrintedRedacted } from "../grammar/secret.ts"
import type { Fields } from "../grammar/type.ts"
import { asciiJson } from "../http/ascii-json.ts"
import { catalogModelKeys } from "../rows/config/node-kind.ts"
import { isMaxAge } from "../rows/config/settings.ts"
import { everyRow } from "../rows/known-fields.ts"
import { providerOf } from "../rows/provider/index.ts"
import { isMixed } from "../rule/config/guardrails.ts"

const ownFields = once(() => new Set(everyRow().map(({ row }) => row.field)))

/** The test for each reason to leave out a value. */
export const leftOut = {
  /** An empty string: a key without a value is not written. */
  empty: (text: string) => text === "",
  /** The output of a printed `Redacted`. */
  printedRedacted: isPrintedRedacted,
  /** A placeholder in a secret, a slug or an id. */
  placeholder: isPlaceholder,
  /** A key after the word Bearer. */
  scheme: (key: string) => /^bearer /i.test(key),
  /** A provider's key in place of the Portkey key. */
  keyOfProvider: (key: string) => isKeyOfProvider(key),
  /** A slug of the Model Catalog in place of a virtual key. */
  catalogSlug: (key: string) => key.startsWith("@"),
  /** The scheme of a token without the token. */
  schemeAlone: (token: string) => /^bearer$/i.test(token),
  /** The one key that a JavaScript object cannot have as an ordinary key. */
  protoKey: (key: string) => key === "__proto__",
  /**
   * A key that ends in a backslash. After V8 has parsed an object with one, it confuses it with a key of a later object
   * that begins in the same way and continues with an escape (nodejs/node#63785): a law would fail now and then.
   */
  endsInBackslash: (key: string) => key.endsWith("\\"),
  /** A field that no list may name. */
  unforwardable: (name: string) => forwardFault(name.toLowerCase()) !== undefined,
  /** A field that some key of a spec sends, in place of a name that no key has. */
  ownField: (name: string) => ownFields().has(name.toLowerCase()),
  /** A host that points back at Portkey. */
  portkeyHost: (url: string) => url.includes("api.portkey"),
  /** Ids that W3C Trace Context forbids. */
  zeroTraceIds: (traceparent: string) => /-0{32}-|-0{16}-/.test(traceparent),
  /** A provider in the table, in place of one that is not. */
  listedProvider: (slug: string) => providerOf.has(slug),
  /** Ids and objects in one list of guardrails; the hosted gateway accepts them. */
  mixedGuardrails: isMixed,
  /** Settings that choose a provider by their model; the open-source gateway treats it as any other model. */
  catalogModel: (settings: Fields) => catalogModelKeys(settings, "hosted").length > 0,
  /** A cache with a maximum age that the hosted gateway does not accept. */
  maxAge: ({ cache }: Fields) =>
    isPlainObject(cache) && typeof cache.max_age === "number" && !isMaxAge(cache.max_age),
  /** A config that leaves little room for the other fields of a request. */
  large: (config: unknown) => asciiJson(config).length > 8000
} as const

type Reason = keyof typeof leftOut
type Given<Why extends Reason> = Parameters<(typeof leftOut)[Why]>[0]

/** The values of `arbitrary` except those left out for one of `reasons`. */
export const without = <T extends Given<Why>, Why extends Reason>(
  arbitrary: fc.Arbitrary<T>,
  ...reasons: ReadonlyArray<Why>
): fc.Arbitrary<T> =>
  arbitrary.filter(value => !reasons.some(why => (leftOut[why] as (value: T) => boolean)(value)))
