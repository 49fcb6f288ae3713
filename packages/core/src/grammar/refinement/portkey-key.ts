// The Portkey API key.

import { problem, type Refinement } from "../type.ts"

/**
 * How keys of providers begin, or what they are as a whole, that no key of Portkey's can be: those are base64 or a JWT,
 * without hyphens and underscores at their beginning.
 */
const ofProvider = /^(?:sk-(?:ant|or|proj|svcacct|admin)-|ya29\.|gsk_|xai-|pplx-|hf_|r8_|AIza[-\w]{35}$)/

export const isKeyOfProvider = (text: string): boolean => ofProvider.test(text)

/** The hosted gateway looks the key up as it is. */
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
