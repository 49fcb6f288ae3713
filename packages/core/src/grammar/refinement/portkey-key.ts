// The Portkey API key.

import type { Refinement } from "../type.ts"

/** The hosted gateway looks up the key exactly as given. */
export const portkeyKey = {
  name: "a Portkey API key",
  problem: (text, { gateway }) =>
    gateway === "hosted" && text.charCodeAt(6) === 0x20 && /^bearer /i.test(text)
      ? {
          rule: "value.key-with-scheme",
          what: "begins with the word Bearer, but the gateway looks the key up as it is, and answers 401",
          repair: "Write the bare key."
        }
      : undefined
} as const satisfies Refinement
