// URLs that the gateway calls.

import { customHostFault, urlFault, withoutTrailingSlash } from "../../table/custom-host.ts"
import type { Problem, Refinement } from "../type.ts"

const problemOf = ({ rule, fault, repair }: NonNullable<ReturnType<typeof customHostFault>>): Problem => ({
  rule,
  what: fault,
  repair
})

const rules = ["value.url", "value.url-credentials"] as const

/** An absolute http(s) URL without credentials or query. It is never quoted: there may be a key in it. */
export const url: Refinement = {
  name: "a URL",
  rules,
  problem(text) {
    const found = urlFault(withoutTrailingSlash(text))
    return found instanceof URL ? undefined : problemOf(found)
  },
  pattern: /^[Hh][Tt][Tt][Pp][Ss]?:/,
  examples: ["https://llm.example.com/v1", "http://llm.example.com:8080"]
}

/** A URL that the gateway takes in place of a provider's own. */
export const customHost: Refinement = {
  name: "a custom host",
  rules: [...rules, "value.host-portkey", "value.host", "value.host-private"],
  problem(text, allowed) {
    const found = customHostFault(text, allowed)
    return found && problemOf(found)
  },
  pattern: /^[Hh][Tt][Tt][Pp][Ss]?:/,
  examples: url.examples
}
