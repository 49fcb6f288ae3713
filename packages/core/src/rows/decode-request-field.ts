// Decodes the string in a field that one request may set. It is a separate file so that a transport does not contain the
// decoders of all the other fields.

import type { GatewayAtHand } from "../grammar/gateway-kind.ts"
import type { Row } from "../grammar/row.ts"
import { decode as comma } from "../grammar/wire/comma.ts"
import { objectIn } from "../grammar/wire/json.ts"
import { decode as plain } from "../grammar/wire/plain.ts"
import { decode as presence } from "../grammar/wire/presence.ts"
import type { Decode, Decoded, DecodedNote, WireName } from "../grammar/wire/wire.ts"
import { metadata } from "./metadata.ts"

/** About labels that are not strings: the gateway accepts them, but a condition compares them with strings. */
export const labelsAsText: DecodedNote = {
  rule: "field.label-type",
  fault: "has values that are not strings, which no condition matches",
  repair: "Write each value as text."
}

/** Metadata, which the gateway accepts with any JSON values. */
export const decodeMetadata: Decode = text => {
  const read = objectIn(text, metadata.kind)
  if ("fault" in read) return read
  const labels = Object.entries(read.value)
  if (labels.every(([, label]) => typeof label === "string")) return read
  const asText = labels
    .filter(([, label]) => label !== null)
    .map(([name, label]) => [name, typeof label === "string" ? label : JSON.stringify(label)])
  return { value: Object.fromEntries(asText), note: labelsAsText }
}

/** The decoders of the wires of these fields; only metadata travels as JSON. A test compares them with the rows. */
export const requestDecoders = { plain, presence, comma, json: decodeMetadata } as const satisfies {
  readonly [Name in WireName]?: Decode
}

/** The value that `text` means to the current gateway in the field of `row`, or why it means none. */
export const decodeRequestField = ({ type, wire }: Row, text: string, at: GatewayAtHand): Decoded =>
  requestDecoders[wire.is as keyof typeof requestDecoders](text, type, at, wire)
