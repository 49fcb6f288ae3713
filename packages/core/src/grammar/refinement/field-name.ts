// Names of header fields.

import { isFieldName } from "../../http/field-name.ts"
import { isTransportField } from "../../http/transport-fields.ts"
import { words } from "../../issue/words.ts"
import type { Refinement } from "../type.ts"

// With these fields, a cloud's metadata service returns the gateway's own credentials. Portkey refuses to forward them.
const metadataService: ReadonlySet<string> = new Set([
  "metadata",
  "metadata-flavor",
  "x-aws-ec2-metadata-token",
  "x-aws-ec2-metadata-token-ttl-seconds",
  "x-google-metadata-request"
])

/** Why the lower-case `name` must not be in a list of forwarded fields, or `undefined` if it may. */
export function forwardFault(name: string): { readonly rule: string; readonly fault: string } | undefined {
  // A name may contain an apostrophe (RFC 9110 §5.6.2), but two around a name are quotes.
  if (!isFieldName(name) || /^'.*'$/.test(name))
    return { rule: "value.field-name", fault: "is not an HTTP field name (RFC 9110 §5.1)" }
  if (name.startsWith("x-portkey-")) {
    return {
      rule: "value.forward-portkey",
      fault: "would hand a Portkey field, perhaps the Portkey API key, to the provider"
    }
  }
  if (metadataService.has(name)) {
    return {
      rule: "value.forward-metadata-service",
      fault: "opens cloud metadata services, so Portkey refuses to forward it"
    }
  }
  if (isTransportField(name)) {
    return {
      rule: "value.transport-field",
      fault: "is set by the HTTP client itself and cannot be forwarded"
    }
  }
  return undefined
}

const usualName = /^x-(?!portkey-|aws-|google-)[a-z\d-]{1,99}$/

/** Whether `name` is short, in lower case, and has nothing to refuse, like nearly every name. */
export const isUsualName = (name: string): boolean => usualName.test(name)

/** The name of a field that the gateway may forward to a provider. */
export const forwardedName = {
  name: "a field name",
  problem(text) {
    const found = forwardFault(text.toLowerCase())
    if (found === undefined) return undefined
    return {
      rule: found.rule,
      what: words`names ${{ quoted: text }}, which ${found.fault}`,
      ...(found.rule === "value.field-name"
        ? { repair: 'Write a name: "x-user-id".' }
        : { repair: "Leave it out.", edit: { remove: true } })
    }
  },
  pattern: /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/
} as const satisfies Refinement
