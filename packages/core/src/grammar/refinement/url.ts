// URLs that the gateway calls.

import { type Problem, problem, type Refinement } from "../type.ts"

export const wellFormed = 'For example, write "https://llm.example.com/v1".'

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
  if (url?.protocol !== "https:" && url?.protocol !== "http:")
    return problem("value.url", "is not an http or https URL", wellFormed)
  if (text.includes("@"))
    return problem(
      "value.url-credentials",
      "has credentials or an @, so the gateway refuses it",
      "Write credentials as route.auth."
    )
  if (/[?#]/.test(text))
    return problem("value.url", "has a query or fragment, but the gateway appends a path", wellFormed)
  return url
}

/** An absolute http(s) URL without credentials or query. It is never quoted: it may contain a key. */
export const url: Refinement = text => {
  const found = urlOf(withoutTrailingSlash(text))
  return found instanceof URL ? undefined : found
}
