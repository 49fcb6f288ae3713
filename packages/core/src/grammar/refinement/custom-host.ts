// Hosts that the gateway calls instead of a provider's own: the gateway's own rules, checked before it refuses.

import { words } from "../../issue/words.ts"
import { problem, type Refinement } from "../type.ts"
import { urlOf, wellFormed } from "./url.ts"

const internalName =
  /(?:^|\.)(?:local|localdomain|internal|intranet|lan|home|corp|test|invalid|onion|localhost)$/
const privateAddress =
  /^(?:0|10|127|22[4-9]|2[345]\d|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.(?:168|0\.[02])|198\.(?:1[89]|51\.100)|203\.0\.113)\./

/**
 * Private and reserved IPv4 blocks (RFC 6890), and the names that never leave a network (RFC 6761, RFC 6762). A URL's
 * host that is all digits and dots is an IPv4 address of four numbers.
 */
const isPrivateHost = (host: string): boolean =>
  (/^[\d.]+$/.test(host) ? privateAddress : internalName).test(host)

/**
 * A URL that the gateway accepts instead of a provider's own, by its rules
 * (gateway/src/middlewares/requestValidator/index.ts:260-368) and the hosted limits (Portkey docs,
 * product/ai-gateway/custom-hosts). It is never quoted: it may contain a key.
 */
export const customHost: Refinement = (text, { gateway, trustedHosts }) => {
  const url = urlOf(text)
  if (!(url instanceof URL)) return url
  const host = url.hostname
  const fault = (what: string) => problem("value.host", `${what}, so the gateway refuses it`, wellFormed)
  if (text.toLowerCase().includes("api.portkey"))
    return problem("value.host-portkey", "is Portkey itself", "Write the provider's own host.")
  if (!/^[a-z0-9.-]+$/.test(host)) return fault("has a host that is not a DNS name or IPv4 address")
  if (host.endsWith(".") || host.split(".").length > 10)
    return fault("has a host with a final dot or over 10 labels")
  if (gateway === "hosted" && (text.length > 2048 || /(?:^|\.)xn--/.test(host)))
    return fault("has over 2048 characters or a punycode host")
  if (!isPrivateHost(host) || isTrusted(host, trustedHosts)) return undefined
  return problem(
    "value.host-private",
    words`has the private host ${{ given: host }}, which the gateway refuses unless it trusts it`,
    words`If your gateway lists it in TRUSTED_CUSTOM_HOSTS, pass ${{ option: "trustedHosts", value: [host] }}.`
  )
}

const isTrusted = (host: string, trusted: ReadonlyArray<string>): boolean =>
  trusted.includes(host) || (host.endsWith(".localhost") && trusted.includes("localhost"))
