// Decodes the string in any field into a value of a spec, by its wire: the inverse of writing a row. It is a separate
// file so that a bundle that only compiles does not contain it.

import type { GatewayAtHand } from "../grammar/gateway-kind.ts"
import { isPlaceholder } from "../grammar/placeholder.ts"
import { traceParent, traceParentPattern } from "../grammar/refinement/trace-parent.ts"
import type { Row } from "../grammar/row.ts"
import { catalogPattern, slugPattern } from "../grammar/slug-pattern.ts"
import type { Refinement } from "../grammar/type.ts"
import { decode as baseUrl } from "../grammar/wire/base-url.ts"
import { decode as bearer } from "../grammar/wire/bearer.ts"
import { decode as json, objectIn } from "../grammar/wire/json.ts"
import { decode as names } from "../grammar/wire/names.ts"
import { decode as namesAndValues } from "../grammar/wire/names-and-values.ts"
import { decode as oneLinePem } from "../grammar/wire/one-line-pem.ts"
import { decode as plain } from "../grammar/wire/plain.ts"
import type { Decode, Decoded, DecodedNote, Unreadable, WireName } from "../grammar/wire/wire.ts"
import { withoutModel } from "./config/provider-slug.ts"
import { decode as config } from "./config-wire.ts"
import { labelsOf, requestDecoders } from "./decode-request-field.ts"
import { metadata } from "./metadata.ts"
import { catalogSlug, unlistedSlug } from "./provider/slug.ts"

/** Strings that are invalid in a spec too: there, they would be another kind of route. */
const unreadable: ReadonlyMap<Refinement, Unreadable & { readonly unless: RegExp }> = new Map<
  Refinement,
  Unreadable & { readonly unless: RegExp }
>([
  [
    catalogSlug,
    {
      unless: catalogPattern,
      fault: "is not @ and a slug",
      repair: "Write it as the Model Catalog shows it, for example @openai-prod."
    }
  ],
  [
    unlistedSlug,
    { unless: slugPattern, fault: "is not a slug", repair: "Write the slug as the gateway knows it." }
  ]
])

/** About a slug that is followed by a model, which the gateway drops. */
export const withModel: DecodedNote = {
  rule: "field.slug-with-model",
  fault: "names a model behind the slug, which the gateway drops: it uses the model in the body",
  repair: "Send the slug alone, and the model in the body."
}

const slugOrPlain: Decode = (text, type, at, wire) => {
  const refinement = type.kind.is === "text" ? type.kind.refine : undefined
  if (refinement === traceParent && at.gateway === "hosted" && !traceParentPattern.test(text))
    return { value: undefined, note: malformedTrace }
  const fault = refinement && unreadable.get(refinement)
  if (fault === undefined || fault.unless.test(text) || isPlaceholder(text))
    return plain(text, type, at, wire)
  const slug = refinement === catalogSlug ? withoutModel(text) : text
  return slug !== text && catalogPattern.test(slug) ? { value: slug, note: withModel } : fault
}

/** About a trace context that the hosted gateway ignores. */
export const malformedTrace: DecodedNote = {
  rule: "field.traceparent",
  fault: "is not a W3C traceparent, so the gateway ignores it",
  repair: "Write it as your tracer does: version, trace id, parent id and flags in lower-case hex."
}

/** About labels that are not strings: the gateway accepts them, but a condition compares them with strings. */
export const labelsAsText: DecodedNote = {
  rule: "field.label-type",
  fault: "has values that are not strings, which match no string",
  repair: "Write each value as text."
}

/** Metadata. The gateway accepts any JSON values in it. */
function decodeMetadata(text: string): Decoded {
  const read = objectIn(text, metadata.kind)
  if ("fault" in read || Object.values(read.value).every(label => typeof label === "string")) return read
  return { value: labelsOf(read.value), note: labelsAsText }
}

const decoders: { readonly [Name in WireName]: Decode } = {
  ...requestDecoders,
  plain: slugOrPlain,
  json: (text, type, at, wire) => (type === metadata ? decodeMetadata(text) : json(text, type, at, wire)),
  bearer,
  names,
  "names-and-values": namesAndValues,
  "id-or-json": config,
  "one-line-pem": oneLinePem,
  "base-url": baseUrl
}

/** The value that `text` means to the current gateway in the field of `row`, or why it means none. */
export const decode = ({ type, wire }: Row, text: string, at: GatewayAtHand): Decoded =>
  decoders[wire.is](text, type, at, wire)
