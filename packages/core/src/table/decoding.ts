// How the text of a field becomes the value of a spec: the way back of what codecs write, by kind. It stands apart from
// the codecs so that a bundle that only compiles has none of it.

import { type Codec, type CodecKind, withoutScheme } from "./codec.ts"
import { withoutTrailingSlash } from "./custom-host.ts"
import { decodeConfig, decodeMetadata, decodeObjects, decodeServiceAccount } from "./decode-json.ts"
import { decodeList, decodeNames } from "./decode-list.ts"
import type { Decoded } from "./decoded.ts"
import { isCatalogSlug, isProviderSlug } from "./slug.ts"

/** Reads the text of a field; `options` are the values that stand for themselves, where the codec has some. */
type Decoder = (text: string, options: ReadonlyArray<string>) => Decoded<unknown>

const verbatim: Decoder = text => ({ value: text })

const option: Decoder = (text, options) =>
  options.includes(text)
    ? { value: text }
    : { fault: `is none of ${options.join(", ")}`, repair: "Write one of those, in this letter case." }

const urlWithoutSlash: Decoder = text => ({ value: withoutTrailingSlash(text) })

const decoders: { readonly [Kind in CodecKind]: Decoder } = {
  text: verbatim,
  bearer: text => {
    const value = withoutScheme(text)
    if (text.startsWith("Bearer ") && !text.startsWith("Bearer  ")) return { value }
    return { value, note: "the gateway takes off only the exact word `Bearer ` and one space" }
  },
  literal: option,
  flag: text =>
    text === "true" || text === "false"
      ? { value: text === "true" }
      : { fault: 'is neither "true" nor "false"', repair: "Write one of those, in lower case." },
  presence: text =>
    text === "true" ? { value: true } : { value: true, note: "its presence alone counts as true" },
  true: () => ({ value: true }),
  integer: text =>
    /^[1-9]\d{0,15}$/.test(text)
      ? { value: Number(text) }
      : { fault: "is not a positive whole number", repair: "Write digits only, without a unit." },
  choice: option,
  list: decodeList,
  names: decodeNames,
  forward: decodeNames,
  metadata: decodeMetadata,
  objects: decodeObjects,
  "service-account": decodeServiceAccount,
  pem: verbatim,
  url: urlWithoutSlash,
  "custom-host": urlWithoutSlash,
  "catalog-slug": text =>
    isCatalogSlug(text)
      ? { value: text }
      : {
          fault: "is not @ and a slug",
          repair: "Write it as the Model Catalog shows it, for example @openai-prod."
        },
  "provider-slug": text =>
    isProviderSlug(text)
      ? { value: text }
      : { fault: "is not a slug", repair: "Write the slug as the gateway knows it." },
  config: decodeConfig
}

const none: ReadonlyArray<string> = []

/** The value that `text` means in a field that `codec` writes, or why it means none. */
export function decode(codec: Codec<unknown>, text: string): Decoded<unknown> {
  return decoders[codec.kind](text, codec.options ?? none)
}
