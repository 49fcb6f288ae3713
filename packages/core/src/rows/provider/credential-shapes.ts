// How the keys of well-known services begin, the providers that accept them, and how Portkey's own ids begin. Only
// warnings use this.

import { catalogPattern } from "../../grammar/slug-pattern.ts"
import { slugIn } from "./nearest.ts"

const claude = ["anthropic"]

const shapes: ReadonlyArray<readonly [beginning: RegExp, service: string, slugs: ReadonlyArray<string>]> = [
  [/^sk-ant-/, "Anthropic", claude],
  [/^sk-or-/, "OpenRouter", ["openrouter"]],
  [/^sk-(?:proj|svcacct|admin)-/, "OpenAI", ["openai"]],
  [/^AIza/, "Google's AI Studio", ["google", "palm"]],
  [/^ya29\./, "Google Cloud", ["vertex-ai"]],
  [/^gsk_/, "Groq", ["groq"]],
  [/^xai-/, "xAI", ["x-ai"]],
  [/^pplx-/, "Perplexity", ["perplexity-ai"]],
  [/^hf_/, "Hugging Face", ["huggingface"]],
  [/^r8_/, "Replicate", ["replicate"]],
  [/^(?:AKIA|ASIA)[A-Z0-9]/, "AWS", []]
]

// Every key is tested, and few are of one of these services.
const anyShape = new RegExp(shapes.map(([{ source }]) => source).join("|"))

/** The service whose key `text` resembles, and the providers that accept it. */
export function serviceOfKey(
  text: string
): { readonly service: string; readonly slugs: ReadonlyArray<string> } | undefined {
  if (!anyShape.test(text)) return undefined
  const found = shapes.find(([beginning]) => beginning.test(text))
  return found && { service: found[1], slugs: found[2] }
}

/** Whether `text` is an Anthropic OAuth token, which is not an API key. */
export const isClaudeOAuth = (text: string): boolean => text.startsWith("sk-ant-oat")

/** What `text` is by its form, if it names something in Portkey and so is not a key. */
export function portkeyIdIn(text: string): "config" | "catalog-slug" | undefined {
  if (/^pc-[\w-]{1,40}$/.test(text)) return "config"
  return text.startsWith("@") && catalogPattern.test(slugIn(text)) ? "catalog-slug" : undefined
}

/** Whether `text` is a provider's key, rather than the name of a virtual key. */
export const isProviderKey = (text: string): boolean =>
  text.startsWith("sk-") || serviceOfKey(text) !== undefined

/** Whether `text` cannot be the name of a virtual key: it is a URL, JSON, or several words. */
export const isNoName = (text: string): boolean => /^(?:https?:\/\/|[[{])|[\s,]/.test(text)
