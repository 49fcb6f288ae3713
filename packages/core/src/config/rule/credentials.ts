// A provider and the keys beside it must belong together.

import { complain } from "../../table/walk.ts"
import { credentialRows, keysOfProvider, ownersOfKey } from "../credential-rows.ts"
import type { Rule } from "../shape.ts"

/** Words as a reader takes them: `a, b and c`. */
export const listed = (words: ReadonlyArray<string>): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`

// `azure_api_version` is what Azure AI calls `api_version` of Azure OpenAI.
const counterpart = (key: string, own: ReadonlySet<string>): string | undefined =>
  [...own].find(other => key !== other && (key.endsWith(`_${other}`) || other.endsWith(`_${key}`)))

export const credentialRules: ReadonlyArray<Rule> = Object.keys(credentialRows).map(key => ({
  id: "config.foreign-key",
  on: key,
  check({ provider }, walk, at, id) {
    if (typeof provider !== "string") return
    const own = keysOfProvider.get(provider)
    const owners = ownersOfKey.get(key) ?? []
    // The gateway alone knows what stands behind a slug that the table does not list.
    if (own === undefined || owners.includes(provider)) return
    const other = counterpart(key, own)
    complain(
      walk,
      at,
      key,
      id,
      `belongs to ${listed(owners)}; ${provider} does not read it`,
      other === undefined ? "Leave it out, or name the provider that it belongs to." : `Write ${other}.`
    )
  }
}))
