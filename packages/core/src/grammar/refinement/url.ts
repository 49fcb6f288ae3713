// URLs that the gateway calls.

import { customHostFault, urlFault, withoutTrailingSlash } from "../custom-host.ts"
import type { Problem, Refinement } from "../type.ts"

const problemOf = ({ rule, fault, repair }: NonNullable<ReturnType<typeof customHostFault>>): Problem => ({
  rule,
  what: fault,
  repair
})

/** An absolute http(s) URL without credentials or query. It is never quoted: there may be a key in it. */
export const url = {
  name: "a URL",
  problem(text) {
    const found = urlFault(withoutTrailingSlash(text))
    return found instanceof URL ? undefined : problemOf(found)
  },
  pattern: /^[Hh][Tt][Tt][Pp][Ss]?:/
} as const satisfies Refinement

/** A URL that the gateway takes in place of a provider's own. */
export const customHost = {
  name: "a custom host",
  problem(text, allowed) {
    const found = customHostFault(text, allowed)
    return found && problemOf(found)
  },
  pattern: /^[Hh][Tt][Tt][Pp][Ss]?:/
} as const satisfies Refinement
