// The Portkey API key.

import { problem, type Refinement } from "../type.ts"

/**
 * Prefixes and forms of provider keys that a Portkey key cannot have: Portkey keys are base64 or a JWT, and do not begin
 * with hyphens and underscores.
 */
const ofProvider = /^(?:sk-(?:ant|or|proj|svcacct|admin)-|ya29\.|gsk_|xai-|pplx-|hf_|r8_|AIza[-\w]{35}$)/

export const isKeyOfProvider = (text: string): boolean => ofProvider.test(text)

/** The hosted gateway looks up the key unchanged. */
export const portkeyKey: Refinement = (text, { gateway }) => {
  if (gateway !== "hosted") return undefined
  if (text.charCodeAt(6) === 0x20 && /^bearer /i.test(text))
    return problem(
      "value.key-with-scheme",
      "begins with the word Bearer, so the gateway answers 401",
      "Write the bare key."
    )
  if (!isKeyOfProvider(text)) return undefined
  return problem(
    "value.key-of-provider",
    "is a provider's key, so the gateway answers 401",
    "Write the Portkey API key."
  )
}
