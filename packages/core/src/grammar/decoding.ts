// How the text of a field becomes the value of a spec: the way back of what codecs write, by kind. It stands apart from
// the codecs so that a bundle that only compiles has none of it.

import { type Codec, type CodecKind, withoutScheme } from "./codec.ts"
import { customHostFault, withoutTrailingSlash } from "./custom-host.ts"
import { decodeConfig, decodeMetadata, decodeObjects, decodeServiceAccount } from "./decode-json.ts"
import { decodeList, decodeNames } from "./decode-list.ts"
import type { Decoded, DecodedNote } from "./decoded.ts"
import type { GatewayAtHand } from "./gateway-kind.ts"
import { isCatalogSlug, isProviderSlug } from "./slug-pattern.ts"

const none: ReadonlyArray<string> = []

/** Reads the text of a field that `codec` writes, as the gateway at hand does. */
type Decoder = (text: string, codec: Codec<unknown>, at: GatewayAtHand) => Decoded<unknown>

const verbatim: Decoder = text => ({ value: text })

const option: Decoder = (text, { options = none }) =>
  options.includes(text)
    ? { value: text }
    : { fault: `is none of ${options.join(", ")}`, repair: "Write one of those, in this letter case." }

/** A note about a text that the gateway reads, though it is not written as it should be. */
const repaired = (fault: string): DecodedNote => ({
  rule: "field.repaired",
  fault: `was read generously: ${fault}`,
  repair: "Compile the spec to get the exact form."
})

const otherCase = repaired("only the hosted gateway reads it in this letter case")

const notTrue: DecodedNote = {
  rule: "field.dead",
  fault: "is left out: the hosted gateway looks for the word true",
  repair: "Leave it out, or write true."
}

const urlWithoutSlash: Decoder = text => ({ value: withoutTrailingSlash(text) })

const decoders: { readonly [Kind in CodecKind]: Decoder } = {
  text: verbatim,
  bearer: text => {
    const value = withoutScheme(text)
    if (text.startsWith("Bearer ") && !text.startsWith("Bearer  ")) return { value }
    return { value, note: repaired("the gateway takes off only the exact word `Bearer ` and one space") }
  },
  literal: option,
  flag(text, { anyCase }, { gateway }) {
    const read = anyCase === gateway ? text.toLowerCase() : text
    if (read !== "true" && read !== "false")
      return { fault: 'is neither "true" nor "false"', repair: "Write one of those, in lower case." }
    return { value: read === "true", note: read === text ? undefined : otherCase }
  },
  // The hosted gateway looks for the word in any letter case, the open-source one for the field alone.
  presence(text, _, { gateway }) {
    if (text === "true") return { value: true }
    if (gateway === "open-source") return { value: true, note: repaired("its presence alone counts as true") }
    if (text.toLowerCase() === "true") return { value: true, note: otherCase }
    return { value: undefined, note: notTrue }
  },
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
  "custom-host"(text, _, at) {
    const value = withoutTrailingSlash(text)
    return { value, note: customHostFault(value, at) }
  },
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

/** The value that `text` means to the gateway at hand in a field that `codec` writes, or why it means none. */
export function decode(codec: Codec<unknown>, text: string, at: GatewayAtHand): Decoded<unknown> {
  return decoders[codec.kind](text, codec, at)
}
