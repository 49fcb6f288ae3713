// Names of header fields.

import { isFieldName } from "../../http/field-name.ts"
import { isTransportField } from "../../http/transport-fields.ts"
import { words } from "../../issue/words.ts"
import { type Problem, problem, type Refinement } from "../type.ts"

// With these fields, a cloud's metadata service returns the gateway's own credentials. Portkey refuses to forward them.
const metadataService =
  /^(?:metadata(?:-flavor)?|x-aws-ec2-metadata-token(?:-ttl-seconds)?|x-google-metadata-request)$/

export const notFieldName = problem(
  "value.field-name",
  "is not an HTTP field name",
  'Write a name: "x-user-id".'
)

const wildcard = problem(
  "value.field-name",
  "is a wildcard: the gateway takes it for a name",
  "List the names."
)

const refused = (rule: string, what: string): Problem =>
  problem(rule, what, "Leave it out.", { remove: true })

export const ofHttpClient = refused("value.transport-field", "is set by the HTTP client")

/** Why the lower-case `name` must not be in a list of forwarded fields, or `undefined` if it may. */
export function forwardFault(name: string): Problem | undefined {
  // A name may contain an apostrophe (RFC 9110 §5.6.2), but two around a name are quotes.
  if (!isFieldName(name) || /^'.*'$/.test(name)) return notFieldName
  if (name.includes("*")) return wildcard
  if (name.startsWith("x-portkey-"))
    return refused("value.forward-portkey", "is a Portkey field that the provider must not get")
  if (metadataService.test(name))
    return refused(
      "value.forward-metadata-service",
      "opens a cloud's metadata service, so the gateway refuses it"
    )
  return isTransportField(name) ? ofHttpClient : undefined
}

const usualName = /^x-(?!portkey-|aws-|google-)[a-z\d-]{1,99}$/

/** Whether `name` is short, in lower case, and has nothing to refuse, like nearly every name. */
export const isUsualName = (name: string): boolean => usualName.test(name)

/** The name of a field that the gateway may forward to a provider. */
export const forwardedName = ((text: string) => {
  const found = forwardFault(text.toLowerCase())
  return found && { ...found, what: words`is ${{ quoted: text }}, which ${found.what}` }
}) satisfies Refinement
