// How the keys of well-known services begin, and the providers that take them. Only warnings ask.

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

/** The service whose key `text` is by the look of it, and the providers that take one. */
export function serviceOfKey(
  text: string
): { readonly service: string; readonly slugs: ReadonlyArray<string> } | undefined {
  const found = shapes.find(([beginning]) => beginning.test(text))
  return found && { service: found[1], slugs: found[2] }
}

/** Whether `text` is an OAuth token of Anthropic's, which is no API key. */
export const isClaudeOAuth = (text: string): boolean => text.startsWith("sk-ant-oat")
