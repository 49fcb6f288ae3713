// Decodes the string in a field that one request may set. It is a separate file so that a transport does not contain the
// decoders of all the other fields.

import type { GatewayAtHand } from "../grammar/gateway-kind.ts"
import type { Row } from "../grammar/row.ts"
import type { Fields } from "../grammar/type.ts"
import { decode as comma } from "../grammar/wire/comma.ts"
import { objectIn } from "../grammar/wire/json.ts"
import { decode as plain } from "../grammar/wire/plain.ts"
import { decode as presence } from "../grammar/wire/presence.ts"
import type { Decode, Decoded, WireName } from "../grammar/wire/wire.ts"
import { metadata } from "./metadata.ts"

/** Labels as strings: the gateway accepts any JSON value, but conditions match only strings. */
export const labelsOf = (read: Fields): Fields =>
  Object.fromEntries(
    Object.entries(read)
      .filter(([, label]) => label !== null)
      .map(([name, label]) => [name, typeof label === "string" ? label : JSON.stringify(label)])
  )

const decodeLabels: Decode = text => {
  const read = objectIn(text, metadata.kind)
  return "fault" in read ? read : { value: labelsOf(read.value) }
}

/** The decoders of the wires of these fields; only metadata travels as JSON. A test compares them with the rows. */
export const requestDecoders = { plain, presence, comma, json: decodeLabels } as const satisfies {
  readonly [Name in WireName]?: Decode
}

/** The value that `text` means to the current gateway in the field of `row`, or why it means none. */
export const decodeRequestField = ({ type, wire }: Row, text: string, at: GatewayAtHand): Decoded =>
  requestDecoders[wire.is as keyof typeof requestDecoders](text, type, at, wire)
