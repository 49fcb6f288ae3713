// Names in the forward list that match no field of the request; the gateway skips them silently.

import { isFieldName } from "../../http/field-name.ts"
import { isTransportField } from "../../http/transport-fields.ts"
import { words } from "../../issue/words.ts"
import { meantAmong } from "../../rule/spec/forwarded-names.ts"
import type { Request, RequestRule } from "../lint-rule.ts"

const field = "x-portkey-forward-headers"

// Clients add these by default.
const ofClients: ReadonlySet<string> = new Set([
  "accept",
  "accept-encoding",
  "accept-language",
  "cookie",
  "user-agent"
])

export const forwardRules = [
  {
    id: "forward.absent",
    severity: "warning",
    on: [field],
    find(request, tell) {
      const present = new Set(request.values.keys())
      const meantBy = meantAmong(present)
      const isWhole = isWholeRequest(request)
      const list = request.values.get(field) ?? ""
      for (const [index, item] of list.split(",").entries()) {
        const written = item.trim()
        const name = written.toLowerCase()
        if (!isFieldName(name) || present.has(name) || name.startsWith("x-portkey-")) continue
        const meant = meantBy(name) ?? hyphenated(written)
        if (meant === undefined && (ofClients.has(name) || !isWhole)) continue
        const what = words`names ${{ field: written }}, but the request has no such field, so nothing is forwarded in its place`
        if (meant === undefined) tell([field, index], what, "Send the field, or take the name off the list.")
        else tell([field, index], what, words`Did you mean ${{ field: meant }}?`, { set: meant })
      }
    }
  }
] as const satisfies ReadonlyArray<RequestRule>

/** `xUserId`, the form in Portkey's documents, is not a name that a client sends. */
function hyphenated(written: string): string | undefined {
  if (!/[a-z][A-Z]/.test(written)) return undefined
  return written.replace(/(?<=[a-z0-9])[A-Z]/g, "-$&").toLowerCase()
}

// Only a whole request can show that a field is absent. It is recognized by the fields that a client sets itself; a
// spec may carry such a field too, but only to forward it.
const isWholeRequest = ({ values, reading }: Request): boolean =>
  [...values.keys()].some(
    other => (other === "content-type" || isTransportField(other)) && !reading.reader.forwarded.has(other)
  )
