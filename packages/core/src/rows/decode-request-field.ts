// Decodes the string in a field that one request may set. It is a separate file so that a transport does not contain the
// decoders of all the other fields.

import type { GatewayAtHand } from "../grammar/gateway-kind.ts"
import { isPlainObject } from "../grammar/plain-object.ts"
import type { Row } from "../grammar/row.ts"
import { decode as comma } from "../grammar/wire/comma.ts"
import { decode as json, parseJson } from "../grammar/wire/json.ts"
import { decode as plain } from "../grammar/wire/plain.ts"
import { decode as presence } from "../grammar/wire/presence.ts"
import type { Decode, Decoded, DecodedNote, WireName } from "../grammar/wire/wire.ts"
import { metadata } from "./metadata.ts"

/** About labels that are not strings: the gateway accepts them, but a condition compares them with strings. */
export const labelsAsText: DecodedNote = {
  rule: "field.label-type",
  fault: "has values that are not text, which never equal the text of a routing condition",
  repair: "Write each value as text."
}

/** Metadata with any JSON values, which the gateway accepts too. */
const jsonOrLabels: Decode = (text, type, at, wire) => {
  const parsed = type === metadata ? parseJson(text) : undefined
  if (parsed === undefined || "fault" in parsed || !isPlainObject(parsed.value))
    return json(text, type, at, wire)
  const labels = Object.entries(parsed.value)
  if (labels.every(([, label]) => typeof label === "string")) return json(text, type, at, wire)
  const asText = labels
    .filter(([, label]) => label !== null)
    .map(([name, label]) => [name, typeof label === "string" ? label : JSON.stringify(label)])
  return { value: Object.fromEntries(asText), note: labelsAsText }
}

/** The decoders of the wires of these fields. A test compares them with the rows. */
export const requestDecoders = { plain, presence, comma, json: jsonOrLabels } as const satisfies {
  readonly [Name in WireName]?: Decode
}

/** The value that `text` means to the current gateway in the field of `row`, or why it means none. */
export const decodeRequestField = ({ type, wire }: Row, text: string, at: GatewayAtHand): Decoded =>
  requestDecoders[wire.is as keyof typeof requestDecoders](text, type, at, wire)
