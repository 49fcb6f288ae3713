// How the keys of well-known services begin, and the providers that accept them. Only warnings use this.

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

/** The service whose key `text` resembles, and the providers that accept it. */
export function serviceOfKey(
  text: string
): { readonly service: string; readonly slugs: ReadonlyArray<string> } | undefined {
  const found = shapes.find(([beginning]) => beginning.test(text))
  return found && { service: found[1], slugs: found[2] }
}

/** Whether `text` is an Anthropic OAuth token, which is not an API key. */
export const isClaudeOAuth = (text: string): boolean => text.startsWith("sk-ant-oat")
