// Providers whose own base URL ends in a version, which a custom host must then have too (gateway/src/providers/*/api.ts).
// Only warnings ask.

import { withoutTrailingSlash } from "../../grammar/refinement/url.ts"

export const versionedBase: ReadonlySet<string> = new Set([
  "anthropic",
  "anyscale",
  "cerebras",
  "cometapi",
  "deepbricks",
  "fireworks-ai",
  "groq",
  "inference-net",
  "kluster-ai",
  "krutrim",
  "lambda",
  "lemonfox-ai",
  "mistral-ai",
  "modal",
  "ncompass",
  "nebius",
  "nscale",
  "openai",
  "ovhcloud",
  "siliconflow",
  "x-ai"
])

/** What there is to say of the path of a custom host for `provider`: a clause and the repair. */
export function pathFault(
  host: string,
  provider: string
): { readonly what: string; readonly repair: string } | undefined {
  const path = URL.parse(withoutTrailingSlash(host))?.pathname
  if (path === undefined) return undefined
  if (/\/(?:chat\/completions|completions|messages|embeddings|responses)\/*$/.test(path)) {
    return {
      what: "ends in an endpoint, which the gateway appends itself, so it would appear twice",
      repair: "Remove the endpoint; keep the version before it."
    }
  }
  if (path !== "/" || !versionedBase.has(provider)) return undefined
  return {
    what: `has no path: the gateway calls /chat/completions there, while ${provider} itself is called at /v1/chat/completions`,
    repair: "Add /v1, unless your host serves the endpoint without it."
  }
}
