// URLs that the gateway calls.

import type { Problem, Refinement } from "../type.ts"

export const wellFormed = 'Write an absolute URL, for example "https://llm.example.com/v1".'

/** The URL without trailing slashes, which would double in the upstream path (trap 29). */
export function withoutTrailingSlash(url: string): string {
  let end = url.length
  // A pattern would start again at each slash of a long row.
  while (url.charCodeAt(end - 1) === 0x2f) end--
  return url.slice(0, end)
}

/** `text` as a URL, or why the gateway cannot call it. */
export function urlOf(text: string): Problem | URL {
  const url = URL.parse(text)
  if (url === null) return { rule: "value.url", what: "is not an absolute URL", repair: wellFormed }
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    return {
      rule: "value.url",
      what: `has the scheme ${url.protocol} where the gateway calls only http and https`,
      repair: wellFormed
    }
  }
  if (text.includes("@")) {
    return {
      rule: "value.url-credentials",
      what: "has credentials or an @ in it, which the gateway refuses",
      repair: "Give the credential as route.auth, or forward a header."
    }
  }
  if (url.search !== "" || url.hash !== "" || text.endsWith("?") || text.endsWith("#")) {
    return {
      rule: "value.url",
      what: "has a query or fragment, but the gateway appends the path at its very end",
      repair: "End it with the path."
    }
  }
  return url
}

/** An absolute http(s) URL without credentials or query. It is never quoted: it may contain a key. */
export const url = {
  name: "a URL",
  problem(text) {
    const found = urlOf(withoutTrailingSlash(text))
    return found instanceof URL ? undefined : found
  },
  pattern: /^[Hh][Tt][Tt][Pp][Ss]?:/
} as const satisfies Refinement
