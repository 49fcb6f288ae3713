// How a bearer token is written: the gateway removes exactly `Bearer ` (gateway/src/handlers/handlerUtils.ts:1150).

import { isPlaceholder } from "../../grammar/placeholder.ts"
import type { FieldText, TextRule } from "../lint-rule.ts"

export const writeBearer = "Write Bearer, one space, and the token."

/** Whether the field should hold a bearer token, rather than be forwarded unchanged in another scheme. */
const isBearer = ({ name, text, rows, request }: FieldText): boolean =>
  name === rows[0].field &&
  // Another rule reports a placeholder.
  !isPlaceholder(text) &&
  (text.startsWith("Bearer ") || !request.reading.reader.forwarded.has(name))

// `Bearer: x` is a misspelt scheme, not another one.
const begins = (text: string): boolean => /^bearer[\s:]/i.test(text)
const tokensIn = (text: string): ReadonlyArray<string> => text.split(/\s+/)
const schemesIn = (text: string): number => tokensIn(text).filter(token => /^bearer$/i.test(token)).length

/** Whether the word Bearer is repeated or has no token after it. */
const isDoubled = (text: string): boolean => schemesIn(text) > 1 || schemesIn(text) === tokensIn(text).length

export const bearerRules = [
  {
    id: "value.bearer-doubled",
    severity: "error",
    of: ["bearer"],
    find(field, tell) {
      const { text } = field
      if (!isBearer(field) || !isDoubled(text)) return
      const what =
        schemesIn(text) > 1
          ? "has the word Bearer more than once, and the gateway removes it once"
          : "has the word Bearer and no token after it"
      tell([], what, writeBearer)
    }
  },
  {
    id: "value.bearer-scheme",
    severity: "error",
    of: ["bearer"],
    // `bearer x` becomes `Bearer bearer x`.
    find(field, tell) {
      const { text } = field
      if (!isBearer(field) || isDoubled(text) || !begins(text) || /^Bearer \S+$/.test(text)) return
      // The shell fills in `$(gcloud auth print-access-token)`.
      if (/^Bearer \$\([^()]*\)$/.test(text)) return
      const what =
        "does not begin with exactly Bearer and one space, so the provider gets Bearer twice, or a token with white space"
      tell([], what, writeBearer)
    }
  },
  {
    id: "value.bearer-scheme",
    severity: "error",
    of: ["bearer"],
    // The gateway reads an alias such as `x-api-key` unchanged (handlerUtils.ts:983).
    find({ name, text, rows }, tell) {
      if (name === rows[0].field || !begins(text)) return
      tell([], "begins with Bearer, but the gateway takes this field for the bare key", "Remove Bearer.")
    }
  },
  {
    id: "value.bearer-scheme",
    severity: "warning",
    of: ["bearer"],
    find(field, tell) {
      const { text } = field
      if (!isBearer(field) || isDoubled(text) || tokensIn(text).length > 1) return
      tell([], "has no scheme, so a proxy on the way may refuse or change it", writeBearer)
    }
  },
  {
    id: "value.bearer-token",
    severity: "error",
    of: ["bearer"],
    find(field, tell) {
      const { name, text } = field
      if (!isBearer(field) || isDoubled(text) || begins(text) || tokensIn(text).length === 1) return
      const what =
        "is not a bearer token, and the gateway would send the whole text after a Bearer of its own"
      tell([], what, `Name ${name} in x-portkey-forward-headers, so that it is passed on as it is.`)
    }
  }
] as const satisfies ReadonlyArray<TextRule>
