// A token that travels as `Bearer <token>`. The gateway removes exactly `Bearer ` (handlerUtils.ts:1034), so a token
// that already begins with it, in any letter case, loses it first.

import { isUsualSecret } from "../placeholder.ts"
import { isPrintedRedacted, printedRedacted } from "../secret.ts"
import { type Problem, problem } from "../type.ts"
import { type Decode, encodePlain, repaired, reportProblem, type Wire } from "./wire.ts"

const scheme = /^bearer +/i

/** A token without a leading `Bearer`, in any letter case: its canonical form. */
export const withoutScheme = (token: string): string => token.replace(scheme, "")

export const bearer: Wire = {
  is: "bearer",
  encoder(type) {
    const encode = encodePlain(type)
    return (value, run, path) => {
      if (typeof value === "string" && isUsualSecret(value)) return `Bearer ${value}`
      const given = encode(value, run, path)
      if (given === undefined) return undefined
      const token = withoutScheme(given)
      const found = problemOf(token)
      return found === undefined ? `Bearer ${token}` : reportProblem(found, run, path)
    }
  }
}

function problemOf(token: string): Problem | undefined {
  if (isPrintedRedacted(token)) return printedRedacted
  if (scheme.test(token) || /^bearer$/i.test(token))
    return problem(
      "value.bearer-doubled",
      "has the word Bearer twice, or no token after it",
      "Write the bare token."
    )
  if (!/[\t ]/.test(token)) return undefined
  return problem(
    "value.bearer-token",
    "has white space, so it is not a bearer token",
    "Write the bare token, or auth: { forwarded: true } for another scheme."
  )
}

export const decode: Decode = text => {
  const value = withoutScheme(text)
  if (text.startsWith("Bearer ") && !text.startsWith("Bearer  ")) return { value }
  return { value, note: repaired("the gateway takes off only the exact word `Bearer ` and one space") }
}
