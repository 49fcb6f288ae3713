// Providers whose own base URL ends in a version, so a custom host must have it too (gateway/src/providers/*/api.ts).
// Only warnings use this.

import { withoutTrailingSlash } from "../../grammar/refinement/url.ts"
import type { Change } from "../../issue/issue.ts"
import type { Provider } from "./provider.ts"

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

export interface PathFault {
  /** A clause that follows the path. */
  readonly what: string
  readonly repair: string
  readonly edit?: Change
}

const endpoint = /\/(?:chat\/completions|completions|messages|embeddings|responses)\/*$/

/** What to report about the path of a custom host for a provider. */
export function pathFault(host: string, provider: Provider): PathFault | undefined {
  const path = URL.parse(withoutTrailingSlash(host))?.pathname
  if (path === undefined) return undefined
  const { slug, versionInPath } = provider
  if (endpoint.test(path)) {
    const base = host.replace(endpoint, "")
    const isRight = versionInPath === undefined && pathFault(base, provider) === undefined
    return {
      what: "ends in an endpoint, which the gateway appends itself, so it would appear twice",
      repair: "Remove the endpoint; keep the version before it.",
      ...(isRight ? { edit: { set: base } } : {})
    }
  }
  if (path !== "/" || !versionedBase.has(slug)) return undefined
  return {
    what: `has no path: the gateway calls /chat/completions there, while ${slug} itself is called at /v1/chat/completions`,
    repair: "Add /v1, unless your host serves the endpoint without it."
  }
}
