// URLs, and the hosts that the gateway will call: its own rules, told before it refuses.

import type { Path } from "../issue/issue.ts"
import { type Words, words } from "../issue/words.ts"
import { type Codec, plainText } from "./codec.ts"
import type { GatewayAtHand } from "./gateway-kind.ts"
import { type Run, tell } from "./run.ts"

interface Fault {
  readonly rule: string
  readonly fault: Words
  readonly repair: Words
}

const wellFormed = 'Write an absolute URL, for example "https://llm.example.com/v1".'

/** The text without the slashes at its end, which would double in the upstream path (trap 29). */
export function withoutTrailingSlash(url: string): string {
  let end = url.length
  // A pattern would try each slash of a long row anew.
  while (url.charCodeAt(end - 1) === 0x2f) end--
  return url.slice(0, end)
}

/** Why the gateway cannot call `text`, or the URL that it is. */
export function urlFault(text: string): Fault | URL {
  const url = URL.parse(text)
  if (url === null) return { rule: "value.url", fault: "is not an absolute URL", repair: wellFormed }
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    return {
      rule: "value.url",
      fault: `has the scheme ${url.protocol} where the gateway calls only http and https`,
      repair: wellFormed
    }
  }
  if (url.username !== "" || url.password !== "" || text.includes("@")) {
    return {
      rule: "value.url-credentials",
      fault: "has credentials or an @ in it, which the gateway refuses",
      repair: [
        {
          spec: "Give the credential as route.auth, or forward a header.",
          fields: "Send the credential as authorization, or forward a field."
        }
      ]
    }
  }
  if (url.search !== "" || url.hash !== "" || text.endsWith("?") || text.endsWith("#")) {
    return {
      rule: "value.url",
      fault: "has a query or fragment, but the gateway appends the path at its very end",
      repair: "End it with the path."
    }
  }
  return url
}

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
 * Why the gateway would refuse `text` as a custom host, by its rules (gateway/src/middlewares/requestValidator/index.ts:260-368)
 * and the hosted limits (Portkey docs, product/ai-gateway/custom-hosts); `undefined` when it would not.
 */
export function customHostFault(text: string, { gateway, trustedHosts }: GatewayAtHand): Fault | undefined {
  const url = urlFault(text)
  if (!(url instanceof URL)) return url
  const host = url.hostname
  if (text.toLowerCase().includes("api.portkey")) {
    return {
      rule: "value.host-portkey",
      fault: "points back at Portkey itself",
      repair: "Name the provider's own host."
    }
  }
  if (!/^[a-z0-9.-]+$/.test(host)) {
    return {
      rule: "value.host",
      fault:
        "has a host the gateway refuses: only letters, digits, dots and hyphens pass, and no IPv6 literal",
      repair: "Use a DNS name or an IPv4 address."
    }
  }
  if (host.endsWith(".") || host.split(".").length > 10) {
    return {
      rule: "value.host",
      fault: "has a host that ends in a dot or has more than 10 labels, which the gateway refuses",
      repair: wellFormed
    }
  }
  if (gateway === "hosted" && (text.length > 2048 || /(?:^|\.)xn--/.test(host))) {
    return {
      rule: "value.host",
      fault: "is longer than 2048 characters or has a punycode host, which the hosted gateway refuses",
      repair: wellFormed
    }
  }
  if (isPrivateHost(host) && !isTrusted(host, trustedHosts)) {
    return {
      rule: "value.host-private",
      fault: words`points at the private host ${{ given: host }}, which the gateway refuses unless it trusts it`,
      repair: words`If your gateway lists it in TRUSTED_CUSTOM_HOSTS, pass { trustedHosts: [${{ quoted: host }}] }.`
    }
  }
  return undefined
}

const isTrusted = (host: string, trusted: ReadonlyArray<string>): boolean =>
  trusted.includes(host) || (host.endsWith(".localhost") && trusted.includes("localhost"))

function urlCodec(
  kind: Codec<string>["kind"],
  faultOf: (text: string, run: Run) => Fault | undefined
): Codec<string> {
  return {
    kind,
    encode(value, run, path) {
      const given = plainText(value, run, path)
      if (given === undefined) return undefined
      const text = withoutTrailingSlash(given)
      const fault = faultOf(text, run)
      return fault === undefined ? text : reportUrl(fault, run, path)
    }
  }
}

// The URL itself is not quoted: it is the one plain value that often has a key in it by mistake.
function reportUrl(fault: Fault, run: Run, path: Path): undefined {
  return tell(run, { rule: fault.rule, path, what: fault.fault, repair: fault.repair })
}

/** An absolute http(s) URL without credentials, query or trailing slash. */
export const url: Codec<string> = urlCodec("url", text => {
  const parsed = urlFault(text)
  return parsed instanceof URL ? undefined : parsed
})

/** The base URL that the gateway calls in place of the provider's own. */
export const customHost: Codec<string> = urlCodec("custom-host", customHostFault)
