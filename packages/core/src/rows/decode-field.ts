// How the text of a field becomes the value of a spec: the way back of what a row writes, by its wire. It stands apart so
// that a bundle that only compiles has none of it.

import type { GatewayAtHand } from "../grammar/gateway-kind.ts"
import type { Row } from "../grammar/row.ts"
import type { Refinement } from "../grammar/type.ts"
import { decode as baseUrl } from "../grammar/wire/base-url.ts"
import { decode as bearer } from "../grammar/wire/bearer.ts"
import { decode as comma } from "../grammar/wire/comma.ts"
import { decode as json } from "../grammar/wire/json.ts"
import { decode as names } from "../grammar/wire/names.ts"
import { decode as namesAndValues } from "../grammar/wire/names-and-values.ts"
import { decode as oneLinePem } from "../grammar/wire/one-line-pem.ts"
import { decode as plain } from "../grammar/wire/plain.ts"
import { decode as presence } from "../grammar/wire/presence.ts"
import type { Decode, Decoded, Unreadable, WireName } from "../grammar/wire/wire.ts"
import { decode as config } from "./config-wire.ts"
import { catalogSlug, unlistedSlug } from "./provider/slug.ts"

/** Texts that make no sense in a spec either: there, they would be another kind of route. */
const unreadable: ReadonlyMap<Refinement, Unreadable> = new Map<Refinement, Unreadable>([
  [
    catalogSlug,
    {
      fault: "is not @ and a slug",
      repair: "Write it as the Model Catalog shows it, for example @openai-prod."
    }
  ],
  [unlistedSlug, { fault: "is not a slug", repair: "Write the slug as the gateway knows it." }]
])

const slugOrPlain: Decode = (text, type, at, wire) => {
  const refinement = type.kind.is === "text" ? type.kind.refine[0] : undefined
  const fault = refinement && unreadable.get(refinement)
  return fault === undefined || refinement?.pattern?.test(text) ? plain(text, type, at, wire) : fault
}

const decoders: { readonly [Name in WireName]: Decode } = {
  plain: slugOrPlain,
  bearer,
  presence,
  comma,
  names,
  "names-and-values": namesAndValues,
  json,
  "id-or-json": config,
  "one-line-pem": oneLinePem,
  "base-url": baseUrl
}

/** The value that `text` means to the gateway at hand in the field of `row`, or why it means none. */
export const decode = ({ type, wire }: Row, text: string, at: GatewayAtHand): Decoded =>
  decoders[wire.is](text, type, at, wire)
