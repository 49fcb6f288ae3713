// How a bearer token is written: the gateway takes off exactly `Bearer ` (gateway/src/handlers/handlerUtils.ts:1151).

import { type FieldText, sayOf, type TextRule } from "./text-rule.ts"

const write = "Write Bearer, one space, and the token."

export const bearerText: TextRule = field => {
  const { name, text, rows, request } = field
  if (name !== rows[0].field) return bareKey(field)
  // A forwarded value reaches the provider as it is, in any other scheme.
  if (request.reading.reader.forwarded.has(name) && !text.startsWith("Bearer ")) return
  const tokens = text.split(/\s+/)
  const schemes = tokens.filter(word => /^bearer$/i.test(word))
  if (schemes.length > 1 || schemes.length === tokens.length) {
    sayOf(
      field,
      "value.bearer-doubled",
      schemes.length > 1
        ? "has the word Bearer more than once, and the gateway takes it off once"
        : "has the word Bearer and no token after it",
      write
    )
  } else if (/^bearer\s/i.test(text)) scheme(field)
  else if (tokens.length > 1) {
    sayOf(
      field,
      "value.bearer-token",
      "is not a bearer token, and the gateway would send the whole text after a Bearer of its own",
      `Name ${name} in x-portkey-forward-headers, so that it is passed on as it is.`
    )
  } else {
    sayOf(
      field,
      "value.bearer-scheme",
      "has no scheme, so whatever stands between may refuse or change it",
      write,
      "warning"
    )
  }
}

// `bearer x` becomes `Bearer bearer x`.
function scheme(field: FieldText): void {
  if (/^Bearer \S+$/.test(field.text)) return
  sayOf(
    field,
    "value.bearer-scheme",
    "does not begin with exactly Bearer and one space, so the provider gets Bearer twice, or a token with white space",
    write
  )
}

// An alias such as `x-api-key` is read as it is (handlerUtils.ts:986).
function bareKey(field: FieldText): void {
  if (!/^bearer\s/i.test(field.text)) return
  sayOf(
    field,
    "value.bearer-scheme",
    "begins with Bearer, but the gateway takes this field for the bare key",
    "Take Bearer off."
  )
}
