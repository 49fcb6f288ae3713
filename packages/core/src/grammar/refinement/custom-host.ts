// Hosts that the gateway calls instead of a provider's own: the gateway's own rules, checked before it refuses.

import { words } from "../../issue/words.ts"
import type { Allowed, Problem, Refinement } from "../type.ts"
import { urlOf, wellFormed } from "./url.ts"

const internalName =
  /(?:^|\.)(?:local|localdomain|internal|intranet|lan|home|corp|test|invalid|onion|localhost)$/
const dottedQuad = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/

/** Private and reserved IPv4 blocks (RFC 6890), and the names that never leave a network (RFC 6761, RFC 6762). */
function isPrivateHost(host: string): boolean {
  const quad = dottedQuad.exec(host)
  if (quad === null) return internalName.test(host) || host === "host.docker.internal"
  const [a, b, c] = [Number(quad[1]), Number(quad[2]), Number(quad[3])]
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a >= 224 ||
    (a === 100 && b >= 64 && b <= 127) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)))) ||
    (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) ||
    (a === 203 && b === 0 && c === 113)
  )
}

/**
 * Why the gateway would refuse `text` as a custom host, by its rules
 * (gateway/src/middlewares/requestValidator/index.ts:260-368) and the hosted limits (Portkey docs,
 * product/ai-gateway/custom-hosts); `undefined` if it would not.
 */
function customHostProblem(text: string, { gateway, trustedHosts }: Allowed): Problem | undefined {
  const url = urlOf(text)
  if (!(url instanceof URL)) return url
  const host = url.hostname
  if (text.toLowerCase().includes("api.portkey")) {
    return {
      rule: "value.host-portkey",
      what: "points back at Portkey itself",
      repair: "Name the provider's own host."
    }
  }
  if (!/^[a-z0-9.-]+$/.test(host)) {
    return {
      rule: "value.host",
      what: "has a host that the gateway refuses: it allows letters, digits, dots and hyphens only, and no IPv6 address",
      repair: "Use a DNS name or an IPv4 address."
    }
  }
  if (host.endsWith(".") || host.split(".").length > 10) {
    return {
      rule: "value.host",
      what: "has a host that ends in a dot or has more than 10 labels, which the gateway refuses",
      repair: wellFormed
    }
  }
  if (gateway === "hosted" && (text.length > 2048 || /(?:^|\.)xn--/.test(host))) {
    return {
      rule: "value.host",
      what: "is longer than 2048 characters or has a punycode host, which the hosted gateway refuses",
      repair: wellFormed
    }
  }
  if (isPrivateHost(host) && !isTrusted(host, trustedHosts)) {
    return {
      rule: "value.host-private",
      what: words`points at the private host ${{ given: host }}, which the gateway refuses unless it trusts it`,
      repair: words`If your gateway lists it in TRUSTED_CUSTOM_HOSTS, pass ${{ option: "trustedHosts", value: [host] }}.`
    }
  }
  return undefined
}

const isTrusted = (host: string, trusted: ReadonlyArray<string>): boolean =>
  trusted.includes(host) || (host.endsWith(".localhost") && trusted.includes("localhost"))

/** A URL that the gateway accepts instead of a provider's own. It is never quoted: it may contain a key. */
export const customHost = {
  name: "a custom host",
  problem: customHostProblem,
  pattern: /^[Hh][Tt][Tt][Pp][Ss]?:/
} as const satisfies Refinement
