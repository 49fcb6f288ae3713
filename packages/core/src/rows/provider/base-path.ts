// The paths that the gateway appends to the base URL of a provider (gateway/src/providers/*/api.ts). Only warnings and
// documentation use this.

import { withoutTrailingSlash } from "../../grammar/refinement/url.ts"
import type { Change } from "../../issue/issue.ts"
import type { ProviderSlug } from "./index.ts"

/** A set of providers. */
const slugs = (...of: ReadonlyArray<ProviderSlug>): ReadonlySet<string> => new Set(of)

/** Their own base URL ends in a version, so a custom host must have it too. */
export const versionedBase = slugs(
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
)

/** The gateway's path for them begins with a version, so a custom host that ends in `/v1` repeats it. */
export const versionInPath = slugs(
  "302ai",
  "bytez",
  "cohere",
  "deepseek",
  "google",
  "huggingface",
  "hyperbolic",
  "lepton",
  "lingyi",
  "moonshot",
  "novita-ai",
  "ollama",
  "openrouter",
  "oracle",
  "predibase",
  "sambanova",
  "stability-ai",
  "together-ai",
  "vertex-ai"
)

/** The gateway has no chat route for them; only other endpoints and the proxy path work. */
export const withoutChat = slugs(
  "jina",
  "meshy",
  "milvus",
  "nomic",
  "pinecone",
  "portkey",
  "qdrant",
  "recraft-ai",
  "replicate",
  "sagemaker",
  "scenario-ai",
  "segmind",
  "stability-ai",
  "triton",
  "tripo3d",
  "voyage"
)

export interface PathFault {
  /** A clause that follows the path. */
  readonly what: string
  readonly repair: string
  readonly edit?: Change
}

const endpoint = /\/(?:chat\/completions|completions|messages|embeddings|responses)\/*$/
const ollamaEndpoint = /\/api\/(?:generate|chat|embed|embeddings)\/*$/

/**
 * What to report about the path of a custom host for the provider `slug`, which may be one that only the gateway knows;
 * empty if the request names none.
 */
export function pathFault(host: string, slug: string): PathFault | undefined {
  const path = URL.parse(withoutTrailingSlash(host))?.pathname
  if (path === undefined || withoutChat.has(slug)) return undefined
  if (ollamaEndpoint.test(path)) {
    const base = host.replace(ollamaEndpoint, "")
    return {
      what: "ends in an endpoint of Ollama's own API, and the gateway appends one of OpenAI's API",
      repair: "Remove the endpoint.",
      ...(pathFault(base, slug) === undefined ? { edit: { set: base } } : {})
    }
  }
  if (endpoint.test(path)) {
    const base = host.replace(endpoint, "")
    const isRight = !versionInPath.has(slug) && pathFault(base, slug) === undefined
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

const version = /\/v1\/*$/

/**
 * What to report about a custom host that repeats the version in the path of the provider `slug`. Both may be anything.
 */
export function doubledVersion(host: unknown, slug: unknown): PathFault | undefined {
  if (typeof slug !== "string" || !versionInPath.has(slug)) return undefined
  if (typeof host !== "string" || !version.test(host)) return undefined
  return {
    what: `ends in /v1, but the gateway's path for ${slug} already includes a version, so /v1 would appear twice`,
    repair: "Remove /v1.",
    edit: { set: host.replace(version, "") }
  }
}
