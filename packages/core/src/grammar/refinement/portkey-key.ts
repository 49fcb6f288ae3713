// The Portkey API key.

import type { Refinement } from "../type.ts"

/**
 * How keys of providers begin, or what they are as a whole, that no key of Portkey's can be: those are base64 or a JWT,
 * without hyphens and underscores at their beginning.
 */
const ofProvider = /^(?:sk-(?:ant|or|proj|svcacct|admin)-|ya29\.|gsk_|xai-|pplx-|hf_|r8_|AIza[-\w]{35}$)/

export const isKeyOfProvider = (text: string): boolean => ofProvider.test(text)

/** The hosted gateway looks the key up as it is. */
export const portkeyKey = {
  name: "a Portkey API key",
  problem(text, { gateway }) {
    if (gateway !== "hosted") return undefined
    if (text.charCodeAt(6) === 0x20 && /^bearer /i.test(text)) {
      return {
        rule: "value.key-with-scheme",
        what: "begins with the word Bearer, so the gateway answers 401",
        repair: "Write the bare key."
      }
    }
    if (!isKeyOfProvider(text)) return undefined
    return {
      rule: "value.key-of-provider",
      what: "is a provider's key, so the gateway answers 401",
      repair: "Write the Portkey API key."
    }
  }
} as const satisfies Refinement
