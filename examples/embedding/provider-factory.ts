// A provider for the Vercel AI SDK. The settings of its caller replace those of the environment.

import { createOpenAICompatible, type OpenAICompatibleProvider } from "@ai-sdk/openai-compatible"
import { decode, mergeSpecs, type PartialSpec } from "@portspec/core"
import { createFetch } from "@portspec/fetch"

export interface Environment {
  readonly PORTKEY_API_KEY?: string | undefined
  readonly PORTKEY_URL?: string | undefined
}

/** The provider; throws a `SpecError` that names what is missing in both. */
export function createPortkey(
  settings: PartialSpec,
  env: Environment = process.env
): OpenAICompatibleProvider {
  const baseURL = `${env.PORTKEY_URL ?? "https://api.portkey.ai"}/v1`
  const spec = decode(mergeSpecs({ apiKey: env.PORTKEY_API_KEY }, settings), { empty: "absent" })
  return createOpenAICompatible({ name: "portkey", baseURL, fetch: createFetch(spec, { baseURL }) })
}
