// A URL to which the gateway appends its path. A trailing slash would double in the upstream path.

import { withoutTrailingSlash } from "../refinement/url.ts"
import { type Decode, encodePlain, type Wire } from "./wire.ts"

export const baseUrl: Wire = {
  is: "base-url",
  encoder(type) {
    const encode = encodePlain(type)
    return (value, run, path) =>
      encode(typeof value === "string" ? withoutTrailingSlash(value) : value, run, path)
  }
}

export const decode: Decode = (text, { kind }, at) => {
  const value = withoutTrailingSlash(text)
  const problem = kind.is === "text" ? kind.refine?.(value, at) : undefined
  if (problem === undefined) return { value }
  const { rule, what, repair } = problem
  return { value, note: { rule, fault: what, repair } }
}

export { withoutTrailingSlash as canonical } from "../refinement/url.ts"
